import { wholeSentencesOf } from '../draft/sentences';
import type { LineKind } from '../script/script-block';
import { toldBesides } from './english-speech';
import { toldBesidesJapanese } from './japanese-speech';
import type { StoryElement, StoryScene } from './story';

/** What a panel may show or say: a sentence that is told, or so much of a speech as a balloon holds. */
export type Beat =
  | { readonly kind: 'act'; readonly text: string; readonly score: number }
  | {
      readonly kind: 'line';
      readonly speaker: string;
      readonly say: LineKind;
      readonly text: string;
      readonly score: number;
    }
  | { readonly kind: 'page' | 'panel' };

export interface BeatOptions {
  readonly language: 'en' | 'ja';
  /** Action of a script is kept as it is; a novel is told sentence by sentence. */
  readonly isScript: boolean;
  /** How somebody of the story is called in the project. */
  readonly nameOf: (speaker: string) => string;
  readonly isNamed: (text: string) => boolean;
}

/** Letters that a balloon holds. */
const MOST_SAID = { en: 140, ja: 60 } as const;
/** Letters of what one panel is told to show. */
const MOST_TOLD = { en: 260, ja: 120 } as const;

/** A scene sentence by sentence, each with how much it would be missed. Nothing is written that the scene does not say. */
export function beatsOf(scene: StoryScene, options: BeatOptions): Beat[] {
  const { elements } = scene;
  const beats = elements.flatMap((element, index) =>
    beatsOfElement(element, { ...options, isBesideSpeech: isBesideSpeech(elements, index) }),
  );
  const last = beats.length - 1;
  // A scene is remembered by how it opens and how it ends.
  return beats.map((beat, index) =>
    'score' in beat ? { ...beat, score: beat.score + (index === 0 ? 4 : 0) + (index === last ? 3 : 0) } : beat,
  );
}

function isBesideSpeech(elements: readonly StoryElement[], index: number): boolean {
  return elements[index - 1]?.kind === 'speech' || elements[index + 1]?.kind === 'speech';
}

function beatsOfElement(element: StoryElement, o: BeatOptions & { readonly isBesideSpeech: boolean }): Beat[] {
  if (element.kind === 'narration') return told(unmarked(element.text), o);
  return element.kind === 'speech' ? said(element, o) : [{ kind: element.kind }];
}

function told(text: string, o: BeatOptions & { readonly isBesideSpeech: boolean }): Beat[] {
  const seen =
    o.isScript || !o.isBesideSpeech ? text : o.language === 'ja' ? toldBesidesJapanese(text) : toldBesides(text);
  if (!/[\p{L}\p{N}]/u.test(seen)) return [];
  const pieces = o.isScript && seen.length <= MOST_TOLD[o.language] ? [seen] : wholeSentencesOf(seen, o.language);
  return pieces
    .flatMap((piece) => fitting(piece, MOST_TOLD[o.language]))
    .map((piece) => ({ kind: 'act', text: piece, score: actScore(piece, o) }));
}

const PRONOUN = /^(?:he|she|they|I|we)\b|^(?:彼|私|僕|俺|二人)/i;
/** What can't be seen: what somebody knows, thinks or was used to. */
const UNSEEN =
  /\b(?:had (?:always|never|been)|would have|could have|knew|thought|believed|felt that|seemed|might|perhaps|of course|used to)\b|だろう|かもしれない|と思|はずだ|のである/i;

function actScore(text: string, { isNamed, isScript }: BeatOptions): number {
  const who = isNamed(text) ? 2 : PRONOUN.test(text) ? 1 : 0;
  const isShort = text.length < 140 ? 1 : 0;
  return 1 + who + isShort + (isScript ? 1 : 0) - (UNSEEN.test(text) ? 2 : 0);
}

function said(element: Extract<StoryElement, { kind: 'speech' }>, o: BeatOptions): Beat[] {
  const { speaker, say, text } = element;
  const pieces = sentencesPacked(ended(unmarked(text)), o.language);
  return pieces.map((piece, index): Beat => {
    const score =
      3 +
      (/[!?！？]/.test(piece) ? 1 : 0) +
      (piece.length > MOST_SAID[o.language] / 2 ? 0 : 0.5) -
      Math.min(2, index * 0.5);
    if (speaker !== null) return { kind: 'line', speaker: o.nameOf(speaker), say, text: piece, score };
    // Nobody is made to say what the story doesn't let them say.
    const quoted = o.language === 'ja' ? `「${piece}」` : `“${piece}”`;
    return { kind: 'line', speaker: '', say: 'narration', text: quoted, score: score - 1 };
  });
}

/** A comma before "he said" is a full stop where nobody says so. */
const ended = (text: string): string => text.replace(/,$/, '.');

/** Sentences together as far as a balloon holds them. */
function sentencesPacked(text: string, language: 'en' | 'ja'): string[] {
  const most = MOST_SAID[language];
  const packed: string[] = [];
  for (const piece of wholeSentencesOf(text, language).flatMap((sentence) => fitting(sentence, most))) {
    const last = packed.at(-1);
    const gap = language === 'ja' ? '' : ' ';
    if (last !== undefined && last.length + piece.length < most) packed[packed.length - 1] = `${last}${gap}${piece}`;
    else packed.push(piece);
  }
  return packed;
}

/** A long sentence parted at its commas, or between words. */
function fitting(sentence: string, most: number): string[] {
  const pieces: string[] = [];
  let rest = sentence;
  while (rest.length > most) {
    const head = rest.slice(0, most);
    const at = Math.max(
      head.lastIndexOf(', '),
      head.lastIndexOf('; '),
      head.lastIndexOf('、'),
      head.lastIndexOf('。'),
      head.lastIndexOf(' — '),
    );
    const cut = at > most / 3 ? at + 1 : head.lastIndexOf(' ') > most / 3 ? head.lastIndexOf(' ') : most;
    pieces.push(wholeLetters(rest.slice(0, cut)).trim());
    rest = rest.slice(wholeLetters(rest.slice(0, cut)).length).trim();
  }
  if (rest !== '') pieces.push(rest);
  return pieces;
}

/** Not half of a letter at the end. */
const wholeLetters = (text: string): string => text.replace(/[\uD800-\uDBFF]$/, '');

/** Marks of the script format are no words. */
function unmarked(text: string): string {
  return text
    .replaceAll(/\/\*|\*\/|\[\[|\]\]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
