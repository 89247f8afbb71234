import { expect, test } from 'vitest';
import { Device, type TellingStorage } from '../../src/app/device.svelte.ts';

const nothingLost = { wiped: false, recovered: [], missingTables: [] };
const storage: TellingStorage = {
  probe: async () => ({ problem: null, fleeting: false, expiring: false }),
  recoverIfWiped: async () => nothingLost,
  requestPersistence: async () => 'granted',
  persistence: async () => 'refused',
  bytesStored: async () => 1000,
};

test('a start where nothing is wrong has nothing to tell', async () => {
  const device = new Device(storage);
  await device.start();
  await device.ready;
  expect(device).toMatchObject({ problem: null, fleeting: false, loss: null });
});

test.each([
  { found: { ...nothingLost, wiped: true } },
  { found: { ...nothingLost, recovered: [{ id: 'p', title: 'Survey' }] } },
])('a loss is told until it was read: $found', async ({ found }) => {
  const device = new Device({ ...storage, recoverIfWiped: async () => found });
  await device.start();
  expect(device.loss).toEqual(found);
  device.dismissLoss();
  expect(device.loss).toBeNull();
});

test('private browsing is told, but not where nothing can be stored at all', async () => {
  const fleeting = new Device({ ...storage, probe: async () => ({ problem: null, fleeting: true, expiring: true }) });
  await fleeting.start();
  expect(fleeting).toMatchObject({ fleeting: true, expiring: false, problem: null });
  const problem = { code: 'storage-unavailable', detail: '' } as const;
  const closed = new Device({ ...storage, probe: async () => ({ problem, fleeting: true, expiring: false }) });
  await closed.start();
  expect(closed).toMatchObject({ fleeting: false, problem });
});

test('a browser that deletes after some days is told of', async () => {
  const device = new Device({ ...storage, probe: async () => ({ problem: null, fleeting: false, expiring: true }) });
  await device.start();
  expect(device).toMatchObject({ fleeting: false, expiring: true });
});

test('whoever waits for the start is not kept waiting by its failure', async () => {
  const device = new Device({ ...storage, recoverIfWiped: () => Promise.reject(new TypeError('broken')) });
  await device.start();
  await device.ready;
  expect(device.problem).toEqual({ code: 'bug', detail: 'TypeError: broken' });
});

test('the browser is asked to keep what is stored only when there is something to keep', async () => {
  const device = new Device(storage);
  await device.refresh();
  expect(device).toMatchObject({ bytes: 1000, persistence: 'refused' });
  await device.askToKeep();
  expect(device.persistence).toBe('granted');
});
