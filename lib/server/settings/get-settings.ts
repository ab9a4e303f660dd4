import type { Settings } from '@/lib/contracts/settings';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';

/** The studio's settings for the studio itself; a fresh studio has the defaults. */
export async function readSettings(): Promise<Settings> {
  const row = await database().studioSettings.upsert({ where: { id: 1 }, create: { id: 1 }, update: {} });
  return {
    name: row.name,
    defaultModelId: row.defaultModelId,
    creatorsInvite: row.creatorsInvite,
    writer: { url: row.writerUrl, model: row.writerModel, hasKey: row.writerKey !== '' },
    revision: row.revision,
  };
}

/** The studio's settings. For everybody who is signed in. */
export function getSettings(_actor: Actor): Promise<Settings> {
  return readSettings();
}
