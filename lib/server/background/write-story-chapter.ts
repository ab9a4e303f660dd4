import type { CreateCharacter } from '@/lib/contracts/characters';
import type { CreatePlace } from '@/lib/contracts/places';
import { introductionOf } from '@/lib/domain/characters/introduction';
import { textAbout } from '@/lib/domain/import/text-about';
import type { Story, StoryChapter, StoryPerson } from '@/lib/domain/import/story';
import { writeChapter } from '@/lib/domain/import/write-chapter';
import { inventPerson, unknownPlaces } from '@/lib/domain/page/planning/invent-people';
import { sexOfName } from '@/lib/domain/characters/names-in-text';
import { readHead } from '@/lib/domain/draft/cast-list';
import { outlineOf } from '@/lib/domain/script/outline';
import { parseScript } from '@/lib/domain/script/parse-script';
import { isSameName } from '@/lib/domain/script/stage-panel';
import type { HairColour } from '@/lib/rough/vocabulary';

interface ChapterToWrite {
  readonly chapter: StoryChapter;
  readonly title: string;
  readonly language: 'en' | 'ja';
  readonly isScript: boolean;
  readonly pagesPerScene: number | null;
  /** How people of the story are called in the project. */
  readonly names: ReadonlyMap<string, string>;
}

/** A chapter of a story as a script. */
export function writeStoryChapter({ names, chapter, ...options }: ChapterToWrite): string {
  const calls = [...names.keys()];
  return writeChapter(chapter, {
    ...options,
    nameOf: (speaker) => names.get(speaker) ?? speaker,
    isNamed: (text) => calls.some((call) => text.includes(call)),
  });
}

interface StoryCastToMake {
  readonly story: Story;
  readonly script: string;
  readonly names: ReadonlyMap<string, string>;
  readonly known: { readonly people: readonly string[]; readonly places: readonly string[] };
  readonly takenHair: readonly HairColour[];
}

/** Whoever speaks in a script that was written of a story, and its places, as far as the project does not have them. */
export function makeStoryCast({ story, script, names, known, takenHair }: StoryCastToMake): {
  people: CreateCharacter[];
  places: CreatePlace[];
} {
  const blocks = parseScript(script);
  const outline = outlineOf(blocks);
  const hair = [...takenHair];
  const people = outline.speakers
    .filter((name) => !known.people.some((one) => isSameName(one, name)))
    .map((name) => {
      const person = story.people.find((one) => isSameName(names.get(one.name) ?? one.name, name));
      const made = inventPerson(wordsFor(name, person, story), hair);
      hair.push(made.traits.hairColour);
      return made;
    });
  return { people, places: unknownPlaces(outline, readHead(blocks), known.places) };
}

function wordsFor(name: string, person: StoryPerson | undefined, story: Story) {
  const calls = person === undefined ? [name] : [person.name, ...person.aliases];
  const about = textAbout(story, calls);
  const sex = person?.sex ?? null;
  const isShouted = /^[\p{Lu}\p{N} .'’-]+$/u.test(name) && name.length > 2;
  return {
    name: isShouted ? name.toLowerCase().replaceAll(/(^|[ '’-])\p{L}/gu, (start) => start.toUpperCase()) : name,
    sex: sex === null ? sexOfName(calls[0] ?? name, about) : sex === 'female' ? ('girl' as const) : ('boy' as const),
    words: introductionOf(calls[0] ?? name, about),
  };
}
