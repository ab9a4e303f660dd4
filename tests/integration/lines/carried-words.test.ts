import { expect, it } from 'vitest';
import { GET as READ_PAGE, PUT as SAVE } from '@/app/api/pages/[pageId]/route';
import { PUT as SAVE_LINES } from '@/app/api/projects/[projectId]/lines/route';
import { POST as LAY_OUT } from '@/app/api/projects/[projectId]/script/pages/route';
import { GET as SCRIPT, PUT as SAVE_SCRIPT } from '@/app/api/projects/[projectId]/script/route';
import { bookPageSchema, type BookPage } from '@/lib/contracts/books';
import { laidOutSchema, savedScriptSchema, scriptSchema, type Script } from '@/lib/contracts/scripts';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { problemOf } from '../problem';
import { signedIn, projectWith, type TestPerson } from '../people';

const TEXT = `# One

## Page 1

INT. KITCHEN - NIGHT

### Panel 1

Yuki looks up.

YUKI
You came after all.

### Panel 2

REN
I did.
`;

interface Told {
  readonly person: TestPerson;
  readonly projectId: string;
}

const script = async ({ person, projectId }: Told): Promise<Script> =>
  scriptSchema.parse(await (await call(SCRIPT, { as: person, params: { projectId } })).json());

const saveScript = ({ person, projectId }: Told, text: string, revision: number) =>
  call(SAVE_SCRIPT, {
    as: person,
    method: 'PUT',
    params: { projectId },
    body: { text },
    headers: { 'If-Match': `"${revision}"` },
  });

async function told(): Promise<Told & { page: BookPage }> {
  const person = await signedIn();
  const projectId = await projectWith([{ person, role: 'owner' }]);
  await saveScript({ person, projectId }, TEXT, 1);
  const { book } = laidOutSchema.parse(
    await (await call(LAY_OUT, { as: person, params: { projectId }, body: {} })).json(),
  );
  const [page] = book.pages;
  if (page === undefined) throw new Error('The script has a page.');
  return { person, projectId, page };
}

const read = async ({ person }: Told, pageId: string): Promise<BookPage> =>
  bookPageSchema.parse(await (await call(READ_PAGE, { as: person, params: { pageId } })).json());

async function say(o: Told, page: BookPage, from: string, to: string): Promise<BookPage> {
  const { template, layers, revision } = page;
  const answer = await call(SAVE, {
    as: o.person,
    method: 'PUT',
    params: { pageId: page.id },
    body: {
      template,
      layers,
      panels: page.panels.map(({ id, polygon, content }) => ({ id, polygon, content })),
      balloons: page.balloons.map((balloon) => (balloon.text === from ? { ...balloon, text: to } : balloon)),
    },
    headers: { 'If-Match': `"${revision}"` },
  });
  if (answer.status !== 200) throw new Error(await answer.text());
  return bookPageSchema.parse(await answer.json());
}

describeOnPostgres('The words of a book', () => {
  it('that are changed in a balloon are changed in the script, and laying out changes nothing then', async () => {
    const o = await told();
    const page = await say(o, o.page, 'You came after all.', 'You came!');
    const { text, revision } = await script(o);
    expect(text).toBe(TEXT.replace('You came after all.', 'You came!'));
    const again = await call(LAY_OUT, { as: o.person, params: { projectId: o.projectId }, body: {} });
    expect(laidOutSchema.parse(await again.json()).changed.panels).toBe(0);
    expect((await read(o, page.id)).balloons.map((balloon) => balloon.text)).toEqual(['You came!', 'I did.']);
    // Line breaks are the balloon's own.
    await say(o, await read(o, page.id), 'You came!', 'You\ncame!');
    expect((await script(o)).revision).toBe(revision);
  });

  it('that are changed in the script are changed in the balloons, which keep their line breaks', async () => {
    const o = await told();
    const page = await say(o, o.page, 'You came after all.', 'You came\nafter all.');
    const { revision } = await script(o);
    const answer = await saveScript(o, TEXT.replace('You came', 'You really came'), revision);
    expect(savedScriptSchema.parse(await answer.json()).changedBalloons).toBe(1);
    const now = await read(o, page.id);
    expect(now.balloons.map(({ text }) => text)).toEqual(['You really came\nafter all.', 'I did.']);
    expect(now.revision).toBe(page.revision + 1);
    // Whoever still has the page as it was is told of both.
    expect((await problemOf(await savedFrom(o, page))).code).toBe('revision-stale');
  });

  it('that are changed in the table of dialogue are changed in the script', async () => {
    const o = await told();
    const [, second] = o.page.balloons;
    const lines = [{ balloonId: second?.id, words: { en: 'I had to.' } }];
    const body = { pages: [{ pageId: o.page.id, revision: o.page.revision, lines }] };
    const answer = await call(SAVE_LINES, { as: o.person, method: 'PUT', params: { projectId: o.projectId }, body });
    expect(answer.status).toBe(200);
    expect((await script(o)).text).toBe(TEXT.replace('I did.', 'I had to.'));
  });

  it('that two people change in one script are told with both texts', async () => {
    const o = await told();
    const { revision } = await script(o);
    const mine = TEXT.replace('Yuki looks up.', 'Yuki looks down.');
    expect((await saveScript(o, mine, revision)).status).toBe(200);
    const theirs = TEXT.replace('Yuki looks up.', 'Yuki sleeps.');
    const { code, versions } = await problemOf(await saveScript(o, theirs, revision));
    expect(code).toBe('revision-stale');
    expect(versions).toMatchObject({ stored: { text: mine }, sent: { text: theirs } });
  });
});

function savedFrom({ person }: Told, { id, template, panels, balloons, layers, revision }: BookPage) {
  return call(SAVE, {
    as: person,
    method: 'PUT',
    params: { pageId: id },
    body: {
      template,
      balloons,
      layers,
      panels: panels.map(({ id: panelId, polygon, content }) => ({ id: panelId, polygon, content })),
    },
    headers: { 'If-Match': `"${revision}"` },
  });
}
