import { PipelineError } from '../error';

/**
 * Which part of the networks a layer belongs to, by the names that A1111's users give them: `text` the text encoders,
 * `BASE` what is in no block, `IN00`, `M00`, `OUT00` and so on the U-Net's blocks.
 */
export type LoraBlock = string;

export const TEXT_BLOCK: LoraBlock = 'text';
export const BASE_BLOCK: LoraBlock = 'BASE';

const HALF = 12;

/** `IN` and `OUT` with a number, as the U-Net's blocks are counted in its original layout. */
function numbered(side: 'IN' | 'OUT', numbers: readonly number[]): LoraBlock[] {
  return numbers.map((number) => `${side}${String(number).padStart(2, '0')}`);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** Every block of the largest U-Net, with what is in none. */
export const LORA_BLOCKS: readonly LoraBlock[] = [
  BASE_BLOCK,
  ...numbered('IN', range(0, HALF)),
  'M00',
  ...numbered('OUT', range(0, HALF)),
];

/** Which blocks a list of weights means, by its length: SDXL's attention, SD 1's, all of SDXL's, all of SD 1's. */
const LISTS: Readonly<Record<number, readonly LoraBlock[]>> = {
  12: [BASE_BLOCK, ...numbered('IN', [4, 5, 7, 8]), 'M00', ...numbered('OUT', range(0, 6))],
  17: [BASE_BLOCK, ...numbered('IN', [1, 2, 4, 5, 7, 8]), 'M00', ...numbered('OUT', range(3, HALF))],
  20: [BASE_BLOCK, ...numbered('IN', range(0, 9)), 'M00', ...numbered('OUT', range(0, 9))],
  26: LORA_BLOCKS,
};

/** The block of a module of the U-Net, such as `input_blocks.4.1.proj_in`. */
export function unetBlock(module: string): LoraBlock {
  const match = /^(input|output)_blocks\.(\d+)\./.exec(module);
  if (match) return numbered(match[1] === 'input' ? 'IN' : 'OUT', [Number(match[2])])[0] ?? BASE_BLOCK;
  return module.startsWith('middle_block.') ? 'M00' : BASE_BLOCK;
}

/** How strongly a LoRA acts; 1 is as it was trained, below 0 the opposite. */
export interface LoraStrength {
  readonly strength: number;
  /** In the text encoders; as in the U-Net when absent. */
  readonly textStrength?: number | undefined;
  /**
   * Factors of the blocks, in the order that A1111's users write them: 12, 17, 20 or 26 of them, the first that of the
   * text encoders and of what is in no block. A block that the list leaves out gets nothing.
   */
  readonly blocks?: readonly number[] | undefined;
}

/** The graph input that a LoRA's strength in a block is given by. */
export function strengthInput(index: number, block: LoraBlock): string {
  return `lora_${index}_strength_${block}`;
}

/**
 * The values of every strength input of the LoRA at a place in the list.
 * @throws PipelineError `request-invalid` for a list of block weights of another length
 */
export function strengthValues(index: number, o: LoraStrength): Readonly<Record<string, number>> {
  const factorOf = blockFactors(o.blocks);
  const inUnet = LORA_BLOCKS.map((block) => [strengthInput(index, block), o.strength * factorOf(block)] as const);
  const inText = (o.textStrength ?? o.strength) * factorOf(BASE_BLOCK);
  return Object.fromEntries([...inUnet, [strengthInput(index, TEXT_BLOCK), inText]]);
}

/** A LoRA that acts in some of a picture's regions alone, by their indices; everywhere without them. */
interface RegionalLora extends LoraStrength {
  readonly regions?: readonly number[] | undefined;
}

/**
 * The values of the strength inputs of several LoRAs, in their order.
 * @param region where a prompt rules; null for the base prompt, in which those of regions don't act
 */
export function loraStrengths(
  loras: readonly RegionalLora[],
  region: number | null = null,
): Readonly<Record<string, number>> {
  const values: Record<string, number> = {};
  for (const [index, lora] of loras.entries()) {
    const acts = lora.regions === undefined || (region !== null && lora.regions.includes(region));
    Object.assign(values, strengthValues(index, acts ? lora : { strength: 0 }));
  }
  return values;
}

function blockFactors(blocks: readonly number[] | undefined): (block: LoraBlock) => number {
  if (blocks === undefined) return () => 1;
  const names = LISTS[blocks.length];
  if (names === undefined) {
    throw new PipelineError(
      'request-invalid',
      `A LoRA has ${blocks.length} block weights; use ${Object.keys(LISTS).join(', ')} of them.`,
    );
  }
  return (block) => blocks[names.indexOf(block)] ?? 0;
}
