import { basename, relative } from 'node:path';
import { findNetworks, type NetworkFile } from '@/pipeline/models';
import { database, inTransaction } from '../database/database';

/** A file that no worker has seen for so long is gone. */
const GONE_AFTER_MS = 3 * 60_000;

/**
 * Looks for LoRAs, VAEs, embeddings and ControlNets in the models folder, writes down what was found for the interface, and
 * gives those that can be drawn with. Called by workers at their start and once a minute; files that did not change are not
 * read again.
 * @param linked folders of links to models of other programs
 */
export async function scanNetworks(folder: string, now = new Date(), linked: readonly string[] = []): Promise<readonly NetworkFile[]> {
  const { found, refused } = await findNetworks([folder, ...linked]);
  const rows = [
    ...found.map(({ kind, name, family, hash, dataHash, aliases, triggers, sizeBytes }) => ({
      id: `${kind} ${name}`,
      ...{ kind, name, family, hash, dataHash, aliases: [...aliases], triggers: [...triggers] },
      byteSize: sizeBytes,
      problem: null,
    })),
    ...refused.map(({ path, kind, error }) => ({
      id: relative(folder, path),
      kind: kind ?? 'lora',
      name: basename(path),
      ...{ family: null, hash: '', dataHash: null, aliases: [], triggers: [], byteSize: 0 },
      problem: error.message,
    })),
  ];
  const byId = new Map(rows.map((row) => [row.id, { ...row, seenAt: now }]));
  await inTransaction(async () => {
    await database().network.deleteMany({ where: { id: { in: [...byId.keys()] } } });
    // Another worker may write the same at once.
    await database().network.createMany({ data: [...byId.values()], skipDuplicates: true });
    await database().network.deleteMany({ where: { seenAt: { lt: new Date(now.getTime() - GONE_AFTER_MS) } } });
  });
  return found;
}
