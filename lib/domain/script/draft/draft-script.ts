import { PLACE_WORDS } from '@/lib/rough/vocabulary';
import type { PlaceScene } from '@/lib/contracts/places';
import type { KnownPerson } from '../../characters/people-in-text';
import { writeScript } from '../parse-script';
import type { ScriptBlock } from '../script-block';
import { writeBlock } from '../write-block';
import { beatsOf, closingBeat, type Beat } from './beats';
import { peopleOfPremise, type PremisePerson } from './people-of-premise';
import { pacePages } from './pace-pages';
import { readPremise, type PremiseSentence } from './read-premise';

export interface PremiseToDraft {
  readonly premise: string;
  readonly title?: string | undefined;
  /** Those whom the project knows. */
  readonly cast: readonly PremisePerson[];
  readonly pageCount: number;
  readonly chapterTitle?: string | undefined;
}

/** Panels on a page of a draft, on average. */
const PER_PAGE = 4.6;

/**
 * A script from a premise, by rules alone: scenes by place and time, sentences as beats, beats as panels with shots,
 * lines from a bank of usual exchanges, pages that end on a question. The same premise gives the same script.
 */
export function draftScript(o: PremiseToDraft): string {
  const language = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(o.premise) ? 'ja' : 'en';
  const people = peopleOfPremise(o.premise, o.cast).map(({ name, sex }): KnownPerson => ({ id: name, name, sex }));
  const beats = allBeats(readPremise(o.premise, people, language), people, language);
  const pages = pacePages(beats, { pageCount: o.pageCount, perPage: PER_PAGE });
  const words =
    language === 'ja'
      ? { page: 'ページ', panel: 'コマ', chapter: '第1話' }
      : { page: 'Page', panel: 'Panel', chapter: 'Chapter 1' };
  const blocks: ScriptBlock[] = [
    writeBlock({
      kind: 'title',
      entries: [
        { key: 'Title', value: oneLine(o.title ?? '') },
        { key: 'Premise', value: oneLine(o.premise) },
      ].filter(({ value }) => value !== ''),
    }),
    writeBlock({ kind: 'chapter', title: o.chapterTitle ?? words.chapter }),
    ...pages.flatMap((page, pageIndex) => [
      writeBlock({ kind: 'page', label: `${words.page} ${pageIndex + 1}`, notes: [] }),
      ...page.flatMap((beat, index) => beatBlocks(beat, `${words.panel} ${index + 1}`)),
    ]),
  ];
  return writeScript(blocks);
}

function beatBlocks(beat: Beat, label: string): ScriptBlock[] {
  return [
    ...(beat.heading ? [writeBlock({ kind: 'scene', ...beat.heading })] : []),
    writeBlock({ kind: 'panel', label, notes: beat.notes }),
    ...(beat.action === '' ? [] : [writeBlock({ kind: 'action', text: beat.action })]),
    ...beat.lines.map((line) => writeBlock({ kind: 'line', ...line })),
  ];
}

function allBeats(
  sentences: readonly PremiseSentence[],
  people: readonly KnownPerson[],
  language: 'en' | 'ja',
): Beat[] {
  const beats: Beat[] = [];
  let place: PremiseSentence['place'] = sentences.find((one) => one.place !== null)?.place ?? null;
  let time = sentences[0]?.time ?? sentences.find((one) => one.time !== null)?.time ?? null;
  let weather: string | null = sentences.find((one) => one.weather !== null)?.weather ?? null;
  let present: readonly KnownPerson[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const moves = sentence.place !== null && sentence.place.scene !== place?.scene;
    const opens = index === 0 || moves || sentence.leap !== null;
    place = sentence.place ?? place;
    time = sentence.time ?? (sentence.leap === null ? time : null);
    weather = sentence.weather ?? (sentence.leap === null ? weather : null);
    present = opens ? sentence.who : [...new Set([...sentence.who, ...present])];
    const told = beatsOf({ sentence, index, people, present, weather, isInside: isInsidePlace(place), language });
    beats.push(
      ...(opens ? [openingBeat(sentence, { place, time, weather, language, isFirst: index === 0 })] : []),
      ...told,
    );
  }
  return [...beats, closingBeat(present, language)];
}

/** The place before anything happens in it, with a caption that says when. */
function openingBeat(
  { leap }: PremiseSentence,
  o: {
    readonly place: PremiseSentence['place'];
    readonly time: string | null;
    readonly weather: string | null;
    readonly language: 'en' | 'ja';
    /** Of the story; how later scenes open is left to the page that they are on. */
    readonly isFirst: boolean;
  },
): Beat {
  const { place, time, weather, language, isFirst } = o;
  const name = place === null ? (language === 'ja' ? '街' : 'Street') : titled(place.words);
  const isInside = isInsidePlace(place);
  const when = [time, weather === 'clear' ? null : weather].filter((one) => one !== null);
  const caption = leap ?? '';
  return {
    notes: isFirst ? [language === 'ja' ? '遠景' : 'establishing'] : [],
    action:
      language === 'ja' ? `${name}。誰もいない。` : `${name}${isInside ? ', quiet and empty' : ', seen from afar'}.`,
    lines: [
      ...(caption === '' ? [] : [{ speaker: 'CAPTION', say: 'narration' as const, text: titled(caption) }]),
      ...(weather === 'rain' && !isInside
        ? [{ speaker: 'SFX', say: 'sfx' as const, text: language === 'ja' ? 'ザーーッ' : 'SHAAA' }]
        : []),
    ],
    rank: 0,
    isHook: false,
    heading: {
      side: isInside ? 'inside' : 'outside',
      place: name.toUpperCase(),
      when: when.join(', ').toUpperCase(),
    },
  };
}

const OUTSIDE: ReadonlySet<PlaceScene> = new Set<PlaceScene>([
  'street',
  'alley',
  'rooftop',
  'shrine',
  'park',
  'schoolyard',
  'train_station',
  'beach',
  'cherry_blossoms',
  'sky',
  'night_sky',
  'cityscape',
  'sunset',
  'grass_field',
  'forest',
  'ocean',
  'snow',
  'rain',
  'castle',
]);
const INSIDE: ReadonlySet<PlaceScene> = new Set(PLACE_WORDS.map(({ tag }) => tag).filter((tag) => !OUTSIDE.has(tag)));

function isInsidePlace(place: PremiseSentence['place']): boolean {
  return place !== null && INSIDE.has(place.scene);
}

function titled(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
