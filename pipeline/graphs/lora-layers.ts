import type { Safetensors } from '../safetensors/read-safetensors';
import { PipelineError } from '../error';
import type { GraphBuilder } from './graph-builder';
import type { Attribute } from './onnx-messages';

/** A LoRA file in use. */
export interface LoraUse {
  readonly file: Safetensors;
  /** The values of its tensors of one element, its layers' alphas among them. */
  readonly scalars: ReadonlyMap<string, number>;
}

/** A layer that a LoRA may change. */
export interface ChangedLayer {
  /** The weight's shape in the graph. */
  readonly shape: readonly number[];
  /** The whole layer's shape in the checkpoint. */
  readonly stored: readonly number[];
  /** The rows of it that the graph's weight is. */
  readonly rows: readonly [from: number, to: number] | undefined;
}

interface Found {
  readonly use: LoraUse;
  readonly strength: string;
  readonly down: string;
  readonly up: string;
  /** The middle of three convolutions (a LoCon decomposed after Tucker). */
  readonly mid: string | null;
  readonly alpha: number | null;
  /** The magnitudes of a DoRA. */
  readonly magnitude: string | null;
}

/** Down and up by the trainers that name them: kohya, PEFT (with an adapter's name or none), older diffusers. */
const PAIRS = [
  ['.lora_down.weight', '.lora_up.weight'],
  ['.lora_A.weight', '.lora_B.weight'],
  ['.lora_A.default.weight', '.lora_B.default.weight'],
  ['.lora.down.weight', '.lora.up.weight'],
  ['_lora.down.weight', '_lora.up.weight'],
] as const;
const MAGNITUDES = ['.dora_scale', '.lora_magnitude_vector', '.lora_magnitude_vector.weight'] as const;

/** The graph input that a LoRA's strength is given by. */
export function strengthInput(index: number): string {
  return `lora_${index}_strength`;
}

/**
 * LoRAs in a network's layers (Hu et al. 2021, arXiv 2106.09685): y += s (alpha / rank) B (A x), as a branch beside the
 * layer, with the strength s as an input of the graph, so that another strength loads nothing. What a branch can't say,
 * a DoRA (Liu et al. 2024, arXiv 2402.09353), changes the weight in the graph.
 */
export class LoraLayers {
  /** Keys that a layer asked for, by file. */
  readonly #taken = new Map<Safetensors, Set<string>>();
  readonly #uses: readonly LoraUse[];
  #graph: GraphBuilder | null = null;
  #strengths: readonly string[] = [];

  constructor(uses: readonly LoraUse[]) {
    this.#uses = uses;
    for (const { file } of uses) this.#taken.set(file, new Set());
  }

  /** Makes the strengths inputs of a graph; its layers are asked for afterwards. */
  begin(graph: GraphBuilder): void {
    this.#graph = graph;
    this.#strengths = this.#uses.map((_, index) => graph.input(strengthInput(index), []));
  }

