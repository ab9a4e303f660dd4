import '../jobs/studio';
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { expect } from 'vitest';
import { GET as FILE } from '@/app/api/comment-pictures/[pictureId]/file/route';
import { DELETE } from '@/app/api/comments/[commentId]/route';
import { GET as FIND, POST as COMMENT } from '@/app/api/pages/[pageId]/comments/route';
import { POST as LINK } from '@/app/api/projects/[projectId]/review-links/route';
import { POST as OUTSIDE_FILE } from '@/app/api/review/comment-picture/route';
import { POST as OUTSIDE } from '@/app/api/review/comments/route';
import { MOST_LINK_PICTURES } from '@/lib/contracts/comment-extras';
import { commentSchema, type Comment } from '@/lib/contracts/comments';
import { database } from '@/lib/server/database/database';
import { sweepBlobs } from '@/lib/server/housekeeping/sweep-blobs';
import { storedBytes } from '@/lib/server/storage/storage-limit';
import { studioBlobs } from '@/lib/server/storage/studio-blobs';
import { call } from '../call';
import { describeOnDatabases } from '../database';
import { letteredBook } from '../lines/lettered-book';
import { signedIn, type TestPerson } from '../people';
import { pictureFile } from '../pictures/upload';
import { problemOf } from '../problem';

const DAY_MS = 24 * 60 * 60 * 1000;

async function attached(seed: number, altText = 'The hat from the side') {
  return { data: (await pictureFile({ seed }).jpeg().toBuffer()).toString('base64'), altText };
}

function stroke() {
  const points = [10, 20, 0.2, 12.5, 21, 0.9, 15, 20, 0.1];
  return { id: randomUUID(), pen: 'g-pen', colour: '#d4002a', widthMm: 0.9, hasWidths: true, panelId: null, points };
}

async function studio() {
  const { person, projectId, pages } = await letteredBook([['Run!'], ['Wait.']]);
  const [pageId = '', otherId = ''] = pages.map(({ id }) => id);
  const say = (body: object) =>
    call(COMMENT, { as: person, params: { pageId }, body: { text: 'Like this', pageRevision: 1, ...body } });
  return { person, projectId, pageId, otherId, say };
}

const made = async (answer: Response): Promise<Comment> => commentSchema.parse(await answer.json());
const fileOf = (as: TestPerson, pictureId: string, size = 'full') =>
  call(FILE, { as, params: { pictureId }, path: `/x?size=${size}` });

describeOnDatabases('Comments', ({ itOnce }) => {
  itOnce('have ink with pressure and pictures with alt text, which go with their text', async () => {
    const { person, pageId, say } = await studio();
    const before = await storedBytes(person.actor.userId);
    const ink = [stroke()];
    const comment = await made(await say({ ink, pictures: [await attached(1), await attached(2, '')] }));
    expect(comment.ink).toEqual(ink);
    expect(comment.pictures).toMatchObject([
      { altText: 'The hat from the side', widthPx: 96, heightPx: 64 },
      { altText: '' },
    ]);
    const reply = await made(await say({ ink, pictures: [await attached(3)], parentId: comment.id }));
    expect([reply.parentId, reply.ink, reply.pictures.length]).toEqual([comment.id, ink, 1]);
    await call(DELETE, { as: person, method: 'DELETE', params: { commentId: reply.id } });
    const [picture] = comment.pictures;
    const file = await fileOf(person, picture?.id ?? '');
    expect(await sharp(await file.arrayBuffer()).metadata()).toMatchObject({ width: 96, height: 64 });
    expect((await fileOf(person, picture?.id ?? '', 'thumb')).headers.get('content-type')).toBe('image/webp');
    expect(await storedBytes(person.actor.userId)).toBeGreaterThan(before);
    expect((await problemOf(await fileOf(await signedIn(), picture?.id ?? ''))).code).toBe('not-found');

    const rows = await database().commentPicture.findMany();
    await database().blob.updateMany({ data: { createdAt: new Date(Date.now() - 2 * DAY_MS) } });
    await sweepBlobs(new Date(), new AbortController().signal);
    expect(await studioBlobs().has(rows[0]?.sha256 ?? '')).toBe(true);
    await call(DELETE, { as: person, method: 'DELETE', params: { commentId: comment.id } });
    const { items } = Object(await (await call(FIND, { as: person, params: { pageId } })).json());
    expect(items[0]).toMatchObject({ isDeleted: true, text: '', ink: [], pictures: [] });
    await sweepBlobs(new Date(), new AbortController().signal);
    expect(await studioBlobs().has(rows[0]?.sha256 ?? '')).toBe(false);
    expect(await storedBytes(person.actor.userId)).toBe(before);
  });

  itOnce(
    'refuse too much ink, too many pictures, and files that are no pictures; nothing is written then',
    async () => {
      const { say } = await studio();
      const codeOf = async (body: object) => (await problemOf(await say(body))).code;
      const long = { ...stroke(), points: Array.from({ length: 18_000 }, () => 1) };
      expect(await codeOf({ ink: [long, stroke()] })).toBe('request-invalid');
      const one = await attached(1);
      expect(await codeOf({ pictures: [one, one, one, one, one] })).toBe('request-invalid');
      const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64');
      expect(await codeOf({ pictures: [one, { data: svg }] })).toBe('media-type-unsupported');
      const cut = Buffer.from(one.data, 'base64').subarray(0, 60).toString('base64');
      expect(await codeOf({ pictures: [{ data: cut }] })).toBe('picture-unreadable');
      expect([await database().comment.count(), await database().commentPicture.count()]).toEqual([0, 0]);
    },
  );

  itOnce('by a review link bring pictures within its limit, in the storage of who made the link', async () => {
    const { person, projectId, pageId, otherId, say } = await studio();
    const link = await call(LINK, { as: person, params: { projectId }, body: { name: 'Dana', pageIds: [pageId] } });
    const token: string = Object(await link.json()).url.split('#')[1] ?? '';
    const outside = async (pictures: object[]) =>
      call(OUTSIDE, { body: { token, pageId, comment: { text: 'So', pageRevision: 1, ink: [stroke()], pictures } } });
    const comment = await made(await outside([await attached(3)]));
    const [row] = await database().commentPicture.findMany();
    expect(row).toMatchObject({ authorId: person.actor.userId });
    const read = (pictureId: string) => call(OUTSIDE_FILE, { body: { token, pictureId, size: 'thumb' } });
    expect((await read(comment.pictures[0]?.id ?? '')).status).toBe(200);
    await database().page.update({ where: { id: otherId }, data: { revision: 1 } });
    const hidden = await made(await say({ pictures: [await attached(4)] }));
    await database().comment.update({ where: { id: hidden.id }, data: { pageId: otherId } });
    expect((await problemOf(await read(hidden.pictures[0]?.id ?? ''))).code).toBe('not-found');
    await database().commentPicture.createMany({
      data: Array.from({ length: MOST_LINK_PICTURES - 1 }, (_, position) => ({
        ...{ commentId: comment.id, sha256: row?.sha256 ?? '', position, widthPx: 1, heightPx: 1 },
      })),
    });
    expect((await problemOf(await outside([await attached(5)]))).code).toBe('state-conflict');
    expect((await outside([])).status).toBe(201);
  });
});
