import type { PlaceScene } from '@/lib/contracts/places';
import { PLACE_PATTERNS, TIME_PATTERNS, WEATHER_PATTERNS } from '../words/place-words';
import { firstMeaning } from '../words/word-patterns';
import { clausesOf, type KnownPerson } from '../people-in-text';
import { spokenName } from './people-of-premise';
import { BEAT_PATTERNS, type BeatKind } from './beat-lines';

/** A sentence of a premise, read. */
export interface PremiseSentence {
  readonly text: string;
  readonly kind: BeatKind;
  /** Whom it is about, in order; empty where it is about nobody. */
  readonly who: readonly KnownPerson[];
  /** What is said in it, in quotation marks. */
  readonly quotes: readonly string[];
  readonly place: { readonly scene: PlaceScene; readonly words: string } | null;
  readonly time: string | null;
  readonly weather: string | null;
  /** "The next day", "Later": time has passed. */
  readonly leap: string | null;
}

/** The sentences of a premise, one after another, each with what pronouns of it mean. */
export function readPremise(text: string, people: readonly KnownPerson[], language: 'en' | 'ja'): PremiseSentence[] {
  let before: readonly string[] = [];
  let subject: readonly KnownPerson[] = [];
  return sentencesOf(text, language).map((piece) => {
    const sentence = withSubject(piece, subject, language);
    const bare = sentence.replaceAll(QUOTED, ' ');
    const who = [...new Set(clausesOf(bare, people, before).flatMap((clause) => clause.who))];
    if (who.length > 0)
      before = [...who.map(({ id }) => id), ...before.filter((id) => !who.some((one) => one.id === id))];
    if (who.length > 0) subject = who;
    return {
      text: sentence,
      kind: BEAT_PATTERNS.find(({ pattern }) => pattern.test(bare))?.value ?? 'other',
      who,
      quotes: [...sentence.matchAll(QUOTED)].map(([, ...said]) => said.find((one) => one !== undefined) ?? ''),
      place: placeIn(bare),
      time: firstMeaning(bare, TIME_PATTERNS),
      weather: firstMeaning(bare, WEATHER_PATTERNS),
      leap: LEAP.exec(bare)?.[0].trim().replace(/,$/, '') ?? null,
    };
  });
}

const QUOTED = /"([^"]+)"|“([^”]+)”|「([^」]+)」|『([^』]+)』/g;
const LEAP =
  /^(?:the )?(?:next|following) (?:day|morning|night|week|evening)|^(?:one|two|three|a few|ten|many|some|\d+)? ?(?:day|week|month|year|hour)s? (?:later|pass|after)|^later\b[^,]*|^that (?:night|evening|afternoon)|^meanwhile|^(?:次の日|翌日|翌朝|その夜|数日後|一年後|やがて|その頃)/i;

/** Sentences by the language's own rules; what is in quotation marks is not cut. */
export function sentencesOf(text: string, language: 'en' | 'ja'): string[] {
  const paragraphs = text.split(/\n+/).map((line) => line.trim());
  const pieces = paragraphs.flatMap((paragraph) =>
    [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(paragraph)].map(({ segment }) =>
      segment.trim(),
    ),
  );
  const whole: string[] = [];
  for (const piece of pieces) {
    if (piece === '') continue;
    const last = whole.at(-1);
    if (last !== undefined && isQuoteOpen(last)) whole[whole.length - 1] = `${last} ${piece}`;
    else whole.push(piece);
  }
  return whole.flatMap(splitLong);
}

function isQuoteOpen(text: string): boolean {
  const straight = (text.match(/"/g) ?? []).length;
  const count = (mark: string): number => text.split(mark).length;
  return straight % 2 === 1 || count('“') > count('”') || count('「') > count('」');
}

/** "They argue, then share it and laugh" is three beats: a long sentence parts where time goes on. */
function splitLong(sentence: string): string[] {
  if (/["“「]/.test(sentence)) return [sentence];
  const parts = sentence.split(
    /,?\s+(?:and )?then\s+|;\s*|,\s+(?:but|until|so)\s+|(?<=て)、(?=.{6,})|(?<=が)、(?=.{6,})/i,
  );
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** A piece that was cut off its sentence gets who it is about, and an end. */
function withSubject(piece: string, subject: readonly KnownPerson[], language: 'en' | 'ja'): string {
  if (language === 'ja') return /[。！？」…]$/.test(piece) ? piece : `${piece}。`;
  const isCutOff = /^\p{Ll}/u.test(piece) && subject.length > 0;
  const isWhole = /^(?:he|she|they|it|the|a|an|his|her|their)\b/.test(piece);
  const named = isCutOff && !isWhole ? `${subject.map(({ name }) => spokenName(name)).join(' and ')} ${piece}` : piece;
  const text = named.slice(0, 1).toUpperCase() + named.slice(1);
  return /[.!?…"”]$/.test(text) ? text : `${text}.`;
}

function placeIn(text: string): PremiseSentence['place'] {
  const scene = firstMeaning(text, PLACE_PATTERNS);
  if (scene === null) return null;
  const words = PLACE_PATTERNS.find(({ value }) => value === scene)?.pattern.exec(text)?.[0] ?? scene;
  return { scene, words: wholeWord(text, words) };
}

/** The word that a stem stands in, with a name before it: "Kanda Station". */
function wholeWord(text: string, stem: string): string {
  const at = text.indexOf(stem);
  const rest = /^[\p{Script=Latin}]*/u.exec(text.slice(at + stem.length))?.[0] ?? '';
  const name = /\p{Lu}\p{Ll}+ $/u.exec(text.slice(0, at))?.[0] ?? '';
  const isName = name !== '' && !/^(?:The|In|At|On|A|An|Their|His|Her|Outside|Inside|To|From) $/.test(name);
  return `${isName ? name : ''}${stem}${rest}`.trim();
}
