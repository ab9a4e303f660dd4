import { fountainOfFdx } from './fountain-of-fdx';
import { readFdx } from './read-fdx';
import { readFountain } from './read-fountain';
import type { StorySource } from './story-source';

/** A script of Final Draft (.fdx): paragraphs by their type. @throws StoryFileError for what is no such file, or cut off */
export function readFinalDraft(text: string): StorySource {
  return { ...readFountain(fountainOfFdx(readFdx(text))), format: 'final-draft' };
}
