import { database } from '../database/database';
import { pause } from './pause';

/** Work of a dead worker is taken over after so long without a sign of life. */
export const STALE_SECONDS = 20;
/** Work that takes its worker down must not take down all of them. */
export const MOST_ATTEMPTS = 3;
const KEEP_EVERY_MS = 4000;

/** Whose sign of life is given while work that is no drawing goes on. */
export interface Chore {
  readonly table: 'RegionEdit' | 'RegionReplay';
  readonly id: string;
  readonly attempt: number;
}

/** Does the work, giving a sign of life meanwhile; one that fails is no harm, the next is not far. */
export async function keptAlive<T>(chore: Chore, work: () => Promise<T>): Promise<T> {
  const ending = new AbortController();
  const beat = async () => {
    while (!ending.signal.aborted) {
      await pause(KEEP_EVERY_MS, ending.signal);
      if (!ending.signal.aborted) await giveSign(chore).catch(() => undefined);
    }
  };
  const beating = beat();
  try {
    return await work();
  } finally {
    ending.abort();
    await beating;
  }
}

async function giveSign({ table, id, attempt }: Chore): Promise<void> {
  const where = { id, attempt };
  const data = { heartbeatAt: new Date() };
  if (table === 'RegionEdit') await database().regionEdit.updateMany({ where, data });
  else await database().regionReplay.updateMany({ where, data });
}
