import { expect, it } from 'vitest';
import { MOST_TASKS_OF_A_PERSON, runInBackground } from '@/lib/server/background/run-in-background';

const SCRIPT = '# One\n\n## Page 1\n\nINT. CAFE - DAY\n\n### Panel 1\n\nAki waits.\n\n@Aki\nHello.';
const ask = (script: string, o: { timeoutMs?: number; signal?: AbortSignal; userId?: string } = {}) =>
  runInBackground(
    'readScript',
    { script, known: { people: [], places: [] }, takenHair: [] },
    { timeoutMs: 60_000, userId: null, ...o },
  );
const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : error);

it('computes in another process and answers what came out', async () => {
  const { pageCount, people, places } = await ask(SCRIPT);
  expect(pageCount).toBe(1);
  expect(people.map(({ name }) => name)).toEqual(['Aki']);
  expect(places).toHaveLength(1);
});

it('ends what takes too long or is cancelled, and goes on with the next', async () => {
  const long = `${SCRIPT}\n\n`.repeat(4000);
  expect(await ask(long, { timeoutMs: 30 }).catch(codeOf)).toBe('took-too-long');
  const cancelled = new AbortController();
  const asked = ask(long, { signal: cancelled.signal }).catch(codeOf);
  setTimeout(() => cancelled.abort(), 30);
  expect(await asked).toBe('state-conflict');
  expect((await ask(SCRIPT)).pageCount).toBe(1);
});

it('refuses a person who has too much running, and nobody else', async () => {
  const mine = Array.from({ length: MOST_TASKS_OF_A_PERSON }, () => ask(SCRIPT, { userId: 'one' }));
  expect(await ask(SCRIPT, { userId: 'one' }).catch(codeOf)).toBe('too-many-attempts');
  expect((await ask(SCRIPT, { userId: 'another' })).pageCount).toBe(1);
  await Promise.all(mine);
  expect((await ask(SCRIPT, { userId: 'one' })).pageCount).toBe(1);
});
