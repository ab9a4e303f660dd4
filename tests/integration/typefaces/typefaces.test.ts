import '../jobs/studio';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { GET as SPECIMEN } from '@/app/api/projects/[projectId]/typefaces/[face]/specimen/route';
import { GET as FIND, POST as BRING } from '@/app/api/projects/[projectId]/typefaces/route';
import { GET as IMAGE } from '@/app/api/pages/[pageId]/image/route';
import { GET as FILE } from '@/app/api/typefaces/[typefaceId]/file/route';
import { POST as BRING_BACK } from '@/app/api/typefaces/[typefaceId]/restore/route';
import { DELETE as PUT_AWAY } from '@/app/api/typefaces/[typefaceId]/route';
import { typefaceOperations, typefaceSchema, type Typeface } from '@/lib/contracts/typefaces';
import { database } from '@/lib/server/database/database';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { exportBook } from '../jobs/run-jobs';
import { letteredBook, type LetteredBook } from '../lines/lettered-book';
import { signedIn, type TestPerson } from '../people';
import { problemOf } from '../problem';

const PACKAGES = path.resolve(import.meta.dirname, '../../../node_modules/@expo-google-fonts');
const BANGERS = new Uint8Array(readFileSync(path.join(PACKAGES, 'bangers/400Regular/Bangers_400Regular.ttf')));

function bring({ projectId }: LetteredBook, as: TestPerson, bytes: Uint8Array, type = 'font/ttf'): Promise<Response> {
  return call(BRING, { as, params: { projectId }, bytes: new Uint8Array(bytes), headers: { 'Content-Type': type } });
}

async function brought(book: LetteredBook, bytes = BANGERS): Promise<Typeface> {
  const answer = await bring(book, book.person, bytes);
  if (answer.status !== 201) throw new Error(await answer.text());
  return typefaceSchema.parse(await answer.json());
}

async function found({ person, projectId }: LetteredBook): Promise<Typeface[]> {
  const answer = await call(FIND, { as: person, params: { projectId } });
  return typefaceOperations.findTypefaces.result?.parse(await answer.json()).items ?? [];
}

/** Bangers with bytes changed. */
function changed(change: (view: DataView, bytes: Uint8Array) => void) {
  const bytes = BANGERS.slice();
  change(new DataView(bytes.buffer), bytes);
  return bytes;
}

/** Where the directory's entry of a table is. */
function entryOf(tag: string): number {
  for (let at = 12; at < 12 + 16 * 40; at += 16) {
    if (String.fromCharCode(...BANGERS.subarray(at, at + 4)) === tag) return at;
  }
  throw new Error(`no table ${tag}`);
}

function withEmbedding(bits: number) {
  return changed((view) => view.setUint16(view.getUint32(entryOf('OS/2') + 8) + 8, bits));
}

async function shown(book: LetteredBook): Promise<Buffer> {
  const [page] = book.pages;
  const answer = await call(IMAGE, { as: book.person, params: { pageId: page?.id ?? '' }, path: '/image?dpi=72' });
  expect(answer.status).toBe(200);
  return sharp(Buffer.from(await answer.arrayBuffer()))
    .removeAlpha()
    .raw()
    .toBuffer();
}

async function inFace(book: LetteredBook, face: string | null): Promise<void> {
  const [balloon] = await database().balloon.findMany({ where: { page: { projectId: book.projectId } } });
  if (!balloon) throw new Error('no balloon');
  await database().balloon.update({
    where: { id: balloon.id },
    data: { content: { ...Object(balloon.content), face } },
  });
}

