import { PipelineError } from '../error';
import type { NetworkFile, NetworkKind } from './describe-network';

/** What is known of a network without its file: enough to name it in a recipe. */
export type NetworkProfile = Pick<NetworkFile, 'kind' | 'name' | 'family' | 'hash' | 'dataHash' | 'aliases'>;

/** A kind in words, as sentences name it. */
export const NETWORK_WORDS: Readonly<Record<NetworkKind, string>> = {
  lora: 'LoRA',
  vae: 'VAE',
  embedding: 'embedding',
  controlnet: 'ControlNet',
};

/**
 * The network of a name, in upper or lower case, with or without its ending or the folder before it.
 * @throws PipelineError `request-invalid` naming those of similar names, or saying that it is of another family
 */
export function requireNetwork<T extends NetworkProfile>(
  networks: readonly T[],
  o: { readonly kind: NetworkKind; readonly name: string; readonly family: string },
): T {
  const { kind, family } = o;
  const ofKind = networks.filter((each) => each.kind === kind);
  const found = findNetwork(ofKind, o.name);
  const word = NETWORK_WORDS[kind];
  if (found === null) {
    const usable = ofKind.filter((each) => each.family === null || each.family === family).map(({ name }) => name);
    const near = nearNames(o.name, usable);
    const all = usable.length === 0 ? 'None is installed for this model' : `There are: ${usable.slice(0, 5).join(', ')}`;
    const hint = near.length > 0 ? `Similar names: ${near.join(', ')}` : all;
    throw new PipelineError('request-invalid', `There is no ${word} “${o.name}”. ${hint}.`);
  }
  if (found.family === null || found.family === family) return found;
  throw new PipelineError(
    'request-invalid',
    `The ${word} “${found.name}” is for models of ${FAMILY_WORDS[found.family]}, and this model is one of ${FAMILY_WORDS[family] ?? family}.`,
  );
}

const FAMILY_WORDS: Readonly<Record<string, string>> = { sd1: 'SD 1', sd2: 'SD 2', sdxl: 'SDXL' };

function findNetwork<T extends NetworkProfile>(networks: readonly T[], name: string): T | null {
  const wanted = plain(name);
  const last = wanted.split('/').at(-1) ?? wanted;
  const by = (fits: (each: T) => boolean) => networks.find(fits);
  return (
    by((each) => each.name === name) ??
    by((each) => plain(each.name) === wanted) ??
    by((each) => each.aliases.some((alias) => plain(alias) === wanted)) ??
    by((each) => plain(each.name) === last) ??
    null
  );
}

function plain(name: string): string {
  return name.trim().toLowerCase().replaceAll('\\', '/').replace(/\.safetensors$/, '');
}

const MOST_NEAR = 3;
const LEAST_LIKENESS = 0.4;

/** The names most like one, by the pairs of letters that they share (Dice 1945), the likest first. */
export function nearNames(name: string, names: readonly string[]): string[] {
  const wanted = letterPairs(name);
  return names
    .map((each) => ({ each, likeness: likenessOf(wanted, letterPairs(each)) }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_NEAR)
    .map(({ each }) => each);
}

function letterPairs(text: string): ReadonlySet<string> {
  const letters = plain(text).replace(/[^\p{L}\p{N}]/gu, '');
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2)));
}

function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
