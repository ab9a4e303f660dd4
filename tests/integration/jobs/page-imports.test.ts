import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { expect, it, vi } from 'vitest';
import { GET as BOOK } from '@/app/api/projects/[projectId]/book/route';
import { GET as JOB } from '@/app/api/jobs/[jobId]/route';
import { POST as IMPORT } from '@/app/api/projects/[projectId]/page-imports/route';
import { bookSchema, type BookPage } from '@/lib/contracts/books';
import { jobSchema, type Job } from '@/lib/contracts/jobs';
import { areaOf, boxOf, type PagePolygon } from '@/lib/domain/layout/page-point';
import { database } from '@/lib/server/database/database';
import { pictureHistories } from '@/lib/server/exports/provenance/picture-history';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { letteredBook } from '../lines/lettered-book';
import { projectWith, signedIn, type TestPerson } from '../people';
import { problemOf } from '../problem';
import { exportBook, runJobs } from './run-jobs';

// Pages are read in a process of its own, which a busy machine starts slowly.
vi.setConfig({ testTimeout: 300_000 });

interface Into {
  readonly person: TestPerson;
  readonly projectId: string;
}

const ask = ({ person, projectId }: Into, bytes: Uint8Array, query: string): Promise<Response> =>
  call(IMPORT, {
    as: person,
    path: `/projects/${projectId}/page-imports?${query}`,
    params: { projectId },
    bytes: new Uint8Array(bytes),
    headers: { 'Content-Type': 'application/octet-stream' },
  });

async function imported(into: Into, bytes: Uint8Array, query = 'name=pages.bin'): Promise<Job> {
  const answer = await ask(into, bytes, query);
  if (answer.status !== 202) throw new Error(await answer.text());
  const { id } = jobSchema.parse(await answer.json());
  await runJobs();
  return jobSchema.parse(await (await call(JOB, { as: into.person, params: { jobId: id } })).json());
}

async function pagesOf({ person, projectId }: Into): Promise<BookPage[]> {
  return bookSchema.parse(await (await call(BOOK, { as: person, params: { projectId } })).json()).pages;
}

async function emptyProject(person: TestPerson): Promise<Into> {
  return { person, projectId: await projectWith([{ person, role: 'owner' }], 'Imported') };
}

/** How much of two boxes round panels is in both. */
function overlap(one: PagePolygon, other: PagePolygon): number {
  const [a, b] = [boxOf(one), boxOf(other)];
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const both = Math.max(0, width) * Math.max(0, height);
  const area = ({ left, top, right, bottom }: typeof a): number => (right - left) * (bottom - top);
  return both / (area(a) + area(b) - both);
}

function leastOverlap(found: readonly BookPage[], drawn: readonly BookPage[]): number {
  return Math.min(
    ...drawn.flatMap(({ panels }, page) =>
      panels.map(({ polygon }, panel) => overlap(polygon, found[page]?.panels[panel]?.polygon ?? [{ x: 0, y: 0 }])),
    ),
  );
}

