import { PipelineError } from '../../error';
import { detectPictureFormat } from '../../image/picture-format';
import { readPngChunks, type PngChunk } from '../../image/png-chunks';
import { readPngTexts } from '../png-text';
import { readWebpChunks } from '../webp-chunks';
import { decodeText } from './decode-text';
import { readExifTexts, type PictureText } from './exif-texts';
import { readHeifMetadata } from './heif-texts';
import { readJpegMetadata } from './jpeg-segments';
import { readXmpTexts } from './xmp-texts';

const MAX_TEXT_BYTES = 8 * 2 ** 20;
const XMP_KEYWORD = 'XML:com.adobe.xmp';

/**
 * Every text that a PNG, JPEG, WebP, AVIF or HEIC file carries beside its picture, whatever wrote it: text chunks, EXIF, XMP
 * and comments. The file may be hostile: counts, depths and unpacked sizes are bounded, and what is damaged is left out.
 * @throws PipelineError `picture-unreadable` when the file is none of these, or is cut off
 */
export async function readPictureTexts(bytes: Uint8Array): Promise<PictureText[]> {
  const format = detectPictureFormat(bytes);
  switch (format) {
    case 'png':
      return pngTexts(readPngChunks(bytes));
    case 'jpeg': {
      const { exif, xmp, comments } = readJpegMetadata(bytes);
      const said = comments.map((data) => ({ key: 'comment', text: decodeText(data) }));
      return [...textsOf({ exif, xmp }), ...said];
    }
    case 'webp': {
      const chunks = readWebpChunks(bytes);
      const dataOf = (wanted: string) => chunks.filter(({ type }) => type === wanted).map(({ data }) => data);
      return textsOf({ exif: dataOf('EXIF'), xmp: dataOf('XMP ') });
    }
    case 'avif':
    case 'heic':
      return textsOf(readHeifMetadata(bytes));
    case null:
      throw new PipelineError(
        'picture-unreadable',
        'The file is no PNG, JPEG, WebP or AVIF picture: choose one that a drawing tool saved.',
      );
    default:
      return format satisfies never;
  }
}

function textsOf({ exif, xmp }: { exif: readonly Uint8Array[]; xmp: readonly Uint8Array[] }): PictureText[] {
  return [...exif.flatMap(readExifTexts), ...xmp.flatMap((packet) => readXmpTexts(decodeText(packet)))];
}

async function pngTexts(chunks: readonly PngChunk[]): Promise<PictureText[]> {
  const texts = await readPngTexts(chunks, MAX_TEXT_BYTES);
  const plain = texts.filter(({ keyword }) => keyword !== XMP_KEYWORD && !keyword.startsWith('Raw profile type '));
  const profiles = texts.flatMap(({ keyword, text }) => profileTexts(keyword, text));
  const exif = chunks.filter(({ type }) => type === 'eXIf').flatMap(({ data }) => readExifTexts(data));
  return [...plain.map(({ keyword, text }) => ({ key: keyword, text })), ...exif, ...profiles];
}

/** XMP, and the blocks that ImageMagick writes as lines of hexadecimal digits. */
function profileTexts(keyword: string, text: string): PictureText[] {
  if (keyword === XMP_KEYWORD) return readXmpTexts(text);
  const [, kind] = /^Raw profile type (exif|APP1|xmp)$/.exec(keyword) ?? [];
  if (kind === undefined) return [];
  const digits = text.replace(/^\s*\S+\s+\d+\s/, '').replaceAll(/\s/g, '');
  const data = Buffer.from(/^[0-9a-f]*$/i.test(digits) ? digits : '', 'hex');
  return kind === 'xmp' ? readXmpTexts(decodeText(data)) : readExifTexts(data);
}
