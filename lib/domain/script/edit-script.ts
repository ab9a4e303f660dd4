import type { ScriptBlock } from './script-block';
import { writeBlock, type BlockWords } from './write-block';

/** A script with a block said otherwise. */
export function withBlock(blocks: readonly ScriptBlock[], at: number, words: BlockWords): ScriptBlock[] {
  return blocks.map((block, index) => (index === at ? writeBlock(words) : block));
}

/** A script with a block behind another. */
export function withBlockBehind(blocks: readonly ScriptBlock[], at: number, words: BlockWords): ScriptBlock[] {
  const before = blocks.slice(0, at + 1);
  const last = before.at(-1);
  // A block at the end of the text may have no empty line behind it.
  const parted =
    last && !/\n\s*\n$/.test(last.raw)
      ? [...before.slice(0, -1), { ...last, raw: `${last.raw.trimEnd()}\n\n` }]
      : before;
  return [...parted, writeBlock(words), ...blocks.slice(at + 1)];
}

/** A script without some of its blocks. */
export function withoutBlocks(blocks: readonly ScriptBlock[], gone: readonly number[]): ScriptBlock[] {
  return blocks.filter((_, index) => !gone.includes(index));
}
