import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../../../lib/rough');
const modules = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const sources = modules.map((name) => ({ name, text: readFileSync(join(ROOT, name), 'utf8') }));

it('the rough imports nothing but itself, the effects and the geometry, which import nothing else, and zod, so it runs in a browser', () => {
  const foreign = sources.flatMap(({ name, text }) =>
    [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)]
      .map(([, target]) => target)
      .filter(
        (target) =>
          target !== 'zod' && target !== '@/lib/geometry' && target !== '@/lib/effects' && !target?.startsWith('.'),
      )
      .map((target) => `${name}: ${target}`),
  );
  expect(sources.length).toBeGreaterThan(40);
  expect(foreign).toEqual([]);
});

it('the rough has no hidden inputs: no clock, no environment, no random numbers of the machine', () => {
  const hidden = sources.filter(({ text }) =>
    /\b(Math\.random|Date\b|performance\.|process\.|Buffer\b|globalThis)/.test(text),
  );
  expect(hidden.map(({ name }) => name)).toEqual([]);
});
