import { GraphBuilder, storedTensor, type ComputeType, type WeightView } from './graph-builder';
import { BASE_BLOCK } from './lora-blocks';
import type { LoraLayers, LoraPlace } from './lora-layers';
import type { NetworkWeights } from './network-weights';
import { ONNX, type Attribute } from './onnx-messages';

/** Where a LoRA finds a layer: all names that it may have in a file, and its block. */
export type LoraPlaces = (module: string) => LoraPlace;

export interface NetworkOptions {
  readonly compute: ComputeType;
  /** LoRAs that act in this network. */
  readonly loras?: LoraLayers | undefined;
}

export interface LinearOptions extends Pick<WeightView, 'rows'> {
  /** The tensors' own names, where they are not `MODULE.weight` and `MODULE.bias`. */
  readonly weight?: string;
  readonly bias?: string;
  /** The module under which a LoRA finds it, where that differs. */
  readonly loraModule?: string;
}

const NOWHERE: LoraPlaces = () => ({ names: [], block: BASE_BLOCK });
const GROUPS = 32;
/** The largest negative number of each type: what is masked out of an attention. */
const MASKED = { float32: -3.4028234663852886e38, float16: -65504 };

/**
 * The layers that Stable Diffusion's networks are made of, written into a graph. Modules are named as in the original
 * layout; pixels are [batch, channels, height, width], tokens [batch, tokens, width].
 */
export class NetworkLayers {
  readonly graph: GraphBuilder;
  readonly #weights: NetworkWeights;
  readonly #compute: ComputeType;
  readonly #loras: LoraLayers | null;
  readonly #loraPlaces: LoraPlaces;

  constructor(weights: NetworkWeights, { compute, loras }: NetworkOptions, places: LoraPlaces = NOWHERE) {
    this.graph = new GraphBuilder(compute);
    this.#weights = weights;
    this.#compute = compute;
    this.#loras = loras ?? null;
    this.#loraPlaces = places;
    loras?.begin(this.graph);
  }

  has(tensor: string): boolean {
    return this.#weights.file.tensors.has(this.#weights.nameOf(tensor));
  }

