import { NetworkLayers, type NetworkOptions } from './network-layers';
import { countFrom, type NetworkWeights } from './network-weights';

const EPSILON = 1e-6;
const GROUPS = 32;
/** Downsampling pads on the right and at the bottom only. */
const HALVE = { stride: 2, pads: [0, 0, 1, 1] } as const;

/**
 * Where a group norm takes its mean and deviation from: `own`, the picture that it is given; `measured`, all pictures of
 * the batch together without a margin at their edges, and they are told; `given`, an input.
 */
export type NormSource = 'own' | 'measured' | 'given';

/** The input or output of the norms' statistics, [norms, groups, 2]: mean, and one over the deviation. */
export const NORMS = 'norms';

/** The blocks of a Stable Diffusion VAE (Rombach et al. 2022, arXiv 2112.10752; Esser et al. 2021, arXiv 2012.09841). */
export class VaeLayers extends NetworkLayers {
  readonly #source: NormSource;
  /** Statistics by norm, in their order. */
  readonly #norms: string[] = [];
  /** What is left out at each edge of measured pictures, in pixels where the graph is now. */
  #margin: number;

  constructor(weights: NetworkWeights, o: NetworkOptions, source: NormSource = 'own', margin = 0) {
    super(weights, o);
    this.#source = source;
    this.#margin = margin;
  }

  /** How many levels a side has. @param module `encoder.down` or `decoder.up` */
  levelsOf(module: string): number {
    return countFrom(0, (level) => this.resnetsOf(`${module}.${level}`) > 0);
  }

  /** How many resnets a level has. */
  resnetsOf(module: string): number {
    return countFrom(0, (i) => this.has(`${module}.block.${i}.norm1.weight`));
  }

  /** The resnets of a level one after another. */
  level(x: string, module: string): string {
    const resnets = Array.from({ length: this.resnetsOf(module) }, (_, i) => `${module}.block.${i}`);
    return resnets.reduce((value, resnet) => this.#resnet(value, resnet), x);
  }

  /** Twice as wide and high behind a level that has an upsampler. */
  larger(x: string, module: string): string {
    const upsampler = `${module}.upsample.conv`;
    if (!this.has(`${upsampler}.weight`)) return x;
    this.#margin *= 2;
    return this.conv(this.upsample(x), upsampler);
  }

  /** Half as wide and high behind a level that has a downsampler. */
  smaller(x: string, module: string): string {
    const downsampler = `${module}.downsample.conv`;
    if (!this.has(`${downsampler}.weight`)) return x;
    this.#margin /= 2;
    return this.conv(x, downsampler, HALVE);
  }

  middle(x: string, module: string): string {
    const first = this.#resnet(x, `${module}.block_1`);
    const attended = this.has(`${module}.attn_1.norm.weight`) ? this.#attention(first, `${module}.attn_1`) : first;
    return this.#resnet(attended, `${module}.block_2`);
  }

  end(x: string, side: string): string {
    return this.conv(this.silu(this.#norm(x, `${side}.norm_out`)), `${side}.conv_out`);
  }

  /** Makes the measured statistics an output. */
  tellNorms(): void {
    this.graph.output(this.graph.op('Concat', this.#norms, { axis: 0 }), NORMS, [this.#norms.length, GROUPS, 2]);
  }

  #resnet(x: string, module: string): string {
    const first = this.conv(this.silu(this.#norm(x, `${module}.norm1`)), `${module}.conv1`);
    const second = this.conv(this.silu(this.#norm(first, `${module}.norm2`)), `${module}.conv2`);
    const isSame = !this.has(`${module}.nin_shortcut.weight`);
    return this.graph.add(isSame ? x : this.conv(x, `${module}.nin_shortcut`), second);
  }

  /** One head over all pixels. */
  #attention(x: string, module: string): string {
    const width = this.shape(`${module}.norm.weight`)[0] ?? 0;
    const { tokens, toPixels } = this.pixelTokens(this.#norm(x, `${module}.norm`), width);
    const parts = [
      this.linear(tokens, `${module}.q`),
      this.linear(tokens, `${module}.k`),
      this.linear(tokens, `${module}.v`),
    ] as const;
    const mixed = this.attend(parts, { heads: 1, width });
    return this.graph.add(x, toPixels(this.linear(mixed, `${module}.proj_out`)));
  }

  #norm(x: string, module: string): string {
    if (this.#source === 'own') return this.groupNorm(x, module, EPSILON);
    const { graph } = this;
    const index = this.#norms.length;
    const statistics =
      this.#source === 'measured'
        ? this.#measure(x)
        : graph.op('Gather', [NORMS, graph.integers([index])], { axis: 0 });
    this.#norms.push(statistics);
    const column = (place: number) =>
      graph.op('Reshape', [
        graph.op('Gather', [statistics, graph.integers([place])], { axis: 2 }),
        graph.integers([GROUPS, 1]),
      ]);
    const channels = this.shape(`${module}.weight`)[0] ?? 0;
    const view = { shape: [GROUPS, channels / GROUPS] };
    const pixels = graph.integers([channels, 1, 1]);
    const gain = graph.op('Mul', [this.weight(`${module}.weight`, view), column(1)]);
    const shift = graph.op('Sub', [this.weight(`${module}.bias`, view), graph.op('Mul', [gain, column(0)])]);
    const gained = graph.op('Mul', [x, graph.op('Reshape', [gain, pixels])]);
    return graph.add(gained, graph.op('Reshape', [shift, pixels]));
  }

  /** @returns [1, groups, 2] */
  #measure(x: string): string {
    const { graph } = this;
    const [from, to] = [this.#margin, -this.#margin];
    const inner =
      this.#margin === 0
        ? x
        : graph.op('Slice', [x, graph.integers([from, from]), graph.integers([to, to]), graph.integers([2, 3])]);
    const groups = graph.op('Reshape', [inner, graph.integers([0, GROUPS, -1])]);
    const axes = graph.integers([0, 2]);
    const mean = graph.op('ReduceMean', [groups, axes], { keepdims: 1 });
    const off = graph.op('Sub', [groups, mean]);
    const variance = graph.op('ReduceMean', [graph.op('Mul', [off, off]), axes], { keepdims: 1 });
    const deviation = graph.op('Sqrt', [graph.add(variance, graph.floats([EPSILON], []))]);
    return graph.op('Concat', [mean, graph.op('Reciprocal', [deviation])], { axis: 2 });
  }
}
