import { languageOf } from '../draft/language-of';
import { understandPlace } from '../draft/understand-places';
import { isIndoors } from '../places/place-rules';
import { castOf, type Cast } from './cast-of-story';
import { findEnglishNames, findJapaneseNames } from './find-story-names';
import { readSpeakers, spokenSubjects } from './read-speakers';
import { quoteStyleOf } from './split-quotes';
import { splitScenes, type RawChapter, type RawScene } from './split-scenes';
import type { StorySource } from './story-source';
import {
  wordsIn,
  type SpeakerSource,
  type Story,
  type StoryChapter,
  type StoryElement,
  type StoryNote,
  type StoryPerson,
  type StoryPlace,
  type StoryScene,
} from './story';

/** Of a longer text only so much is looked at for its language. */
const SAMPLE = 40_000;
/** A novel of fewer lines names few people twice. */
const LEAST_MENTIONS = 3;

/** Chapters, scenes, people, places and speakers of what a file says, by rules alone. */
export function buildStory(source: StorySource): Story {
  const raw = splitScenes(source);
  const scenes = raw.flatMap((chapter) => chapter.scenes);
  const told = scenes.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])));
  const text = told.join('\n');
  const sample = sampleOf(source);
  const language = languageOfStory(sample);
  const style = quoteStyleOf(told);
  const isScript = isScripted(source);
  const spoken = spokenSubjects(scenes, { language, style });
  const names = isScript
    ? [...spoken].map(([name, count]) => ({ name, count }))
    : language === 'ja'
      ? findJapaneseNames(text, spoken)
      : findEnglishNames(text, spoken);
  const cast = castOf(names, text);
  const chapters = raw.map((chapter) => readChapter(chapter, { language, style, cast }));
  const elements = chapters.flatMap((chapter) => chapter.scenes.flatMap((scene) => scene.elements));
  const lineCounts = countSources(elements);
  const wordCount = chapters.reduce((sum, chapter) => sum + chapter.wordCount, 0);
  return {
    format: source.format,
    title: source.title.slice(0, 120),
    author: source.author.slice(0, 120),
    language,
    isScript,
    chapters,
    people: peopleOf(elements, cast, text, isScript),
    places: placesOf(chapters),
    wordCount,
    lineCounts,
    notes: notesOf({ sample, language, chapterCount: chapters.length, wordCount, lineCounts }),
  };
}

function sampleOf({ blocks }: StorySource): string {
  let sample = '';
  for (const block of blocks) {
    if (block.kind === 'text' || block.kind === 'speech') sample += `${block.text}\n`;
    if (sample.length > SAMPLE) break;
  }
  return sample;
}

/** A word of Japanese in a novel of English makes none of it Japanese. */
function languageOfStory(sample: string): 'en' | 'ja' {
  const kana = sample.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return kana > sample.length / 20 ? languageOf(sample) : 'en';
}

function isScripted({ format, blocks }: StorySource): boolean {
  const speeches = blocks.filter(({ kind }) => kind === 'speech').length;
  return format === 'fountain' || format === 'final-draft' || speeches > blocks.length / 5;
}

function readChapter(
  { title, scenes }: RawChapter,
  context: { readonly language: 'en' | 'ja'; readonly style: ReturnType<typeof quoteStyleOf>; readonly cast: Cast },
): StoryChapter {
  let place = { side: null as StoryScene['side'], place: '' };
  const read = scenes.map((scene): StoryScene => {
    const heading = scene.place === '' ? placeOfScene(scene) : scene;
    // Nothing says that they went somewhere else.
    const kept = heading.place === '' ? { ...heading, ...place } : heading;
    place = { side: kept.side, place: kept.place };
    return { side: kept.side, place: kept.place, when: kept.when, elements: readSpeakers(scene, context) };
  });
  const words = scenes.flatMap(({ blocks }) => blocks.map((block) => ('text' in block ? block.text : '')));
  return { title, scenes: read, wordCount: wordsIn(words.join('\n')) };
}

