/** A tensor of a made checkpoint: weights are random, of a spread that keeps activations near one; the rest is constant. */
export interface MadeTensor {
  readonly name: string;
  readonly shape: readonly number[];
  /** The standard deviation of its values; 0 for a constant. */
  readonly spread: number;
  readonly constant: number;
}

export const FULL_SIZES = ['sd15', 'sdxl'] as const;
export type FullSize = (typeof FULL_SIZES)[number];

interface UnetShape {
  readonly channels: number;
  readonly multiples: readonly number[];
  /** Transformer blocks an attention, by level. */
  readonly depths: readonly number[];
  readonly context: number;
  readonly hasLinearProjections: boolean;
  /** Width of SDXL's sizes and pooled text. */
  readonly added: number | null;
}

const UNETS: Readonly<Record<FullSize, UnetShape>> = {
  sd15: {
    channels: 320,
    multiples: [1, 2, 4, 4],
    depths: [1, 1, 1, 0],
    context: 768,
    hasLinearProjections: false,
    added: null,
  },
  sdxl: {
    channels: 320,
    multiples: [1, 2, 4],
    depths: [0, 2, 10],
    context: 2048,
    hasLinearProjections: true,
    added: 2816,
  },
};
const RESNETS = 2;

/** Every tensor of a checkpoint of the family's own size, in the original layout (ldm). */
export function fullSizeLayout(size: FullSize): MadeTensor[] {
  const text =
    size === 'sd15'
      ? clipTensors('cond_stage_model.transformer.text_model.')
      : [
          ...clipTensors('conditioner.embedders.0.transformer.text_model.'),
          ...openClipTensors('conditioner.embedders.1.model.'),
        ];
  return [...unetTensors(UNETS[size]), ...text, ...vaeTensors()];
}

function weight(name: string, shape: readonly number[], gain = 1): MadeTensor {
  const inputs = shape.slice(1).reduce((all, side) => all * side, 1);
  return { name: `${name}.weight`, shape, spread: gain / Math.sqrt(inputs), constant: 0 };
}

function bias(name: string, width: number): MadeTensor {
  return { name: `${name}.bias`, shape: [width], spread: 0, constant: 0 };
}

function layer(name: string, shape: readonly number[], gain = 1): MadeTensor[] {
  return [weight(name, shape, gain), bias(name, shape[0] ?? 0)];
}

function norm(name: string, width: number): MadeTensor[] {
  return [{ name: `${name}.weight`, shape: [width], spread: 0, constant: 1 }, bias(name, width)];
}

/** What is added to a residual stream is small, so that dozens of layers do not swell it. */
const BRANCH_GAIN = 0.3;

function resnet(name: string, [inputs, outputs]: readonly [number, number], time: number): MadeTensor[] {
  return [
    ...norm(`${name}.in_layers.0`, inputs),
    ...layer(`${name}.in_layers.2`, [outputs, inputs, 3, 3]),
    ...layer(`${name}.emb_layers.1`, [outputs, time]),
    ...norm(`${name}.out_layers.0`, outputs),
    ...layer(`${name}.out_layers.3`, [outputs, outputs, 3, 3], BRANCH_GAIN),
    ...(inputs === outputs ? [] : layer(`${name}.skip_connection`, [outputs, inputs, 1, 1])),
  ];
}

function transformer(name: string, width: number, depth: number, o: UnetShape): MadeTensor[] {
  const square = o.hasLinearProjections ? [width, width] : [width, width, 1, 1];
  const block = (module: string) => [
    ...[1, 2].flatMap((part) => [
      ...norm(`${module}.norm${part}`, width),
      weight(`${module}.attn${part}.to_q`, [width, width]),
      weight(`${module}.attn${part}.to_k`, [width, part === 1 ? width : o.context]),
      weight(`${module}.attn${part}.to_v`, [width, part === 1 ? width : o.context]),
      ...layer(`${module}.attn${part}.to_out.0`, [width, width], BRANCH_GAIN),
    ]),
    ...norm(`${module}.norm3`, width),
    ...layer(`${module}.ff.net.0.proj`, [8 * width, width]),
    ...layer(`${module}.ff.net.2`, [width, 4 * width], BRANCH_GAIN),
  ];
  return [
    ...norm(`${name}.norm`, width),
    ...layer(`${name}.proj_in`, square),
    ...Array.from({ length: depth }, (_, i) => block(`${name}.transformer_blocks.${i}`)).flat(),
    ...layer(`${name}.proj_out`, square, BRANCH_GAIN),
  ];
}

