import { PipelineError } from '../error';
import type { Safetensors } from '../safetensors/read-safetensors';

/** A LoRA file in use. */
export interface LoraUse {
  readonly file: Safetensors;
  /** The values of its tensors of one element, its layers' alphas among them. */
  readonly scalars: ReadonlyMap<string, number>;
}

/** A product of two matrices, or the matrix itself. */
export type Factor = string | readonly [string, string];

/** What a file says of one layer, by the names of its tensors. */
export type LayerChange =
  /** B A (Hu et al. 2021, arXiv 2106.09685), with a convolution between them where it is decomposed after Tucker. */
  | { readonly form: 'lora'; readonly down: string; readonly up: string; readonly mid: string | null }
  /** Two products of matrices, multiplied element by element (Hyeon-Woo et al. 2022, arXiv 2108.06098). */
  | {
      readonly form: 'loha';
      readonly first: readonly [string, string];
      readonly second: readonly [string, string];
      /** The middles of a Tucker decomposition. */
      readonly cores: readonly [string, string] | null;
    }
  /** A Kronecker product (Yeh et al. 2024, arXiv 2309.14859). */
  | { readonly form: 'lokr'; readonly first: Factor; readonly second: Factor; readonly core: string | null }
  /** The whole difference. */
  | { readonly form: 'whole'; readonly difference: string };

/** A layer's change with what goes with any of its forms. */
export interface FoundChange {
  readonly use: LoraUse;
  readonly change: LayerChange;
  readonly alpha: number | null;
  /** The magnitudes of a DoRA (Liu et al. 2024, arXiv 2402.09353). */
  readonly magnitude: string | null;
  /** Every key of the file that the layer takes. */
  readonly keys: readonly string[];
}

/** Down and up by the trainers that name them: kohya, PEFT (with an adapter's name or none), older diffusers. */
const PAIRS = [
  ['.lora_down.weight', '.lora_up.weight'],
  ['.lora_A.weight', '.lora_B.weight'],
  ['.lora_A.default.weight', '.lora_B.default.weight'],
  ['.lora.down.weight', '.lora.up.weight'],
  ['.lora_linear_layer.down.weight', '.lora_linear_layer.up.weight'],
  ['_lora.down.weight', '_lora.up.weight'],
] as const;
const MAGNITUDES = ['.dora_scale', '.lora_magnitude_vector', '.lora_magnitude_vector.weight'] as const;

/**
 * What a file changes in a layer that goes by any of these names; null when nothing.
 * @throws PipelineError `model-unreadable` for half of a pair
 */
export function findChange(use: LoraUse, names: readonly string[]): FoundChange | null {
  const { tensors } = use.file;
  const has = (key: string) => tensors.has(key);
  for (const name of names) {
    const change =
      findLora(use.file, name) ?? findLoha(use.file, name) ?? findLokr(use.file, name) ?? findWhole(use.file, name);
    if (change === null) continue;
    const alphaKey = `${name}.alpha`;
    const magnitude = MAGNITUDES.map((end) => name + end).find(has) ?? null;
    return {
      use,
      change,
      alpha: use.scalars.get(alphaKey) ?? null,
      magnitude,
      keys: [...keysOf(change), alphaKey, ...(magnitude === null ? [] : [magnitude])],
    };
  }
  return null;
}

function findLora(file: Safetensors, name: string): LayerChange | null {
  const mid = `${name}.lora_mid.weight`;
  for (const [downEnd, upEnd] of PAIRS) {
    const [down, up] = [name + downEnd, name + upEnd];
    if (!file.tensors.has(down)) continue;
    requirePart(file, { part: down, other: up });
    return { form: 'lora', down, up, mid: file.tensors.has(mid) ? mid : null };
  }
  return null;
}

function findLoha(file: Safetensors, name: string): LayerChange | null {
  const part = (end: string) => `${name}.hada_${end}`;
  if (!file.tensors.has(part('w1_a'))) return null;
  for (const end of ['w1_b', 'w2_a', 'w2_b']) requirePart(file, { part: part('w1_a'), other: part(end) });
  const hasCores = file.tensors.has(part('t1')) && file.tensors.has(part('t2'));
  return {
    form: 'loha',
    first: [part('w1_a'), part('w1_b')],
    second: [part('w2_a'), part('w2_b')],
    cores: hasCores ? [part('t1'), part('t2')] : null,
  };
}

function findLokr(file: Safetensors, name: string): LayerChange | null {
  const factor = (end: string): Factor | null => {
    const whole = `${name}.lokr_${end}`;
    if (file.tensors.has(whole)) return whole;
    if (!file.tensors.has(`${whole}_a`)) return null;
    requirePart(file, { part: `${whole}_a`, other: `${whole}_b` });
    return [`${whole}_a`, `${whole}_b`];
  };
  const [first, second] = [factor('w1'), factor('w2')];
  if (first === null && second === null) return null;
  if (first === null || second === null) {
    const missing = `${name}.lokr_${first === null ? 'w1' : 'w2'}`;
    return requirePart(file, { part: `${name}.lokr_${first === null ? 'w2' : 'w1'}`, other: missing });
  }
  const core = `${name}.lokr_t2`;
  return { form: 'lokr', first, second, core: file.tensors.has(core) ? core : null };
}

function findWhole(file: Safetensors, name: string): LayerChange | null {
  const difference = `${name}.diff`;
  return file.tensors.has(difference) ? { form: 'whole', difference } : null;
}

/** @returns null where the other part is there, too */
function requirePart(file: Safetensors, { part, other }: { readonly part: string; readonly other: string }): null {
  if (file.tensors.has(other)) return null;
  throw new PipelineError('model-unreadable', `${file.name} has "${part}" without "${other}": it is not whole.`);
}

function keysOf(change: LayerChange): readonly string[] {
  switch (change.form) {
    case 'lora':
      return [change.down, change.up, ...(change.mid === null ? [] : [change.mid])];
    case 'loha':
      return [...change.first, ...change.second, ...(change.cores ?? [])];
    case 'lokr':
      return [change.first, change.second].flat().concat(change.core === null ? [] : [change.core]);
    case 'whole':
      return [change.difference];
    default:
      return change satisfies never;
  }
}
