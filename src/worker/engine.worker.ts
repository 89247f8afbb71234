import * as engine from '../engine/index.ts';
import { Connection } from '../storage/connection.ts';
import { holdLock, webLocks } from '../storage/locks.ts';
import { TableStore } from '../storage/table-store.ts';
import { handlersOf } from './handlers.ts';
import type { FromPage, FromWorker, Line } from './protocol.ts';
import { serve } from './server.ts';

const lifeLock = `echolot-engine-${crypto.randomUUID()}`;
const locks = webLocks();

void holdLock(locks, lifeLock).then(() =>
  serve(
    self as unknown as Line<FromWorker, FromPage>,
    handlersOf(engine, new TableStore(new Connection())),
    locks ? lifeLock : null,
  ),
);
