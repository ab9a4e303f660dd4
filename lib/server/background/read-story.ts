import { MOST_STORY_CHAPTERS, MOST_STORY_PEOPLE, MOST_STORY_WORDS, type StoryPreview } from '@/lib/contracts/imports';
import { buildStory } from '@/lib/domain/import/build-story';
import { readStoryFile } from '@/lib/domain/import/read-story-file';
import { wordsIn, type Story } from '@/lib/domain/import/story';
import { StoryFileError, type StorySource } from '@/lib/domain/import/story-source';
import { countPanels } from '@/lib/domain/import/write-chapter';
import { AppError } from '../app-error';

const MOST_PLACES = 200;

interface StoryFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** A novel or a script as chapters, scenes and speakers. @throws AppError `story-unreadable` with what is wrong with the file */
export function readStory({ bytes, name }: StoryFile): Story {
  try {
    const source = readStoryFile(bytes, name);
    checkSize(source);
    return buildStory(source);
  } catch (cause) {
    if (!(cause instanceof StoryFileError)) throw cause;
    throw new AppError('story-unreadable', cause.message, { cause, action: cause.action });
  }
}

/** Before anything is understood of it. */
function checkSize({ blocks }: StorySource): void {
  const count = (number: number): string => number.toLocaleString('en');
  const action = 'Split it into files, one for each volume.';
  const words = blocks.reduce((sum, block) => sum + ('text' in block ? wordsIn(block.text) : 0), 0);
  if (words > MOST_STORY_WORDS) {
    throw new StoryFileError(
      `This story has ${count(words)} words; ${count(MOST_STORY_WORDS)} can be imported at once.`,
      action,
    );
  }
  const chapters = blocks.filter(({ kind }) => kind === 'chapter').length;
  if (chapters > MOST_STORY_CHAPTERS) {
    throw new StoryFileError(
      `This story has ${count(chapters)} chapters; ${count(MOST_STORY_CHAPTERS)} can be imported at once.`,
      action,
    );
  }
}

/** What somebody sees of a story before it is imported. @throws AppError `story-unreadable` */
export function previewStory(file: StoryFile): StoryPreview {
  const { chapters, people, places, ...story } = readStory(file);
  return {
    ...story,
    notes: [...story.notes],
    chapters: chapters.map((chapter) => ({
      title: chapter.title,
      wordCount: chapter.wordCount,
      sceneCount: chapter.scenes.length,
      panelCount: countPanels(chapter, story),
    })),
    people: people.slice(0, MOST_STORY_PEOPLE).map((person) => ({ ...person, aliases: [...person.aliases] })),
    places: places.slice(0, MOST_PLACES).map((place) => ({ ...place })),
  };
}
