import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped, type Zippable } from 'fflate';
import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { POST as MAKE_CHARACTER } from '@/app/api/projects/[projectId]/characters/route';
import { GET as FILE } from '@/app/api/jobs/[jobId]/file/route';
import { GET as JOB } from '@/app/api/jobs/[jobId]/route';
import { POST as IMPORT } from '@/app/api/project-imports/route';
import { POST as EXPORT } from '@/app/api/projects/[projectId]/project-file/route';
import { PATCH as UPDATE_SETTINGS } from '@/app/api/settings/route';
import { jobSchema, type Job } from '@/lib/contracts/jobs';
import { database } from '@/lib/server/database/database';
import { workFolder } from '@/lib/server/jobs/work-file';
import { call } from '../call';
import { characterBody } from '../characters/bodies';
import { describeOnPostgres } from '../database';
import { letteredBook, type LetteredBook } from '../lines/lettered-book';
import { signedIn, type TestPerson } from '../people';
import { pictureFile, uploadPicture } from '../pictures/upload';
import { runJobs } from './run-jobs';

/** A book with somebody in it, and a picture in its first panel. */
async function fullBook(): Promise<LetteredBook> {
  const book = await letteredBook([['First words'], ['Second words']]);
  const { person, projectId, pages } = book;
  await call(MAKE_CHARACTER, { as: person, params: { projectId }, body: characterBody() });
  const picture = await uploadPicture({ person, projectId }, { seed: 1 });
  await database().panel.update({
    where: { id: pages[0]?.panels[0]?.id ?? '' },
    data: { pictureId: picture.id },
  });
  await database().outline.upsert({
    where: { projectId },
    create: { projectId, text: 'Title: Rain' },
    update: { text: 'Title: Rain' },
  });
  return book;
}

async function exported({ person, projectId }: Pick<LetteredBook, 'person' | 'projectId'>): Promise<Uint8Array> {
  const { id } = jobSchema.parse(
    await (await call(EXPORT, { as: person, method: 'POST', params: { projectId } })).json(),
  );
  await runJobs();
  const answer = await call(FILE, { as: person, params: { jobId: id } });
  expect(answer.headers.get('content-disposition')).toContain('.koma');
  return new Uint8Array(await answer.arrayBuffer());
}

async function imported(person: TestPerson, bytes: Uint8Array, name = 'book.koma'): Promise<Job> {
  const answer = await call(IMPORT, {
    as: person,
    path: `/project-imports?name=${name}`,
    bytes: new Uint8Array(bytes),
    headers: { 'Content-Type': 'application/octet-stream' },
  });
  const { id } = jobSchema.parse(await answer.json());
  await runJobs();
  return jobSchema.parse(await (await call(JOB, { as: person, params: { jobId: id } })).json());
}

/** A part of a file whose ids are numbered as they come, so that two are equal where only ids differ. */
function numbered(files: Unzipped): Record<string, string> {
  const ids = new Map<string, string>();
  const texts = Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes, true)] as const);
  return Object.fromEntries(
    texts
      .filter(([name]) => name !== 'koma.json')
      .map(([name, text]) => [
        name,
        text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
          const known = ids.get(id) ?? `id-${ids.size + 1}`;
          ids.set(id, known);
          return known;
        }),
      ]),
  );
}

/** A file of Koma with some parts changed. */
function changed(file: Uint8Array, changes: Zippable): Uint8Array {
  return zipSync({ ...unzipSync(file), ...changes }, { level: 6 });
}

function editedJson(file: Uint8Array, name: string, edit: (value: Record<string, unknown>) => void): Uint8Array {
  const value = JSON.parse(strFromU8(unzipSync(file)[name] ?? new Uint8Array()));
  edit(value);
  return changed(file, { [name]: strToU8(JSON.stringify(value)) });
}

