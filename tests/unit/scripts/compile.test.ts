import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { repositoryPath } from '@/tests/golden/open-runtime';

const run = promisify(execFile);
const compile = (...args: string[]) =>
  run(process.execPath, ['--import', 'tsx', repositoryPath('scripts/compile.ts'), ...args], {
    cwd: repositoryPath('.'),
  });

it('`npm run compile` prints each prompt of a file on a line of its own, tags as they were typed', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'koma-compile-')), 'prompts.txt');
  await writeFile(file, 'blue sky\r\n\r\na cat in a [red|blue] coat\r\n');
  const { stdout } = await compile('--open', 'ahri \\(league of legends\\)', '--file', file);
  expect(stdout).toBe('ahri \\(league of legends\\)\nblue sky\n\na cat in a [red|blue] coat\n');
});

it('`npm run compile -- --json` tells what became what, for the bundled model', async () => {
  const { stdout } = await compile('--json', 'girl, grey hair, no hat');
  expect(JSON.parse(stdout)).toMatchObject({
    prompt: 'girl, grey hair, no hat',
    compiled: '1girl, solo, silver hair',
    negative: 'hat',
    notes: expect.arrayContaining([{ kind: 'replaced', from: 'grey hair', to: 'silver hair' }]),
  });
});

it('`npm run compile` names a file that is not there', async () => {
  await expect(compile('--file', '/nowhere/prompts.txt')).rejects.toMatchObject({
    code: 1,
    stderr: "/nowhere/prompts.txt can't be read: check the path of the file of prompts.\n",
  });
});
