import { MOST_STORY_CHAPTERS, MOST_STORY_PEOPLE, MOST_STORY_WORDS, type StoryPreview } from '@/lib/contracts/imports';
import { buildStory } from '@/lib/domain/import/build-story';
import { readStoryFile } from '@/lib/domain/import/read-story-file';
import type { Story } from '@/lib/domain/import/story';
import { StoryFileError } from '@/lib/domain/import/story-source';
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
    const story = buildStory(readStoryFile(bytes, name));
    checkSize(story);
    return story;
  } catch (cause) {
    if (!(cause instanceof StoryFileError)) throw cause;
    throw new AppError('story-unreadable', cause.message, { cause, action: cause.action });
  }
}

function checkSize({ wordCount, chapters }: Story): void {
  const count = (number: number): string => number.toLocaleString('en');
  if (wordCount > MOST_STORY_WORDS) {
    throw new StoryFileError(
      `This story has ${count(wordCount)} words; ${count(MOST_STORY_WORDS)} can be imported at once.`,
      'Split it into files, one for each volume.',
    );
  }
  if (chapters.length > MOST_STORY_CHAPTERS) {
    throw new StoryFileError(
      `This story has ${count(chapters.length)} chapters; ${count(MOST_STORY_CHAPTERS)} can be imported at once.`,
      'Split it into files, one for each volume.',
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