describeOnPostgres('A typeface', () => {
  it('is brought in, says what its file says, and the same file is the same typeface', async () => {
    const book = await letteredBook([['Boom']]);
    const made = await brought(book);
    expect(made).toMatchObject({
      family: 'Bangers',
      style: 'Regular',
      embedding: 'installable',
      scripts: ['latin'],
      byteSize: BANGERS.byteLength,
      balloonCount: 0,
      isPutAway: false,
    });
    expect(made.licence).toContain('SIL Open Font License');
    expect(made.licenceUrl).toMatch(/^https?:/);
    expect((await brought(book)).id).toBe(made.id);
    expect(await found(book)).toEqual([made]);
  });

  it('is one when its file is brought in by three requests at once', async () => {
    const book = await letteredBook([['Boom']]);
    const connections = Array.from({ length: 8 });
    await Promise.all(connections.map(() => database().$executeRaw`SELECT pg_sleep(0.05)`));
    const made = await Promise.all([brought(book), brought(book), brought(book)]);
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(await found(book)).toHaveLength(1);
  });

  it('comes back as the bytes that were sent, to members alone, and not at all when it is put away', async () => {
    const book = await letteredBook([['Boom']]);
    const { id } = await brought(book);
    const get = (as: TestPerson, headers: Record<string, string> = {}) =>
      call(FILE, { as, params: { typefaceId: id }, headers });
    const answer = await get(book.person);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(BANGERS);
    const kept = await get(book.person, { 'If-None-Match': answer.headers.get('etag') ?? '' });
    expect(kept.status).toBe(304);
    expect((await get(await signedIn())).status).toBe(404);
    await call(PUT_AWAY, { as: book.person, method: 'DELETE', params: { typefaceId: id } });
    expect((await get(book.person)).status).toBe(404);
    const back = await call(BRING_BACK, { as: book.person, method: 'POST', params: { typefaceId: id } });
    expect(typefaceSchema.parse(await back.json()).isPutAway).toBe(false);
    expect((await get(book.person)).status).toBe(200);
  });

  it('sets the pages of its project, and its balloons fall back while it is put away', async () => {
    const book = await letteredBook([['Boom']]);
    const { id } = await brought(book);
    const usual = await shown(book);
    await inFace(book, `own:${id}`);
    const own = await shown(book);
    expect(own.equals(usual)).toBe(false);
    await inFace(book, 'sound');
    expect((await shown(book)).equals(own)).toBe(true);
    await inFace(book, `own:${id}`);
    expect((await found(book))[0]?.balloonCount).toBe(1);
    await call(PUT_AWAY, { as: book.person, method: 'DELETE', params: { typefaceId: id } });
    expect((await shown(book)).equals(usual)).toBe(true);
    const file = await exportBook(book, { stage: 'name', dpi: 72 });
    expect(Buffer.from(file.slice(0, 5)).toString()).toBe('%PDF-');
  });

  it('of another project sets nothing here', async () => {
    const [mine, theirs] = [await letteredBook([['Boom']]), await letteredBook([['Boom']])];
    const { id } = await brought(theirs);
    const usual = await shown(mine);
    await inFace(mine, `own:${id}`);
    expect((await shown(mine)).equals(usual)).toBe(true);
    const specimen = await call(SPECIMEN, {
      as: mine.person,
      params: { projectId: mine.projectId, face: `own:${id}` },
    });
    expect(specimen.status).toBe(404);
  });

  it('has a specimen, as those in the box have', async () => {
    const book = await letteredBook([['Boom']]);
    const { id } = await brought(book);
    const specimen = async (face: string, as = book.person) =>
      call(SPECIMEN, { as, params: { projectId: book.projectId, face } });
    for (const face of ['antique', 'comic', `own:${id}`]) {
      const answer = await specimen(face);
      expect(answer.headers.get('content-type')).toBe('image/svg+xml');
      expect((await answer.text()).length).toBeGreaterThan(2000);
    }
    expect((await specimen('nothing')).status).toBe(404);
    expect((await specimen('../x')).status).toBe(404);
    expect((await specimen('comic', await signedIn())).status).toBe(404);
  });

  it('is missing to strangers; viewers may use it, but bring none in and put none away', async () => {
    const book = await letteredBook([['Boom']]);
    const { id } = await brought(book);
    const [stranger, viewer] = [await signedIn({ name: 'Mo' }), await signedIn({ name: 'Vi' })];
    await database().membership.create({
      data: { projectId: book.projectId, userId: viewer.actor.userId, role: 'viewer' },
    });
    const tries = async (as: TestPerson) => [
      (await call(FIND, { as, params: { projectId: book.projectId } })).status,
      (await call(FILE, { as, params: { typefaceId: id } })).status,
      (await bring(book, as, BANGERS)).status,
      (await call(PUT_AWAY, { as, method: 'DELETE', params: { typefaceId: id } })).status,
      (await call(BRING_BACK, { as, method: 'POST', params: { typefaceId: id } })).status,
    ];
    expect(await tries(stranger)).toEqual([404, 404, 404, 404, 404]);
    expect(await tries(viewer)).toEqual([200, 200, 403, 403, 403]);
    expect(await found(book)).toHaveLength(1);
  });

  it.each([
    [0, 'installable'],
    [2, 'restricted'],
    [4, 'preview'],
    [8, 'editable'],
    [0x0102, 'restricted'],
  ] as const)('with embedding bits %i is told as %s', async (bits, embedding) => {
    const book = await letteredBook([['Boom']]);
    expect((await brought(book, withEmbedding(bits))).embedding).toBe(embedding);
  });

  it('that is none is refused in words, and leaves nothing behind', async () => {
    const book = await letteredBook([['Boom']]);
    const png = await sharp({ create: { width: 40, height: 40, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const woff = changed((view) => view.setUint32(0, 0x774f4646));
    const bomb = new Uint8Array(64);
    new DataView(bomb.buffer).setUint32(0, 0x774f4632);
    new DataView(bomb.buffer).setUint32(16, 0xffffffff);
    const refused: [Uint8Array, RegExp][] = [
      [png, /not a font, whatever its extension/],
      [new TextEncoder().encode('hello'), /too short/],
      [BANGERS.slice(0, BANGERS.byteLength / 2), /truncated/],
      [BANGERS.slice(0, 60), /damaged/],
      [woff, /WOFF fonts are not supported/],
      [bomb, /WOFF fonts are not supported/],
      [changed((view) => view.setUint32(0, 0x74746366)), /collection/],
      [changed((view) => view.setUint16(4, 60_000)), /damaged/],
      [changed((view) => view.setUint32(entryOf('glyf') + 12, 0xffffffff)), /truncated/],
      [changed((_, bytes) => bytes.set([0x78, 0x78, 0x78, 0x78], entryOf('cmap'))), /no table “cmap”/],
      [changed((_, bytes) => bytes.set([0x78, 0x78, 0x78, 0x78], entryOf('glyf'))), /no outlines/],
      [
        changed((view, bytes) =>
          bytes.fill(
            0,
            view.getUint32(entryOf('cmap') + 8),
            view.getUint32(entryOf('cmap') + 8) + view.getUint32(entryOf('cmap') + 12),
          ),
        ),
        /no glyphs/,
      ],
      [
        changed((view, bytes) =>
          bytes.fill(0xff, view.getUint32(entryOf('head') + 8), view.getUint32(entryOf('head') + 8) + 54),
        ),
        /damaged|no glyphs/,
      ],
    ];
    for (const [bytes, words] of refused) {
      const problem = await problemOf(await bring(book, book.person, bytes));
      expect(problem).toMatchObject({ code: 'typeface-unreadable', status: 422 });
      expect(problem.detail).toMatch(words);
    }
    expect((await problemOf(await bring(book, book.person, png, 'image/png'))).code).toBe('media-type-unsupported');
    expect(await found(book)).toEqual([]);
    expect(await database().blob.count()).toBe(0);
  });

  it('whose bytes are broken anywhere is taken or refused, and never breaks the studio', async () => {
    const book = await letteredBook([['Boom']]);
    const statuses = new Set<number>();
    for (let step = 0; step < 60; step += 1) {
      const bytes = changed((_, all) => {
        for (let index = 0; index < 40; index += 1)
          all[(step * 7919 + index * 104729) % all.length] = (step * 31 + index * 17) % 256;
      });
      statuses.add((await bring(book, book.person, bytes)).status);
    }
    expect([...statuses].every((status) => status === 201 || status === 422)).toBe(true);
    expect((await brought(book)).family).toBe('Bangers');
  });
});