  /** @throws PipelineError `model-wrong-shape` when the file lacks it */
  shape(tensor: string): readonly number[] {
    return storedTensor(this.#weights.file, this.#weights.nameOf(tensor)).shape;
  }

  weight(tensor: string, view: WeightView = {}): string {
    return this.graph.weight(this.#weights.file, this.#weights.nameOf(tensor), view);
  }

  /** x W' + b. A weight of a 1x1 convolution is read as the matrix that it is; `rows` takes some outputs only. */
  linear(x: string, module: string, o: LinearOptions = {}): string {
    const tensor = o.weight ?? `${module}.weight`;
    const stored = this.shape(tensor);
    const [from, to] = o.rows ?? [0, stored[0] ?? 0];
    const shape = [to - from, stored.slice(1).reduce((product, side) => product * side, 1)];
    // Where the checkpoint lays several layers into one tensor, a LoRA has them apart.
    const isApart = o.loraModule !== undefined;
    const layer = {
      ...this.#loraPlaces(o.loraModule ?? module),
      ...{ shape, stored: isApart ? shape : stored, rows: isApart ? undefined : o.rows },
      whole: () => this.weight(tensor, { shape: [stored[0] ?? 0, shape[1] ?? 0] }),
    };
    const plain = this.weight(tensor, { shape, rows: o.rows });
    const weight = this.#loras?.changedWeight(plain, layer) ?? plain;
    const product = this.graph.fused('FusedMatMul', [x, weight], { transA: 0, transB: 1, alpha: { float: 1 } });
    const branch = this.#loras?.linearBranch(x, layer) ?? null;
    const sum = branch === null ? product : this.graph.add(product, branch);
    const bias = o.bias ?? `${module}.bias`;
    if (!this.has(bias)) return sum;
    const view = { ending: '.diff_b', shape: [to - from], rows: layer.rows };
    const constant = this.weight(bias, { rows: o.rows });
    return this.graph.add(sum, this.#loras?.changedVector(constant, layer, view) ?? constant);
  }

  /** A convolution with "same" padding unless told. @param o.pads top, left, bottom, right */
  conv(x: string, module: string, o: { readonly stride?: number; readonly pads?: readonly number[] } = {}): string {
    const stored = this.shape(`${module}.weight`);
    const kernel = stored[2] ?? 1;
    const pad = (kernel - 1) / 2;
    const stride = o.stride ?? 1;
    const attributes: Readonly<Record<string, Attribute>> = {
      kernel_shape: [kernel, kernel],
      strides: [stride, stride],
      pads: o.pads ?? [pad, pad, pad, pad],
    };
    const plain = this.weight(`${module}.weight`);
    const layer = { ...this.#loraPlaces(module), shape: stored, stored, rows: undefined, whole: () => plain };
    const weight = this.#loras?.changedWeight(plain, layer) ?? plain;
    const bias = this.has(`${module}.bias`) ? [this.#vector(`${module}.bias`, [stored[0] ?? 0], '.diff_b')] : [];
    const y = this.graph.op('Conv', [x, weight, ...bias], attributes);
    const branch = this.#loras?.convBranch(x, layer, attributes) ?? null;
    return branch === null ? y : this.graph.add(y, branch);
  }

  /** Group normalisation over 32 groups (Wu and He 2018, arXiv 1803.08494), by an instance norm of the groups. */
  groupNorm(x: string, module: string, epsilon: number): string {
    const { graph } = this;
    const channels = this.shape(`${module}.weight`)[0] ?? 0;
    const groups = graph.op('Reshape', [x, graph.integers([0, GROUPS, -1])]);
    const ones = graph.floats(new Array<number>(GROUPS).fill(1));
    const zeros = graph.floats(new Array<number>(GROUPS).fill(0));
    const normed = graph.op('InstanceNormalization', [groups, ones, zeros], { epsilon: { float: epsilon } });
    const pixels = graph.op('Reshape', [normed, graph.op('Shape', [x])]);
    const gained = graph.op('Mul', [pixels, this.#vector(`${module}.weight`, [channels, 1, 1], '.w_norm')]);
    return graph.add(gained, this.#vector(`${module}.bias`, [channels, 1, 1], '.b_norm'));
  }

  layerNorm(x: string, module: string): string {
    const width = this.shape(`${module}.weight`);
    const parts = [
      x,
      this.#vector(`${module}.weight`, width, '.w_norm'),
      this.#vector(`${module}.bias`, width, '.b_norm'),
    ];
    return this.graph.op('LayerNormalization', parts, { axis: -1, epsilon: { float: 1e-5 } });
  }

  /** A bias or a norm's gain, with what LoRAs add to it under an ending of their own. */
  #vector(tensor: string, shape: readonly number[], ending: string): string {
    const plain = this.weight(tensor, { shape });
    const place = this.#loraPlaces(tensor.slice(0, tensor.lastIndexOf('.')));
    return this.#loras?.changedVector(plain, place, { ending, shape }) ?? plain;
  }

  /** x * sigmoid(x). */
  silu(x: string): string {
    return this.graph.fused('QuickGelu', [x], { alpha: { float: 1 } });
  }

  /** x * sigmoid(1.702 x), which the first CLIP models use (Hendrycks and Gimpel 2016, arXiv 1606.08415). */
  quickGelu(x: string): string {
    return this.graph.fused('QuickGelu', [x], { alpha: { float: 1.702 } });
  }

  /** The exact GELU, by the error function (arXiv 1606.08415). */
  gelu(x: string): string {
    return this.graph.fused('Gelu', [x]);
  }

  /**
   * Scaled dot-product attention (Vaswani et al. 2017, arXiv 1706.03762, 3.2) of several heads.
   * @param o.causalTokens each token sees itself and those before it, of this many
   */
  attend(
    [q, k, v]: readonly [string, string, string],
    o: { readonly heads: number; readonly width: number; readonly causalTokens?: number },
  ): string {
    const scale = 1 / Math.sqrt(o.width / o.heads);
    const mask = o.causalTokens === undefined ? [] : ['', '', this.#causalMask(o.causalTokens)];
    return this.graph.fused('MultiHeadAttention', [q, k, v, ...mask], { num_heads: o.heads, scale: { float: scale } });
  }

  /** [batch, channels, height, width] as tokens, with what brings them back. */
  pixelTokens(x: string, channels: number): { readonly tokens: string; readonly toPixels: (tokens: string) => string } {
    const { graph } = this;
    const rows = graph.op('Transpose', [x], { perm: [0, 2, 3, 1] });
    const shape = graph.op('Shape', [rows]);
    return {
      tokens: graph.op('Reshape', [rows, graph.integers([0, -1, channels])]),
      toPixels: (tokens) => graph.op('Transpose', [graph.op('Reshape', [tokens, shape])], { perm: [0, 3, 1, 2] }),
    };
  }

  /** Twice the size, each pixel four times. */
  upsample(x: string): string {
    const factors = this.graph.float32([1, 1, 2, 2]);
    const attributes = { mode: 'nearest', coordinate_transformation_mode: 'asymmetric', nearest_mode: 'floor' };
    return this.graph.op('Resize', [x, '', factors], attributes);
  }

  /**
   * Sinusoids of numbers, cosines first (Ho et al. 2020, arXiv 2006.11239, after Vaswani et al. 2017), in float32.
   * @returns [numbers, width], cast to the graph's type
   */
  sinusoids(numbers: string, width: number): string {
    const { graph } = this;
    const half = width / 2;
    const frequencies = Float32Array.from({ length: half }, (_, i) => Math.exp((-Math.log(10_000) * i) / half));
    const column = graph.op('Unsqueeze', [numbers, graph.integers([-1])]);
    const angles = graph.op('Mul', [column, graph.float32(frequencies, [1, half])]);
    const both = graph.op('Concat', [graph.op('Cos', [angles]), graph.op('Sin', [angles])], { axis: -1 });
    return graph.cast(both, graph.float, ONNX.float);
  }

  #causalMask(tokens: number): string {
    const mask = new Float32Array(tokens * tokens);
    for (let row = 0; row < tokens; row++) mask.fill(MASKED[this.#compute], row * tokens + row + 1, (row + 1) * tokens);
    return this.graph.floats(mask, [1, 1, tokens, tokens]);
  }
}
