import { database } from '../database/database';
import { readSettings } from '../database/studio-settings';
import type { Sources } from './sources';

/** Where this studio looks for models, and with which tokens, as its admins set it. */
export async function readSources(): Promise<Sources> {
  const { downloads } = await readSettings();
  const row = await database().studioSettings.findUnique({
    where: { id: 1 },
    select: { hubToken: true, civitaiToken: true },
  });
  return {
    hub: downloads.mirror,
    hubToken: row?.hubToken ?? '',
    civitaiToken: row?.civitaiToken ?? '',
    rule: { allowsPrivate: downloads.allowsPrivate },
  };
}
