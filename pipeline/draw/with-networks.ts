import { stat } from 'node:fs/promises';
import { PipelineError } from '../error';
import { loraStrengths } from '../graphs/lora-blocks';
import type { NetworkFile, NetworkKind } from '../models/describe-network';
import { nearNames, NETWORK_WORDS } from '../models/find-network';
import { hashFile } from '../models/hash-model';
import type { OpenedModel } from '../models/opened-model';
import type { UsedNetworks } from '../models/used-networks';
import type { GenerationRequest, NetworkRef } from '../request';
import type { DrawEnvironment } from './draw-environment';
import type { DrawEvent } from './draw-event';

/** Models with networks beside them, by their files: another strength of the same LoRA builds nothing. */
const opened = new WeakMap<OpenedModel, Map<string, Promise<OpenedModel>>>();
/** Graphs are a megabyte each, their weights stay in their files. */
const MAX_OPENED = 8;

/**
 * The environment's model with the LoRAs, the VAE, the embeddings and the ControlNets that a request names, each by the hash
 * of its file; the model itself where it names none.
 * @throws PipelineError `model-not-found` for a file that is missing or changed, `model-foreign-graph` for one of another
 * family, `model-unreadable`
 */
export async function withNetworks(
  { model, networks = [] }: Pick<DrawEnvironment, 'model' | 'networks'>,
  request: Pick<GenerationRequest, 'loras' | 'vae' | 'embeddings' | 'controls'>,
): Promise<OpenedModel> {
  const { loras = [], vae, embeddings = [], controls } = request;
  const controlFiles = controls.flatMap(({ name, hash }) => (hash === undefined ? [] : [{ name, hash }]));
  const isPlain = loras.length === 0 && vae === undefined && embeddings.length === 0 && controlFiles.length === 0;
  if (isPlain || model.reopen === null) return model;
  const paths: string[] = [];
  const pathOf = async (kind: NetworkKind, ref: NetworkRef) => {
    const { path, modifiedMs } = await requireFile(networks, kind, ref);
    paths.push(`${kind} ${ref.name} ${path} ${modifiedMs} ${ref.hash}`);
    return path;
  };
  const inOrder = async (kind: NetworkKind, refs: readonly NetworkRef[]) => {
    const named: [string, string][] = [];
    for (const ref of refs) named.push([ref.name, await pathOf(kind, ref)]);
    return named;
  };
  const used: UsedNetworks = {
    loras: (await inOrder('lora', loras)).map(([, path]) => ({ path, strength: 1 })),
    ...(vae && { vae: await pathOf('vae', vae) }),
    embeddings: Object.fromEntries(await inOrder('embedding', embeddings)),
    controlnets: Object.fromEntries(await inOrder('controlnet', controlFiles)),
  };
  const changed = await openOnce(model, paths.join('\n'), used);
  return { ...changed, strengths: loraStrengths(loras) };
}

async function openOnce(model: OpenedModel, key: string, used: UsedNetworks): Promise<OpenedModel> {
  const known = opened.get(model) ?? new Map<string, Promise<OpenedModel>>();
  opened.set(model, known);
  const before = known.get(key);
  known.delete(key);
  const opening = before ?? model.reopen?.(used) ?? Promise.resolve(model);
  known.set(key, opening);
  opening.catch(() => known.delete(key));
  const [oldest] = known.keys();
  if (known.size > MAX_OPENED && oldest !== undefined) known.delete(oldest);
  return opening;
}

/** The file of a reference, its content as it was when the recipe was made. */
async function requireFile(
  networks: readonly NetworkFile[],
  kind: NetworkKind,
  { name, hash }: NetworkRef,
): Promise<{ readonly path: string; readonly modifiedMs: number }> {
  const word = NETWORK_WORDS[kind];
  const ofKind = networks.filter((each) => each.kind === kind);
  const found = ofKind.find((each) => each.hash === hash);
  const now = found && (await stat(found.path).catch(() => null));
  if (found && now && (await hashNow(found, { bytes: now.size, modifiedMs: now.mtimeMs })) === hash) {
    return { path: found.path, modifiedMs: now.mtimeMs };
  }
  const renamed = ofKind.find((each) => each.name === name) ?? found;
  if (renamed) {
    throw new PipelineError(
      'model-not-found',
      `The ${word} “${renamed.name}” has other weights than when this was asked for (${hash.slice(0, 12)}). Put the old file back, or ask again.`,
    );
  }
  const near = nearNames(
    name,
    ofKind.map((each) => each.name),
  );
  const hint = near.length > 0 ? ` Similar names: ${near.join(', ')}.` : '';
  throw new PipelineError('model-not-found', `The ${word} “${name}” (${hash.slice(0, 12)}) is not installed.${hint}`);
}

async function hashNow(
  file: NetworkFile,
  now: { readonly bytes: number; readonly modifiedMs: number },
): Promise<string> {
  const isAsFound = file.sizeBytes === now.bytes && file.modifiedMs === now.modifiedMs;
  return isAsFound ? file.hash : hashFile({ path: file.path, ...now });
}

const MOST_KEYS = 3;

/** Tells which weights of a LoRA did nothing, because no layer of the model goes by their names. */
export function tellUnusedKeys({ unusedKeys }: OpenedModel, tell: (event: DrawEvent) => void): void {
  for (const [file, keys] of unusedKeys) {
    const named = keys.slice(0, MOST_KEYS).join(', ');
    const more = keys.length > MOST_KEYS ? ' and others' : '';
    const sentence = `${keys.length} of the tensors in ${file} fit no layer of this model and did nothing: ${named}${more}.`;
    tell({ type: 'warning', code: 'network-keys-unused', sentence });
  }
}
