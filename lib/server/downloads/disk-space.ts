import { statfs } from 'node:fs/promises';
import { AppError } from '../app-error';

/** Bytes that stay free for the rest of the studio. */
export const RESERVE_BYTES = 512 * 2 ** 20;

/** How many bytes may still be written in a folder. */
export type FreeBytes = (folder: string) => Promise<number>;

/** As the file system says it, for a process without privileges. */
export const freeBytes: FreeBytes = async (folder) => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/** @throws AppError `storage-full` when less would be left than the reserve */
export async function requireSpace(
  folder: string,
  wantedBytes: number,
  o: { readonly freeBytes: FreeBytes; readonly reserveBytes: number },
): Promise<void> {
  const free = await o.freeBytes(folder);
  if (free >= wantedBytes + o.reserveBytes) return;
  throw storageFull(wantedBytes + o.reserveBytes, free);
}

export function storageFull(neededBytes: number, free: number, cause?: unknown): AppError {
  return new AppError(
    'storage-full',
    `The disk has ${gigabytes(free)} free, and ${gigabytes(neededBytes)} are needed. What has come is kept.`,
    { action: 'Free some disk space, then resume the download.', cause },
  );
}

/** Bytes as people read them. */
export function gigabytes(bytes: number): string {
  if (bytes >= 0.95e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  return bytes >= 1e6 ? `${Math.round(bytes / 1e6)} MB` : `${Math.max(0, Math.round(bytes / 1e3))} kB`;
}
