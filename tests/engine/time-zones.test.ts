import { afterEach, expect, test, vi } from 'vitest';
import { grains } from '../../src/core/time/grain.ts';
import { resolvePeriod } from '../../src/core/time/presets.ts';
import { answerPlans } from '../../src/engine/index.ts';
import { formatsFor } from '../../src/i18n/format.ts';
import { tableOf } from '../core/table/random-table.ts';

// Properties over many cases: a busy machine may need longer than the usual limit.
vi.setConfig({ testTimeout: 30_000 });

const ownZone = process.env['TZ'];

afterEach(() => {
  if (ownZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = ownZone;
});

// Days around clock changes, the turn of a year and 29 February; 20,176 is 2025-03-29.
const days = [-1, 0, 19_781, 19_782, 20_088, 20_089, 20_176, 20_177, 20_178, 20_391];
const rows = days.map((day) => ({ nps: 9, wrs: null, csat: 4, ces: 1, day, channel: 'Shop', amount: 1, comment: 'x' }));

async function everything() {
  const table = tableOf(rows, 4, '2025-10-30');
  const period = resolvePeriod({ preset: 'last-12-months' }, 20_178);
  const plans = grains.map((grain) => ({ table: 't', metric: 'nps' as const, grain, by: ['bucket'] }));
  const frames = await answerPlans([...plans, ...(period ? plans.map((plan) => ({ ...plan, period })) : [])], [table]);
  return { frames, date: formatsFor('de-DE').date('2025-03-30') };
}

/** Minutes by which the zone is behind UTC on 2025-03-29, to see that the zone is really in force. */
const zones: readonly [string, number][] = [
  ['Pacific/Kiritimati', -840],
  ['Europe/Berlin', -60],
  ['America/Los_Angeles', 420],
  ['Pacific/Pago_Pago', 660],
];

test.each(zones)('in %s, the same table gives the same buckets as in UTC', async (zone, behind) => {
  process.env['TZ'] = 'UTC';
  const expected = await everything();
  process.env['TZ'] = zone;
  expect(new Date(Date.UTC(2025, 2, 29, 12)).getTimezoneOffset()).toBe(behind);
  expect(await everything()).toEqual(expected);
});
