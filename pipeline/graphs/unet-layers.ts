import { countFrom, type NetworkWeights } from './network-weights';
import { diffusersUnetName } from './diffusers-names';
import { unetBlock } from './lora-blocks';
import { NetworkLayers, type LoraPlaces, type NetworkOptions } from './network-layers';
import { ONNX } from './onnx-messages';

/** What every block of a U-Net is given. */
export interface UnetContext {
  /** The time's embedding, SiLU applied: [batch, width]. */
  readonly time: string;
  /** The text: [batch, tokens, width]. */
  readonly text: string;
}

/** Pixels inside of the network. */
export interface Features {
  readonly value: string;
  readonly channels: number;
  /** How many halvings below the latents. */
  readonly level: number;
}

/** Numbers that each size of SDXL's conditioning becomes (arXiv 2307.01952, 2.2). */
const SIZE_WIDTH = 256;
/** The pooled text of SDXL is 1280 wide; with five sizes it is the refiner. */
const REFINER_WIDTH = 1280 + 5 * SIZE_WIDTH;

/** Where a LoRA finds a layer of the U-Net. @param layers resnets a level */
function loraPlacesOf(layers: number): LoraPlaces {
  const namesOf = loraNamesOf(layers);
  return (module) => ({ names: namesOf(module), block: unetBlock(module) });
}

/** A LoRA's names for a layer of the U-Net: kohya's by either layout, PEFT's, older diffusers'. */
function loraNamesOf(layers: number): (module: string) => readonly string[] {
  const flat = (path: string) => path.replaceAll('.', '_');
  return (module) => {
    const diffusers = diffusersUnetName(module, layers);
    const own = [`lora_unet_${flat(module)}`, `diffusion_model.${module}`];
    if (diffusers === null) return own;
    return [
      `lora_unet_${flat(diffusers)}`,
      ...own,
      `unet.${diffusers}`,
      diffusers,
      ...processorNames(diffusers).flatMap((name) => [`unet.${name}`, name]),
    ];
  };
}

/** The first diffusers kept a LoRA in the attention's processor: `attn1.processor.to_q_lora`, `to_out` without number. */
function processorNames(module: string): readonly string[] {
  const match = /^(.*attn[12])\.(to_q|to_k|to_v|to_out)(\.0)?$/.exec(module);
  return match ? [`${match[1]}.processor.${match[2]}`] : [];
}

/**
 * The blocks of a Stable Diffusion U-Net (Rombach et al. 2022, arXiv 2112.10752; SDXL: Podell et al. 2023, arXiv
 * 2307.01952), by the original names of their modules. How deep and wide it is comes from the names and shapes alone.
 */
export class UnetLayers extends NetworkLayers {
  constructor(weights: NetworkWeights, options: NetworkOptions) {
    const has = (tensor: string) => weights.file.tensors.has(weights.nameOf(tensor));
    const layers = countFrom(1, (i) => has(`input_blocks.${i}.0.in_layers.0.weight`));
    super(weights, options, loraPlacesOf(layers));
  }

  /** The inputs that U-Nets and ControlNets share, and the context made of them. */
  inputs(): { readonly sample: string; readonly context: UnetContext } {
    const { graph } = this;
    const channels = this.shape('input_blocks.0.0.weight')[1] ?? 4;
    const textWidth = this.shape(`${this.#firstAttention()}.to_k.weight`)[1] ?? 768;
    const sample = graph.input('sample', ['batch', channels, 'height', 'width']);
    const timestep = graph.input('timestep', ['steps'], ONNX.float);
    const text = graph.input('encoder_hidden_states', ['batch', 'tokens', textWidth]);
    return { sample, context: { time: this.#timeEmbedding(timestep), text } };
  }

  /** The way down. @param hint what a ControlNet adds after the first convolution */
  down(sample: string, context: UnetContext, hint: string | null = null): { last: Features; skips: Features[] } {
    const first = this.conv(sample, 'input_blocks.0.0');
    let last: Features = {
      value: hint === null ? first : this.graph.add(first, hint),
      channels: this.shape('input_blocks.0.0.weight')[0] ?? 0,
      level: 0,
    };
    const skips = [last];
    for (let i = 1; ; i++) {
      const block = `input_blocks.${i}`;
      if (this.has(`${block}.0.op.weight`)) last = this.#halve(last, `${block}.0.op`);
      else if (this.has(`${block}.0.in_layers.0.weight`)) last = this.block(last, context, block).features;
      else return { last, skips };
      skips.push(last);
    }
  }

  middle(x: Features, context: UnetContext): Features {
    const first = this.#resnet(x, context, 'middle_block.0');
    if (!this.has('middle_block.1.norm.weight')) return first;
    const attended = this.#transformer(first, context, 'middle_block.1');
    return this.#resnet(attended, context, 'middle_block.2');
  }

  /** A resnet with the attention that may follow it. @returns the number of the part after them, too */
  block(x: Features, context: UnetContext, module: string): { readonly features: Features; readonly next: number } {
    const features = this.#resnet(x, context, `${module}.0`);
    if (!this.has(`${module}.1.norm.weight`)) return { features, next: 1 };
    return { features: this.#transformer(features, context, `${module}.1`), next: 2 };
  }

  #halve(x: Features, module: string): Features {
    const channels = this.shape(`${module}.weight`)[0] ?? x.channels;
    return { value: this.conv(x.value, module, { stride: 2 }), channels, level: x.level + 1 };
  }

  #resnet(x: Features, { time }: UnetContext, module: string): Features {
    const { graph } = this;
    const before = this.conv(
      this.silu(this.groupNorm(x.value, `${module}.in_layers.0`, 1e-5)),
      `${module}.in_layers.2`,
    );
    const channels = this.shape(`${module}.emb_layers.1.weight`)[0] ?? x.channels;
    const shift = graph.op('Reshape', [
      this.linear(time, `${module}.emb_layers.1`),
      graph.integers([0, channels, 1, 1]),
    ]);
    const normed = this.silu(this.groupNorm(graph.add(before, shift), `${module}.out_layers.0`, 1e-5));
    const after = this.conv(normed, `${module}.out_layers.3`);
    const isSame = !this.has(`${module}.skip_connection.weight`);
    const skip = isSame ? x.value : this.conv(x.value, `${module}.skip_connection`);
    return { ...x, value: graph.add(skip, after), channels };
  }

  #transformer(x: Features, { text }: UnetContext, module: string): Features {
    const { graph } = this;
    const channels = this.shape(`${module}.proj_in.weight`)[0] ?? x.channels;
    const { tokens, toPixels } = this.pixelTokens(this.groupNorm(x.value, `${module}.norm`, 1e-6), channels);
    let hidden = this.linear(tokens, `${module}.proj_in`);
    for (let i = 0; this.has(`${module}.transformer_blocks.${i}.norm1.weight`); i++) {
      hidden = this.#transformerBlock(hidden, text, `${module}.transformer_blocks.${i}`);
    }
    return { ...x, value: graph.add(toPixels(this.linear(hidden, `${module}.proj_out`)), x.value) };
  }

