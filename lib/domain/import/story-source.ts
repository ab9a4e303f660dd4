import type { LineKind, SceneHeading } from '../script/script-block';

export type StoryFormat = 'text' | 'markdown' | 'fountain' | 'final-draft' | 'word' | 'epub';

/** What a file says piece by piece, whatever its format is. */
export type SourceBlock =
  | { readonly kind: 'chapter'; readonly title: string }
  | ({ readonly kind: 'scene' } & SceneHeading)
  /** A page or a panel of a script for a comic. */
  | { readonly kind: 'page' | 'panel' }
  /** An empty line with a mark, where a scene of a novel ends. */
  | { readonly kind: 'break' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'speech'; readonly speaker: string; readonly say: LineKind; readonly text: string };

/** A novel or a script as it was read. */
export interface StorySource {
  readonly format: StoryFormat;
  /** Empty where the file names none. */
  readonly title: string;
  readonly author: string;
  readonly blocks: readonly SourceBlock[];
}

/** A file that holds no story that can be read: what is wrong with it, and what to do. */
export class StoryFileError extends Error {
  readonly action: string;

  constructor(sentence: string, action: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = 'StoryFileError';
    this.action = action;
  }
}

/** Letters and marks as one line: no-break and wide blanks, soft hyphens and control characters are none. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
