import { randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeFileWhole } from '@/pipeline/deliver';
import { hashBytes } from '@/pipeline/models';
import { AppError } from '../app-error';
import { damagedBlob, type BlobStore } from './blob-store';
import { checkedStream, hashFile } from './checked-stream';

const NAME = /^[0-9a-f]{64}$/;

/**
 * Blobs in a folder, fanned out by the first two characters of their names. A file has its name only when all of its
 * bytes are on the disk.
 * @throws AppError `storage-full` by `put` when the disk is full; nothing is left behind
 */
export function createDiskBlobStore(folder: string): BlobStore {
  const pathOf = (sha256: string) => {
    if (!NAME.test(sha256)) throw new Error('A blob is named by a SHA-256 in hex.');
    return join(folder, sha256.slice(0, 2), sha256);
  };
  const has = async (sha256: string) => (await ifThere(stat(pathOf(sha256)))) !== null;
  return {
    async put(bytes) {
      const sha256 = hashBytes(bytes);
      const path = pathOf(sha256);
      if (await has(sha256)) return sha256;
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeFileWhole(path, bytes);
      } catch (error) {
        throw isFull(error) ? storageFull(error) : error;
      }
      return sha256;
    },
    async putFile(path) {
      const { sha256, byteSize } = await hashFile(path);
      const target = pathOf(sha256);
      if (await has(sha256)) return { sha256, byteSize };
      const part = `${target}.${randomUUID()}.part`;
      try {
        await mkdir(dirname(target), { recursive: true });
        // A file on another disk can't be renamed, so it is copied under a name that is no blob's first.
        await copyFile(path, part, constants.COPYFILE_FICLONE);
        await syncFile(part);
        await rename(part, target);
      } catch (error) {
        await rm(part, { force: true });
        throw isFull(error) ? storageFull(error) : error;
      }
      return { sha256, byteSize };
    },
    async stream(sha256) {
      const path = pathOf(sha256);
      if (!(await has(sha256))) return null;
      return checkedStream(createReadStream(path), sha256);
    },
    async get(sha256) {
      const bytes = await ifThere(readFile(pathOf(sha256)));
      if (bytes !== null && hashBytes(bytes) !== sha256) throw damagedBlob(sha256);
      return bytes === null ? null : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    },
    has,
    async delete(sha256) {
      await rm(pathOf(sha256), { force: true });
    },
    async *list() {
      for (const fan of (await ifThere(readdir(folder))) ?? []) {
        for (const name of (await ifThere(readdir(join(folder, fan)))) ?? []) if (NAME.test(name)) yield name;
      }
    },
  };
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  await handle.sync().finally(() => handle.close());
}

/** What the disk answers, null when nothing lies at the path. */
async function ifThere<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
    throw error;
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

function storageFull(cause: unknown): AppError {
  return new AppError('storage-full', 'The disk is full, so the picture could not be saved.', {
    action: 'Free some disk space, then try again. Your saved work is safe.',
    cause,
  });
}
