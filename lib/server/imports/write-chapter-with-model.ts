import type { StoryChapter, StoryScene } from '@/lib/domain/import/story';
import { parseScript, writeScript } from '@/lib/domain/script/parse-script';
import { writeBlock } from '@/lib/domain/script/write-block';
import { AppError } from '../app-error';
import { languageModelOf } from '../language-model/chosen-language-model';
import { draftWithModel } from '../scripts/draft-with-model';

/** So much of a scene is given to a model at once, as a premise may be long. */
const MOST_SCENE_CHARACTERS = 18_000;
const USUAL_PAGES = 2;
/** What a model may fail at while the next scene may well succeed. */
const OF_THE_ANSWER: readonly string[] = [
  'language-model-answer-invalid',
  'language-model-answer-cut',
  'language-model-input-too-long',
];

interface ChapterForModel {
  readonly projectId: string;
  readonly chapter: StoryChapter;
  readonly title: string;
  readonly language: 'en' | 'ja';
  readonly names: ReadonlyMap<string, string>;
  readonly pagesPerScene: number | null;
}

/**
 * A chapter as a script that the project's language model, or the studio's, writes scene by scene, as it writes drafts. A scene of which it makes
 * no script is written by rules.
 * @param o.byRules writes a chapter of one scene
 * @throws AppError as `draftWithModel` where the model can't be asked at all
 */
export async function writeChapterWithModel(
  asked: ChapterForModel,
  o: { readonly signal: AbortSignal; readonly byRules: (scene: StoryScene) => Promise<string> },
): Promise<string> {
  const { model } = await languageModelOf(asked.projectId);
  const cast = [...new Set(asked.names.values())].slice(0, 40);
  let script = writeScript([writeBlock({ kind: 'chapter', title: asked.title })]);
  for (const scene of asked.chapter.scenes) {
    const premise = wordsOf(scene, asked.names).slice(0, MOST_SCENE_CHARACTERS).trim();
    if (premise === '') continue;
    try {
      const { text } = await draftWithModel(
        model,
        {
          premise,
          title: asked.title,
          pageCount: asked.pagesPerScene ?? USUAL_PAGES,
          seed: 0,
          cast,
          language: asked.language,
        },
        { signal: o.signal, onDraft: () => undefined },
      );
      script += pagesOf(text);
    } catch (error) {
      if (!(error instanceof AppError) || !OF_THE_ANSWER.includes(error.code)) throw error;
      script += pagesOf(await o.byRules(scene));
    }
  }
  return script;
}

/** The scene as text: who says what stands before it, so that nobody has to guess again. */
function wordsOf({ place, when, elements }: StoryScene, names: ReadonlyMap<string, string>): string {
  const heading = place === '' ? '' : `.${place}${when === '' ? '' : ` - ${when}`}\n\n`;
  const lines = elements.flatMap((element) => {
    if (element.kind === 'narration') return [element.text];
    if (element.kind !== 'speech') return [];
    const { speaker, text } = element;
    return [speaker === null ? `“${text}”` : `${names.get(speaker) ?? speaker}: “${text}”`];
  });
  return `${heading}${lines.join('\n')}`;
}

/** The pages of a script, without its title page and its chapter. */
function pagesOf(script: string): string {
  const blocks = parseScript(`${script.trimEnd()}\n\n`);
  return writeScript(blocks.filter(({ kind }) => kind !== 'title' && kind !== 'chapter'));
}
