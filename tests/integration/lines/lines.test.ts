import '../jobs/studio';
import { expect, it } from 'vitest';
import { GET as BOOK } from '@/app/api/projects/[projectId]/book/route';
import { GET as TEXT } from '@/app/api/projects/[projectId]/book/text/route';
import { GET as TAKE_OUT, POST as READ } from '@/app/api/projects/[projectId]/lines/file/route';
import { PUT as SAVE_LINES } from '@/app/api/projects/[projectId]/lines/route';
import { PATCH as CHANGE } from '@/app/api/projects/[projectId]/route';
import { bookSchema } from '@/lib/contracts/books';
import {
  lineOperations,
  readLinesSchema,
  type PageLines,
  type ReadLines,
  type SavedLines,
} from '@/lib/contracts/lines';
import { projectSchema } from '@/lib/contracts/projects';
import { database } from '@/lib/server/database/database';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { signedIn, type TestPerson } from '../people';
import { problemOf } from '../problem';
import { exportBook } from '../jobs/run-jobs';
import { freshId, letteredBook, type LetteredBook } from './lettered-book';

async function save(book: LetteredBook, pages: PageLines[], as: TestPerson = book.person): Promise<SavedLines[]> {
  const answer = await call(SAVE_LINES, { as, method: 'PUT', params: { projectId: book.projectId }, body: { pages } });
  if (answer.status !== 200) throw new Error(await answer.text());
  return lineOperations.saveLines.result?.parse(await answer.json()).pages ?? [];
}

async function stored({ person, projectId }: LetteredBook) {
  const { pages } = bookSchema.parse(await (await call(BOOK, { as: person, params: { projectId } })).json());
  return pages.map(({ revision, balloons }) => ({
    revision,
    words: balloons.map(({ text, translations }) => [text, translations.ja?.text ?? '']),
  }));
}

function linesOf(book: LetteredBook, at: number, words: Record<string, string>[], revision?: number): PageLines {
  const page = book.pages[at];
  if (!page) throw new Error('no such page');
  const lines = words.map((one, index) => ({ balloonId: page.balloons[index]?.id ?? freshId(), words: one }));
  return { pageId: page.id, revision: revision ?? page.revision, lines };
}

async function takeOut({ person, projectId }: LetteredBook, query: string): Promise<string> {
  const answer = await call(TAKE_OUT, { as: person, params: { projectId }, path: `/lines/file?${query}` });
  expect(answer.status).toBe(200);
  return answer.text();
}

function send({ projectId }: LetteredBook, as: TestPerson, text: string, type = 'text/csv'): Promise<Response> {
  return call(READ, {
    as,
    params: { projectId },
    bytes: new TextEncoder().encode(text),
    headers: { 'Content-Type': type },
  });
}

async function read(book: LetteredBook, text: string, type?: string): Promise<ReadLines> {
  return readLinesSchema.parse(await (await send(book, book.person, text, type)).json());
}

async function member(projectId: string, role: 'editor' | 'viewer'): Promise<TestPerson> {
  const person = await signedIn({ name: role });
  await database().membership.create({ data: { projectId, userId: person.actor.userId, role } });
  return person;
}

