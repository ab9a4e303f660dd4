import { expect, it } from 'vitest';
import { GET as ME } from '@/app/api/me/route';
import { POST } from '@/app/api/projects/route';
import { projectSchema } from '@/lib/contracts/projects';
import { connectDatabase, database, disconnectDatabase } from '@/lib/server/database/database';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { signedIn } from '../people';
import { problemOf } from '../problem';

describeOnPostgres('Every handler', ({ url }) => {
  it('refuses who is not signed in', async () => {
    expect((await problemOf(await call(POST, { body: { title: 'X' } }))).code).toBe('not-signed-in');
  });

  it('refuses a cookie that was made with another secret, cut off, or made up', async () => {
    const aki = await signedIn();
    const answers = await Promise.all(
      [aki.cookie.slice(0, -4), 'koma.session=x.y.z', 'koma.session='].map((cookie) =>
        call(ME, { as: { ...aki, cookie } }).then(problemOf),
      ),
    );
    expect(answers.map((problem) => problem.code)).toEqual(['not-signed-in', 'not-signed-in', 'not-signed-in']);
  });

  it.each([
    ['another site', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' }],
    ['a sibling site', { 'Sec-Fetch-Site': 'same-site', Origin: 'http://localhost:3000' }],
    [
      'another origin in a browser without Sec-Fetch-Site',
      { 'Sec-Fetch-Site': '', Origin: 'https://elsewhere.example' },
    ],
    ['nobody knows where', { 'Sec-Fetch-Site': '' }],
  ])('refuses a change from %s', async (_, headers) => {
    const aki = await signedIn();
    const problem = await problemOf(await call(POST, { as: aki, body: { title: 'X' }, headers }));
    expect(problem).toMatchObject({ code: 'cross-origin', status: 403 });
    expect(await database().project.count()).toBe(0);
  });

  it('takes a change from an older browser that says its own origin', async () => {
    const aki = await signedIn();
    const request = new Request('http://localhost:3000/api/projects', {
      method: 'POST',
      headers: { Cookie: aki.cookie, Origin: 'http://localhost:3000', 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: 'X' }),
    });
    expect((await POST(request)).status).toBe(201);
  });

  it('names the fields that were not understood', async () => {
    const aki = await signedIn();
    const problem = await problemOf(await call(POST, { as: aki, body: { title: '', pageFormat: 'a5' } }));
    expect(problem.code).toBe('request-invalid');
    expect(problem.fields?.map((field) => field.path)).toEqual(['title', 'pageFormat']);
  });

  it.each([
    ['is no JSON', '{"title":', 'application/json', 'request-invalid'],
    ['says it is something else', 'title=X', 'text/plain', 'media-type-unsupported'],
    ['is missing', '', 'application/json', 'request-invalid'],
  ])('refuses a body that %s', async (_, text, mediaType, code) => {
    const aki = await signedIn();
    const bytes = new Uint8Array(new TextEncoder().encode(text));
    const problem = await problemOf(await call(POST, { as: aki, bytes, headers: { 'Content-Type': mediaType } }));
    expect(problem.code).toBe(code);
  });

  it('refuses a body that is too large, also when it lies about its length', async () => {
    const aki = await signedIn();
    const description = 'x'.repeat(1024 * 1024 + 1);
    const honest = await call(POST, { as: aki, body: { title: 'X', description } });
    const lying = await call(POST, { as: aki, body: { title: 'X', description }, headers: { 'Content-Length': '10' } });
    expect([await problemOf(honest), await problemOf(lying)].map((problem) => problem.code)).toEqual([
      'body-too-large',
      'body-too-large',
    ]);
  });

  it('creates once for an Idempotency-Key, and answers the same again', async () => {
    const aki = await signedIn();
    const create = () => call(POST, { as: aki, body: { title: 'Once' }, headers: { 'Idempotency-Key': 'key-12345' } });
    const [first, second] = [await create(), await create()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await second.json()).toEqual(await first.json());
    expect(await database().project.count()).toBe(1);
  });

  it('creates once when the same request comes several times at once', async () => {
    const aki = await signedIn();
    const create = () => call(POST, { as: aki, body: { title: 'Once' }, headers: { 'Idempotency-Key': 'key-12345' } });
    const answers = await Promise.all([create(), create(), create(), create()]);
    const ids = await Promise.all(answers.map(async (answer) => projectSchema.parse(await answer.json()).id));
    expect(new Set(ids).size).toBe(1);
    expect(await database().project.count()).toBe(1);
  });

  it('refuses a key that came with another request before', async () => {
    const aki = await signedIn();
    const create = (title: string) =>
      call(POST, { as: aki, body: { title }, headers: { 'Idempotency-Key': 'key-12345' } });
    await create('One');
    expect(await problemOf(await create('Two'))).toMatchObject({ code: 'idempotency-key-reused', status: 422 });
  });

  it('keeps the keys of two people apart', async () => {
    const headers = { 'Idempotency-Key': 'key-12345' };
    await call(POST, { as: await signedIn(), body: { title: 'Mine' }, headers });
    await call(POST, { as: await signedIn(), body: { title: 'Hers' }, headers });
    expect(await database().project.count()).toBe(2);
  });

  it('says in a problem document that the database is away, and works again when it is back', async () => {
    const aki = await signedIn();
    await disconnectDatabase();
    connectDatabase('postgresql://postgres@127.0.0.1:9/postgres', 2);
    const away = await call(ME, { as: aki });
    expect(away.headers.get('retry-after')).toBe('5');
    expect(await problemOf(away)).toMatchObject({ code: 'database-unreachable', status: 503 });
    await disconnectDatabase();
    connectDatabase(url(), 8);
    expect((await call(ME, { as: aki })).status).toBe(200);
  });
});
