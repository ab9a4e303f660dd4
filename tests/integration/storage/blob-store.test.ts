import '../environment';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '@/lib/server/app-error';
import type { BlobStore } from '@/lib/server/storage/blob-store';
import { createDiskBlobStore } from '@/lib/server/storage/disk-blob-store';
import { createS3BlobStore } from '@/lib/server/storage/s3-blob-store';
import { startS3Server, type S3Server } from './s3-server';

const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A store with what the tests need beside it: its bytes spoilt behind its back. */
interface Place {
  readonly store: BlobStore;
  spoil(sha256: string): Promise<void>;
  close(): Promise<void>;
}

async function onDisk(): Promise<Place> {
  const folder = await mkdtemp(path.join(tmpdir(), 'koma-blobs-'));
  return {
    store: createDiskBlobStore(folder),
    spoil: (sha256) => writeFile(path.join(folder, sha256.slice(0, 2), sha256), 'spoilt'),
    close: () => rm(folder, { recursive: true }),
  };
}

async function inS3(): Promise<Place> {
  const server: S3Server = await startS3Server();
  const { endpoint, region, credentials, bucket } = server.settings;
  const client = new S3Client({
    endpoint: endpoint ?? '',
    region,
    forcePathStyle: true,
    credentials: { accessKeyId: credentials?.id ?? '', secretAccessKey: credentials?.secret ?? '' },
  });
  return {
    store: createS3BlobStore(server.settings),
    spoil: async (sha256) => {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: `blobs/${sha256}`, Body: 'spoilt' }));
    },
    close: () => server.stop(),
  };
}

describe.each([
  ['a folder', onDisk],
  ['an S3-compatible store', inS3],
])('Blobs in %s', (_, open) => {
  let place: Place | null = null;
  const store = () => {
    if (place === null) throw new Error('The store was not opened.');
    return place.store;
  };
  beforeAll(async () => {
    place = await open();
  });
  afterAll(() => place?.close());

  it('are stored from a file and read as a stream, which breaks where the bytes changed', async () => {
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'koma-file-')), 'a.pdf');
    await writeFile(file, 'streamed');
    const { sha256, byteSize } = await store().putFile(file);
    expect(byteSize).toBe(8);
    expect(await store().putFile(file)).toEqual({ sha256, byteSize });
    expect(await new Response(await store().stream(sha256)).text()).toBe('streamed');
    expect(await store().stream('0'.repeat(64))).toBeNull();
    await place?.spoil(sha256);
    await expect(new Response(await store().stream(sha256)).text()).rejects.toThrow();
    await store().delete(sha256);
  });

  it('are named by the SHA-256 of their bytes and come back the same', async () => {
    expect(await store().put(bytesOf('abc'))).toBe(ABC);
    expect(await store().get(ABC)).toEqual(bytesOf('abc'));
    expect(await store().has(ABC)).toBe(true);
  });

  it('may be stored again, also at the same time', async () => {
    const bytes = bytesOf('again and again');
    const names = await Promise.all(Array.from({ length: 5 }, () => store().put(bytes)));
    expect(new Set(names).size).toBe(1);
    expect(await store().get(names[0] ?? '')).toEqual(bytes);
  });

  it('may be empty, or of many megabytes', async () => {
    const large = new Uint8Array(9 * 1024 * 1024).map((_, index) => index % 251);
    const [empty, name] = [await store().put(new Uint8Array()), await store().put(large)];
    expect(await store().get(empty)).toEqual(new Uint8Array());
    expect(Buffer.compare((await store().get(name)) ?? new Uint8Array(), large)).toBe(0);
  });

  it('that are not there are null, and may be deleted', async () => {
    const missing = '0'.repeat(64);
    expect(await store().get(missing)).toBeNull();
    expect(await store().has(missing)).toBe(false);
    await store().delete(missing);
    const name = await store().put(bytesOf('to be deleted'));
    await store().delete(name);
    expect(await store().get(name)).toBeNull();
  });

  it('are all listed', async () => {
    const names = [await store().put(bytesOf('one')), await store().put(bytesOf('two'))];
    const listed: string[] = [];
    for await (const name of store().list()) listed.push(name);
    expect(listed).toEqual(expect.arrayContaining(names));
    expect(listed.every((name) => /^[0-9a-f]{64}$/.test(name))).toBe(true);
  });

  it('whose bytes changed are not handed out', async () => {
    const name = await store().put(bytesOf('precious'));
    await place?.spoil(name);
    await expect(store().get(name)).rejects.toThrow('is damaged');
  });
});

it('A store that does not answer is named so', async () => {
  const server = await startS3Server();
  await server.stop();
  const failure = await createS3BlobStore(server.settings)
    .put(bytesOf('x'))
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(AppError);
  expect(failure).toMatchObject({ code: 'storage-unreachable' });
});

it('A bucket that is missing is a failure, not an empty store', async () => {
  const server = await startS3Server();
  const store = createS3BlobStore({ ...server.settings, bucket: 'nowhere' });
  await expect(store.get(ABC)).rejects.toMatchObject({ code: 'storage-unreachable' });
  await server.stop();
});

/** A real disk of one megabyte, where the machine lets us have one. */
const canMount = (() => {
  try {
    execFileSync('unshare', ['-m', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

it.runIf(canMount)('A full disk is told as such, and leaves no part of a file behind', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'koma-full-'));
  const script = path.join(import.meta.dirname, 'fill-disk.ts');
  const report = path.join(folder, 'report.json');
  const mount = `mount -t tmpfs -o size=1m tmpfs ${folder}/disk && ${process.execPath} --import tsx ${script} ${folder}/disk ${report}`;
  execFileSync('sh', ['-c', `mkdir ${folder}/disk && unshare -m sh -c '${mount}'`], { stdio: 'ignore' });
  expect(JSON.parse(await readFile(report, 'utf8'))).toEqual({ code: 'storage-full', files: 1, firstIsWhole: true });
  expect(await readdir(path.join(folder, 'disk'))).toEqual([]);
  await rm(folder, { recursive: true });
});
