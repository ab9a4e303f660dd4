import { isSameWords } from './same-words';
import { parseScript } from './parse-script';
import type { BlockOf, ScriptBlock } from './script-block';
import { hiddenParts } from './script-lines';
import { writeBlock } from './write-block';

type Worded = BlockOf<'line'> | BlockOf<'action'>;

/**
 * A line's block with other words, as it was written otherwise: its notes stay, and so does emphasis that was not changed.
 * Null where the words can't be written so that they read back the same: none at all, or such as would be a heading or a
 * direction.
 */
export function withLineText(block: BlockOf<'line'>, text: string): ScriptBlock | null {
  return withText(block, text);
}

/** The same for what is seen. */
export function withActionText(block: BlockOf<'action'>, text: string): ScriptBlock | null {
  return withText(block, text);
}

function withText(block: Worded, text: string): ScriptBlock | null {
  const flat = text.replaceAll(/\r\n?/g, '\n').trim();
  if (flat === '') return null;
  const ending = /\s*$/.exec(block.raw)?.[0] ?? '';
  const anew = writeBlock(
    block.kind === 'line'
      ? { kind: 'line', speaker: block.speaker, say: block.say, text: flat }
      : { kind: 'action', text: flat },
  ).raw.trimEnd();
  const [cue = ''] = block.raw.trimStart().split(/[\n\r]/, 1);
  const ways = [...(block.kind === 'line' ? [`${cue.trimEnd()}\n${flat.replaceAll(/\n(?=\n)/g, '\n  ')}`] : []), anew];
  const noted = ways.map((way) => [way, ...hiddenParts(block.raw).filter((part) => !way.includes(part))].join(' '));
  for (const raw of [...inPlace(block, flat), ...noted.map((way) => `${way}${ending}`)]) {
    const [read, ...more] = parseScript(raw);
    if (more.length === 0 && read !== undefined && isSaid(read, block, flat)) return read;
  }
  return null;
}

function isSaid(read: ScriptBlock, block: Worded, text: string): boolean {
  if (read.kind === 'action') return block.kind === 'action' && read.text === text;
  if (read.kind !== 'line' || block.kind !== 'line') return false;
  return read.speaker === block.speaker && read.say === block.say && isSameWords(read.text, text);
}

/** The block's own text with the new words where the old ones stand: all of them, or only what was changed of them. */
function inPlace(block: Worded, text: string): string[] {
  const written = (words: string): string => words.replaceAll(/\n(?=\n)/g, '\n  ');
  const { head, tail } = commonEnds(block.text, text);
  const changes = [
    { from: block.text, to: text },
    { from: block.text.slice(head, block.text.length - tail), to: text.slice(head, text.length - tail) },
  ];
  return changes.flatMap(({ from, to }) => {
    const at = from === '' ? -1 : block.raw.lastIndexOf(from);
    return at < 0 ? [] : [block.raw.slice(0, at) + written(to) + block.raw.slice(at + from.length)];
  });
}

/** How many letters two texts begin and end with alike, to the edges of words. */
function commonEnds(one: string, other: string): { head: number; tail: number } {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head += 1;
  while (head > 0 && !/\s/.test(one[head - 1] ?? '')) head -= 1;
  let tail = 0;
  while (tail < most - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  while (tail > 0 && !/\s/.test(one[one.length - tail] ?? '')) tail -= 1;
  return { head, tail };
}