  /** The sum of what the LoRAs add to a linear layer; null when none does. */
  linearBranch(names: readonly string[], x: string, layer: ChangedLayer): string | null {
    const graph = this.#building();
    const { rows } = layer;
    return this.#sum(names, (found) => {
      checkFits(found, layer);
      const down = tensorShape(found, found.down);
      const up = tensorShape(found, found.up);
      const a = graph.weight(found.use.file, found.down, { shape: [down[0] ?? 0, product(down.slice(1))] });
      const b = graph.weight(found.use.file, found.up, {
        shape: [rows ? rows[1] - rows[0] : (up[0] ?? 0), product(up.slice(1))],
        rows,
      });
      const attributes = { transA: 0, transB: 1, alpha: { float: 1 } };
      return graph.fused('FusedMatMul', [graph.fused('FusedMatMul', [x, a], attributes), b], attributes);
    });
  }

  /** The sum of what the LoRAs add to a convolution (LoCon); null when none does. */
  convBranch(
    names: readonly string[],
    x: string,
    layer: ChangedLayer,
    attributes: Readonly<Record<string, Attribute>>,
  ): string | null {
    const graph = this.#building();
    const one = { kernel_shape: [1, 1] };
    return this.#sum(names, (found) => {
      checkFits(found, layer);
      const down = tensorShape(found, found.down);
      const up = tensorShape(found, found.up);
      const { file } = found.use;
      // Trainers that saw a 1x1 convolution as a linear layer store its weights as matrices.
      const a = graph.weight(file, found.down, down.length === 4 ? {} : { shape: [...down, 1, 1] });
      const b = graph.weight(file, found.up, { shape: [up[0] ?? 0, up[1] ?? 0, 1, 1] });
      const isWhole = down.length === 4 && down[2] === layer.stored[2];
      const strided = isWhole ? attributes : { ...attributes, kernel_shape: [1, 1], pads: [0, 0, 0, 0] };
      const low =
        found.mid === null
          ? graph.op('Conv', [x, a], strided)
          : graph.op('Conv', [graph.op('Conv', [x, a], one), graph.weight(file, found.mid)], attributes);
      return graph.op('Conv', [low, b], one);
    });
  }

  /** The weight as the DoRAs change it; null when none does. */
  changedWeight(names: readonly string[], weight: string, layer: ChangedLayer): string | null {
    const found = this.#find(names).filter(({ magnitude }) => magnitude !== null);
    if (found.length === 0) return null;
    return found.reduce((changed, each) => this.#withMagnitude(changed, each, layer), weight);
  }

  /** Keys of each file that no layer asked for. */
  unused(): ReadonlyMap<Safetensors, readonly string[]> {
    return new Map(
      [...this.#taken].map(([file, taken]) => [file, [...file.tensors.keys()].filter((key) => !taken.has(key))]),
    );
  }

  /** W' = m V / |V| by rows, V = W + (alpha / rank) B A; the strength blends W' with W (arXiv 2402.09353, eq. 5). */
  #withMagnitude(weight: string, found: Found, layer: ChangedLayer): string {
    const graph = this.#building();
    const { shape, stored, rows } = layer;
    checkFits(found, layer);
    const { file } = found.use;
    const down = tensorShape(found, found.down);
    const up = tensorShape(found, found.up);
    const magnitude = found.magnitude ?? '';
    if (tensorShape(found, magnitude)[0] !== stored[0]) {
      throw new PipelineError(
        'model-foreign-graph',
        `${file.name} is a DoRA with magnitudes by inputs ("${magnitude}"), and only those by outputs are supported.`,
      );
    }
    const a = graph.weight(file, found.down, { shape: [down[0] ?? 0, product(down.slice(1))] });
    const b = graph.weight(file, found.up, { shape: [shape[0] ?? 0, product(up.slice(1))], rows });
    const delta = graph.op('Reshape', [graph.op('MatMul', [b, a]), graph.integers(shape)]);
    const v = graph.add(weight, graph.op('Mul', [delta, graph.floats([scaleOf(found)], [])]));
    const axes = shape.map((_, axis) => axis).slice(1);
    const norm = graph.op('ReduceL2', [v, graph.integers(axes)], { keepdims: 1 });
    const m = graph.weight(file, magnitude, { shape: [shape[0] ?? 0, ...axes.map(() => 1)], rows });
    const changed = graph.op('Mul', [v, graph.op('Div', [m, norm])]);
    const difference = graph.op('Sub', [changed, weight]);
    return graph.add(weight, graph.op('Mul', [difference, found.strength]));
  }

  #sum(names: readonly string[], branchOf: (found: Found) => string): string | null {
    const graph = this.#building();
    let sum: string | null = null;
    for (const found of this.#find(names)) {
      if (found.magnitude !== null) continue;
      const scale = scaleOf(found);
      const strength = scale === 1 ? found.strength : graph.op('Mul', [found.strength, graph.floats([scale], [])]);
      const branch = graph.op('Mul', [branchOf(found), strength]);
      sum = sum === null ? branch : graph.add(sum, branch);
    }
    return sum;
  }

  #find(names: readonly string[]): Found[] {
    return this.#uses.flatMap((use, index) => {
      const strength = this.#strengths[index] ?? strengthInput(index);
      const found = findLayer(use, names, strength);
      if (!found) return [];
      const taken = this.#taken.get(use.file);
      for (const key of [found.down, found.up, found.mid, found.magnitude, found.alphaKey]) if (key) taken?.add(key);
      return [found];
    });
  }

  #building(): GraphBuilder {
    if (this.#graph) return this.#graph;
    throw new RangeError('a LoRA’s layers are asked for once its graph was begun');
  }
}

function findLayer(use: LoraUse, names: readonly string[], strength: string) {
  const { tensors } = use.file;
  for (const name of names) {
    for (const [downEnd, upEnd] of PAIRS) {
      const [down, up] = [name + downEnd, name + upEnd];
      if (!tensors.has(down)) continue;
      if (!tensors.has(up)) {
        throw new PipelineError('model-unreadable', `${use.file.name} has "${down}" without "${up}": it is not whole.`);
      }
      const mid = `${name}.lora_mid.weight`;
      const alphaKey = `${name}.alpha`;
      const magnitude = MAGNITUDES.map((end) => name + end).find((key) => tensors.has(key)) ?? null;
      const alpha = use.scalars.get(alphaKey) ?? null;
      return { use, strength, down, up, mid: tensors.has(mid) ? mid : null, alpha, magnitude, alphaKey };
    }
  }
  return null;
}

function tensorShape({ use }: Found, key: string): readonly number[] {
  return use.file.tensors.get(key)?.shape ?? [];
}

/** @throws PipelineError `model-foreign-graph` for a LoRA of another family, whose layers have other widths */
function checkFits(found: Found, { stored }: ChangedLayer): void {
  const down = tensorShape(found, found.down);
  const up = tensorShape(found, found.up);
  // A kernel may lie in the lower half, in the middle of a Tucker decomposition, or be flattened into a matrix.
  const takesInputs = down[1] === stored[1] || product(down.slice(1)) === product(stored.slice(1));
  if (up[0] === stored[0] && takesInputs) return;
  throw new PipelineError(
    'model-foreign-graph',
    `${found.use.file.name} is a LoRA for another family of models: "${found.down}" is [${down.join(', ')}], and the layer that it would change is [${stored.join(', ')}].`,
  );
}

/** alpha / rank; 1 where the file names no alpha. */
function scaleOf(found: Found): number {
  const rank = tensorShape(found, found.down)[0] ?? 0;
  if (rank === 0) throw new PipelineError('model-unreadable', `${found.use.file.name} has rank 0 at "${found.down}".`);
  return found.alpha === null ? 1 : found.alpha / rank;
}

function product(sides: readonly number[]): number {
  return sides.reduce((all, side) => all * side, 1);
}
