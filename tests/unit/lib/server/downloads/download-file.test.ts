import { createHash } from 'node:crypto';
import { mkdtemp, open, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { downloadFile, type DownloadFile } from '@/lib/server/downloads/download-file';
import { DOWNLOAD_LIMITS, type DownloadLimits } from '@/lib/server/downloads/download-limits';
import { journalPath, readJournal } from '@/lib/server/downloads/file-journal';
import { startSourceServer, type ServedFile, type SourceServer } from './source-server';

const SEGMENT = 64 * 1024;
const BYTES = Buffer.from(new Uint8Array(10 * SEGMENT + 123).map((_, index) => (index * 7 + (index >> 9)) & 0xff));
const SHA256 = sha256(BYTES);
const LIMITS: DownloadLimits = {
  ...DOWNLOAD_LIMITS,
  segmentBytes: SEGMENT,
  stallMs: 100,
  stallBytes: 1,
  retries: 3,
  backoffMs: 1,
  longestBackoffMs: 4,
  journalMs: 5,
};

let server: SourceServer;
let folder: string;

beforeAll(async () => {
  server = await startSourceServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'koma-downloads-'));
  server.files.clear();
  server.requests.length = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

let fileNumber = 0;

/** Serves a file at an address of its own, and gives what asks for it. */
function serve(
  file: Partial<ServedFile> = {},
  o: Partial<DownloadFile> & { readonly limits?: DownloadLimits } = {},
): DownloadFile {
  const path = `/models/${++fileNumber}.safetensors`;
  server.files.set(path, { bytes: BYTES, etag: '"one"', ...file });
  return {
    remote: { url: `${server.url}${path}`, rule: { allowsPrivate: true } },
    expected: { bytes: BYTES.byteLength, sha256: SHA256 },
    path: join(folder, 'model.part'),
    limits: LIMITS,
    signal: new AbortController().signal,
    ...o,
  };
}

const servedBy = (o: DownloadFile): ServedFile => server.files.get(new URL(o.remote.url).pathname)!;
const dataRequests = () => server.requests.filter(({ range }) => range !== 'bytes=0-0');

test('a file comes in parts under If-Range, whole and proven, and leaves no journal', async () => {
  const o = serve();
  const result = await downloadFile(o);
  expect(result).toEqual({ bytes: BYTES.byteLength, sha256: SHA256, mended: [] });
  expect(sha256(await readFile(o.path))).toBe(SHA256);
  expect(await stat(journalPath(o.path)).catch(() => null)).toBeNull();
  expect(dataRequests()).toHaveLength(11);
  expect(dataRequests().every(({ headers }) => headers['if-range'] === '"one"')).toBe(true);
});

test('broken and stalled connections are tried again from where they broke', async () => {
  const o = serve({
    fault: ({ number }) =>
      number === 1 ? { kind: 'break', afterBytes: 1000 } : number === 2 ? { kind: 'stall', afterBytes: 500 } : null,
  });
  await downloadFile(o);
  expect(sha256(await readFile(o.path))).toBe(SHA256);
  expect(dataRequests()).toHaveLength(13);
  expect(dataRequests().map(({ range }) => range)).toContain(`bytes=1000-${SEGMENT - 1}`);
});

test('a server that breaks after every few bytes is outlasted as long as something comes', async () => {
  const o = serve({ fault: () => ({ kind: 'break', afterBytes: 20_000 }) });
  await downloadFile(o);
  expect(sha256(await readFile(o.path))).toBe(SHA256);
});

test('a download that was stopped goes on with what it has, in another process as well', async () => {
  const stopping = new AbortController();
  const onProgress = ({ doneBytes }: { doneBytes: number }) => {
    if (doneBytes > 4 * SEGMENT) stopping.abort('stopping');
  };
  const o = serve({}, { signal: stopping.signal, onProgress });
  await expect(downloadFile(o)).rejects.toBeDefined();
  const there = (await readJournal(o.path))!.done.reduce((sum, done) => sum + done, 0);
  expect(there).toBeGreaterThan(4 * SEGMENT);
  server.requests.length = 0;
  const came: number[] = [];
  await downloadFile({
    ...o,
    signal: new AbortController().signal,
    onProgress: ({ doneBytes }) => came.push(doneBytes),
  });
  expect(came[0]).toBe(there);
  expect(sha256(await readFile(o.path))).toBe(SHA256);
  expect(dataRequests().length).toBeLessThan(8);
});

test('a file that changed on its server starts again where no hash is known', async () => {
  const other = Buffer.from(BYTES.map((byte) => byte ^ 1));
  const o = serve(
    { fault: ({ number }) => (number === 3 ? change() : null) },
    { expected: { bytes: null, sha256: null } },
  );
  const change = () => {
    Object.assign(servedBy(o), { bytes: other, etag: '"two"' });
    return { kind: 'break', afterBytes: 10 } as const;
  };
  const result = await downloadFile(o);
  expect(result.sha256).toBe(sha256(other));
  expect(sha256(await readFile(o.path))).toBe(sha256(other));
});

test('a server that marks the same file differently loses nothing where the hash is known', async () => {
  let tag = 0;
  const o = serve({ fault: ({ number }) => (number === 5 ? mark() : null) });
  const mark = () => {
    Object.assign(servedBy(o), { etag: `"again-${++tag}"` });
    return null;
  };
  expect((await downloadFile(o)).sha256).toBe(SHA256);
  expect(dataRequests().length).toBeLessThan(20);
});

test('a server that lies about the size is refused with both sizes', async () => {
  const o = serve({ claimedBytes: BYTES.byteLength + 5000 });
  await expect(downloadFile(o)).rejects.toMatchObject({
    code: 'download-refused',
    message: expect.stringContaining(`${BYTES.byteLength + 5000} bytes`),
  });
});

test('a byte that came wrong is found by a second look at each part, and that part alone is replaced', async () => {
  const o = serve({ fault: ({ number }) => (number <= 11 ? { kind: 'wrong-byte', at: 3 * SEGMENT + 7 } : null) });
  const result = await downloadFile(o);
  expect(result.mended).toEqual([{ from: 3 * SEGMENT, to: 4 * SEGMENT }]);
  expect(sha256(await readFile(o.path))).toBe(SHA256);
});

test('bytes that the disk lost are mended first, by one request', async () => {
  const stopping = new AbortController();
  const o = serve(
    {},
    { signal: stopping.signal, onProgress: ({ doneBytes }) => doneBytes > 9 * SEGMENT && stopping.abort() },
  );
  await expect(downloadFile(o)).rejects.toBeDefined();
  const handle = await open(o.path, 'r+');
  await handle.write(Buffer.from([1, 2, 3, 4]), 0, 4, 2 * SEGMENT);
  await handle.close();
  const left = (await readJournal(o.path))!.done.filter((done) => done < SEGMENT).length;
  server.requests.length = 0;
  const result = await downloadFile({ ...o, signal: new AbortController().signal, onProgress: () => undefined });
  expect(result.mended).toEqual([{ from: 2 * SEGMENT, to: 3 * SEGMENT }]);
  expect(dataRequests().length).toBeLessThanOrEqual(left + 1);
});

test('a file that is another one keeps its bytes and says both hashes', async () => {
  const wanted = 'a'.repeat(64);
  const o = serve({}, { expected: { bytes: BYTES.byteLength, sha256: wanted } });
  await expect(downloadFile(o)).rejects.toMatchObject({
    code: 'download-hash-wrong',
    message: expect.stringMatching(new RegExp(`${SHA256}.*${wanted}.*second time and are the same`)),
  });
  expect(sha256(await readFile(o.path))).toBe(SHA256);
});

test('a server without ranges gives its file in one go, from the start after each break', async () => {
  const o = serve({
    hasRanges: false,
    fault: ({ number }) => (number === 1 ? { kind: 'break', afterBytes: 9000 } : null),
  });
  expect((await downloadFile(o)).sha256).toBe(SHA256);
  expect(sha256(await readFile(o.path))).toBe(SHA256);
});

test('a full disk is told before the first byte, and when it fills up on the way', async () => {
  const before = serve({}, { limits: { ...LIMITS, freeBytes: async () => LIMITS.reserveBytes + 1000 } });
  await expect(downloadFile(before)).rejects.toMatchObject({ code: 'storage-full' });
  expect(dataRequests()).toHaveLength(0);
  const looks: number[] = [];
  const freeBytes = async () => (looks.push(1) === 1 ? 1e12 : 0);
  const o = serve(
    { fault: ({ from }) => (from >= 5 * SEGMENT ? { kind: 'stall', afterBytes: 10 } : null) },
    { limits: { ...LIMITS, freeBytes } },
  );
  await expect(downloadFile(o)).rejects.toMatchObject({ code: 'storage-full' });
  expect((await readJournal(o.path))!.done[0]).toBe(SEGMENT);
});

test('a source that gives nothing is given up after the last attempt, and refusals at once', async () => {
  const busy = serve({ fault: () => ({ kind: 'status', status: 503, headers: { 'Retry-After': '0' } }) });
  await expect(downloadFile(busy)).rejects.toMatchObject({
    code: 'download-interrupted',
    message: expect.stringContaining('503'),
  });
  const gated = serve({ fault: () => ({ kind: 'status', status: 403 }) });
  await expect(downloadFile(gated)).rejects.toMatchObject({
    code: 'download-refused',
    message: expect.stringContaining('403'),
  });
  const gone = serve();
  server.files.clear();
  await expect(downloadFile(gone)).rejects.toMatchObject({
    code: 'download-refused',
    message: expect.stringContaining('404'),
  });
});

test('redirects are followed under the same rule, without credentials for another host', async () => {
  const other = await startSourceServer({ '/x': { bytes: BYTES, etag: '"one"' } });
  const o = serve({ redirectTo: `${other.url}/x` });
  await downloadFile({ ...o, remote: { ...o.remote, headers: { Authorization: 'Bearer secret' } } });
  await other.stop();
  expect(server.requests[0]?.headers.authorization).toBe('Bearer secret');
  expect(other.requests.some(({ headers }) => headers.authorization !== undefined)).toBe(false);
});

test('private addresses are refused, also those that a name or a redirect leads to', async () => {
  const rule = { allowsPrivate: false };
  const o = serve();
  await expect(downloadFile({ ...o, remote: { ...o.remote, rule } })).rejects.toMatchObject({
    code: 'address-private',
  });
  const named = { url: o.remote.url.replace('127.0.0.1', 'localhost'), rule };
  await expect(downloadFile({ ...o, remote: named })).rejects.toMatchObject({ code: 'address-private' });
  expect(server.requests).toHaveLength(0);
});
