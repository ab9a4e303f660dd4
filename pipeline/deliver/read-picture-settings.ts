import { PipelineError } from '../error';
import { detectPictureFormat } from '../image/picture-format';
import { fromInfotext, type InfotextReading } from './infotext';
import { decodeText, hasControls } from './metadata/decode-text';
import { findInfotext } from './read-infotext';

const MAX_TEXT_BYTES = 16 * 2 ** 20;

/**
 * How something was drawn, from a picture file of any tool (PNG, JPEG, WebP, AVIF) or from a text file: an infotext, or the
 * JSON of a tool. The file may be hostile.
 * @param models the installed models, to find the one that is meant; null where nobody knows them
 * @throws PipelineError `picture-unreadable` for files that are broken or neither, `recipe-missing` for pictures that say
 *   nothing of how they were drawn and JSON that isn't about a drawing
 */
export async function readPictureSettings(
  bytes: Uint8Array,
  { models }: Parameters<typeof fromInfotext>[1],
): Promise<InfotextReading> {
  const isPicture = detectPictureFormat(bytes) !== null;
  const text = isPicture ? await findInfotext(bytes) : readTextFile(bytes);
  if (text === null) {
    throw new PipelineError(
      'recipe-missing',
      'The picture does not say how it was drawn: it was saved without its settings, or no drawing tool made it. Use the file that the tool itself saved.',
    );
  }
  const reading = fromInfotext(text, { models });
  if (
    reading.tool === '' &&
    reading.choices.prompt.text === '' &&
    reading.uncarried.some(({ key }) => key === 'JSON')
  ) {
    throw new PipelineError(
      'recipe-missing',
      'The JSON says nothing of a drawing: use a workflow or the settings of a picture.',
    );
  }
  return reading;
}

function readTextFile(bytes: Uint8Array): string {
  if (bytes.length > MAX_TEXT_BYTES) {
    throw new PipelineError(
      'picture-unreadable',
      'The text is larger than 16 MiB: cut out the part about the picture.',
    );
  }
  const text = decodeText(bytes).replace(/^\u{feff}/u, '');
  if (text.trim() === '')
    throw new PipelineError('picture-unreadable', 'The file is empty: choose a picture or a text.');
  if (hasControls(text)) {
    throw new PipelineError(
      'picture-unreadable',
      'The file is neither a PNG, JPEG, WebP or AVIF picture nor a text: choose one of these.',
    );
  }
  return text;
}
