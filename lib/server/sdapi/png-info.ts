import { parseInfotext, readInfotext } from '@/pipeline/deliver';
import { PipelineError } from '@/pipeline/error';
import { decodeBase64 } from './read-picture';
import { refuseField } from './unsupported-fields';

/** What a picture's file says of how it was drawn. */
export interface PngInfo {
  readonly info: string;
  readonly items: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
}

/** `POST /sdapi/v1/png-info`: the settings in a PNG or WebP file; empty where it has none. @throws AppError `request-invalid` */
export async function readPngInfo(encoded: string): Promise<PngInfo> {
  const info = await textOf(decodeBase64(encoded, 'image'));
  if (info === null) return { info: '', items: {}, parameters: {} };
  const { prompt, negative, settings } = parseInfotext(info);
  const words = { Prompt: prompt, 'Negative prompt': negative };
  return { info, items: { parameters: info }, parameters: { ...words, ...Object.fromEntries(settings) } };
}

async function textOf(bytes: Uint8Array): Promise<string | null> {
  try {
    return await readInfotext(bytes);
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return refuseField('image', error.message);
  }
}
