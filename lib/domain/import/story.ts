import type { LineKind, SceneHeading } from '../script/script-block';
import type { StoryFormat } from './story-source';

/** How sure it is who says something: the text says so, or only the turns of a conversation do. */
export type SpeakerSource = 'said' | 'turn' | 'none';

export type StoryElement =
  | { readonly kind: 'narration'; readonly text: string }
  | {
      readonly kind: 'speech';
      /** A name of the story's people; null where nothing tells. */
      readonly speaker: string | null;
      readonly source: SpeakerSource;
      readonly say: LineKind;
      readonly text: string;
    }
  /** A page or a panel begins, in scripts of comics. */
  | { readonly kind: 'page' | 'panel' };

export interface StoryScene extends SceneHeading {
  readonly elements: readonly StoryElement[];
}

export interface StoryChapter {
  /** Empty for what stands before the first chapter. */
  readonly title: string;
  readonly scenes: readonly StoryScene[];
  readonly wordCount: number;
}

export interface StoryPerson {
  readonly name: string;
  /** Other words for the same person, as the story has them. */
  readonly aliases: readonly string[];
  readonly lineCount: number;
  readonly mentionCount: number;
  readonly sex: 'female' | 'male' | null;
}

export interface StoryPlace {
  readonly name: string;
  readonly sceneCount: number;
}

/** What somebody should know before they import it. */
export type StoryNote = 'other-language' | 'one-chapter' | 'lines-without-speaker';

/** A novel or a script, understood by rules. */
export interface Story {
  readonly format: StoryFormat;
  readonly title: string;
  readonly author: string;
  readonly language: 'en' | 'ja';
  /** It says itself who speaks. */
  readonly isScript: boolean;
  readonly chapters: readonly StoryChapter[];
  /** Who speaks most first. */
  readonly people: readonly StoryPerson[];
  readonly places: readonly StoryPlace[];
  /** Words; of Japanese, half its letters. */
  readonly wordCount: number;
  readonly lineCounts: Readonly<Record<SpeakerSource, number>>;
  readonly notes: readonly StoryNote[];
}

/** Words of a text; two letters of Japanese or Chinese count as one. */
export function wordsIn(text: string): number {
  const wide = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu)?.length ?? 0;
  const others =
    text.match(
      /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Thai}\p{N}]+(?:['’-][\p{L}]+)*/gu,
    )?.length ?? 0;
  return Math.ceil(wide / 2) + others;
}