describeOnPostgres('A project file', () => {
  it('is imported by others as an equal project with ids of its own', async () => {
    const book = await fullBook();
    const file = await exported(book);
    const other = await signedIn({ name: 'Other' });
    const job = await imported(other, file);
    expect(job).toMatchObject({ status: 'succeeded', failure: null });
    const projectId = job.projectId ?? '';
    expect(projectId).not.toBe(book.projectId);
    const again = await exported({ person: other, projectId });
    expect(numbered(unzipSync(again))).toEqual(numbered(unzipSync(file)));
    const [before, after] = [strFromU8(file, true), strFromU8(again, true)];
    expect(before).not.toBe(after);
    const shown = await database().panel.count({ where: { page: { projectId }, pictureId: { not: null } } });
    expect(shown).toBe(1);
    expect(await readdir(workFolder())).toEqual([]);
  });

  it('that is damaged or hostile is refused with a sentence, and nothing is written', async () => {
    const book = await fullBook();
    const file = await exported(book);
    const person = book.person;
    const picture = Object.keys(unzipSync(file)).find((name) => name.startsWith('pictures/')) ?? '';
    const many = Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`a/${index}`, new Uint8Array()]));
    const link = { attrs: 0o120777 * 2 ** 16, os: 3 };
    const cases: readonly (readonly [file: Uint8Array, sentence: RegExp])[] = [
      [strToU8('no zip at all'), /damaged, incomplete, or no zip/],
      [file.subarray(0, file.length - 200), /damaged, incomplete, or no zip/],
      [changed(file, { '../evil.json': strToU8('{}') }), /lead out of it/],
      [changed(file, { 'pictures/link': [strToU8('/etc/passwd'), link] }), /is a link/],
      [changed(file, { bomb: new Uint8Array(64_000_000) }), /unpacks to \d+ times its size/],
      [changed(file, many), /more than 20000 parts/],
      [changed(file, { 'project.json': strToU8('{') }), /“project.json” is no JSON/],
      [changed(file, { [picture]: strToU8('GIF89a') }), /checksum/],
      [editedJson(file, 'project.json', (project) => (project['title'] = 7)), /wrong value at title/],
      [editedJson(file, 'project.json', (project) => (project['pictures'] = [])), /names a picture that is not in it/],
      [editedJson(file, 'koma.json', (head) => (head['version'] = 99)), /newer version of Koma/],
      [editedJson(file, 'koma.json', (head) => (head['pageCount'] = 3)), /“pages\/0003.json” is missing/],
    ];
    const before = await database().project.count();
    for (const [bytes, sentence] of cases) {
      const { status, failure } = await imported(person, bytes);
      expect([status, failure?.code]).toEqual(['failed', 'project-file-unreadable']);
      expect(failure?.sentence).toMatch(sentence);
    }
    expect(await database().project.count()).toBe(before);
    expect(await readdir(workFolder())).toEqual([]);
  });
});

describeOnPostgres('A CBZ', () => {
  it('becomes a project: a page for each picture, in the order of their numbers', async () => {
    const person = await signedIn();
    const png = async (seed: number, widthPx: number) =>
      new Uint8Array(await pictureFile({ seed, widthPx, heightPx: 100 }).png().toBuffer());
    const info = '<ComicInfo><Series>雨</Series><LanguageISO>ja</LanguageISO><Manga>Yes</Manga></ComicInfo>';
    const files = {
      'p10.png': await png(3, 70),
      'p2.png': await png(2, 140),
      'p1.png': await png(1, 70),
      '__MACOSX/._p1.png': strToU8('x'),
      'ComicInfo.xml': strToU8(info),
    };
    const job = await imported(person, zipSync(files), 'rain.cbz');
    expect(job).toMatchObject({ status: 'succeeded', failure: null });
    const project = await database().project.findUniqueOrThrow({
      where: { id: job.projectId ?? '' },
      include: { pages: { orderBy: { position: 'asc' }, include: { panels: { include: { picture: true } } } } },
    });
    expect(project).toMatchObject({
      title: '雨',
      readingDirection: 'ltr',
      languages: ['ja'],
      pageFormat: 'own:182x260+0',
    });
    expect(project.pages.map(({ panels, isSpread }) => [panels[0]?.picture?.name, isSpread])).toEqual([
      ['p1.png', false],
      ['p2.png', true],
      ['p10.png', false],
    ]);
  });

  it('whose pictures together are more than a person may store is refused, and no project is left', async () => {
    const { person, projectId } = await letteredBook([['Words']]);
    const admin = await signedIn({ role: 'admin' });
    const own = await uploadPicture({ person, projectId }, { seed: 1 });
    const file = zipSync({
      '1.png': new Uint8Array(await pictureFile({ seed: 2, widthPx: 70, heightPx: 100 }).png().toBuffer()),
      '2.png': new Uint8Array(await pictureFile({ seed: 3, widthPx: 70, heightPx: 100 }).png().toBuffer()),
    });
    expect(await imported(admin, file, 'a.cbz')).toMatchObject({ status: 'succeeded' });
    const sizes = await database().blob.findMany({
      where: { mediaType: { startsWith: 'image/' }, sha256: { not: own.sha256 } },
    });
    const largest = Math.max(...sizes.map(({ byteSize }) => byteSize));
    // Each picture fits alone.
    await database().blob.update({ where: { sha256: own.sha256 }, data: { byteSize: 2 ** 30 - largest } });
    const headers = { 'If-Match': '"1"' };
    await call(UPDATE_SETTINGS, { as: admin, method: 'PATCH', headers, body: { storageGib: 1 } });
    const before = await database().project.count();
    const { status, failure } = await imported(person, file, 'a.cbz');
    expect([status, failure?.code]).toEqual(['failed', 'storage-limit-reached']);
    expect(await database().project.count()).toBe(before);
  });

  it('without pictures, or with one that nobody can read, is refused', async () => {
    const person = await signedIn();
    const none = await imported(person, zipSync({ 'a.txt': strToU8('x') }), 'a.zip');
    expect(none.failure).toMatchObject({ code: 'project-file-unreadable' });
    const broken = await imported(person, zipSync({ 'a.png': strToU8('x') }), 'a.cbz');
    expect(broken.failure).toMatchObject({ code: 'picture-unreadable' });
    expect(await database().project.count()).toBe(0);
  });
});
