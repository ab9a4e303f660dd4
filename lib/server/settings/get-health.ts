import type { Health } from '@/lib/contracts/settings';
import { version } from '@/package.json';
import { database } from '../database/database';

const SIGN_OF_LIFE_MS = 60_000;

/** Get the system status. For anybody; a load balancer reads it. Never throws. */
export async function getHealth(): Promise<Health> {
  try {
    const since = new Date(Date.now() - SIGN_OF_LIFE_MS);
    const workerCount = await database().worker.count({ where: { heartbeatAt: { gt: since } } });
    return { status: workerCount > 0 ? 'ok' : 'degraded', version, database: 'ok', workerCount };
  } catch {
    return { status: 'degraded', version, database: 'unreachable', workerCount: 0 };
  }
}
