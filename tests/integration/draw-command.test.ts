import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decodePicture } from '@/pipeline/image/decode-picture';
import { repositoryPath } from '@/tests/golden/open-runtime';

let place = '';
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'koma-draw-'));
});
afterAll(() => rm(place, { recursive: true }));

/** The command as a person runs it, from its own process. */
function draw(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const tsx = repositoryPath('node_modules/.bin/tsx');
  return new Promise((resolve) => {
    execFile(tsx, [repositoryPath('scripts/draw.ts'), ...args], { cwd: repositoryPath('') }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}
const PROMPT = 'girl with long silver hair, smile, sky';

describe('npm run draw', () => {
  it.each(['png', 'webp'])('a %s that it drew is drawn again without a pixel differing', async (ending) => {
    const file = join(place, `picture.${ending}`);
    const rough = join(place, `rough-${ending}.png`);
    const first = await draw(
      PROMPT,
      '--seed',
      '7',
      '--steps',
      '4',
      '--size',
      '160x224',
      '--out',
      file,
      '--rough-out',
      rough,
    );
    expect(first.code).toBe(0);
    expect(first.out.trim()).toBe(file);
    expect(first.err).toContain('1girl, solo, silver hair, long hair, smile, sky');
    expect(await decodePicture(await readFile(rough))).toMatchObject({ widthPx: 160, heightPx: 224 });
    const again = await draw('--recipe', file);
    expect(again.out).toContain('0 of 35840 pixels differ');
    expect(again.code).toBe(0);
  });

  it('tells its steps as JSON lines', async () => {
    const { out } = await draw(PROMPT, '--seed', '1', '--steps', '3', '--json', '--out', join(place, 'json.png'));
    const lines = out
      .trim()
      .split('\n')
      .map((line) => z.looseObject({ type: z.string() }).parse(JSON.parse(line)));
    expect(lines.filter(({ type }) => type === 'step')).toHaveLength(3);
    expect(lines.at(-1)).toMatchObject({ type: 'done', files: [join(place, 'json.png')] });
  });

  it('inks and upscales, and the recipe knows it', async () => {
    const file = join(place, 'inked.png');
    await draw(PROMPT, '--seed', '2', '--steps', '2', '--size', '96x96', '--upscale', '2', '--ink', '--out', file);
    expect(await decodePicture(await readFile(file))).toMatchObject({ widthPx: 192, heightPx: 192 });
    expect((await draw('--recipe', file)).out).toContain('0 of 36864 pixels differ');
  });

  it.each([
    [['girl', '--size', '100x100'], /multiples of 32/],
    [['girl', '--seed', '18446744073709551616'], /--seed can't be used.*0 to 18446744073709551615/],
    [['girl', '--model', 'nowhere'], /Model "nowhere" not found/],
    [['girl', '--sampler', 'magic'], /--sampler can't be used/],
    [['--recipe', 'package.json'], /PNG|picture/],
  ])('%j is refused with a sentence, and nothing is written', async (args, sentence) => {
    const before = await readdir(place);
    const { code, err } = await draw(...args, '--out', join(place, 'never.png'));
    expect(code).not.toBe(0);
    expect(err).toMatch(sentence);
    expect(await readdir(place)).toEqual(before);
  });
});
