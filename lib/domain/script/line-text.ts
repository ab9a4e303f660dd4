import { isSameWords } from './same-words';
import { parseScript } from './parse-script';
import type { BlockOf, ScriptBlock } from './script-block';
import { writeBlock } from './write-block';

/**
 * A line's block with other words, as it was written otherwise; null where the words can't be written so that they read
 * back the same: none at all, or such as would be a heading or a direction.
 */
export function withLineText(block: BlockOf<'line'>, text: string): ScriptBlock | null {
  const flat = text.replaceAll(/\n\s*\n+/g, '\n').trim();
  const at = block.raw.lastIndexOf(block.text);
  const inPlace =
    at < 0 || block.text === '' ? [] : [block.raw.slice(0, at) + flat + block.raw.slice(at + block.text.length)];
  const { speaker, say } = block;
  const ending = /\n\s*$/.exec(block.raw)?.[0] ?? '';
  const anew = `${writeBlock({ kind: 'line', speaker, say, text: flat }).raw.trimEnd()}${ending}`;
  for (const raw of [...inPlace, anew]) {
    const [read, ...more] = parseScript(raw);
    const isSame =
      read?.kind === 'line' && read.speaker === speaker && read.say === say && isSameWords(read.text, flat);
    if (isSame && more.length === 0 && flat !== '') return read;
  }
  return null;
}
