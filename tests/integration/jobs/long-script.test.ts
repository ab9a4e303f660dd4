import { expect, it, vi } from 'vitest';
import { GET as PROJECT } from '@/app/api/projects/[projectId]/route';
import { POST as LAY_OUT } from '@/app/api/projects/[projectId]/script/pages/route';
import { PUT as SAVE_SCRIPT } from '@/app/api/projects/[projectId]/script/route';
import { laidOutSchema, type LaidOut } from '@/lib/contracts/scripts';
import { database } from '@/lib/server/database/database';
import { call } from '../call';
import { describeOnDatabases } from '../database';
import { problemOf } from '../problem';
import { longScript } from './long-script';
import { studioOf } from './studio';

vi.setConfig({ testTimeout: 600_000 });

type Studio = Awaited<ReturnType<typeof studioOf>>;

const at = ({ person, projectId }: Studio) => ({ as: person, params: { projectId } });

async function save(studio: Studio, text: string, revision: number): Promise<void> {
  const answer = await call(SAVE_SCRIPT, { ...at(studio), body: { text }, headers: { 'If-Match': `"${revision}"` } });
  expect(answer.status).toBe(200);
}

async function layOut(studio: Studio): Promise<LaidOut> {
  const answer = await call(LAY_OUT, { ...at(studio), body: {} });
  expect(answer.status).toBe(200);
  return laidOutSchema.parse(await answer.json());
}

/** Asks for a project again and again until `until` settles; gives how long each answer took. */
async function askMeanwhile(studio: Studio, until: Promise<unknown>): Promise<number[]> {
  let isOver = false;
  const over = () => (isOver = true);
  until.then(over, over);
  const times: number[] = [];
  while (!isOver) {
    const start = performance.now();
    const answer = await call(PROJECT, at(studio));
    times.push(performance.now() - start);
    if (answer.status !== 200) throw new Error(await answer.text());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return times.sort((a, b) => a - b);
}

describeOnDatabases('A long script', ({ engine, itOnce }) => {
  it.runIf(engine === 'PGlite')('of 400 pages is laid out while other requests are answered', async () => {
    const studio = await studioOf();
    await save(studio, longScript(400), 1);
    const laying = layOut(studio);
    const times = await askMeanwhile(studio, laying);
    const { book, changed } = await laying;
    expect(changed).toEqual({ pages: 400, panels: 1200 });
    expect(book.pages.map(({ number }) => number)).toEqual(Array.from({ length: 400 }, (_, index) => index + 1));
    expect(times.length).toBeGreaterThan(20);
    expect(times[Math.floor(times.length * 0.95)]).toBeLessThan(500);
  });

  itOnce('of more pages than a project holds is refused before anything is computed or made', async () => {
    const studio = await studioOf();
    await save(studio, longScript(401), 1);
    const answer = await call(LAY_OUT, { ...at(studio), body: {} });
    expect(await problemOf(answer)).toMatchObject({ code: 'state-conflict' });
    expect(await database().character.count()).toBe(0);
  });

  it('writes no page again that the script did not change', async () => {
    const studio = await studioOf();
    await save(studio, longScript(10), 1);
    const { book } = await layOut(studio);
    await save(studio, longScript(11), 2);
    const again = await layOut(studio);
    expect(again.changed).toEqual({ pages: 11, panels: 3 });
    expect(again.book.pages.slice(0, 10)).toEqual(book.pages);
  });

  it('is not laid out over pages that somebody changed meanwhile', async () => {
    const studio = await studioOf();
    await save(studio, longScript(10), 1);
    const [first, second] = await Promise.all([0, 1].map(() => call(LAY_OUT, { ...at(studio), body: {} })));
    const statuses = [first?.status, second?.status].sort();
    expect(statuses).toEqual([200, 409]);
    expect(await database().page.count({ where: { deletedAt: null } })).toBe(10);
    expect(await database().character.count()).toBe(2);
  });
});
