import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** Every import or export of values, by what it is from. */
const IMPORT = /^(?:import|export)\s+(?!type\b)([^;]*?)from\s+'([^']+)'/gms;
const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

function fileOf(from: string, named: string): string | undefined {
  if (!named.startsWith('@/') && !named.startsWith('.')) return undefined;
  const base = named.startsWith('@/') ? named.slice(2) : path.join(path.dirname(from), named);
  return ENDINGS.map((ending) => base + ending).find((file) => existsSync(file) && statSync(file).isFile());
}

function isOfTypes(names: string): boolean {
  const list = /^\{([\s\S]*)\}\s*$/.exec(names.trim())?.[1];
  return list?.split(',').every((one) => one.trim() === '' || one.trim().startsWith('type ')) ?? false;
}

/** Every file that is loaded with these, and by which it was reached first. */
function loadedWith(entries: readonly string[]): ReadonlyMap<string, string> {
  const reached = new Map<string, string>(entries.map((entry) => [entry, '']));
  for (const file of reached.keys()) {
    for (const [, names = '', named = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const next = isOfTypes(names) ? undefined : fileOf(file, named);
      if (next !== undefined && !reached.has(next)) reached.set(next, file);
    }
  }
  return reached;
}

function wayTo(file: string, reached: ReadonlyMap<string, string>): string {
  const before = reached.get(file) ?? '';
  return before === '' ? file : `${wayTo(before, reached)} > ${file}`;
}

it('the drawing’s code is loaded by its worker, not by pages: compiling it would hold up everything on them', () => {
  const parts = readdirSync('components', { recursive: true, encoding: 'utf8' });
  const pages = loadedWith(
    parts.filter((file) => /-(page|shell|desk)\.tsx$/.test(file)).map((file) => `components/${file}`),
  );
  const worker = loadedWith(['components/rough/rough.worker.ts']);
  const drawing = [...worker.keys()].filter((file) => /^lib\/rough\/(staging|wardrobe|world|places|head)\//.test(file));
  expect(drawing.length).toBeGreaterThan(100);
  expect(pages.size).toBeGreaterThan(400);
  expect(drawing.filter((file) => pages.has(file)).map((file) => wayTo(file, pages))).toEqual([]);
});
