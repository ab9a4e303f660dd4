import { withActionText, withLineText } from './line-text';
import type { ScriptBlock } from './script-block';
import { writeBlock, type BlockWords } from './write-block';

/** A script with a block said otherwise; where only its words are others, its notes and the way it is written stay. */
export function withBlock(blocks: readonly ScriptBlock[], at: number, words: BlockWords): ScriptBlock[] {
  return blocks.map((block, index) => (index === at ? (reworded(block, words) ?? writeBlock(words)) : block));
}

function reworded(block: ScriptBlock, words: BlockWords): ScriptBlock | null {
  if (block.kind === 'action' && words.kind === 'action') return withActionText(block, words.text);
  if (block.kind !== 'line' || words.kind !== 'line') return null;
  const isSameCue = block.speaker === words.speaker && block.say === words.say;
  return isSameCue ? withLineText(block, words.text) : null;
}

/** A script with a block behind another. */
export function withBlockBehind(blocks: readonly ScriptBlock[], at: number, words: BlockWords): ScriptBlock[] {
  return [...parted(blocks.slice(0, at + 1)), writeBlock(words), ...blocks.slice(at + 1)];
}

/** A script without some of its blocks. */
export function withoutBlocks(blocks: readonly ScriptBlock[], gone: readonly number[]): ScriptBlock[] {
  const left = new Set(gone);
  const kept: ScriptBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    if (left.has(index)) continue;
    // What is seen may stand in the line of its panel's heading: what follows there now is a line of its own.
    const last = kept.at(-1);
    if (last !== undefined && left.has(index - 1) && !/[\n\r]$/.test(last.raw)) kept.splice(-1, 1, ...parted([last]));
    kept.push(block);
  }
  return kept;
}

/** Blocks with an empty line behind the last, which at the end of a text may have none. */
function parted(blocks: readonly ScriptBlock[]): ScriptBlock[] {
  const last = blocks.at(-1);
  if (last === undefined || /(?:\r\n|\n|\r)[^\S\n\r]*(?:\r\n|\n|\r)$/.test(last.raw)) return [...blocks];
  return [...blocks.slice(0, -1), { ...last, raw: `${last.raw.trimEnd()}\n\n` }];
}