  #transformerBlock(x: string, text: string, module: string): string {
    const { graph } = this;
    const own = this.layerNorm(x, `${module}.norm1`);
    const seen = graph.add(this.#attention(own, own, `${module}.attn1`), x);
    const read = graph.add(this.#attention(this.layerNorm(seen, `${module}.norm2`), text, `${module}.attn2`), seen);
    return graph.add(this.#feedForward(this.layerNorm(read, `${module}.norm3`), `${module}.ff.net`), read);
  }

  #attention(x: string, from: string, module: string): string {
    const width = this.shape(`${module}.to_q.weight`)[0] ?? 0;
    const parts = [
      this.linear(x, `${module}.to_q`),
      this.linear(from, `${module}.to_k`),
      this.linear(from, `${module}.to_v`),
    ] as const;
    return this.linear(this.attend(parts, { heads: this.#headsOf(width), width }), `${module}.to_out.0`);
  }

  /** GEGLU (Shazeer 2020, arXiv 2002.05202): the first half of the rows, times the GELU of the second. */
  #feedForward(x: string, module: string): string {
    const half = (this.shape(`${module}.0.proj.weight`)[0] ?? 0) / 2;
    const value = this.linear(x, `${module}.0.proj`, { rows: [0, half] });
    const gate = this.gelu(this.linear(x, `${module}.0.proj`, { rows: [half, 2 * half] }));
    return this.linear(this.graph.op('Mul', [value, gate]), `${module}.2`);
  }

  /** SD 1 has eight heads everywhere and 1x1 convolutions around its attention; later ones have heads of 64. */
  #headsOf(width: number): number {
    const projection = this.shape(this.#firstAttention().replace(/transformer_blocks.*$/, 'proj_in.weight'));
    return projection.length === 4 ? 8 : width / 64;
  }

  /** The first block that attends to the text; a middle without one is rare, but known. */
  #firstAttention(): string {
    const middle = 'middle_block.1.transformer_blocks.0.attn2';
    if (this.has(`${middle}.to_k.weight`)) return middle;
    for (let i = 1; i < 64; i++) {
      const module = `input_blocks.${i}.1.transformer_blocks.0.attn2`;
      if (this.has(`${module}.to_k.weight`)) return module;
    }
    return middle;
  }

  /** [batch, width] of the timestep, and of SDXL's sizes and pooled text, SiLU applied. */
  #timeEmbedding(timestep: string): string {
    const width = this.shape('time_embed.0.weight')[1] ?? 0;
    const time = this.#twoLinears(this.sinusoids(timestep, width), 'time_embed');
    return this.silu(this.has('label_emb.0.0.weight') ? this.graph.add(time, this.#sizeEmbedding()) : time);
  }

  #sizeEmbedding(): string {
    const { graph } = this;
    const width = this.shape('label_emb.0.0.weight')[1] ?? 0;
    const sizes = width === REFINER_WIDTH ? 5 : 6;
    const text = graph.input('text_embeds', ['batch', width - sizes * SIZE_WIDTH]);
    const ids = graph.input('time_ids', ['batch', sizes], ONNX.float);
    const each = this.sinusoids(graph.op('Reshape', [ids, graph.integers([-1])]), SIZE_WIDTH);
    const batch = graph.op('Shape', [ids], { start: 0, end: 1 });
    const rows = graph.op('Concat', [batch, graph.integers([-1])], { axis: 0 });
    const all = graph.op('Concat', [text, graph.op('Reshape', [each, rows])], { axis: -1 });
    return this.#twoLinears(all, 'label_emb.0');
  }

  #twoLinears(x: string, module: string): string {
    return this.linear(this.silu(this.linear(x, `${module}.0`)), `${module}.2`);
  }
}