/** Where and when a scene of a novel is, as its first paragraphs say. */
function placeOfScene({ blocks }: RawScene): Pick<StoryScene, 'side' | 'place' | 'when'> {
  const opening = blocks
    .slice(0, 6)
    .map((block) => (block.kind === 'text' ? block.text.replaceAll(/[“"「][^”"」]*[”"」]/g, ' … ') : ''))
    .join('\n')
    .slice(0, 500);
  const { place, time, weather } = understandPlace(opening);
  const when = [time, weather === 'clear' ? null : weather].filter((one) => one !== null);
  const side = place?.scene === null || place === null ? null : isIndoors(place.scene) ? 'inside' : 'outside';
  return { side, place: (place?.name ?? '').replace(/[でにへ]$/u, ''), when: when.join(', ') };
}

function countSources(elements: readonly StoryElement[]): Record<SpeakerSource, number> {
  const counts = { said: 0, turn: 0, none: 0 };
  for (const element of elements) if (element.kind === 'speech') counts[element.source] += 1;
  return counts;
}

function peopleOf(elements: readonly StoryElement[], cast: Cast, text: string, isScript: boolean): StoryPerson[] {
  const lines = new Map<string, number>();
  for (const element of elements) {
    if (element.kind !== 'speech' || element.speaker === null || element.say === 'sfx' || element.say === 'narration')
      continue;
    lines.set(element.speaker, (lines.get(element.speaker) ?? 0) + 1);
  }
  const known = cast.people.map(({ name, calls, count, sex }): StoryPerson => ({
    name,
    aliases: calls.filter((call) => call !== name),
    lineCount: lines.get(name) ?? 0,
    mentionCount: count,
    sex,
  }));
  const others = [...lines]
    .filter(([name]) => cast.find(name) === null)
    .map(([name, lineCount]): StoryPerson => ({ name, aliases: [], lineCount, mentionCount: lineCount, sex: null }));
  const least = isScript || text.length < 60_000 ? 1 : LEAST_MENTIONS;
  return [...known, ...others]
    .filter(({ lineCount, mentionCount }) => lineCount > 0 || mentionCount >= least)
    .sort((a, b) => b.lineCount - a.lineCount || b.mentionCount - a.mentionCount);
}

function placesOf(chapters: readonly StoryChapter[]): StoryPlace[] {
  const counts = new Map<string, StoryPlace>();
  for (const { place } of chapters.flatMap(({ scenes }) => scenes)) {
    if (place === '') continue;
    const key = place.toLowerCase();
    counts.set(key, { name: counts.get(key)?.name ?? place, sceneCount: (counts.get(key)?.sceneCount ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.sceneCount - a.sceneCount);
}

/** The commonest words of English, in every text of it. */
const ENGLISH_WORDS =
  /\b(?:the|and|of|to|a|in|is|you|that|it|he|she|was|for|on|with|I|at|be|this|have|not|are|but)\b/gi;

function notesOf(o: {
  readonly sample: string;
  readonly language: 'en' | 'ja';
  readonly chapterCount: number;
  readonly wordCount: number;
  readonly lineCounts: Readonly<Record<SpeakerSource, number>>;
}): StoryNote[] {
  const words = wordsIn(o.sample);
  const english = o.sample.match(ENGLISH_WORDS)?.length ?? 0;
  const isOther = o.language === 'en' && words > 40 && english < words * 0.12;
  const lines = o.lineCounts.said + o.lineCounts.turn + o.lineCounts.none;
  return [
    ...(isOther ? (['other-language'] as const) : []),
    ...(o.chapterCount === 1 && o.wordCount > 20_000 ? (['one-chapter'] as const) : []),
    ...(o.lineCounts.none > Math.max(5, lines / 5) ? (['lines-without-speaker'] as const) : []),
  ];
}
