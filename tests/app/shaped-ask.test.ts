import { expect, test } from 'vitest';
import { shapedAsk } from '../../src/app/shaped-ask.ts';
import type { ProjectTable } from '../../src/core/notebook/document.ts';
import type { Ask } from '../../src/worker/questions.ts';

const tables = [
  { id: 'plain', name: 'Plain' },
  { id: 'shaped', name: 'Shaped', shape: { derived: [] } },
] as unknown as readonly ProjectTable[];

/** What a question is sent with. */
const sent = async (question: string, args: object): Promise<object> => {
  const asked: object[] = [];
  const ask = (async (_: string, given: object) => asked.push(given)) as unknown as Ask;
  await shapedAsk(ask, () => tables)(question as 'countRows', args as never);
  return asked[0] ?? {};
};

test('a question about rows is sent with the shapes of the tables, another as it is', async () => {
  expect(await sent('countRows', { table: 'plain' })).toEqual({ table: 'plain', shapes: { shaped: { derived: [] } } });
  expect(await sent('importReport', { table: 'plain' })).toEqual({ table: 'plain' });
});

test('a question that names shapes keeps them', async () => {
  expect(await sent('tableMeta', { table: 'shaped', shapes: {} })).toEqual({ table: 'shaped', shapes: {} });
});
