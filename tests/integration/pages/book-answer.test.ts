import '../jobs/studio';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect } from 'vitest';
import { GET as BOOK } from '@/app/api/projects/[projectId]/book/route';
import { POST as MAKE_CHARACTER } from '@/app/api/projects/[projectId]/characters/route';
import { POST as MAKE_PAGE } from '@/app/api/projects/[projectId]/pages/route';
import { bookPageSchema, bookSchema, type Book } from '@/lib/contracts/books';
import { characterSchema } from '@/lib/contracts/characters';
import { newBalloon } from '@/lib/domain/page/balloons/new-balloon';
import { getBook } from '@/lib/server/books/get-book';
import { database } from '@/lib/server/database/database';
import { readSettings } from '@/lib/server/database/studio-settings';
import { saveBlob } from '@/lib/server/storage/studio-blobs';
import { call } from '../call';
import { characterBody } from '../characters/bodies';
import { describeOnDatabases } from '../database';
import { enqueue, studioOf } from '../jobs/studio';
import { signedIn, type TestPerson } from '../people';
import { problemOf } from '../problem';

async function ask(person: TestPerson, projectId: string, tag?: string): Promise<Response> {
  const headers = tag === undefined ? {} : { 'If-None-Match': tag };
  return call(BOOK, { as: person, params: { projectId }, headers });
}

const tagOf = (answer: Response): string => answer.headers.get('etag') ?? '';
const bookOf = async (answer: Response): Promise<Book> => bookSchema.parse(await answer.json());

async function bookOfPages(count: number) {
  const { person, projectId } = await studioOf();
  // The row with the defaults is written when they are read first.
  await readSettings();
  const pages = [];
  for (let number = 0; number < count; number += 1) {
    const answer = await call(MAKE_PAGE, { as: person, params: { projectId }, body: { template: 'four-grid' } });
    pages.push(bookPageSchema.parse(await answer.json()));
  }
  return { person, projectId, pages };
}

/** Statements that reach the database while something is done. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const { query } = pg.Client.prototype;
  let count = 0;
  Object.assign(pg.Client.prototype, {
    query(this: pg.Client, ...asked: unknown[]): unknown {
      count += 1;
      return Reflect.apply(query, this, asked);
    },
  });
  await work().finally(() => Object.assign(pg.Client.prototype, { query }));
  return count;
}

describeOnDatabases('The answer to who asks for a book', ({ itOnce }) => {
  itOnce('is 304 to who has it, also to another member, and a stranger’s is missing all the same', async () => {
    const { person, projectId } = await bookOfPages(2);
    const other = await signedIn();
    await database().membership.create({ data: { projectId, userId: other.actor.userId, role: 'viewer' } });
    const first = await ask(person, projectId);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect(await bookOf(first)).toEqual(bookSchema.parse(await getBook(person.actor, projectId)));
    for (const who of [person, other]) {
      const again = await ask(who, projectId, `"other", W/${tagOf(first)}`);
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    expect((await problemOf(await ask(await signedIn(), projectId, tagOf(first)))).code).toBe('not-found');
  });

  itOnce('is new after every change of what it tells, and equal to what is stored', async () => {
    const { person, projectId, pages } = await bookOfPages(3);
    const made = await call(MAKE_CHARACTER, { as: person, params: { projectId }, body: characterBody() });
    const { id: characterId } = characterSchema.parse(await made.json());
    const [first, second] = pages;
    const panelId = second?.panels[0]?.id ?? '';
    const pageId = second?.id ?? '';
    const { id: generationId } = await enqueue({ person, projectId });
    const sha256 = await saveBlob(new Uint8Array([1, 2, 3]), { mediaType: 'image/png' });
    const picture = await database().picture.create({
      data: { projectId, sha256, widthPx: 8, heightPx: 8, kind: 'drawn', authorId: person.actor.userId },
    });
    const changes: Record<string, () => Promise<unknown>> = {
      'a panel that is drawn': () => database().generation.update({ where: { id: generationId }, data: { panelId } }),
      'a drawing that failed': () =>
        database().generation.update({ where: { id: generationId }, data: { status: 'failed', errorSentence: 'no' } }),
      'a picture in a panel': () =>
        database().panel.update({ where: { id: panelId }, data: { pictureId: picture.id } }),
      'faces that were measured': () =>
        database().pictureFaces.create({ data: { pictureId: picture.id, faces: [], version: 1 } }),
      'a picture in the trash': () =>
        database().picture.update({ where: { id: picture.id }, data: { deletedAt: new Date() } }),
      'another order': () => database().page.update({ where: { id: first?.id ?? '' }, data: { position: 99 } }),
      'a page in the trash': () => database().page.update({ where: { id: pageId }, data: { deletedAt: new Date() } }),
      'a page that came back': () => database().page.update({ where: { id: pageId }, data: { deletedAt: null } }),
      'a state of somebody': () =>
        database().storyState.create({ data: { pageId, characterId, mood: 'angry', injuries: 'scar' } }),
      'somebody in the trash': () =>
        database().character.update({ where: { id: characterId }, data: { deletedAt: new Date() } }),
      languages: () => database().project.update({ where: { id: projectId }, data: { languages: ['en', 'ja'] } }),
      'a model that is gone': () => database().model.updateMany({ data: { isAvailable: false } }),
    };
    let tag = tagOf(await ask(person, projectId));
    for (const [name, change] of Object.entries(changes)) {
      expect({ name, status: (await ask(person, projectId, tag)).status }).toEqual({ name, status: 304 });
      await change();
      const answer = await ask(person, projectId, tag);
      expect({ name, status: answer.status }).toEqual({ name, status: 200 });
      expect(await bookOf(answer)).toEqual(bookSchema.parse(await getBook(person.actor, projectId)));
      tag = tagOf(answer);
    }
  });

  itOnce('reads only what changed, and nothing of the pages while nothing did', async () => {
    const { person, projectId, pages } = await bookOfPages(12);
    const whole = await statementsOf(() => ask(person, projectId));
    const known = await statementsOf(() => ask(person, projectId));
    // The session with its person, the membership and the two marks.
    expect(known).toBeLessThanOrEqual(5);
    expect(whole).toBeGreaterThan(known + 5);
    const { id } = pages[4] ?? { id: '' };
    const {
      id: balloonId,
      panelId,
      text,
      ...content
    } = newBalloon({
      id: randomUUID(),
      panelId: null,
      kind: 'speech',
      text: 'Hello.',
      speaker: 'Ren',
      at: { x: 40, y: 40 },
      widthMm: 30,
      heightMm: 18,
      tail: null,
      face: null,
      sizeMm: null,
      direction: null,
      isAuto: false,
    });
    await database().balloon.create({ data: { id: balloonId, pageId: id, panelId, position: 0, text, content } });
    const answers: Response[] = [];
    await statementsOf(async () => answers.push(await ask(person, projectId)));
    const texts = (await bookOf(answers[0] ?? Response.error())).pages.map(({ balloons }) => balloons.length);
    expect(texts).toEqual(pages.map((page) => (page.id === id ? 1 : 0)));
  });

  itOnce('is read once for fifty who ask at the same moment', async () => {
    const { person, projectId } = await bookOfPages(6);
    const one = await statementsOf(() => ask(person, projectId));
    await database().project.update({ where: { id: projectId }, data: { languages: ['en', 'ja'] } });
    const all = await statementsOf(() => Promise.all(Array.from({ length: 50 }, () => ask(person, projectId))));
    expect(all).toBeLessThan(50 * 5 + 4 * one);
  });
});
