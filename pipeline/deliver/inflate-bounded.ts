import { unzip } from 'node:zlib';
import { PipelineError } from '../error';

/**
 * Inflates zlib or gzip data that may be hostile: it is given up as soon as more than `maxBytes` come out.
 * @throws PipelineError `recipe-unreadable` when it is broken or too large
 */
export function inflateBounded(data: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    unzip(data, { maxOutputLength: maxBytes }, (cause, inflated) => {
      if (!cause) return resolve(inflated);
      const reason =
        'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE'
          ? `unpack to more than ${Math.floor(maxBytes / 2 ** 20)} MiB`
          : 'are broken';
      reject(new PipelineError('recipe-unreadable', `The picture's notes ${reason}: they were not read.`, { cause }));
    });
  });
}
