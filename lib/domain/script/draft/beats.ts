import { roleOfWord } from '../../characters/roles';
import type { KnownPerson } from '../../characters/people-in-text';
import type { LineKind } from '../script-block';
import { THING_PATTERNS } from '../words/place-words';
import { firstMeaning } from '../words/word-patterns';
import { spokenName } from './people-of-premise';
import { LINE_BANK, type BeatKind } from './beat-lines';
import type { PremiseSentence } from './read-premise';

/** A panel of a draft. */
export interface Beat {
  readonly notes: readonly string[];
  readonly action: string;
  readonly lines: readonly { readonly speaker: string; readonly say: LineKind; readonly text: string }[];
  /** Which goes first when there is not room for all: 0 can't be missed. */
  readonly rank: 0 | 1 | 2 | 3;
  /** Makes one want to turn the page. */
  readonly isHook: boolean;
  /** A scene begins with it. */
  readonly heading: { readonly side: 'inside' | 'outside'; readonly place: string; readonly when: string } | null;
}

export interface SentenceToTell {
  readonly sentence: PremiseSentence;
  readonly index: number;
  /** Everybody of the story. */
  readonly people: readonly KnownPerson[];
  /** Who was there before. */
  readonly present: readonly KnownPerson[];
  readonly weather: string | null;
  readonly isInside: boolean;
  readonly language: 'en' | 'ja';
}

/** A sentence told in panels: what happens, what is said, how the other takes it, a thing seen close, a silence. */
export function beatsOf(o: SentenceToTell): Beat[] {
  const { sentence, people, present, language } = o;
  const first = sentence.who[0] ?? present[0] ?? people[0];
  const other = [...sentence.who.slice(1), ...present].find((one) => one.id !== first?.id);
  const main = mainBeat(sentence, first);
  const said = exchange(o, first, other);
  const [opening, reply] = said;
  const words = WORDS[language];
  return [
    { ...main, lines: [...main.lines, ...(opening && opening.speaker !== other?.name ? [opening] : [])] },
    ...detailBeat(sentence, language),
    ...(reply && other ? [spoken(reply, words.reacts(reply.speaker, sentence.kind), 1)] : []),
    ...(opening && opening.speaker === other?.name
      ? [spoken(opening, words.reacts(other.name, sentence.kind), 1)]
      : []),
    ...(!reply && other && first ? [reaction(other, sentence.kind, language)] : []),
    silence(o, first),
  ];
}

function mainBeat({ text, who, quotes }: PremiseSentence, first: KnownPerson | undefined): Beat {
  const speaker = who[0] ?? first;
  const lines = speaker ? quotes.map((said) => ({ speaker: speaker.name, say: voiceOf(said), text: said })) : [];
  return { notes: [], action: text, lines, rank: 0, isHook: /[?？]|…$/.test(text), heading: null };
}

function voiceOf(said: string): LineKind {
  return /[!！]{2}|[A-Z]{4}/.test(said) ? 'shout' : 'speech';
}

/** What two say at a beat of this kind; quotes of the premise go before the bank's. */
function exchange(
  { sentence, index, language }: SentenceToTell,
  first: KnownPerson | undefined,
  other: KnownPerson | undefined,
): Beat['lines'][number][] {
  if (sentence.quotes.length > 0 || first === undefined) return [];
  const bank = LINE_BANK[language][sentence.kind];
  const lines = bank[index % bank.length] ?? [];
  return lines.flatMap(({ by, say, text }) => {
    if (by === 'sound') return [{ speaker: 'SFX', say, text }];
    const speaker = by === 'first' ? first : other;
    return speaker && roleOfWord(speaker.name)?.kind !== 'animal' ? [{ speaker: speaker.name, say, text }] : [];
  });
}

function spoken(line: Beat['lines'][number], action: string, rank: Beat['rank']): Beat {
  return {
    notes: line.say === 'sfx' ? ['small'] : [],
    action,
    lines: [line],
    rank,
    isHook: /[?？!！…—-]$/.test(line.text),
    heading: null,
  };
}

function detailBeat({ text }: PremiseSentence, language: 'en' | 'ja'): Beat[] {
  if (firstMeaning(text, THING_PATTERNS) === null) return [];
  const found = THING_PATTERNS.find(({ value }) => value === firstMeaning(text, THING_PATTERNS))?.pattern.exec(
    text,
  )?.[0];
  if (found === undefined) return [];
  const word =
    new RegExp(`${found.replaceAll(/[^\p{L}\p{N} ]/gu, '')}\\p{Script=Latin}*`, 'u').exec(text)?.[0] ?? found;
  const { action, note } = WORDS[language].detail(word);
  return [{ notes: [note], action, lines: [], rank: 2, isHook: false, heading: null }];
}

