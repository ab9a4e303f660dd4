import { randomUUID } from 'node:crypto';
import type { EngineRequest } from './send-request';

/** A field of a form: a text, or a file. */
export type FormPart =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly fileName: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** A form with files as the body of a request. Names are the program's own, never a person's. */
export function multipart(parts: readonly FormPart[]): Required<Pick<EngineRequest, 'method' | 'body'>> {
  const boundary = `koma-${randomUUID()}`;
  const pieces = parts.flatMap((part) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${part.name}"${headOf(part)}\r\n\r\n`),
    'text' in part ? Buffer.from(part.text) : Buffer.from(part.bytes),
    Buffer.from('\r\n'),
  ]);
  const bytes = Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]);
  return { method: 'POST', body: { bytes, mediaType: `multipart/form-data; boundary=${boundary}` } };
}

function headOf(part: FormPart): string {
  return 'text' in part ? '' : `; filename="${part.fileName}"\r\nContent-Type: ${part.mediaType}`;
}
