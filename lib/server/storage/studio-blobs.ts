import { join } from 'node:path';
import { hashBytes } from '@/pipeline/models';
import { AppError } from '../app-error';
import { database } from '../database/database';
import { environment, type Environment } from '../environment';
import type { BlobStore } from './blob-store';
import { hashFile } from './checked-stream';
import { createDiskBlobStore } from './disk-blob-store';
import { createS3BlobStore } from './s3-blob-store';

/** The store that settings name: a bucket, or `blobs` in the data folder. */
export function openBlobStore({ s3, dataFolder }: Pick<Environment, 's3' | 'dataFolder'>): BlobStore {
  return s3 === null ? createDiskBlobStore(join(dataFolder, 'blobs')) : createS3BlobStore(s3);
}

// Next loads a module once for each bundle; the store's connections must be one set for the process.
const shared = globalThis as typeof globalThis & { komaBlobs?: BlobStore };

/** This process's store. */
export function studioBlobs(): BlobStore {
  return (shared.komaBlobs ??= openBlobStore(environment()));
}

/** What is known of a file beside its bytes. */
export interface BlobFacts {
  readonly mediaType: string;
  readonly widthPx?: number;
  readonly heightPx?: number;
}

/** The name that bytes are stored under. */
export function blobName(bytes: Uint8Array): string {
  return hashBytes(bytes);
}

/** Stores a file, then its row: file first, so that no row names a file that is not there. Repeating it is harmless. */
export async function saveBlob(bytes: Uint8Array, facts: BlobFacts): Promise<string> {
  await keepFromSweep(hashBytes(bytes));
  const sha256 = await studioBlobs().put(bytes);
  const data = { sha256, byteSize: bytes.byteLength, ...facts };
  await database().blob.createMany({ data, skipDuplicates: true });
  return sha256;
}

/** Stores a file that lies on this machine's disk, then its row, without holding its bytes in memory. */
export async function saveBlobFile(path: string, facts: BlobFacts): Promise<string> {
  await keepFromSweep((await hashFile(path)).sha256);
  const { sha256, byteSize } = await studioBlobs().putFile(path);
  await database().blob.createMany({ data: { sha256, byteSize, ...facts }, skipDuplicates: true });
  return sha256;
}

/** A file that is stored again is in use again: a sweep that looks at it now leaves it, and one that is at it is waited for. */
async function keepFromSweep(sha256: string): Promise<void> {
  await database().blob.updateMany({ where: { sha256 }, data: { createdAt: new Date() } });
}

/** A file that a row names. @throws AppError `storage-unreachable` also when the file is not where it must be */
export async function readBlob(sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await studioBlobs().get(sha256);
  if (bytes !== null) return bytes;
  throw new AppError('storage-unreachable', 'The file of this picture is missing in the picture storage.', {
    action: 'Ask an admin to restore it from a backup.',
  });
}