describeOnPostgres('Lines', () => {
  it('are saved on several pages at once, and change nothing but words', async () => {
    const book = await letteredBook([['One', 'Two'], ['Three']]);
    const answer = await save(book, [
      linesOf(book, 0, [{ ja: 'いち' }, { en: 'Two!', ja: 'に' }]),
      linesOf(book, 1, [{ ja: 'さん' }]),
    ]);
    expect(answer.map(({ outcome }) => outcome)).toEqual(['saved', 'saved']);
    expect(await stored(book)).toEqual([
      {
        revision: 3,
        words: [
          ['One', 'いち'],
          ['Two!', 'に'],
        ],
      },
      { revision: 3, words: [['Three', 'さん']] },
    ]);
    const [first] = answer;
    if (first?.outcome !== 'saved') throw new Error('not saved');
    const before = book.pages[0]?.balloons.map((one) => ({ ...one, text: '', translations: {} }));
    expect(first.page.balloons.map((one) => ({ ...one, text: '', translations: {} }))).toEqual(before);
  });

  it('of a page that somebody changed meanwhile are refused with both versions, and the others are saved', async () => {
    const book = await letteredBook([['One'], ['Two']]);
    await save(book, [linesOf(book, 0, [{ ja: 'theirs' }])]);
    const answer = await save(book, [linesOf(book, 0, [{ ja: 'mine' }]), linesOf(book, 1, [{ ja: 'に' }])]);
    expect(answer[0]).toMatchObject({
      outcome: 'stale',
      page: { revision: 3, balloons: [{ translations: { ja: { text: 'theirs' } } }] },
      sent: { lines: [{ words: { ja: 'mine' } }] },
    });
    expect(answer[1]?.outcome).toBe('saved');
    expect((await stored(book)).map(({ words }) => words)).toEqual([[['One', 'theirs']], [['Two', 'に']]]);
  });

  it('of two people who change one page at the same moment are never mixed', async () => {
    const book = await letteredBook([['One', 'Two']]);
    const both = await Promise.all(
      ['a', 'b'].map((who) => save(book, [linesOf(book, 0, [{ ja: `${who}1` }, { ja: `${who}2` }])])),
    );
    expect(
      both
        .flat()
        .map(({ outcome }) => outcome)
        .sort(),
    ).toEqual(['saved', 'stale']);
    const [page] = await stored(book);
    const said = (page?.words ?? []).map(([, ja]) => ja);
    expect([
      ['a1', 'a2'],
      ['b1', 'b2'],
    ]).toContainEqual(said);
  });

  it('of a balloon that is gone leave the whole page as it was', async () => {
    const book = await letteredBook([['One']]);
    const answer = await save(book, [linesOf(book, 0, [{ ja: 'いち' }, { ja: 'nobody' }])]);
    expect(answer[0]?.outcome).toBe('missing');
    expect(await stored(book)).toEqual([{ revision: 2, words: [['One', '']] }]);
  });

  it('of another project’s page can’t be reached through one’s own', async () => {
    const [mine, theirs] = [await letteredBook([['One']]), await letteredBook([['Two']])];
    const answer = await save(mine, [linesOf(theirs, 0, [{ en: 'Ha' }])]);
    expect(answer[0]?.outcome).toBe('missing');
    expect((await stored(theirs))[0]?.words).toEqual([['Two', '']]);
  });

  it('are refused in a language that the project does not have, and beyond 2,000 letters', async () => {
    const book = await letteredBook([['One']]);
    const put = (words: Record<string, string>) =>
      call(SAVE_LINES, {
        as: book.person,
        method: 'PUT',
        params: { projectId: book.projectId },
        body: { pages: [linesOf(book, 0, [words])] },
      });
    expect((await problemOf(await put({ fr: 'Un' }))).detail).toContain('fr is not a language of this project');
    expect((await problemOf(await put({ ja: 'あ'.repeat(5000) }))).detail).toContain('at most 2000 letters');
    expect(await stored(book)).toEqual([{ revision: 2, words: [['One', '']] }]);
  });

  it('are missing to strangers; viewers may take them out, but neither send nor save any', async () => {
    const book = await letteredBook([['One']]);
    const { projectId } = book;
    const [stranger, viewer] = [await signedIn({ name: 'Mo' }), await member(projectId, 'viewer')];
    const body = { pages: [linesOf(book, 0, [{ ja: 'x' }])] };
    const tries = (as: TestPerson) => [
      call(TAKE_OUT, { as, params: { projectId }, path: '/lines/file?format=csv' }),
      call(TEXT, { as, params: { projectId }, path: '/book/text' }),
      call(SAVE_LINES, { as, method: 'PUT', params: { projectId }, body }),
      send(book, as, 'id,ja\n'),
    ];
    const statuses = async (as: TestPerson) => (await Promise.all(tries(as))).map(({ status }) => status);
    expect(await statuses(stranger)).toEqual([404, 404, 404, 404]);
    expect(await statuses(viewer)).toEqual([200, 200, 403, 403]);
    expect(await stored(book)).toEqual([{ revision: 2, words: [['One', '']] }]);
  });

  it('go out, come back changed, are shown as differences and only then written', async () => {
    const book = await letteredBook([['One', '=SUM(A1)'], ['Three']]);
    const text = await takeOut(book, 'format=csv');
    expect(text).toContain('/api/pages/');
    expect((await read(book, text)).differences).toEqual([]);
    const id = book.pages[1]?.balloons[0]?.id ?? '';
    const compared = await read(book, `id,ja\n${id},さん\n`);
    expect(compared.differences).toMatchObject([
      { balloonId: id, language: 'ja', before: '', after: 'さん', pageNumber: 2 },
    ]);
    expect((await stored(book))[1]?.words).toEqual([['Three', '']]);
    const [one] = compared.differences;
    if (!one) throw new Error('no difference');
    const lines = [{ balloonId: id, words: { ja: one.after } }];
    const saved = await save(book, [{ pageId: one.pageId, revision: compared.revisions[one.pageId] ?? 0, lines }]);
    expect(saved[0]?.outcome).toBe('saved');
    for (const [format, type] of [
      ['csv', 'text/csv'],
      ['xliff', 'application/xliff+xml'],
      ['json', 'application/json'],
    ]) {
      const again = await read(book, await takeOut(book, `format=${format}`), type);
      expect(again).toMatchObject({ rowCount: 3, differences: [], troubles: [] });
    }
  });

  it('that can’t be read are refused in words', async () => {
    const book = await letteredBook([['One']]);
    const problem = await problemOf(await send(book, book.person, 'name,ja\nx,y\n'));
    expect(problem).toMatchObject({ code: 'lines-unreadable', status: 422 });
    expect(problem.detail).toContain('no column “id”');
    const picture = await send(book, book.person, 'x', 'image/png');
    expect((await problemOf(picture)).code).toBe('media-type-unsupported');
    const laughs = '<!DOCTYPE a [<!ENTITY b "c">]><xliff version="2.1"/>';
    expect((await problemOf(await send(book, book.person, laughs, 'application/xliff+xml'))).detail).toContain(
      'document type',
    );
  });

  it('are told with what panels show, escaped, in any language of the book', async () => {
    const book = await letteredBook([['One <b>', 'Two']]);
    await save(book, [linesOf(book, 0, [{ ja: 'いち' }])]);
    const { person, projectId } = book;
    const told = async (query: string) =>
      (await call(TEXT, { as: person, params: { projectId }, path: `/text?${query}` })).text();
    const english = await told('as=html');
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('<b>Ren:</b> One &lt;b&gt;');
    expect(english).toMatch(/<p class="alt">Seen [^<]+nobody in it\.<\/p>/);
    const japanese = await told('as=text&language=ja');
    expect(japanese).toContain('Ren: いち');
    expect(japanese).toContain('Ren: Two');
    expect(japanese).toContain('人物なし');
    const answer = await call(TEXT, { as: person, params: { projectId }, path: '/text?language=fr' });
    expect((await problemOf(answer)).code).toBe('not-found');
  });

  it('are in the PDF for those who hear it: its title, its language, and each page as a figure told in words', async () => {
    const { person, projectId } = await letteredBook([['One'], ['Two']]);
    const file = await exportBook({ person, projectId }, { stage: 'name', dpi: 72, language: 'ja' });
    const pdf = Buffer.from(file).toString('latin1');
    expect(pdf).toContain('/Lang (ja)');
    expect(pdf).toContain('/MarkInfo');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf.match(/\/S \/Figure/g)).toHaveLength(2);
    const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
    const alts = [...pdf.matchAll(/\/Alt \(\xfe\xff((?:\\[^]|[^)\\])*)\)/g)].map(([, text = '']) =>
      Buffer.from(
        text.replaceAll(/\\([^])/g, (_, letter: string) => escapes[letter] ?? letter),
        'latin1',
      )
        .swap16()
        .toString('utf16le'),
    );
    expect(alts).toHaveLength(2);
    expect(alts[1]).toContain('人物なし');
    expect(alts[1]).toContain('Ren: Two');
  });

  it('keep their languages: those are chosen on the project, twice is refused, and stale choices too', async () => {
    const { person, projectId } = await letteredBook([['One']]);
    const change = (languages: string[], revision: number) =>
      call(CHANGE, {
        as: person,
        method: 'PATCH',
        params: { projectId },
        body: { languages },
        headers: { 'If-Match': `"${revision}"` },
      });
    const changed = projectSchema.parse(await (await change(['en', 'ja', 'pt-BR'], 1)).json());
    expect(changed.languages).toEqual(['en', 'ja', 'pt-BR']);
    expect((await problemOf(await change(['en', 'en'], 2))).code).toBe('request-invalid');
    expect((await problemOf(await change(['English'], 2))).code).toBe('request-invalid');
    expect((await problemOf(await change(['en'], 1))).code).toBe('revision-stale');
  });
});
