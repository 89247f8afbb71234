import { bicycleShop } from './bicycle-shop.ts';
import { cafe } from './cafe.ts';
import type { Sample } from './sample.ts';
import { softwareService } from './software-service.ts';

export type { Sample, SampleLanguage } from './sample.ts';

/** The sample projects, in the order in which they are offered. */
export const samples: readonly Sample[] = [bicycleShop, cafe, softwareService];
