import { AppError } from '../app-error';

/**
 * The whole body of a request as bytes.
 * @throws AppError `body-too-large` as soon as more than `maxBytes` have come, whatever the request claimed
 */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = new AppError(
    'body-too-large',
    `The request is larger than the limit of ${describeBytes(maxBytes)}.`,
    {
      action: 'Send less data at once, or a smaller file.',
    },
  );
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge;
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.byteLength;
    if (length > maxBytes) {
      await reader.cancel();
      throw tooLarge;
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks);
}

/**
 * The body of a request as the JSON value it says, or undefined when it is empty.
 * @throws AppError `body-too-large`, `media-type-unsupported`, `request-invalid`
 */
export async function readJson(request: Request, maxBytes: number): Promise<{ text: string; value: unknown }> {
  const text = new TextDecoder().decode(await readBytes(request, maxBytes));
  if (text === '') return { text, value: undefined };
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim();
  if (mediaType !== 'application/json') {
    throw new AppError('media-type-unsupported', 'The body must be JSON.', {
      action: 'Send it with Content-Type: application/json.',
    });
  }
  try {
    return { text, value: JSON.parse(text) as unknown };
  } catch (cause) {
    throw new AppError('request-invalid', 'The body is not valid JSON.', { cause });
  }
}

function describeBytes(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MB` : `${Math.round(bytes / 1024)} kB`;
}
