import { markNumberedPanels } from './numbered-panels';
import { readBlock } from './read-block';
import type { ScriptBlock } from './script-block';
import { isBlankLine, scriptLines, type ScriptLine } from './script-lines';

/**
 * A Koma script (docs/script.md; Fountain 1.1, https://fountain.io/syntax, with the pages and panels of comics) as blocks.
 * Every text parses: what is not known is kept as it is, so that `writeScript(parseScript(text))` is the text, whatever
 * ends its lines.
 */
export function parseScript(text: string): ScriptBlock[] {
  const lines = markNumberedPanels(scriptLines(text));
  const blocks: ScriptBlock[] = [];
  let isFirst = true;
  for (let at = 0; at < lines.length;) {
    const from = at;
    while (at < lines.length && isBlankLine(lines[at])) at += 1;
    if (at > from) {
      // Empty lines go with what is before them; at the start of the text they are a block of their own.
      const raw = rawOf(lines.slice(from, at));
      const last = blocks.at(-1);
      if (last === undefined) blocks.push({ raw, kind: 'other' });
      else blocks[blocks.length - 1] = { ...last, raw: last.raw + raw };
      continue;
    }
    const { block, to, rest } = readBlock(lines, at, { isFirst });
    blocks.push(block);
    isFirst &&= block.kind === 'other';
    at = to;
    if (rest !== null) {
      at -= 1;
      lines[at] = rest;
    }
  }
  return blocks;
}

/** The text of a script. */
export function writeScript(blocks: readonly ScriptBlock[]): string {
  return blocks.map(({ raw }) => raw).join('');
}

function rawOf(lines: readonly ScriptLine[]): string {
  return lines.map(({ raw }) => raw).join('');
}
