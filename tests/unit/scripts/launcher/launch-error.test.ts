import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureLettering } from '@/scripts/launcher/copy-lettering';
import { explain, LaunchError } from '@/scripts/launcher/launch-error';
import { takeStudioLock } from '@/scripts/launcher/studio-lock';

let place = '';
beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'koma-launch-error-'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

const withCode = (code: string): Error =>
  Object.assign(new Error(`${code}: operation failed, mkdir '/data'`), { code });

describe('A start that fails', () => {
  it.each(['EROFS', 'EACCES', 'EPERM', 'ENOSPC', 'ENOTDIR', 'EEXIST'])(
    'for want of a data folder says so in a sentence, not in a stack: %s',
    (code) => {
      for (const error of [withCode(code), new Error('outer', { cause: withCode(code) })]) {
        const words = explain(error, '/data');
        expect(words).toContain('KOMA_DATA=/path npm start');
        expect(words).not.toMatch(/\n\s+at /);
      }
    },
  );

  it('because a file stands where the data folder should be says which', async () => {
    const file = path.join(place, 'file');
    await writeFile(file, 'x');
    const error: unknown = await takeStudioLock(path.join(file, 'koma')).catch((thrown: unknown) => thrown);
    expect(explain(error, path.join(file, 'koma'))).toContain('can’t be used as the data folder');
  });

  it('for another reason shows our own sentence, or the stack of a defect', () => {
    expect(explain(new LaunchError('Port 1 is in use.'), '/data')).toBe('Port 1 is in use.');
    expect(explain(new RangeError('a defect'), '/data')).toMatch(/RangeError: a defect\n\s+at /);
  });
});

describe('Lettering files', () => {
  it('are copied where one is missing, and left alone where none is', async () => {
    const root = path.join(place, 'checkout');
    await mkdir(root);
    expect(ensureLettering(root)).toBe(true);
    expect(ensureLettering(root)).toBe(false);
    await rm(path.join(root, 'public', 'lettering', 'harfbuzz.wasm'));
    expect(ensureLettering(root)).toBe(true);
  });
});
