import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileWhole } from '@/pipeline/deliver/write-file-whole';

describe('writeFileWhole', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'koma-write-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('writes a new file and nothing beside it', async () => {
    await writeFileWhole(join(folder, 'a.png'), Uint8Array.of(1, 2, 3));
    expect(await readdir(folder)).toEqual(['a.png']);
    expect([...(await readFile(join(folder, 'a.png')))]).toEqual([1, 2, 3]);
  });

  it('replaces an old file, whole', async () => {
    await writeFile(join(folder, 'a.png'), 'a much longer old file');
    await writeFileWhole(join(folder, 'a.png'), Uint8Array.of(9));
    expect([...(await readFile(join(folder, 'a.png')))]).toEqual([9]);
  });

  it('leaves nothing behind when it fails', async () => {
    await mkdir(join(folder, 'a.png'));
    await expect(writeFileWhole(join(folder, 'a.png'), Uint8Array.of(1))).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['a.png']);
  });

  it('serves several writers of one path: one of them wins, whole', async () => {
    const path = join(folder, 'a.png');
    const writes = [1, 2, 3, 4].map((byte) => writeFileWhole(path, new Uint8Array(100_000).fill(byte)));
    await Promise.all(writes);
    const written = await readFile(path);
    expect(written.length).toBe(100_000);
    expect(new Set(written).size).toBe(1);
    expect(await readdir(folder)).toEqual(['a.png']);
  });
});
