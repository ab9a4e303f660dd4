import { readMarkup } from './read-markup';
import { sayOf } from '../script/cue-words';
import { readCueName } from '../script/read-cue';
import { headingOf, readJapaneseHeading, readSceneHeading } from '../script/scene-heading';
import { oneLine, StoryFileError, type SourceBlock, type StorySource } from './story-source';

/** A script of Final Draft (.fdx): paragraphs by their type. @throws StoryFileError for what is no such file, or cut off */
export function readFinalDraft(text: string): StorySource {
  if (!/<\/FinalDraft\s*>/.test(text)) {
    throw new StoryFileError(
      'This Final Draft file is damaged or incomplete.',
      'Save it in Final Draft again as .fdx, then choose it again.',
    );
  }
  const { paragraphs, titlePage } = readParagraphs(text);
  return {
    format: 'final-draft',
    title: titlePage.find((line) => line !== '') ?? '',
    author: authorOf(titlePage),
    blocks: blocksOf(paragraphs),
  };
}

interface TypedParagraph {
  readonly type: string;
  readonly text: string;
}

function readParagraphs(text: string): { paragraphs: TypedParagraph[]; titlePage: string[] } {
  const paragraphs: TypedParagraph[] = [];
  const titlePage: string[] = [];
  const path: string[] = [];
  let type = '';
  let words = '';
  readMarkup(
    text,
    { isXml: true },
    {
      open: (name, attributes) => {
        path.push(name);
        // A speech beside another is a paragraph within a paragraph.
        if (name !== 'Paragraph') return;
        type = attributes['Type'] ?? type;
        words = '';
      },
      text: (piece) => {
        if (path.at(-1) === 'Text' && !path.includes('ScriptNote')) words += piece;
      },
      close: (name) => {
        if (name === 'Paragraph' && path.includes('Content')) {
          const line = oneLine(words);
          if (path.includes('TitlePage')) titlePage.push(line);
          else if (line !== '' && !path.includes('ScriptNote')) paragraphs.push({ type, text: line });
          words = '';
        }
        path.pop();
      },
    },
  );
  return { paragraphs, titlePage };
}

function authorOf(titlePage: readonly string[]): string {
  const at = titlePage.findIndex((line) => /^(?:written )?by$/i.test(line));
  return at < 0 ? '' : (titlePage.slice(at + 1).find((line) => line !== '') ?? '');
}

function blocksOf(paragraphs: readonly TypedParagraph[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let cue = { speaker: '', how: '' };
  let aside = '';
  for (const { type, text } of paragraphs) {
    switch (type) {
      case 'Scene Heading':
        blocks.push({
          kind: 'scene',
          ...(readSceneHeading(text) ?? readJapaneseHeading(text) ?? headingOf(text, null)),
        });
        break;
      case 'Character':
        cue = readCueName(text);
        aside = '';
        break;
      case 'Parenthetical':
        aside = text;
        break;
      case 'Dialogue':
      case 'Lyrics':
      case 'Singing':
        blocks.push({
          kind: 'speech',
          speaker: cue.speaker,
          say: sayOf(cue.speaker, `${cue.how} ${aside}`),
          text: text.replaceAll(/\s*[(（][^()（）]{1,60}[)）]\s*/g, ' ').trim() || text,
        });
        break;
      case 'Transition':
        break;
      case 'New Act':
      case 'Act':
        blocks.push({ kind: 'chapter', title: text });
        break;
      case 'End of Act':
        break;
      default:
        blocks.push({ kind: 'text', text });
    }
  }
  return blocks;
}
