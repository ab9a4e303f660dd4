import { capabilitiesSchema } from '@/lib/contracts/models';
import { networkSchema, type Network } from '@/lib/contracts/networks';
import type { ModelProfile, NetworkProfile } from '@/pipeline/models';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';
import type { Network as NetworkRow, Prisma } from '../generated/client';

/** More than anybody scrolls through. */
const MOST = 2000;

/**
 * The LoRAs, VAEs, embeddings and ControlNets that a worker found, by kind and name; only those that fit a model when one
 * is named. For everybody who is signed in.
 * @throws AppError `not-found` for an unknown model
 */
export async function findNetworks(
  _actor: Actor,
  { modelId }: { readonly modelId?: string | undefined },
): Promise<{ items: Network[] }> {
  const where = modelId === undefined ? {} : await fittingModel(modelId);
  if (where === null) return { items: [] };
  const rows = await database().network.findMany({ where, orderBy: [{ kind: 'asc' }, { name: 'asc' }], take: MOST });
  const notes = await database().networkNote.findMany();
  const tags = new Map(notes.map((note) => [note.networkId, note.tags]));
  return { items: rows.map((row) => toNetwork(row, tags.get(row.id) ?? [])) };
}

/** Null where the model takes none. */
async function fittingModel(modelId: string): Promise<Prisma.NetworkWhereInput | null> {
  const model = await database().model.findUnique({ where: { id: modelId }, select: { capabilities: true } });
  if (model === null) throw notFound('model');
  const { networks, family } = capabilitiesSchema.parse(model.capabilities);
  return networks === true ? { OR: [{ family: null }, { family }] } : null;
}

/** A network as the API tells it. @param tags an admin's */
export function toNetwork(
  { id, kind, name, family, byteSize, triggers, problem }: NetworkRow,
  tags: readonly string[],
): Network {
  return networkSchema.parse({ id, kind, name, family, byteSize: Number(byteSize), triggers, problem, tags });
}

/** What can be drawn with beside a model, as recipes name it; nothing for a model that takes no such files. */
export async function usableNetworks({ capabilities }: Pick<ModelProfile, 'capabilities'>): Promise<NetworkProfile[]> {
  if (capabilities.networks !== true) return [];
  const rows = await database().network.findMany({ where: { problem: null }, orderBy: { name: 'asc' }, take: MOST });
  return rows.map(({ kind, family, name, hash, dataHash, aliases }) => ({
    ...{ name, hash, dataHash, aliases },
    ...networkSchema.pick({ kind: true, family: true }).parse({ kind, family }),
  }));
}
