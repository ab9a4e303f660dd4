import { readdir, writeFile } from 'node:fs/promises';
import { AppError } from '@/lib/server/app-error';
import { createDiskBlobStore } from '@/lib/server/storage/disk-blob-store';

/** Fills the small disk at the first path with a store, and writes to the second what came of it. */
const [, , disk = '', report = ''] = process.argv;
const store = createDiskBlobStore(disk);
const first = await store.put(new Uint8Array(300_000).fill(1));
const failure: unknown = await store.put(new Uint8Array(2_000_000).fill(2)).catch((error: unknown) => error);
const files = (await readdir(disk, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
const firstIsWhole = (await store.get(first))?.byteLength === 300_000;
const code = failure instanceof AppError ? failure.code : String(failure);
await writeFile(report, JSON.stringify({ code, files: files.length, firstIsWhole }));