function reaction(who: KnownPerson, kind: BeatKind, language: 'en' | 'ja'): Beat {
  const words = WORDS[language];
  return {
    notes: [],
    action: words.reacts(who.name, kind),
    lines: [],
    rank: 2,
    isHook: true,
    heading: null,
  };
}

/** A moment in which nothing is said: of the weather, the place or a face, in turn. */
function silence({ sentence, index, language, weather, isInside }: SentenceToTell, who: KnownPerson | undefined): Beat {
  const words = WORDS[language];
  const above = weather === 'rain' ? words.rain : weather === 'snow' ? words.snow : words.sky;
  const empty = isInside ? [words.around, words.around] : [above, words.around];
  const isGlad = sentence.kind === 'laugh' || sentence.kind === 'win' || sentence.kind === 'give';
  const action =
    who && (isGlad || index % 2 === 1)
      ? words.lingers(who.name, isGlad)
      : (empty[Math.floor(index / 2) % 2] ?? words.sky);
  return { notes: [], action, lines: [], rank: 3, isHook: false, heading: null };
}

/** The last picture of a story: everybody, from afar. */
export function closingBeat(people: readonly KnownPerson[], language: 'en' | 'ja'): Beat {
  const names = people.map(({ name }) => (language === 'en' ? spokenName(name) : name));
  const action = WORDS[language].closing(names);
  return { notes: [language === 'en' ? 'wide' : '引き'], action, lines: [], rank: 1, isHook: false, heading: null };
}

const FACES: Readonly<Partial<Record<BeatKind, { readonly en: string; readonly ja: string }>>> = {
  late: { en: 'frowns, then smiles', ja: 'ほっとして微笑む' },
  meet: { en: 'looks up, surprised', ja: '驚いて顔を上げる' },
  find: { en: 'gasps in surprise', ja: '驚いて息をのむ' },
  argue: { en: 'glares, angry', ja: '怒って睨む' },
  fight: { en: 'gets ready, determined', ja: '覚悟を決めて構える' },
  confess: { en: 'blushes', ja: '赤くなる' },
  promise: { en: 'smiles gently', ja: '微笑む' },
  apologise: { en: 'looks down, sad', ja: 'うつむく' },
  give: { en: 'blushes, surprised', ja: '驚いて赤くなる' },
  laugh: { en: 'bursts out laughing', ja: '笑い出す' },
  cry: { en: 'looks worried', ja: '心配そうに見る' },
  leave: { en: 'reaches out, sad', ja: '悲しそうに手を伸ばす' },
  win: { en: 'cheers', ja: '喜ぶ' },
  lose: { en: 'lowers their head, sad', ja: 'うつむく' },
  ask: { en: 'hesitates', ja: '迷う' },
  eat: { en: 'laughs', ja: '笑う' },
  arrive: { en: 'turns around, surprised', ja: '驚いて振り返る' },
  tell: { en: 'listens in silence', ja: '黙って聞く' },
};

/** The sentences that a draft adds to the premise's own. */
const WORDS = {
  en: {
    rain: 'The rain keeps falling. Nobody is seen.',
    snow: 'The snow keeps falling. Nobody is seen.',
    sky: 'The sky above. Nobody is seen.',
    around: 'All around it is quiet. Nobody is seen.',
    reacts: (name: string, kind: BeatKind): string => `${titled(name)} ${FACES[kind]?.en ?? 'listens, calm'}.`,
    lingers: (name: string, isGlad: boolean): string =>
      `${titled(name)} ${isGlad ? 'smiles' : 'is silent for a moment'}.`,
    closing: (names: readonly string[]): string =>
      names.length === 0
        ? 'The place from afar. Nobody is seen.'
        : sentenceOf(`${names.join(' and ')}, seen from behind.`),
    detail: (word: string) => ({ note: 'detail', action: `The ${word.toLowerCase()}.` }),
  },
  ja: {
    reacts: (name: string, kind: BeatKind): string => `${name}は${FACES[kind]?.ja ?? '静かに聞く'}。`,
    lingers: (name: string, isGlad: boolean): string => `${name}は${isGlad ? '微笑む' : '少しの間、黙る'}。`,
    rain: '雨は降り続く。誰もいない。',
    snow: '雪は降り続く。誰もいない。',
    sky: '空。誰もいない。',
    around: 'あたりは静か。誰もいない。',
    closing: (names: readonly string[]): string =>
      names.length === 0 ? '遠くから見た風景。誰もいない。' : `${names.join('と')}の後ろ姿。`,
    detail: (word: string) => ({ note: '小コマ', action: `${word}。誰もいない。` }),
  },
} as const;

function titled(name: string): string {
  return sentenceOf(spokenName(name));
}

function sentenceOf(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