function unetTensors(o: UnetShape): MadeTensor[] {
  const prefix = 'model.diffusion_model';
  const time = 4 * o.channels;
  const widths = o.multiples.map((multiple) => multiple * o.channels);
  const tensors = [
    ...layer(`${prefix}.time_embed.0`, [time, o.channels]),
    ...layer(`${prefix}.time_embed.2`, [time, time]),
  ];
  if (o.added !== null) {
    tensors.push(
      ...layer(`${prefix}.label_emb.0.0`, [time, o.added]),
      ...layer(`${prefix}.label_emb.0.2`, [time, time]),
    );
  }
  tensors.push(...layer(`${prefix}.input_blocks.0.0`, [o.channels, 4, 3, 3]));
  const down = downTensors(prefix, widths, o);
  const deepest = widths.at(-1) ?? o.channels;
  const middleDepth = Math.max(1, o.depths.at(-1) ?? 1);
  tensors.push(
    ...down.tensors,
    ...resnet(`${prefix}.middle_block.0`, [deepest, deepest], time),
    ...transformer(`${prefix}.middle_block.1`, deepest, middleDepth, o),
    ...resnet(`${prefix}.middle_block.2`, [deepest, deepest], time),
    ...upTensors(prefix, widths, { ...o, skips: down.skips }),
    ...norm(`${prefix}.out.0`, o.channels),
    ...layer(`${prefix}.out.2`, [4, o.channels, 3, 3]),
  );
  return tensors;
}

function downTensors(prefix: string, widths: readonly number[], o: UnetShape) {
  const tensors: MadeTensor[] = [];
  const skips = [o.channels];
  for (const [level, width] of widths.entries()) {
    for (let i = 0; i < RESNETS; i++) {
      const name = `${prefix}.input_blocks.${skips.length}`;
      const depth = o.depths[level] ?? 0;
      tensors.push(...resnet(`${name}.0`, [skips.at(-1) ?? width, width], 4 * o.channels));
      if (depth > 0) tensors.push(...transformer(`${name}.1`, width, depth, o));
      skips.push(width);
    }
    if (level === widths.length - 1) continue;
    tensors.push(...layer(`${prefix}.input_blocks.${skips.length}.0.op`, [width, width, 3, 3]));
    skips.push(width);
  }
  return { tensors, skips };
}

function upTensors(prefix: string, widths: readonly number[], o: UnetShape & { readonly skips: readonly number[] }) {
  const tensors: MadeTensor[] = [];
  const skips = [...o.skips];
  let current = widths.at(-1) ?? o.channels;
  for (const [index, width] of [...widths].reverse().entries()) {
    const level = widths.length - 1 - index;
    const depth = o.depths[level] ?? 0;
    for (let i = 0; i <= RESNETS; i++) {
      const name = `${prefix}.output_blocks.${index * (RESNETS + 1) + i}`;
      tensors.push(...resnet(`${name}.0`, [current + (skips.pop() ?? 0), width], 4 * o.channels));
      if (depth > 0) tensors.push(...transformer(`${name}.1`, width, depth, o));
      if (i === RESNETS && level > 0) tensors.push(...layer(`${name}.${depth > 0 ? 2 : 1}.conv`, [width, width, 3, 3]));
      current = width;
    }
  }
  return tensors;
}

const WORDS = 49_408;
const TOKENS = 77;

function table(name: string, shape: readonly number[]): MadeTensor {
  return { name, shape, spread: 0.02, constant: 0 };
}

/** CLIP ViT-L/14's text encoder, in the names of transformers. */
function clipTensors(prefix: string): MadeTensor[] {
  const width = 768;
  const layers = Array.from({ length: 12 }, (_, i) => {
    const name = `${prefix}encoder.layers.${i}`;
    return [
      ...['q_proj', 'k_proj', 'v_proj'].flatMap((part) => layer(`${name}.self_attn.${part}`, [width, width])),
      ...layer(`${name}.self_attn.out_proj`, [width, width], BRANCH_GAIN),
      ...norm(`${name}.layer_norm1`, width),
      ...layer(`${name}.mlp.fc1`, [4 * width, width]),
      ...layer(`${name}.mlp.fc2`, [width, 4 * width], BRANCH_GAIN),
      ...norm(`${name}.layer_norm2`, width),
    ];
  });
  return [
    table(`${prefix}embeddings.token_embedding.weight`, [WORDS, width]),
    table(`${prefix}embeddings.position_embedding.weight`, [TOKENS, width]),
    ...layers.flat(),
    ...norm(`${prefix}final_layer_norm`, width),
  ];
}

