import { expect, test, vi } from 'vitest';
import { holdProject } from '../../src/storage/lock.ts';
import { fakeLocks } from './fake-locks.ts';

test('of two tabs with one project the first writes, the second reads', async () => {
  const locks = fakeLocks();
  expect((await holdProject('p', locks)).writer).toBe(true);
  expect((await holdProject('p', locks)).writer).toBe(false);
  expect((await holdProject('q', locks)).writer).toBe(true);
});

test('the second tab writes as soon as the first lets go', async () => {
  const locks = fakeLocks();
  const first = await holdProject('p', locks);
  const second = await holdProject('p', locks);
  const changed = vi.fn();
  second.onChange(changed);
  first.release();
  await vi.waitFor(() => expect(changed).toHaveBeenCalledWith(true));
  expect(second.writer).toBe(true);
});

test('a tab that takes over writes and the other reads, until it gets the project back', async () => {
  const locks = fakeLocks();
  const first = await holdProject('p', locks);
  const second = await holdProject('p', locks);
  const changed = vi.fn();
  first.onChange(changed);
  await second.takeOver();
  expect(second.writer).toBe(true);
  await vi.waitFor(() => expect(changed).toHaveBeenLastCalledWith(false));
  second.release();
  await vi.waitFor(() => expect(changed).toHaveBeenLastCalledWith(true));
  expect(first.writer).toBe(true);
});

test('a tab that closed its project does not get it back', async () => {
  const locks = fakeLocks();
  const first = await holdProject('p', locks);
  const second = await holdProject('p', locks);
  second.release();
  first.release();
  await vi.waitFor(async () => expect((await holdProject('p', locks)).writer).toBe(true));
  expect(second.writer).toBe(false);
});

test('without Web Locks everybody may write and the revision decides', async () => {
  expect((await holdProject('p', undefined)).writer).toBe(true);
});
