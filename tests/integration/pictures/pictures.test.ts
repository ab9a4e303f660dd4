import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { GET as FILE } from '@/app/api/pictures/[pictureId]/file/route';
import { DELETE, GET } from '@/app/api/pictures/[pictureId]/route';
import { POST as RESTORE } from '@/app/api/pictures/[pictureId]/restore/route';
import { GET as LIST } from '@/app/api/projects/[projectId]/pictures/route';
import { pageSchema } from '@/lib/contracts/page';
import { pictureSchema, UPLOAD_MAX_BYTES } from '@/lib/contracts/pictures';
import { database } from '@/lib/server/database/database';
import { studioBlobs } from '@/lib/server/storage/studio-blobs';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { studioOf } from '../jobs/studio';
import { projectWith, signedIn } from '../people';
import { problemOf } from '../problem';
import { pictureFile, sendFile, uploadPicture } from './upload';

const page = pageSchema(pictureSchema);

/** A PNG that claims a size, with as many rows as fit into little. */
function pngOfSize(widthPx: number, heightPx: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([head, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthPx, 0);
  header.writeUInt32BE(heightPx, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(widthPx / 8) + 1) * Math.min(heightPx, 2000)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

describeOnPostgres('Pictures', () => {
  it.each([
    ['image/png', 'png', 'image/png'],
    ['image/jpeg', 'jpeg', 'image/webp'],
    ['image/webp', 'webp', 'image/webp'],
    ['image/avif', 'avif', 'image/webp'],
  ] as const)('come in as %s, decoded and made anew', async (mediaType, format, stored) => {
    const studio = await studioOf();
    const bytes = await pictureFile({ seed: 3 }).toFormat(format).toBuffer();
    const response = await sendFile(studio, bytes, mediaType, `folder\\..\\cat.${format}`);
    expect(response.status).toBe(201);
    const picture = pictureSchema.parse(await response.json());
    expect(picture).toMatchObject({
      kind: 'uploaded',
      mediaType: stored,
      widthPx: 96,
      heightPx: 64,
      name: `cat.${format}`,
    });
    expect(Buffer.from((await studioBlobs().get(picture.sha256)) ?? []).equals(bytes)).toBe(false);
  });

  it('keep the pixels of PNG and of lossless WebP', async () => {
    const studio = await studioOf();
    const source = pictureFile({ seed: 5 });
    const raw = await source.clone().raw().toBuffer();
    const files = [
      [await source.clone().png().toBuffer(), 'image/png'],
      [await source.clone().webp({ lossless: true }).toBuffer(), 'image/webp'],
    ] as const;
    for (const [bytes, mediaType] of files) {
      const { sha256 } = pictureSchema.parse(await (await sendFile(studio, bytes, mediaType)).json());
      const kept = await sharp(Buffer.from((await studioBlobs().get(sha256)) ?? []))
        .raw()
        .toBuffer();
      expect(kept.equals(raw)).toBe(true);
    }
  });

  it('are turned upright and lose EXIF, and whatever else lay in the file', async () => {
    const studio = await studioOf();
    const exif = { IFD0: { Artist: 'A secret name' }, IFD3: { GPSLatitude: '51/1 0/1 0/1' } };
    const turned = await pictureFile({ seed: 7 }).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const polyglot = Buffer.concat([turned, Buffer.from('PK\u0003\u0004<script>alert(1)</script>')]);
    const picture = pictureSchema.parse(await (await sendFile(studio, polyglot, 'image/jpeg')).json());
    const kept = Buffer.from((await studioBlobs().get(picture.sha256)) ?? []);
    expect(picture).toMatchObject({ widthPx: 64, heightPx: 96 });
    expect(
      await sharp(kept)
        .metadata()
        .then(({ exif: found, orientation }) => [found, orientation]),
    ).toEqual([undefined, undefined]);
    for (const words of ['secret', 'script', 'GPS']) expect(kept.includes(words)).toBe(false);
  });

  it('that are no pictures, or broken, are refused in words', async () => {
    const studio = await studioOf();
    const whole = await pictureFile({ seed: 9, widthPx: 400, heightPx: 400 }).png().toBuffer();
    const hostile: Record<string, Buffer> = {
      empty: Buffer.alloc(0),
      text: Buffer.from('hello'),
      svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      gif: await pictureFile({ seed: 1 }).gif().toBuffer(),
      htmlBeforePng: Buffer.concat([Buffer.from('<html>'), whole]),
      cutOff: whole.subarray(0, whole.length / 2),
      headerOnly: whole.subarray(0, 40),
      zeroSize: pngOfSize(0, 10),
    };
    for (const [name, bytes] of Object.entries(hostile)) {
      const problem = await problemOf(await sendFile(studio, bytes));
      expect(problem.code, name).toBe('picture-unreadable');
      expect(problem.detail.length, name).toBeGreaterThan(20);
      expect(problem.action, name).not.toBeNull();
    }
    expect(await database().picture.count()).toBe(0);
  });

  it('of too many pixels are refused before they are decoded', async () => {
    const studio = await studioOf();
    const sizes = [
      [20_000, 20_000],
      [2_000_000, 40],
      [65_000, 1000],
      // Few enough pixels, in one row that took gigabytes.
      [64_000_000, 1],
    ] as const;
    const memoryBefore = process.memoryUsage().rss;
    for (const [widthPx, heightPx] of sizes) {
      const problem = await problemOf(await sendFile(studio, pngOfSize(widthPx, heightPx)));
      expect(problem.code).toBe('picture-too-large');
    }
    expect(process.memoryUsage().rss - memoryBefore).toBeLessThan(300 * 1024 * 1024);
  });

  it('of too many bytes, or of other kinds, are refused unread', async () => {
    const studio = await studioOf();
    const large = await problemOf(await sendFile(studio, new Uint8Array(UPLOAD_MAX_BYTES + 1)));
    expect(large.code).toBe('body-too-large');
    const foreign = await problemOf(await sendFile(studio, new Uint8Array(8), 'image/svg+xml'));
    expect(foreign.code).toBe('media-type-unsupported');
  });

  it('are one picture when the same file comes twice, also at once, and come back when they were put away', async () => {
    const studio = await studioOf();
    const bytes = await pictureFile({ seed: 11 }).png().toBuffer();
    const answers = await Promise.all([sendFile(studio, bytes), sendFile(studio, bytes), sendFile(studio, bytes)]);
    const ids = await Promise.all(answers.map(async (answer) => pictureSchema.parse(await answer.json()).id));
    expect(new Set(ids).size).toBe(1);
    const params = { pictureId: ids[0] ?? '' };
    expect((await call(DELETE, { as: studio.person, method: 'DELETE', params })).status).toBe(204);
    expect((await problemOf(await call(GET, { as: studio.person, params }))).code).toBe('not-found');
    expect(pictureSchema.parse(await (await sendFile(studio, bytes)).json()).id).toBe(ids[0]);
    expect((await call(GET, { as: studio.person, params })).status).toBe(200);
  });

  it('are listed page by page, newest first', async () => {
    const studio = await studioOf();
    const ids: string[] = [];
    for (let seed = 20; seed < 25; seed += 1) ids.unshift((await uploadPicture(studio, { seed })).id);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query = `limit=2&kind=uploaded${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const response = await call(LIST, {
        as: studio.person,
        params: { projectId: studio.projectId },
        path: `/projects/x/pictures?${query}`,
      });
      const { items, nextCursor } = page.parse(await response.json());
      seen.push(...items.map(({ id }) => id));
      cursor = nextCursor;
    }
    expect(seen).toEqual(ids);
  });

  it('have smaller copies that are made once, never larger than themselves, and may be kept for ever', async () => {
    const studio = await studioOf();
    const picture = await uploadPicture(studio, { seed: 13, widthPx: 1000, heightPx: 500 });
    const get = (size: string, headers: Record<string, string> = {}) =>
      call(FILE, { as: studio.person, params: { pictureId: picture.id }, path: `/x?size=${size}`, headers });
    const answers = await Promise.all([get('thumb'), get('thumb'), get('card'), get('screen'), get('full')]);
    const sizes = await Promise.all(
      answers.map(async (answer) => {
        const { width, height, format } = await sharp(Buffer.from(await answer.clone().arrayBuffer())).metadata();
        return [width, height, format];
      }),
    );
    expect(sizes).toEqual([
      [160, 80, 'webp'],
      [160, 80, 'webp'],
      [480, 240, 'webp'],
      [1000, 500, 'webp'],
      [1000, 500, 'png'],
    ]);
    const [first] = answers;
    expect(first?.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(first?.headers.get('x-content-type-options')).toBe('nosniff');
    const etag = first?.headers.get('etag') ?? '';
    expect((await get('thumb', { 'If-None-Match': `W/${etag}` })).status).toBe(304);
    expect(await database().blobVariant.count({ where: { sourceSha256: picture.sha256 } })).toBe(3);
  });

  it('are named for saving as their person named them', async () => {
    const studio = await studioOf();
    const bytes = await pictureFile({ seed: 15 }).png().toBuffer();
    const { id } = pictureSchema.parse(await (await sendFile(studio, bytes, 'image/png', 'ねこ "1".png')).json());
    const answer = await call(FILE, { as: studio.person, params: { pictureId: id }, path: '/x?download=true' });
    const header = answer.headers.get('content-disposition') ?? '';
    expect(header).toContain('attachment; filename="_1_.png"');
    expect(header).toContain(`filename*=UTF-8''${encodeURIComponent('ねこ "1".png')}`);
  });

  it('of a stranger look like missing ones, and viewers may look but not bring or put away', async () => {
    const owner = await studioOf();
    const [viewer, stranger] = [
      await signedIn({ name: 'Viewer' }),
      await signedIn({ name: 'Stranger', role: 'admin' }),
    ];
    const projectId = await projectWith([
      { person: owner.person, role: 'owner' },
      { person: viewer, role: 'viewer' },
    ]);
    const picture = await uploadPicture({ person: owner.person, projectId }, { seed: 17 });
    const params = { pictureId: picture.id };
    const bytes = await pictureFile({ seed: 18 }).png().toBuffer();
    const codes = async (as: typeof viewer) => [
      (await call(GET, { as, params })).status,
      (await call(FILE, { as, params, path: '/x?size=thumb' })).status,
      (await call(DELETE, { as, method: 'DELETE', params })).status,
      (await call(RESTORE, { as, method: 'POST', params })).status,
      (await call(LIST, { as, params: { projectId } })).status,
      (await sendFile({ person: as, projectId }, bytes)).status,
    ];
    expect(await codes(stranger)).toEqual([404, 404, 404, 404, 404, 404]);
    expect(await codes(viewer)).toEqual([200, 200, 403, 403, 200, 403]);
  });
});
