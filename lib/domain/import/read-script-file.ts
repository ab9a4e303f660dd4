import { decodeText } from './decode-text';
import { fountainOfFdx } from './fountain-of-fdx';
import { readFdx } from './read-fdx';
import { isZip, refuseOthers } from './read-story-file';
import { StoryFileError } from './story-source';

/**
 * The script in a file as text: of Fountain, Markdown and plain text its own, of Final Draft as Fountain.
 * @throws StoryFileError for an empty file, for what is damaged, and for other formats
 */
export function readScriptFile(bytes: Uint8Array, name: string): string {
  refuseOthers(bytes, name);
  if (isZip(bytes)) {
    throw new StoryFileError(
      'This is a Word document, a book or another zip file, not a script as text.',
      'Save it as .fountain, .fdx, .txt or .md, then choose that file.',
    );
  }
  const text = decodeText(bytes);
  if (/<FinalDraft[\s>]/.test(text.slice(0, 2000)) || /\.fdx$/i.test(name)) return fountainOfFdx(readFdx(text));
  if (/^\s*(?:<!doctype html|<html[\s>]|<\?xml)/i.test(text)) {
    throw new StoryFileError(
      'This is a web page or another file of marks, not a script.',
      'Use a .fountain, .fdx, .txt or .md file.',
    );
  }
  if (text.trim() === '') {
    throw new StoryFileError('This file is empty.', 'Choose a file with the text of a script.');
  }
  return text;
}
