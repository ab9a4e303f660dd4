import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { hashBytes } from '@/pipeline/models';
import { AppError } from '../app-error';
import type { Environment } from '../environment';
import { damagedBlob, type BlobStore } from './blob-store';
import { checkedStream, hashFile } from './checked-stream';

const PREFIX = 'blobs/';

/**
 * Blobs in a bucket of an S3-compatible store, under `blobs/`. The bucket must be there. Every call is tried three times.
 * @throws AppError `storage-unreachable` by every method when the store does not answer or refuses
 */
export function createS3BlobStore(settings: NonNullable<Environment['s3']>): BlobStore {
  const client = new S3Client({
    region: settings.region,
    forcePathStyle: settings.pathStyle,
    maxAttempts: 3,
    // Stores that are not Amazon's often know no other checksum than the signature's.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(settings.endpoint === null ? {} : { endpoint: settings.endpoint }),
    ...(settings.credentials === null
      ? {}
      : { credentials: { accessKeyId: settings.credentials.id, secretAccessKey: settings.credentials.secret } }),
  });
  const at = (sha256: string) => ({ Bucket: settings.bucket, Key: `${PREFIX}${sha256}` });
  const has = async (sha256: string) => (await orNull(client.send(new HeadObjectCommand(at(sha256))))) !== null;
  return {
    async put(bytes) {
      const sha256 = hashBytes(bytes);
      if (await has(sha256)) return sha256;
      await asked(client.send(new PutObjectCommand({ ...at(sha256), Body: bytes, ContentLength: bytes.byteLength })));
      return sha256;
    },
    async putFile(path) {
      const { sha256, byteSize } = await hashFile(path);
      if (await has(sha256)) return { sha256, byteSize };
      const send = () =>
        client.send(new PutObjectCommand({ ...at(sha256), Body: createReadStream(path), ContentLength: byteSize }));
      // The client can't send a stream twice, so each try reads the file anew.
      await asked(send().catch(send));
      return { sha256, byteSize };
    },
    async stream(sha256) {
      const found = await orNull(client.send(new GetObjectCommand(at(sha256))));
      if (!found?.Body) return null;
      return checkedStream(Readable.from(found.Body.transformToWebStream()), sha256);
    },
    async get(sha256) {
      const found = await orNull(client.send(new GetObjectCommand(at(sha256))));
      if (!found?.Body) return null;
      const bytes = new Uint8Array(await asked(found.Body.transformToByteArray()));
      if (hashBytes(bytes) !== sha256) throw damagedBlob(sha256);
      return bytes;
    },
    has,
    async delete(sha256) {
      await asked(client.send(new DeleteObjectCommand(at(sha256))));
    },
    async *list() {
      let after: string | undefined;
      do {
        const page = await asked(
          client.send(
            new ListObjectsV2Command({
              Bucket: settings.bucket,
              Prefix: PREFIX,
              ...(after === undefined ? {} : { ContinuationToken: after }),
            }),
          ),
        );
        for (const { Key } of page.Contents ?? []) if (Key !== undefined) yield Key.slice(PREFIX.length);
        after = page.NextContinuationToken;
      } while (after !== undefined);
    },
  };
}

/** The store's answer; null when it has no such object (a missing bucket is a failure, not an absence). */
async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  return asked(
    answer.catch((error: unknown) => {
      if (error instanceof S3ServiceException && (error.name === 'NoSuchKey' || error.name === 'NotFound')) return null;
      throw error;
    }),
  );
}

async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    // The client's own error holds the whole exchange with its signature, which no log may see.
    const cause = error instanceof Error ? new Error(`${error.name}: ${error.message}`) : undefined;
    const isFull = error instanceof Error && /Quota|StorageFull|InsufficientStorage/i.test(error.name);
    throw isFull
      ? new AppError('storage-full', 'The picture storage is full, so nothing could be saved.', {
          action: 'Free some space there, then try again. Your saved work is safe.',
          cause,
        })
      : new AppError('storage-unreachable', 'Can’t connect to the picture storage.', {
          action: 'Wait a few seconds, then try again. Your saved work is safe.',
          retryAfterSeconds: 5,
          cause,
        });
  }
}
