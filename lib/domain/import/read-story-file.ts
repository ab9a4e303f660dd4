import { decodeText } from './decode-text';
import { openZip } from './open-zip';
import { readEpub } from './read-epub';
import { readFinalDraft } from './read-final-draft';
import { readFountain } from './read-fountain';
import { readMarkdown } from './read-markdown';
import { readPlainText } from './read-plain-text';
import { readComicHeading } from '../script/comic-heading';
import { readSceneHeading } from '../script/scene-heading';
import { readWord } from './read-word';
import { StoryFileError, type StorySource } from './story-source';

const FOUNTAIN_ENDINGS: readonly string[] = ['fountain', 'spmd'];
const MARKDOWN_ENDINGS: readonly string[] = ['md', 'markdown'];
const ANOTHER_FORMAT =
  'Save or export the story as .docx, .epub or .txt in the program that it was written in, then choose that file.';

/**
 * A novel or a script out of a file. What the file is, is told by its bytes; its name decides between kinds of text alone.
 * @throws StoryFileError for an empty file, for what is damaged, locked or too large when unpacked, and for other formats
 */
export function readStoryFile(bytes: Uint8Array, name: string): StorySource {
  refuseOthers(bytes, name);
  const source = isZip(bytes) ? readPacked(bytes) : readText(decodeText(bytes), endingOf(name));
  if (!source.blocks.some(({ kind }) => kind === 'text' || kind === 'speech')) {
    throw new StoryFileError('This file has no text.', 'Choose a file with the text of a novel or a script.');
  }
  return source;
}

/** The ending of a file's name in small letters, without its dot. */
function endingOf(name: string): string {
  return /\.([a-z0-9]{1,10})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
}

/** A file that others are packed in. */
export const isZip = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, 'PK\u0005\u0006');

function startsWith(bytes: Uint8Array, mark: string, from = 0): boolean {
  return [...mark].every((letter, index) => bytes[from + index] === letter.charCodeAt(0));
}

/** @throws StoryFileError for an empty file, and for formats that are known and not read */
export function refuseOthers(bytes: Uint8Array, name: string): void {
  if (bytes.length === 0) {
    throw new StoryFileError('This file is empty.', 'Choose a file with the text of a novel or a script.');
  }
  if (startsWith(bytes, '%PDF')) {
    throw new StoryFileError(
      'This is a PDF file. A PDF has no paragraphs, only letters at places, so it is not read.',
      ANOTHER_FORMAT,
    );
  }
  if (startsWith(bytes, '\u00D0\u00CF\u0011\u00E0')) {
    throw endingOf(name) === 'docx'
      ? new StoryFileError(
          'This Word document is locked with a password.',
          'Remove the password in Word, save it, then choose it again.',
        )
      : new StoryFileError(
          'This is an older Word document (.doc), or one that is locked with a password.',
          'Save it in Word as .docx without a password, then choose it again.',
        );
  }
  if (startsWith(bytes, '{\\rtf')) throw new StoryFileError('This is an RTF file, which is not read.', ANOTHER_FORMAT);
  if (startsWith(bytes, 'BOOKMOBI', 60)) {
    throw new StoryFileError('This is a Kindle book (.mobi, .azw), which is not read.', ANOTHER_FORMAT);
  }
}

function readPacked(bytes: Uint8Array): StorySource {
  const zip = openZip(bytes);
  if (zip.names.includes('word/document.xml')) return readWord(zip);
  if (zip.names.includes('META-INF/container.xml')) return readEpub(zip);
  const isOpenDocument = zip.names.includes('content.xml') && zip.names.includes('META-INF/manifest.xml');
  throw new StoryFileError(
    isOpenDocument
      ? 'This is an OpenDocument file (.odt), which is not read.'
      : 'This zip file holds neither a Word document nor a book.',
    ANOTHER_FORMAT,
  );
}

function readText(text: string, ending: string): StorySource {
  if (text.trim() === '') {
    throw new StoryFileError('This file is empty.', 'Choose a file with the text of a novel or a script.');
  }
  const head = text.slice(0, 2000);
  if (/<FinalDraft[\s>]/.test(head)) return readFinalDraft(text);
  if (/^\s*(?:<!doctype html|<html[\s>])/i.test(head)) {
    throw new StoryFileError('This is a web page (HTML), which is not read.', ANOTHER_FORMAT);
  }
  if (FOUNTAIN_ENDINGS.includes(ending) || looksLikeFountain(text)) return readFountain(text);
  return MARKDOWN_ENDINGS.includes(ending) ? readMarkdown(text) : readPlainText(text);
}

/** A script that is named as a text: headings with cues below them, or pages and panels of a comic. */
function looksLikeFountain(text: string): boolean {
  const lines = text.slice(0, 40_000).split('\n');
  const after = (index: number): boolean => (lines[index - 1] ?? '').trim() === '';
  const headings = lines.filter((line, index) => after(index) && readSceneHeading(line) !== null).length;
  const cues = lines.filter(
    (line, index) =>
      after(index) &&
      /^\s*\p{Lu}[\p{Lu}\p{N} .'’-]{1,30}(?:\(.*\))?\s*$/u.test(line) &&
      (lines[index + 1] ?? '').trim() !== '',
  ).length;
  const comic = lines.flatMap((line) => readComicHeading(line.trim())?.kind ?? []);
  return (
    (headings >= 1 && cues >= 2) || (comic.includes('page') && comic.filter((kind) => kind === 'panel').length >= 2)
  );
}
