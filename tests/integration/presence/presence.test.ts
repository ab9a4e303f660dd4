import '../jobs/studio';
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { PUT as SAVE } from '@/app/api/pages/[pageId]/route';
import { PUT as REPORT } from '@/app/api/projects/[projectId]/presence/route';
import { database } from '@/lib/server/database/database';
import { call } from '../call';
import { describeOnDatabases } from '../database';
import { listen } from '../jobs/events';
import { letteredBook } from '../lines/lettered-book';
import { signedIn, type TestPerson } from '../people';
import { problemOf } from '../problem';

async function bookOfTwo() {
  const book = await letteredBook([['Run!', 'Wait.']]);
  const [page] = book.pages;
  if (page === undefined) throw new Error('the book has no page');
  const other = await signedIn({ name: 'Mio Sato' });
  await database().membership.create({
    data: { projectId: book.projectId, userId: other.actor.userId, role: 'viewer' },
  });
  return { projectId: book.projectId, page, owner: book.person, other };
}

const report = (as: TestPerson, projectId: string, body: object) =>
  call(REPORT, { as, method: 'PUT', params: { projectId }, body: { tabId: randomUUID(), ...body } });

describeOnDatabases('Presence', ({ itOnce }) => {
  itOnce('is told to those who have the project open, until the tab leaves', async () => {
    const { projectId, page, owner, other } = await bookOfTwo();
    const stream = await listen(owner, projectId);
    await stream.next('presence', ({ people }) => people.length === 0);
    const tabId = randomUUID();
    const balloon = { kind: 'balloon', id: page.balloons[0]?.id ?? '' };
    const here = { tabId, pageId: page.id, selection: [balloon], cursor: { x: 20, y: 30 } };
    expect((await report(other, projectId, here)).status).toBe(204);
    const { people } = await stream.next('presence', (event) => event.people.length === 1);
    expect(people).toEqual([{ ...here, userId: other.actor.userId, name: 'Mio Sato' }]);
    // Somebody who comes later hears who is there at once.
    const later = await listen(other, projectId);
    await later.next('presence', (event) => event.people.length === 1);
    await later.close();
    expect((await report(other, projectId, { tabId, pageId: null })).status).toBe(204);
    await stream.next('presence', (event) => event.people.length === 0);
    await stream.close();
  });

  itOnce('of another web process is told as well', async () => {
    const { projectId, page, owner } = await bookOfTwo();
    const stream = await listen(owner, projectId);
    const person = {
      tabId: randomUUID(),
      userId: randomUUID(),
      name: 'Ren',
      pageId: page.id,
      selection: [],
      cursor: null,
    };
    await database().presenceShare.create({ data: { projectId, processId: randomUUID(), people: [person] } });
    const { people } = await stream.next('presence', (event) => event.people.length > 0);
    expect(people).toEqual([person]);
    await database().presenceShare.deleteMany({ where: { projectId } });
    await stream.next('presence', (event) => event.people.length === 0);
    await stream.close();
  });

  itOnce('is refused to strangers, of other projects’ pages, and where it is no presence', async () => {
    const { projectId, page, owner } = await bookOfTwo();
    const elsewhere = await bookOfTwo();
    const stranger = await signedIn();
    expect((await problemOf(await report(stranger, projectId, { pageId: page.id }))).code).toBe('not-found');
    expect((await problemOf(await report(owner, projectId, { pageId: elsewhere.page.id }))).code).toBe('not-found');
    for (const bad of [
      { pageId: 'page-1' },
      { pageId: page.id, selection: [{ kind: 'layer', id: page.id }] },
      { pageId: page.id, selection: Array.from({ length: 21 }, () => ({ kind: 'panel', id: randomUUID() })) },
      { pageId: page.id, cursor: { x: 1e9, y: 0 } },
      { pageId: page.id, name: 'Somebody else' },
    ]) {
      expect((await problemOf(await report(owner, projectId, bad))).code).toBe('request-invalid');
    }
  });

  itOnce('goes with what is saved: whoever has the project open hears of it within two seconds', async () => {
    const { projectId, page, owner, other } = await bookOfTwo();
    const stream = await listen(other, projectId);
    await stream.next('snapshot');
    const { template, panels, balloons, layers, revision } = page;
    const body = {
      template,
      panels: panels.map(({ id, polygon, content }) => ({ id, polygon, content })),
      balloons,
      layers,
    };
    const sentAt = performance.now();
    const answer = await call(SAVE, {
      as: owner,
      method: 'PUT',
      params: { pageId: page.id },
      headers: { 'If-Match': `"${revision}"` },
      body,
    });
    expect(answer.status).toBe(200);
    await stream.next('subjects', ({ subjects }) => subjects.includes('pages'));
    expect(performance.now() - sentAt).toBeLessThan(2000);
    await stream.close();
  });
});
