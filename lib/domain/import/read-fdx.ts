import { readMarkup } from './read-markup';
import { StoryFileError } from './story-source';

/** A paragraph of a script of Final Draft. */
export interface FdxParagraph {
  /** "Scene Heading", "Action", "Character"…, as the file names it. */
  readonly type: string;
  /** In Fountain: emphasis as its signs, and signs that are letters behind a backslash. */
  readonly text: string;
  /** Of a scene; empty where it has none. */
  readonly number: string;
  /** Of two that speak at the same time, in which place; 0 for what stands alone. */
  readonly dual: number;
  readonly notes: readonly string[];
}

export interface FdxScript {
  readonly paragraphs: readonly FdxParagraph[];
  /** Lines of the title page, empty ones left out. */
  readonly titlePage: readonly string[];
}

interface OpenParagraph {
  type: string;
  number: string;
  text: string;
  notes: string[];
}

/**
 * The paragraphs of a Final Draft file (.fdx, versions 8 to 13).
 * @throws StoryFileError for what is cut off, and for entities of its own, which Final Draft never writes
 */
export function readFdx(text: string): FdxScript {
  if (/<!ENTITY/i.test(text)) {
    throw new StoryFileError(
      'This Final Draft file declares entities, which Final Draft does not do.',
      'Save it in Final Draft again as .fdx, then choose it again.',
    );
  }
  if (!/<FinalDraft[\s>]/.test(text) || !/<\/FinalDraft\s*>/.test(text)) {
    throw new StoryFileError(
      'This Final Draft file is damaged or incomplete.',
      'Save it in Final Draft again as .fdx, then choose it again.',
    );
  }
  const reader = new FdxReader();
  readMarkup(text, { isXml: true }, reader);
  return { paragraphs: reader.paragraphs, titlePage: reader.titlePage };
}

/** What stands within a paragraph and is no part of its words; of these alone it is kept as notes what they say. */
const ASIDES: ReadonlyMap<string, string | null> = new Map([
  ['ScriptNote', ''],
  ['Summary', ''],
  ['Alternate', 'alternative: '],
  ['SceneArcBeats', null],
]);

class FdxReader {
  readonly paragraphs: FdxParagraph[] = [];
  readonly titlePage: string[] = [];
  readonly #path: string[] = [];
  readonly #open: OpenParagraph[] = [];
  #styles = '';
  #note = '';
  #dual = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#path.push(name);
    if (this.#asides() === 1 && ASIDES.has(name)) this.#note = '';
    if (name === 'DualDialogue') this.#dual = 1;
    if (name === 'Text') this.#styles = attributes['Style'] ?? '';
    if (name === 'Paragraph' && this.#asides() === 0) {
      // A speech beside another is a paragraph within a paragraph.
      const type = attributes['Type'] ?? this.#open.at(-1)?.type ?? 'General';
      if (this.#dual > 0 && type === 'Character') this.#dual += 1;
      this.#open.push({ type, number: attributes['Number'] ?? '', text: '', notes: [] });
    }
  }

  text(words: string): void {
    if (this.#path.at(-1) !== 'Text') return;
    const paragraph = this.#open.at(-1);
    if (this.#asides() > 0) this.#note += words;
    else if (paragraph !== undefined) paragraph.text += styled(words, this.#styles);
  }

  close(name: string): void {
    const lead = ASIDES.get(name);
    if (lead !== undefined) {
      const note = this.#note.replaceAll(/\s+/g, ' ').trim();
      if (lead !== null && note !== '' && this.#asides() === 1) this.#open.at(-1)?.notes.push(`${lead}${note}`);
    } else if (name === 'DualDialogue') this.#dual = 0;
    else if (name === 'Paragraph' && this.#asides() === 0) this.#close();
    this.#path.pop();
  }

  #close(): void {
    const paragraph = this.#open.pop();
    if (paragraph === undefined || !this.#isIn('Content')) return;
    const text = merged(paragraph.text).trim();
    const notes = paragraph.notes.filter((note) => note !== '');
    if (this.#isIn('TitlePage')) {
      if (text !== '') this.titlePage.push(text);
    } else if (text !== '' || notes.length > 0) {
      this.paragraphs.push({ ...paragraph, text, notes, dual: Math.max(0, this.#dual - 1) });
    }
  }

  /** In how many of the asides this is. */
  #asides(): number {
    return this.#path.filter((name) => ASIDES.has(name)).length;
  }

  #isIn(name: string): boolean {
    return this.#path.includes(name);
  }
}

/** A run of letters in Fountain: marks stand at its words, and no letter is read as one. */
function styled(words: string, styles: string): string {
  const text = words
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[\\*_]/g, String.raw`\$&`)
    .replaceAll(/\[(?=\[)/g, '[ ')
    .replaceAll(/\/(?=\*|\\\*)/g, '/ ');
  const mark = `${/Underline/i.test(styles) ? '_' : ''}${/Bold/i.test(styles) ? '**' : ''}${/Italic/i.test(styles) ? '*' : ''}`;
  if (mark === '') return text;
  const end = [...mark].toReversed().join('');
  // Emphasis ends with its line.
  return text.replaceAll(/^([^\S\n]*)(\S(?:.*\S)?)/gm, `$1${mark}$2${end}`);
}

/** Runs of one style that touch are one. */
function merged(text: string): string {
  return text.replaceAll(/(?<!\\)\*{6}(?!\*)|(?<![\\*])\*{4}(?!\*)|(?<!\\)__(?!_)/g, '');
}
