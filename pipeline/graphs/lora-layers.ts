import type { Safetensors } from '../safetensors/read-safetensors';
import { elementCount } from '../tensor';
import type { GraphBuilder } from './graph-builder';
import { strengthInput, type LoraBlock } from './lora-blocks';
import { buildDifference, requireFit, scaleOf, shapeOf } from './lora-difference';
import { findChange, type FoundChange, type LoraUse } from './lora-keys';
import type { Attribute } from './onnx-messages';

/** Which layer of a network LoRAs may change: all names that it may have in a file, and the block that it is in. */
export interface LoraPlace {
  readonly names: readonly string[];
  readonly block: LoraBlock;
}

/** A layer that a LoRA may change. */
export interface ChangedLayer extends LoraPlace {
  /** The weight's shape in the graph. */
  readonly shape: readonly number[];
  /** The whole layer's shape in the checkpoint. */
  readonly stored: readonly number[];
  /** The rows of it that the graph's weight is. */
  readonly rows: readonly [from: number, to: number] | undefined;
  /** Makes the whole layer's weight, a matrix, where only rows of it are used. */
  readonly whole: () => string;
}

interface Found extends FoundChange {
  /** The name of the strength's value. */
  readonly strength: string;
}

/**
 * LoRAs in a network's layers (Hu et al. 2021, arXiv 2106.09685): y += s (alpha / rank) B (A x), as a branch beside the
 * layer, with the strength s as an input of the graph, so that another strength loads nothing. What a branch can't say
 * cheaply (LoHa, LoKr, whole differences) is added to the weight in the graph, with the strength an input all the same.
 */
export class LoraLayers {
  /** Keys that a layer asked for, by file. */
  readonly #taken = new Map<Safetensors, Set<string>>();
  readonly #uses: readonly LoraUse[];
  #graph: GraphBuilder | null = null;
  readonly #strengths = new Map<string, string>();
  readonly #differences = new Map<string, string>();

  constructor(uses: readonly LoraUse[]) {
    this.#uses = uses;
    for (const { file } of uses) this.#taken.set(file, new Set());
  }

  /** Begins a graph, whose layers are asked for afterwards; the strengths that they need become inputs of it. */
  begin(graph: GraphBuilder): void {
    this.#graph = graph;
    this.#strengths.clear();
    this.#differences.clear();
  }