describeOnPostgres('Pages of another program', () => {
  it('come back from a CBZ, a PDF and PSD files that Koma wrote: panels in their order, each with its picture', async () => {
    const book = await letteredBook([['One more night'], ['Nobody comes']]);
    const presets = [
      { preset: 'cbz', least: 0.9 },
      { preset: 'proof', least: 0.9 },
      { preset: 'clip-studio', dpi: 60, least: 0.97 },
    ] as const;
    for (const { least, ...input } of presets) {
      const into = await emptyProject(book.person);
      const job = await imported(into, await exportBook(book, { ...input, anyway: true }), `name=${input.preset}`);
      expect(job).toMatchObject({ status: 'succeeded', failure: null, stepCount: 2 });
      const pages = await pagesOf(into);
      const counts = pages.map(({ panels }) => panels.length);
      expect([input.preset, counts]).toEqual([input.preset, book.pages.map(({ panels }) => panels.length)]);
      expect(leastOverlap(pages, book.pages)).toBeGreaterThan(least);
      const [panel] = pages[0]?.panels ?? [];
      expect(panel?.picture?.frame?.panel).toEqual(boxOf(panel?.polygon ?? []));
      expect(panel?.content.ink.isOn).toBe(false);
      const aspect = (panel?.picture?.widthPx ?? 0) / (panel?.picture?.heightPx ?? 1);
      const frame = panel?.picture?.frame?.picture ?? { left: 0, top: 0, right: 1, bottom: 1 };
      expect(Math.abs(aspect / ((frame.right - frame.left) / (frame.bottom - frame.top)) - 1)).toBeLessThan(0.01);
    }
  });

  it('are read in the order of numbers, by the direction of ComicInfo.xml, with empty balloons where asked', async () => {
    const person = await signedIn();
    const into = await emptyProject(person);
    const page = await drawnPng();
    const files = {
      'p10.png': page,
      'p2.png': await sharp({ create: { width: 840, height: 594, channels: 3, background: '#999999' } })
        .png()
        .toBuffer(),
      'ComicInfo.xml': strToU8('<ComicInfo><Series>雨</Series><Manga>No</Manga></ComicInfo>'),
    };
    const job = await imported(into, zipSync(files), 'name=a.cbz&fit=bleed&balloons=empty');
    expect(job).toMatchObject({ status: 'succeeded', failure: null });
    const [spread, two] = await pagesOf(into);
    expect([spread?.isSpread, spread?.panels.length, two?.isSpread, two?.panels.length]).toEqual([true, 1, false, 2]);
    const [left, right] = (two?.panels ?? []).map(({ polygon }) => boxOf(polygon).left);
    expect(left ?? 0).toBeLessThan(right ?? 0);
    const [balloon, ...others] = two?.balloons ?? [];
    expect(others).toEqual([]);
    expect(balloon).toMatchObject({ text: '', panelId: two?.panels[0]?.id, kind: 'speech' });
    expect(areaOf(spread?.panels[0]?.polygon ?? [])).toBeGreaterThan(2 * 182 * 257);
  });

  it('that say that a model drew them count as such', async () => {
    const person = await signedIn();
    const into = await emptyProject(person);
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"/></rdf:RDF></x:xmpmeta>';
    await imported(into, await drawnPng());
    await imported(
      into,
      await sharp(await drawnPng())
        .withXmp(xmp)
        .jpeg()
        .toBuffer(),
    );
    const shown = (await pagesOf(into)).map(({ panels }) => panels[0]?.picture?.id ?? '');
    const histories = await pictureHistories(into.projectId, shown);
    expect(shown.map((id) => histories.get(id)?.source)).toEqual(['imported', 'generated']);
  });

  it('in a damaged or hostile file are refused with a sentence, and nothing is written', async () => {
    const person = await signedIn();
    const into = await emptyProject(person);
    const page = await drawnPng();
    const link = { attrs: 0o120777 * 2 ** 16, os: 3 };
    const locked = strToU8(LOCKED_PDF);
    const psd = new Uint8Array(40);
    psd.set([56, 66, 80, 83, 0, 1, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 117, 48, 0, 0, 117, 48, 0, 8, 0, 3]);
    const cases: readonly (readonly [bytes: Uint8Array, sentence: RegExp])[] = [
      [strToU8('GIF89a'), /no picture .*zip, CBZ, PDF or PSD/],
      [strToU8('Rar!\u001a\u0007'), /RAR and 7z/],
      [zipSync({ 'a.txt': page }), /no pictures/],
      [zipSync({ 'a.png': strToU8('GIF89a') }), /“a.png” is no PNG/],
      [zipSync({ '../a.png': page }), /lead out of it/],
      [zipSync({ 'a.png': [page, link] }), /is a link/],
      [zipSync({ 'a.png': new Uint8Array(64_000_000) }), /unpacks to \d+ times its size/],
      [zipSync({ 'a.png': page }).subarray(0, 200), /damaged, incomplete, or no zip/],
      [page.subarray(0, page.length - 300), /broken or cut off/],
      [strToU8('%PDF-1.7\ntrailer'), /PDF is damaged/],
      [locked, /protected by a password|PDF is damaged/],
      [psd, /30000 × 30000 pixels/],
    ];
    for (const [bytes, sentence] of cases) {
      const { status, failure } = await imported(into, bytes);
      expect([status, failure?.sentence]).toEqual(['failed', expect.stringMatching(sentence)]);
    }
    expect(await pagesOf(into)).toEqual([]);
    expect(await database().picture.count({ where: { projectId: into.projectId } })).toBe(0);
    const stranger = await signedIn({ name: 'Stranger' });
    expect((await problemOf(await ask({ ...into, person: stranger }, page, 'name=a'))).code).toBe('not-found');
  });
});

/** Says that it is encrypted. */
const LOCKED_PDF = `%PDF-1.4
1 0 obj
<</Type/Catalog/Pages 2 0 R>>
endobj
2 0 obj
<</Type/Pages/Kids[3 0 R]/Count 1>>
endobj
3 0 obj
<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>
endobj
4 0 obj
<</Filter/Standard/V 1/R 2/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>/P -4>>
endobj
trailer
<</Root 1 0 R/Encrypt 4 0 R/ID[<${'43'.repeat(16)}><${'43'.repeat(16)}>]>>
%%EOF`;

/** A page of two panels side by side, 420 by 594 pixels, with a balloon in the left one. */
async function drawnPng(): Promise<Uint8Array> {
  const letters = [0, 1, 2, 3, 4, 5]
    .map(
      (at) =>
        `<rect x="${78 + at * 9}" y="120" width="6" height="8"/><rect x="${78 + at * 9}" y="136" width="6" height="8"/>`,
    )
    .join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="594"><rect width="420" height="594" fill="#fff"/>
    <g fill="#888" stroke="#000" stroke-width="3"><rect x="30" y="40" width="170" height="510"/><rect x="214" y="40" width="176" height="510"/>
    <ellipse cx="104" cy="132" rx="48" ry="30" fill="#fff"/></g>${letters}</svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer());
}
