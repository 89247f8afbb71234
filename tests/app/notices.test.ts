import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { notices } from '../../src/app/notices.svelte.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

test('a notice goes after a while, later when it offers something', () => {
  notices.show({ text: 'Saved' });
  vi.advanceTimersByTime(6_000);
  expect(notices.current).toBeUndefined();
  notices.show({ text: 'Deleted', action: { label: 'Undo', run: () => undefined } });
  vi.advanceTimersByTime(6_000);
  expect(notices.current?.text).toBe('Deleted');
  vi.advanceTimersByTime(6_000);
  expect(notices.current).toBeUndefined();
});

test('a notice that waits comes soon', () => {
  notices.show({ text: 'First', action: { label: 'Undo', run: () => undefined } });
  notices.show({ text: 'Second' });
  expect(notices.current?.text).toBe('First');
  vi.advanceTimersByTime(3_000);
  expect(notices.current?.text).toBe('Second');
});

test('a notice comes at once when the one before has been on screen for long', () => {
  notices.show({ text: 'Imported', action: { label: 'View report', run: () => undefined } });
  vi.advanceTimersByTime(5_000);
  notices.show({ text: 'Deleted' });
  vi.advanceTimersByTime(0);
  expect(notices.current?.text).toBe('Deleted');
});

test('stays while it is held, and acts once', () => {
  const run = vi.fn();
  notices.show({ text: 'Deleted', action: { label: 'Undo', run } });
  notices.hold();
  vi.advanceTimersByTime(60_000);
  notices.act();
  expect(run).toHaveBeenCalledOnce();
  expect(notices.current).toBeUndefined();
});

test('what is not about the stage waits until the stage is left', () => {
  notices.show({ text: '2,864 answers imported' });
  const leave = notices.stage();
  expect(notices.current).toBeUndefined();
  notices.show({ text: 'Report saved', onStage: true });
  expect(notices.current?.text).toBe('Report saved');
  vi.advanceTimersByTime(60_000);
  expect(notices.current).toBeUndefined();
  leave();
  expect(notices.current?.text).toBe('2,864 answers imported');
  vi.advanceTimersByTime(6_000);
  expect(notices.current).toBeUndefined();
});
