import { draftScriptSchema } from '@/lib/contracts/scripts';
import type { StoryChapter, StoryScene } from '@/lib/domain/import/story';
import { parseScript, writeScript } from '@/lib/domain/script/parse-script';
import { writeBlock } from '@/lib/domain/script/write-block';
import { AppError } from '../app-error';
import { draftWithModel } from '../scripts/draft-with-model';

/** So much of a scene is given to a model at once, as a premise may be long. */
const MOST_SCENE_CHARACTERS = 18_000;
const USUAL_PAGES = 2;

/**
 * A chapter as a script that a language model writes scene by scene, by the same interface as drafts. Where it refuses or
 * answers no script, the whole chapter is written by rules.
 */
export async function writeChapterWithModel(
  asked: {
    readonly chapter: StoryChapter;
    readonly title: string;
    readonly names: ReadonlyMap<string, string>;
    readonly pagesPerScene: number | null;
  },
  o: { readonly signal: AbortSignal; readonly byRules: () => Promise<string> },
): Promise<string> {
  const cast = [...new Set(asked.names.values())].slice(0, 40);
  let script = writeScript([writeBlock({ kind: 'chapter', title: asked.title })]);
  try {
    for (const scene of asked.chapter.scenes) {
      o.signal.throwIfAborted();
      const premise = wordsOf(scene, asked.names).slice(0, MOST_SCENE_CHARACTERS);
      if (premise.trim() === '') continue;
      const draft = draftScriptSchema.parse({
        premise: premise.replaceAll(/\0|\p{Surrogate}/gu, ''),
        pageCount: asked.pagesPerScene ?? USUAL_PAGES,
        by: 'model',
      });
      script += pagesOf(await draftWithModel(draft, cast));
    }
    return script;
  } catch (error) {
    if (error instanceof AppError && error.code === 'state-conflict') return o.byRules();
    throw error;
  }
}

/** The scene as text: who says what stands before it, so that nobody has to guess again. */
function wordsOf({ place, when, elements }: StoryScene, names: ReadonlyMap<string, string>): string {
  const heading = place === '' ? '' : `.${place}${when === '' ? '' : ` - ${when}`}\n\n`;
  const lines = elements.flatMap((element) => {
    if (element.kind === 'narration') return [element.text];
    if (element.kind !== 'speech') return [];
    return [
      element.speaker === null
        ? `“${element.text}”`
        : `${names.get(element.speaker) ?? element.speaker}: “${element.text}”`,
    ];
  });
  return `${heading}${lines.join('\n')}`;
}

/** The pages of a script, without its title page and its chapter. */
function pagesOf(script: string): string {
  const blocks = parseScript(script.endsWith('\n\n') ? script : `${script.trimEnd()}\n\n`);
  return writeScript(blocks.filter(({ kind }) => kind !== 'title' && kind !== 'chapter'));
}
