import { countFrom, type NetworkWeights } from '../graphs/network-weights';
import { elementCount } from '../tensor';
import { unetShape } from './locate-networks';

/** What one picture of a size will take, before anything is loaded. */
export interface StepForecast {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Multiplications of one step for one prompt; guidance takes twice as many. */
  readonly multiplications: number;
  /** Processor seconds of one step for one prompt, divided by the threads that work. */
  readonly secondsPerStep: number;
  /** Bytes at the peak of a step beside the weights. */
  readonly stepBytes: number;
}

/** Multiplications of a thread in a second: measured at SD 1.5 and SDXL's own sizes, 22 to 33 thousand million. */
const MULTIPLICATIONS_PER_SECOND = 25e9;
/** Numbers that live at once for each of the widest features' numbers: measured 140 at SDXL 1024 x 1024, 115 at SD 1.5. */
const LIVE_NUMBERS = 140;
const TEXT_TOKENS = 77;
const LATENT_PX = 8;
const HEAVIEST_BLOCKS = 64;

/**
 * What a step will take, from the shapes of a U-Net's weights: each multiplies once for every place of its level.
 * @param o.threads that work at once
 */
export function forecastStep(
  unet: NetworkWeights,
  o: { readonly widthPx: number; readonly heightPx: number; readonly threads: number },
): StepForecast {
  const places = (o.widthPx / LATENT_PX) * (o.heightPx / LATENT_PX);
  const multiplications = blocksOf(unet).reduce((sum, block) => sum + blockWork(unet, block, places), 0);
  const channels = unetShape(unet, 'input_blocks.0.0.weight')?.[0] ?? 0;
  return {
    widthPx: o.widthPx,
    heightPx: o.heightPx,
    multiplications,
    secondsPerStep: multiplications / MULTIPLICATIONS_PER_SECOND / o.threads,
    stepBytes: LIVE_NUMBERS * 4 * channels * places,
  };
}

interface Block {
  readonly module: string;
  /** Halvings below the latents. */
  readonly level: number;
}

function blocksOf(unet: NetworkWeights): Block[] {
  const has = (tensor: string) => unetShape(unet, tensor) !== undefined;
  const blocks: Block[] = [{ module: 'input_blocks.0', level: 0 }];
  let level = 0;
  for (let i = 1; i < HEAVIEST_BLOCKS; i++) {
    const module = `input_blocks.${i}`;
    if (has(`${module}.0.op.weight`)) level++;
    blocks.push({ module, level });
  }
  blocks.push({ module: 'middle_block', level });
  const outputs = countFrom(0, (i) => has(`output_blocks.${i}.0.in_layers.0.weight`));
  for (let i = 0; i < outputs; i++) {
    blocks.push({ module: `output_blocks.${i}`, level });
    if ([1, 2].some((part) => has(`output_blocks.${i}.${part}.conv.weight`))) level--;
  }
  return blocks;
}

const RESNET = ['in_layers.2', 'out_layers.3', 'skip_connection'];
const TOKENS = ['attn1.to_q', 'attn1.to_k', 'attn1.to_v', 'attn1.to_out.0', 'attn2.to_q', 'attn2.to_out.0', 'ff.net.0.proj', 'ff.net.2'];

function blockWork(unet: NetworkWeights, { module, level }: Block, latentPlaces: number): number {
  const places = latentPlaces / 4 ** level;
  const size = (tensor: string) => elementCount(unetShape(unet, `${module}.${tensor}.weight`) ?? [0]);
  let work = module === 'input_blocks.0' ? size('0') * places : 0;
  for (const part of [0, 1, 2]) {
    for (const layer of RESNET) work += size(`${part}.${layer}`) * places;
    work += size(`${part}.op`) * places + size(`${part}.conv`) * places * 4;
    work += (size(`${part}.proj_in`) + size(`${part}.proj_out`)) * places;
    for (let i = 0; size(`${part}.transformer_blocks.${i}.attn1.to_q`) > 0; i++) {
      const block = `${part}.transformer_blocks.${i}`;
      for (const layer of TOKENS) work += size(`${block}.${layer}`) * places;
      work += (size(`${block}.attn2.to_k`) + size(`${block}.attn2.to_v`)) * TEXT_TOKENS;
      const width = unetShape(unet, `${module}.${block}.attn1.to_q.weight`)?.[0] ?? 0;
      work += 2 * width * places * (places + TEXT_TOKENS);
    }
  }
  return work;
}
