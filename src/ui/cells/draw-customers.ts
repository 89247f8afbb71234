import type { ChartLook } from '../charts/chart-look.ts';
import type { CustomerPicture } from './customer-picture.ts';
import { cohortsHeight, drawCohorts } from './draw-cohorts.ts';
import { definitionsHeight, drawDefinitions } from './draw-definitions.ts';
import { drawRevenue, revenueHeight } from './draw-revenue.ts';
import { drawSurvival, survivalHeight } from './draw-survival.ts';
import { drawValues, valuesHeight } from './draw-values.ts';

/** Height of a picture about customers. */
export function customersHeight(
  ctx: CanvasRenderingContext2D,
  picture: CustomerPicture,
  look: ChartLook,
  width: number,
): number {
  if ('cohorts' in picture) return cohortsHeight(picture.cohorts);
  if ('survival' in picture) return survivalHeight(picture.survival);
  if ('revenue' in picture) return revenueHeight(picture.revenue);
  if ('definitions' in picture) return definitionsHeight(ctx, picture.definitions, look, width);
  return valuesHeight(ctx, picture.values, look, width);
}

/** Draws a picture about customers. */
export function drawCustomers(
  ctx: CanvasRenderingContext2D,
  picture: CustomerPicture,
  look: ChartLook,
  box: { readonly x: number; readonly y: number; readonly width: number },
): void {
  if ('cohorts' in picture) drawCohorts(ctx, picture.cohorts, look, box);
  else if ('survival' in picture) drawSurvival(ctx, picture.survival, look, box);
  else if ('revenue' in picture) drawRevenue(ctx, picture.revenue, look, box);
  else if ('definitions' in picture) drawDefinitions(ctx, picture.definitions, look, box);
  else drawValues(ctx, picture.values, look, box);
}
