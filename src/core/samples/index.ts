import { bicycleShop } from './bicycle-shop.ts';
import { cafe } from './cafe.ts';
import type { Sample, SampleLanguage } from './sample.ts';
import { softwareService } from './software-service.ts';
import { softwareSubscriptions } from './software-subscriptions.ts';

export type { Sample, SampleLanguage } from './sample.ts';

/** The sample projects, in the order in which they are offered. */
export const samples: readonly Sample[] = [bicycleShop, cafe, softwareService, softwareSubscriptions];

/** The sample whose file is called so, with the language of that file; null for the file of a person. */
export function sampleOfFile(fileName: string): { readonly sample: Sample; readonly language: SampleLanguage } | null {
  for (const sample of samples) {
    for (const language of ['en', 'de'] as const) {
      if (sample.fileName[language] === fileName) return { sample, language };
    }
  }
  return null;
}