  /** The sum of what the LoRAs add to a linear layer's outputs; null when none does. */
  linearBranch(x: string, layer: ChangedLayer): string | null {
    const graph = this.#building();
    const { rows } = layer;
    return this.#sumOfBranches(layer, (found, { down, up }) => {
      const [low, high] = [shapeOf(found, down), shapeOf(found, up)];
      const a = graph.weight(found.use.file, down, { shape: [low[0] ?? 0, elementCount(low.slice(1))] });
      const b = graph.weight(found.use.file, up, {
        shape: [rows ? rows[1] - rows[0] : (high[0] ?? 0), elementCount(high.slice(1))],
        rows,
      });
      const attributes = { transA: 0, transB: 1, alpha: { float: 1 } };
      return graph.fused('FusedMatMul', [graph.fused('FusedMatMul', [x, a], attributes), b], attributes);
    });
  }

  /** The sum of what the LoRAs add to a convolution's outputs (LoCon); null when none does. */
  convBranch(x: string, layer: ChangedLayer, attributes: Readonly<Record<string, Attribute>>): string | null {
    const graph = this.#building();
    const one = { kernel_shape: [1, 1] };
    return this.#sumOfBranches(layer, (found, { down, up, mid }) => {
      const [low, high] = [shapeOf(found, down), shapeOf(found, up)];
      const { file } = found.use;
      // Trainers that saw a 1x1 convolution as a linear layer store its weights as matrices.
      const a = graph.weight(file, down, low.length === 4 ? {} : { shape: [...low, 1, 1] });
      const b = graph.weight(file, up, { shape: [high[0] ?? 0, high[1] ?? 0, 1, 1] });
      const isWhole = low.length === 4 && low[2] === layer.stored[2];
      const strided = isWhole ? attributes : { ...attributes, kernel_shape: [1, 1], pads: [0, 0, 0, 0] };
      const inner =
        mid === null
          ? graph.op('Conv', [x, a], strided)
          : graph.op('Conv', [graph.op('Conv', [x, a], one), graph.weight(file, mid)], attributes);
      return graph.op('Conv', [inner, b], one);
    });
  }

  /** The weight as what is no branch changes it; null when nothing does. */
  changedWeight(weight: string, layer: ChangedLayer): string | null {
    const found = this.#find(layer).filter((each) => !isBranch(each));
    if (found.length === 0) return null;
    return found.reduce((changed, each) => {
      return each.magnitude === null
        ? this.#withDifference(changed, each, layer)
        : this.#withMagnitude(changed, each, layer);
    }, weight);
  }

  /**
   * A vector (a bias, or a norm's gain) with the differences that files have for it, such as `MODULE.diff_b`; null when
   * none has.
   */
  changedVector(
    vector: string,
    { names, block }: LoraPlace,
    o: { readonly ending: string; readonly shape: readonly number[]; readonly rows?: ChangedLayer['rows'] },
  ): string | null {
    const graph = this.#building();
    let changed: string | null = null;
    for (const [index, use] of this.#uses.entries()) {
      const key = names.map((name) => name + o.ending).find((each) => use.file.tensors.has(each));
      if (key === undefined) continue;
      this.#taken.get(use.file)?.add(key);
      const difference = graph.weight(use.file, key, { shape: o.shape, rows: o.rows });
      const scaled = graph.op('Mul', [difference, this.#strength(index, block)]);
      changed = graph.add(changed ?? vector, scaled);
    }
    return changed;
  }

  /** Keys of each file that no layer asked for. */
  unused(): ReadonlyMap<Safetensors, readonly string[]> {
    return new Map(
      [...this.#taken].map(([file, taken]) => [file, [...file.tensors.keys()].filter((key) => !taken.has(key))]),
    );
  }

  /** W + s D. */
  #withDifference(weight: string, found: Found, layer: ChangedLayer): string {
    const graph = this.#building();
    const difference = this.#cut(this.#difference(found, layer), layer);
    return graph.add(weight, graph.op('Mul', [difference, found.strength]));
  }

  /**
   * W' = m V / |V|, V = W + D; the strength blends W' with W (Liu et al. 2024, arXiv 2402.09353, eq. 5). The magnitudes
   * are those of the outputs, or of the inputs where the file has as many.
   */
  #withMagnitude(weight: string, found: Found, layer: ChangedLayer): string {
    const graph = this.#building();
    const { stored } = layer;
    const [outputs = 0, inputs = 0] = stored;
    const key = found.magnitude ?? '';
    const shape = shapeOf(found, key);
    const isByOutput = elementCount(shape) === outputs && (shape[0] === outputs || outputs === 1);
    const isByInput = !isByOutput && elementCount(shape) === inputs;
    requireFit(found, isByOutput || isByInput, { key, stored });
    const whole = layer.rows === undefined ? weight : layer.whole();
    const sides = [outputs, inputs, elementCount(stored.slice(2))];
    const base = graph.op('Reshape', [whole, graph.integers(sides)]);
    const difference = graph.op('Reshape', [this.#difference(found, layer), graph.integers(sides)]);
    const v = graph.add(base, difference);
    const norm = graph.op('ReduceL2', [v, graph.integers(isByOutput ? [1, 2] : [0, 2])], { keepdims: 1 });
    const m = graph.weight(found.use.file, key, { shape: isByOutput ? [outputs, 1, 1] : [1, inputs, 1] });
    const changed = this.#cut(graph.op('Mul', [v, graph.op('Div', [m, norm])]), layer);
    return graph.add(weight, graph.op('Mul', [graph.op('Sub', [changed, weight]), found.strength]));
  }

  /** A layer's difference as a matrix, made once for all the rows that are cut out of it. */
  #difference(found: Found, { stored }: ChangedLayer): string {
    const key = `${found.use.file.path} ${found.keys.join()}`;
    const known = this.#differences.get(key);
    if (known !== undefined) return known;
    const made = buildDifference(this.#building(), found, stored);
    this.#differences.set(key, made);
    return made;
  }

  /** The layer's rows of a whole matrix, in the shape of the graph's weight. */
  #cut(whole: string, { rows, shape }: ChangedLayer): string {
    const graph = this.#building();
    const shaped = (value: string) => graph.op('Reshape', [value, graph.integers(shape)]);
    if (rows === undefined) return shaped(whole);
    return shaped(
      graph.op('Slice', [whole, graph.integers([rows[0]]), graph.integers([rows[1]]), graph.integers([0])]),
    );
  }

  #sumOfBranches(
    layer: ChangedLayer,
    branchOf: (found: Found, change: Extract<FoundChange['change'], { form: 'lora' }>) => string,
  ): string | null {
    const graph = this.#building();
    let sum: string | null = null;
    for (const found of this.#find(layer)) {
      const { change } = found;
      if (change.form !== 'lora' || !isBranch(found)) continue;
      const [low, high] = [shapeOf(found, change.down), shapeOf(found, change.up)];
      const { stored } = layer;
      // A kernel may lie in the lower half, in the middle of a Tucker decomposition, or be flattened into a matrix.
      const takesInputs = low[1] === stored[1] || elementCount(low.slice(1)) === elementCount(stored.slice(1));
      requireFit(found, high[0] === stored[0] && takesInputs, { key: change.down, stored });
      const scale = scaleOf(found);
      const strength = scale === 1 ? found.strength : graph.op('Mul', [found.strength, graph.floats([scale], [])]);
      const branch = graph.op('Mul', [branchOf(found, change), strength]);
      sum = sum === null ? branch : graph.add(sum, branch);
    }
    return sum;
  }

  #find({ names, block }: LoraPlace): Found[] {
    return this.#uses.flatMap((use, index) => {
      const found = findChange(use, names);
      if (!found) return [];
      for (const key of found.keys) this.#taken.get(use.file)?.add(key);
      return [{ ...found, strength: this.#strength(index, block) }];
    });
  }

  /** The graph's input for a LoRA's strength in a block, made where it is first needed. */
  #strength(index: number, block: LoraBlock): string {
    const name = strengthInput(index, block);
    const known = this.#strengths.get(name);
    if (known !== undefined) return known;
    const made = this.#building().input(name, []);
    this.#strengths.set(name, made);
    return made;
  }

  #building(): GraphBuilder {
    if (this.#graph) return this.#graph;
    throw new RangeError('a LoRA’s layers are asked for once its graph was begun');
  }
}

/** Whether a change is drawn as a branch beside its layer. */
function isBranch({ change, magnitude }: FoundChange): boolean {
  return change.form === 'lora' && magnitude === null;
}
