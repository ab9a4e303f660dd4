import type { SceneHeading } from '../script/script-block';
import type { SourceBlock, StorySource } from './story-source';
import { wordsIn } from './story';

/** A scene before it is known who speaks in it. */
export interface RawScene extends SceneHeading {
  readonly blocks: readonly Exclude<SourceBlock, { kind: 'chapter' | 'scene' | 'break' }>[];
}

export interface RawChapter {
  readonly title: string;
  readonly scenes: readonly RawScene[];
}

/** A scene of a novel without a mark is cut where it gets longer than this. */
const MOST_SCENE_WORDS = 2500;
/** Time goes on: a new scene begins. */
const LATER =
  /^(?:the (?:next|following) (?:morning|day|evening|night|week|afternoon)|(?:that|this) (?:evening|night|afternoon)|(?:an hour|two hours|hours|days|weeks|months|years|some time|a (?:few|little) (?:minutes|hours|days|weeks|while)) later|meanwhile|early (?:the )?next)\b|^(?:翌日|翌朝|次の日|その夜|その日の|数日後|数時間後|一週間後|しばらくして|一方)/i;
/** Only behind so many words, so that "That night" at a scene's beginning cuts nothing off. */
const LEAST_SCENE_WORDS = 250;

/** The blocks of a file as chapters and scenes; headings without text are left out. */
export function splitScenes({ blocks }: StorySource): RawChapter[] {
  const chapters: { title: string; scenes: OpenScene[] }[] = [];
  const begin = (heading: SceneHeading): void => {
    const chapter = chapters.at(-1) ?? openChapter(chapters, '');
    if (chapter.scenes.at(-1)?.blocks.length === 0) chapter.scenes.pop();
    chapter.scenes.push({ ...heading, blocks: [], words: 0 });
  };
  const current = (): OpenScene => {
    const chapter = chapters.at(-1) ?? openChapter(chapters, '');
    if (chapter.scenes.length === 0) begin(NOWHERE);
    return chapter.scenes.at(-1) ?? { ...NOWHERE, blocks: [], words: 0 };
  };
  for (const block of blocks) {
    if (block.kind === 'chapter') openChapter(chapters, block.title);
    else if (block.kind === 'scene') begin({ side: block.side, place: block.place, when: block.when });
    else if (block.kind === 'break') begin(NOWHERE);
    else {
      const text = block.kind === 'text' || block.kind === 'speech' ? block.text : '';
      const { words, place, when, side } = current();
      const isLater = block.kind === 'text' && words > LEAST_SCENE_WORDS && LATER.test(text);
      if (isLater) begin(NOWHERE);
      else if (words > MOST_SCENE_WORDS) begin({ side, place, when });
      const scene = current();
      scene.blocks.push(block);
      scene.words += wordsIn(text);
    }
  }
  return chapters
    .map(({ title, scenes }) => ({ title, scenes: scenes.filter((scene) => scene.blocks.length > 0) }))
    .filter(({ scenes }) => scenes.length > 0);
}

interface OpenScene extends SceneHeading {
  readonly blocks: Exclude<SourceBlock, { kind: 'chapter' | 'scene' | 'break' }>[];
  words: number;
}

const NOWHERE: SceneHeading = { side: null, place: '', when: '' };

function openChapter(
  chapters: { title: string; scenes: OpenScene[] }[],
  title: string,
): { title: string; scenes: OpenScene[] } {
  const chapter = { title, scenes: [] };
  chapters.push(chapter);
  return chapter;
}
