import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundleName, hostProgram } from '@/lib/server/background/host-program';

const SOURCE = join('lib', 'server', 'background', 'background-host.ts');

it('A process starts from its bundle where there is one, and from its source elsewhere', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'koma-bundles-'));
  const fromSource = { file: SOURCE, execArgv: ['--import', 'tsx'] };
  expect(hostProgram(SOURCE, null)).toEqual(fromSource);
  expect(hostProgram(SOURCE, folder)).toEqual(fromSource);
  const bundle = join(folder, bundleName(SOURCE));
  await writeFile(bundle, '');
  expect(hostProgram(SOURCE, folder).file).toBe(bundle);
  // An absolute path names the same source.
  expect(hostProgram(join(process.cwd(), SOURCE), folder).file).toBe(bundle);
  await rm(folder, { recursive: true });
});

it('Files of one name in two folders have bundles of their own', () => {
  expect(bundleName('lib/a/host.ts')).not.toBe(bundleName('lib/b/host.ts'));
});
