import sharp from 'sharp';
import { expect, it } from 'vitest';
import { GET as FIND, POST as CREATE } from '@/app/api/projects/[projectId]/shares/route';
import { GET as OPEN } from '@/app/api/shared/[token]/route';
import { GET as PICTURE } from '@/app/api/shared/[token]/pages/[number]/image/route';
import { POST as UNLOCK } from '@/app/api/shared/[token]/unlock/route';
import { DELETE as REVOKE } from '@/app/api/shares/[shareId]/route';
import { createdShareSchema, sharedBookSchema, shareSchema } from '@/lib/contracts/shares';
import { database } from '@/lib/server/database/database';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { letteredBook, type LetteredBook } from '../lines/lettered-book';
import { projectWith, signedIn } from '../people';
import { problemOf } from '../problem';

async function share({ person, projectId }: LetteredBook, body: object = {}) {
  const answer = await call(CREATE, { as: person, params: { projectId }, body });
  const created = createdShareSchema.parse(await answer.json());
  return { ...created, token: created.url.split('/').at(-1) ?? '' };
}

const open = (token: string, headers: Record<string, string> = {}) => call(OPEN, { params: { token }, headers });
const picture = (token: string, number: number, headers: Record<string, string> = {}) =>
  call(PICTURE, { params: { token, number: String(number) }, headers });

async function codeOf(answer: Response): Promise<string> {
  return (await problemOf(answer)).code;
}

describeOnPostgres('A link to a book', () => {
  it('shows pages and words to whoever has it, and nothing of how they were made', async () => {
    const book = await letteredBook([['First words'], ['Second words']]);
    const { token } = await share(book);
    const answer = await open(token);
    const text = await answer.clone().text();
    const opened = sharedBookSchema.parse(await answer.json());
    expect(opened.pages.map(({ number }) => number)).toEqual([1, 2]);
    expect(opened.pages[1]?.told.flatMap(({ said }) => said.map((one) => one.text)).join()).toContain('Second words');
    expect(text).not.toContain(book.projectId);
    expect(text).not.toContain('staging');
    const page = await picture(token, 1);
    const { format, width = 0, height = 1 } = await sharp(Buffer.from(await page.arrayBuffer())).metadata();
    expect(format).toBe('webp');
    expect(width / height).toBeCloseTo(opened.pages[0]?.aspect ?? 0, 2);
  });

  it('of a chapter shows no page of another', async () => {
    const book = await letteredBook([['One'], ['Two']]);
    const [, second] = await database().page.findMany({
      where: { projectId: book.projectId },
      orderBy: { position: 'asc' },
    });
    await database().page.update({ where: { id: second?.id ?? '' }, data: { chapter: 2 } });
    const { token } = await share(book, { chapter: 2 });
    const opened = sharedBookSchema.parse(await (await open(token)).json());
    expect(opened.pages.map(({ number }) => number)).toEqual([2]);
    expect(await codeOf(await picture(token, 1))).toBe('not-found');
    expect((await picture(token, 2)).status).toBe(200);
  });

  it('is stored as a hash alone, and counts how often it was opened and nothing else', async () => {
    const book = await letteredBook([['One']]);
    const { id, token } = await share(book, { name: 'For Mio' });
    await open(token);
    await open(token);
    const row = await database().projectLink.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(row)).not.toContain(token);
    const listed = await call(FIND, { as: book.person, params: { projectId: book.projectId } });
    const [item] = (await listed.json()).items.map((one: unknown) => shareSchema.parse(one));
    expect(item).toMatchObject({ name: 'For Mio', viewCount: 2, status: 'open', hasPassword: false });
  });

  it('that is revoked, expired, made up, or of a project in the trash opens nothing', async () => {
    const book = await letteredBook([['One']]);
    const [revoked, expired, trashed] = [await share(book), await share(book), await share(book)];
    await call(REVOKE, { as: book.person, method: 'DELETE', params: { shareId: revoked.id } });
    const before = new Date(Date.now() - 1000);
    await database().projectLink.update({ where: { id: expired.id }, data: { expiresAt: before } });
    const made = trashed.token.replaceAll(/./g, 'x');
    for (const token of [revoked.token, expired.token, made]) {
      expect(await codeOf(await open(token))).toBe('shared-link-invalid');
      expect(await codeOf(await picture(token, 1))).toBe('shared-link-invalid');
    }
    expect((await open(trashed.token)).status).toBe(200);
    await database().project.update({ where: { id: book.projectId }, data: { deletedAt: new Date() } });
    expect(await codeOf(await open(trashed.token))).toBe('shared-link-invalid');
  });

  it('with a password opens for the right one alone, until the password is another', async () => {
    const book = await letteredBook([['One']]);
    const { id, token } = await share(book, { password: 'umbrella' });
    expect(await codeOf(await open(token))).toBe('link-password-needed');
    expect(await codeOf(await picture(token, 1))).toBe('link-password-needed');
    const wrong = await call(UNLOCK, { params: { token }, body: { password: 'parasol' } });
    expect(await codeOf(wrong)).toBe('link-password-wrong');
    expect(wrong.headers.getSetCookie()).toEqual([]);
    const right = await call(UNLOCK, { params: { token }, body: { password: 'umbrella' } });
    const Cookie = right.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await open(token, { Cookie })).status).toBe(200);
    expect((await picture(token, 1, { Cookie })).status).toBe(200);
    const other = await share(book, { password: 'umbrella' });
    expect(await codeOf(await open(other.token, { Cookie }))).toBe('link-password-needed');
    await database().projectLink.update({ where: { id }, data: { passwordHash: 'another' } });
    expect(await codeOf(await open(token, { Cookie }))).toBe('link-password-needed');
  });

  it('ends when who made it leaves the project', async () => {
    const book = await letteredBook([['One']]);
    const { token } = await share(book);
    await database().membership.deleteMany({ where: { projectId: book.projectId } });
    expect(await codeOf(await open(token))).toBe('shared-link-invalid');
  });

  it('is made, seen and revoked by owners alone, for books with pages', async () => {
    const owner = await signedIn();
    const editor = await signedIn({ name: 'Editor' });
    const members = [
      { person: owner, role: 'owner' },
      { person: editor, role: 'editor' },
    ] as const;
    const projectId = await projectWith(members);
    const asked = (as: typeof owner) => call(CREATE, { as, params: { projectId }, body: {} });
    expect(await codeOf(await asked(editor))).toBe('role-missing');
    expect(await codeOf(await asked(owner))).toBe('state-conflict');
    const book = await letteredBook([['One']]);
    const { id } = await share(book);
    const revoke = await call(REVOKE, { as: owner, method: 'DELETE', params: { shareId: id } });
    expect(await codeOf(revoke)).toBe('not-found');
  });
});
