import { parseScript } from './parse-script';
import { isSameWords } from './same-words';
import type { LineKind, SceneHeading, ScriptBlock } from './script-block';

/** What a new block says, before it is text. */
export type BlockWords =
  | { readonly kind: 'title'; readonly entries: readonly { readonly key: string; readonly value: string }[] }
  | { readonly kind: 'chapter'; readonly title: string }
  | { readonly kind: 'page' | 'panel'; readonly label: string; readonly notes: readonly string[] }
  | ({ readonly kind: 'scene' } & SceneHeading)
  | { readonly kind: 'action'; readonly text: string }
  | { readonly kind: 'line'; readonly speaker: string; readonly say: LineKind; readonly text: string };

/** The usual text of a block: how Koma writes what it makes or changes. It parses back to the same words. */
export function writeBlock(words: BlockWords): ScriptBlock {
  const raw = `${textOf(words)}\n\n`;
  return { ...words, raw };
}

function textOf(words: BlockWords): string {
  switch (words.kind) {
    case 'title':
      return words.entries.map(({ key, value }) => `${key}: ${value}`).join('\n');
    case 'chapter':
      return `# ${words.title}`;
    case 'page':
      return `## ${withNotes(words)}`;
    case 'panel':
      return `### ${withNotes(words)}`;
    case 'scene':
      return headingText(words);
    case 'action':
      return actionText(words.text);
    case 'line':
      return lineText(words);
  }
}

function withNotes({ label, notes }: { label: string; notes: readonly string[] }): string {
  return notes.length === 0 ? label : `${label} (${notes.join(', ')})`;
}

function headingText({ side, place, when }: SceneHeading): string {
  const prefix = { inside: 'INT. ', outside: 'EXT. ', none: '.' }[side ?? 'none'];
  return `${prefix}${place}${when === '' ? '' : ` - ${when}`}`;
}

/** Paragraphs have no empty lines; what would read as something else is forced with Fountain's `!`. */
function actionText(text: string): string {
  const flat = text.replaceAll(/\n{2,}/g, '\n');
  const isMark = /^[#.=>~@[/!]|^[^a-z\n]{1,80}(\n|$)|^[^\n]{1,80}[:：]/.test(flat) && !/^\p{Lo}/u.test(flat);
  return isMark || !isAction(flat) ? `!${flat}` : flat;
}

function isAction(text: string): boolean {
  const [block, ...more] = parseScript(text);
  return more.length === 0 && block?.kind === 'action';
}

type LineWords = Extract<BlockWords, { kind: 'line' }>;

/** Below the cue, or behind it where the words would be something else there; empty lines keep two blanks. */
function lineText(words: LineWords): string {
  const said = words.text.trim().replaceAll(/\n(?=\n)/g, '\n  ');
  const bare = said.replaceAll(/(?<!\\)_/g, String.raw`\_`);
  const cue = cueText(words);
  const ways = [`${cue}\n${said}`, `${cue}: ${said}`, `${cue}\n${bare}`, `${cue}: ${bare}`];
  return ways.find((text) => readsBack(text, words)) ?? ways[0] ?? '';
}

function readsBack(text: string, { say, text: said }: LineWords): boolean {
  const [block, ...more] = parseScript(text);
  return more.length === 0 && block?.kind === 'line' && block.say === say && isSameWords(block.text, said);
}

const SAID_AS: Readonly<Record<LineKind, string>> = {
  speech: '',
  thought: ' (thought)',
  shout: ' (shout)',
  whisper: ' (whisper)',
  radio: ' (radio)',
  narration: ' (caption)',
  sfx: '',
};

function cueText({ speaker, say }: { speaker: string; say: LineKind }): string {
  if (say === 'sfx') return 'SFX';
  if (say === 'narration' && /^(caption|narration|narrator)?$/i.test(speaker)) return 'CAPTION';
  const name =
    /^[\p{Lu}\p{N}][\p{Lu}\p{N}\p{M}'’. -]*$/u.test(speaker) && /\p{L}/u.test(speaker) ? speaker : `@${speaker}`;
  return `${name}${SAID_AS[say]}`;
}
