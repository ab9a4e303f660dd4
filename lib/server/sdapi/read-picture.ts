import { AppError } from '../app-error';
import { refuseField } from './unsupported-fields';

/** The bytes of a picture that was sent as base64. @throws AppError `request-invalid` when it is none */
export function decodeBase64(text: string, path: string): Uint8Array {
  const encoded = text
    .trimStart()
    .replace(/^data:[^,]{0,120};base64,/i, '')
    .replaceAll(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded)) refuseField(path, 'Send a picture as base64.');
  return Buffer.from(encoded, 'base64');
}

/** What `work` gives; a picture that can't be read is refused as the field that it was sent in. */
export async function asField<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || !error.code.startsWith('picture-')) throw error;
    return refuseField(path, error.message);
  }
}