/** OpenCLIP ViT-bigG/14's text encoder, in its own names. */
function openClipTensors(prefix: string): MadeTensor[] {
  const width = 1280;
  const layers = Array.from({ length: 32 }, (_, i) => {
    const name = `${prefix}transformer.resblocks.${i}`;
    return [
      ...norm(`${name}.ln_1`, width),
      { ...weight(`${name}.attn`, [3 * width, width]), name: `${name}.attn.in_proj_weight` },
      { ...bias(`${name}.attn`, 3 * width), name: `${name}.attn.in_proj_bias` },
      ...layer(`${name}.attn.out_proj`, [width, width], BRANCH_GAIN),
      ...norm(`${name}.ln_2`, width),
      ...layer(`${name}.mlp.c_fc`, [4 * width, width]),
      ...layer(`${name}.mlp.c_proj`, [width, 4 * width], BRANCH_GAIN),
    ];
  });
  return [
    table(`${prefix}token_embedding.weight`, [WORDS, width]),
    table(`${prefix}positional_embedding`, [TOKENS, width]),
    ...layers.flat(),
    ...norm(`${prefix}ln_final`, width),
    { ...weight(prefix, [width, width]), name: `${prefix}text_projection` },
  ];
}

const VAE_WIDTHS = [128, 256, 512, 512];

function vaeResnet(name: string, [inputs, outputs]: readonly [number, number]): MadeTensor[] {
  return [
    ...norm(`${name}.norm1`, inputs),
    ...layer(`${name}.conv1`, [outputs, inputs, 3, 3]),
    ...norm(`${name}.norm2`, outputs),
    ...layer(`${name}.conv2`, [outputs, outputs, 3, 3], BRANCH_GAIN),
    ...(inputs === outputs ? [] : layer(`${name}.nin_shortcut`, [outputs, inputs, 1, 1])),
  ];
}

function vaeMiddle(name: string, width: number): MadeTensor[] {
  return [
    ...vaeResnet(`${name}.block_1`, [width, width]),
    ...norm(`${name}.attn_1.norm`, width),
    ...['q', 'k', 'v'].flatMap((part) => layer(`${name}.attn_1.${part}`, [width, width, 1, 1])),
    ...layer(`${name}.attn_1.proj_out`, [width, width, 1, 1], BRANCH_GAIN),
    ...vaeResnet(`${name}.block_2`, [width, width]),
  ];
}

function vaeTensors(): MadeTensor[] {
  const prefix = 'first_stage_model';
  const deepest = VAE_WIDTHS.at(-1) ?? 512;
  const encoder = [...layer(`${prefix}.encoder.conv_in`, [128, 3, 3, 3])];
  let current = 128;
  for (const [level, width] of VAE_WIDTHS.entries()) {
    for (let i = 0; i < 2; i++) {
      encoder.push(...vaeResnet(`${prefix}.encoder.down.${level}.block.${i}`, [current, width]));
      current = width;
    }
    if (level < 3) encoder.push(...layer(`${prefix}.encoder.down.${level}.downsample.conv`, [width, width, 3, 3]));
  }
  const decoder = [...layer(`${prefix}.decoder.conv_in`, [deepest, 4, 3, 3])];
  for (let level = 3; level >= 0; level--) {
    const width = VAE_WIDTHS[level] ?? deepest;
    for (let i = 0; i < 3; i++) {
      decoder.push(...vaeResnet(`${prefix}.decoder.up.${level}.block.${i}`, [current, width]));
      current = width;
    }
    if (level > 0) decoder.push(...layer(`${prefix}.decoder.up.${level}.upsample.conv`, [width, width, 3, 3]));
  }
  return [
    ...encoder,
    ...vaeMiddle(`${prefix}.encoder.mid`, deepest),
    ...norm(`${prefix}.encoder.norm_out`, deepest),
    ...layer(`${prefix}.encoder.conv_out`, [8, deepest, 3, 3]),
    ...layer(`${prefix}.quant_conv`, [8, 8, 1, 1]),
    ...layer(`${prefix}.post_quant_conv`, [4, 4, 1, 1]),
    ...decoder,
    ...vaeMiddle(`${prefix}.decoder.mid`, deepest),
    ...norm(`${prefix}.decoder.norm_out`, 128),
    ...layer(`${prefix}.decoder.conv_out`, [3, 128, 3, 3]),
  ];
}
