import { expect, it } from 'vitest';
import { DELETE as REVOKE } from '@/app/api/me/access-tokens/[tokenId]/route';
import { GET as LIST, POST as MAKE } from '@/app/api/me/access-tokens/route';
import { GET as ME } from '@/app/api/me/route';
import { POST as MAKE_PROJECT } from '@/app/api/projects/route';
import { GET as SETTINGS, PATCH as SAVE_SETTINGS } from '@/app/api/settings/route';
import {
  accessTokenSchema,
  createdAccessTokenSchema,
  type CreatedAccessToken,
  type Scope,
} from '@/lib/contracts/access-tokens';
import { pageSchema } from '@/lib/contracts/page';
import { meSchema } from '@/lib/contracts/people';
import { MOST_TOKENS } from '@/lib/server/access-tokens/access-tokens';
import { LIMITS } from '@/lib/server/auth/rate-limit';
import { database } from '@/lib/server/database/database';
import { purgeOldRows } from '@/lib/server/housekeeping/purge-old-rows';
import { call } from '../call';
import { describeOnDatabases } from '../database';
import { signedIn, tokenWith, type TestPerson } from '../people';
import { problemOf } from '../problem';

const bearer = (token: string, more: Record<string, string> = {}) => ({ Authorization: `Bearer ${token}`, ...more });

async function make(person: TestPerson, scopes: Scope[]): Promise<CreatedAccessToken> {
  const answer = await call(MAKE, { as: person, body: { name: 'Script', scopes } });
  expect(answer.status).toBe(201);
  return createdAccessTokenSchema.parse(await answer.json());
}

async function listed(person: TestPerson) {
  const answer = await call(LIST, { as: person });
  return pageSchema(accessTokenSchema).parse(await answer.json()).items;
}

describeOnDatabases('An access token', () => {
  it('is told once, and stored as a hash alone', async () => {
    const aki = await signedIn();
    const { token, ...made } = await make(aki, ['draw']);
    expect(token).toMatch(/^koma_[\w-]{43}$/);
    expect(made).toMatchObject({ name: 'Script', scopes: ['read', 'draw'], lastUsedAt: null, isExpired: false });
    const rows = JSON.stringify(await database().accessToken.findMany());
    expect(rows).not.toContain(token.slice(5));
    const answers = JSON.stringify(await database().idempotencyKey.findMany());
    expect(answers).not.toContain(token.slice(5));
    const [shown] = await listed(aki);
    expect(shown).toEqual(made);
  });

  it('lets a program act as its person from anywhere, without a cookie', async () => {
    const aki = await signedIn({ name: 'Aki' });
    const { token } = await make(aki, ['write']);
    const headers = bearer(token, { 'Sec-Fetch-Site': '', 'User-Agent': 'script/1.0' });
    const me = meSchema.parse(await (await call(ME, { headers })).json());
    expect(me).toMatchObject({ id: aki.actor.userId, name: 'Aki' });
    expect((await call(MAKE_PROJECT, { body: { title: 'From a script' }, headers })).status).toBe(201);
    expect((await listed(aki))[0]).toMatchObject({ lastUsedBy: 'script/1.0', lastUsedAt: expect.any(String) });
  });

  it('does less than its person: what lies outside its scopes is refused', async () => {
    const aki = await signedIn();
    const { token } = await make(aki, ['read']);
    const refused = await problemOf(await call(MAKE_PROJECT, { body: { title: 'X' }, headers: bearer(token) }));
    expect(refused).toMatchObject({ code: 'scope-missing', status: 403 });
    expect(refused.detail).toContain('“write”');
    expect(await database().project.count()).toBe(0);
  });

  it('counts alone: a cookie beside it adds nothing', async () => {
    const aki = await signedIn();
    const wrong = await call(ME, { as: aki, headers: bearer('koma_wrong') });
    expect((await problemOf(wrong)).code).toBe('token-invalid');
    // Other kinds of authorization are a proxy's own business.
    expect((await call(ME, { as: aki, headers: { Authorization: 'Basic eDp5' } })).status).toBe(200);
  });

  it('ends at once when it is revoked, by its own person alone', async () => {
    const [aki, ren] = [await signedIn(), await signedIn({ name: 'Ren' })];
    const { token, id } = await make(aki, ['read']);
    const strange = await call(REVOKE, { as: ren, method: 'DELETE', params: { tokenId: id } });
    expect((await problemOf(strange)).code).toBe('not-found');
    expect((await call(ME, { headers: bearer(token) })).status).toBe(200);
    expect((await call(REVOKE, { as: aki, method: 'DELETE', params: { tokenId: id } })).status).toBe(204);
    expect((await problemOf(await call(ME, { headers: bearer(token) }))).code).toBe('token-invalid');
  });

  it('ends when it expires, stays listed for 30 days, and ends with its account', async () => {
    const aki = await signedIn();
    const [old, other] = [await make(aki, ['read']), await make(aki, ['read'])];
    const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000);
    await database().accessToken.update({ where: { id: old.id }, data: { expiresAt: daysAgo(1) } });
    expect((await problemOf(await call(ME, { headers: bearer(old.token) }))).code).toBe('token-invalid');
    expect((await listed(aki)).map(({ isExpired }) => isExpired)).toEqual([false, true]);
    await purgeOldRows(new Date());
    expect(await listed(aki)).toHaveLength(2);
    await database().accessToken.update({ where: { id: old.id }, data: { expiresAt: daysAgo(31) } });
    await purgeOldRows(new Date());
    expect((await listed(aki)).map(({ id }) => id)).toEqual([other.id]);
    await database().user.update({ where: { id: aki.actor.userId }, data: { disabledAt: new Date() } });
    expect((await problemOf(await call(ME, { headers: bearer(other.token) }))).code).toBe('token-invalid');
  });

  it('of an admin is no admin without the scope; nobody else can have the scope', async () => {
    const [admin, aki] = [await signedIn({ role: 'admin' }), await signedIn()];
    const rename = (token: string) =>
      call(SAVE_SETTINGS, {
        method: 'PATCH',
        body: { name: 'Renamed' },
        headers: bearer(token, { 'If-Match': '"1"' }),
      });
    await call(SETTINGS, { as: admin });
    const plain = await make(admin, ['draw', 'write', 'people', 'tokens']);
    expect((await problemOf(await rename(plain.token))).code).toBe('scope-missing');
    expect((await rename((await make(admin, ['admin'])).token)).status).toBe(200);
    const refused = await call(MAKE, { as: aki, body: { name: 'X', scopes: ['admin'] } });
    expect((await problemOf(refused)).code).toBe('role-missing');
    // Who is no admin any more has no admin's token either.
    const once = await make(admin, ['admin']);
    await database().user.update({ where: { id: admin.actor.userId }, data: { role: 'creator' } });
    expect((await problemOf(await rename(once.token))).code).toBe('role-missing');
  });

  it('makes tokens with the scope for it alone, and none that can do more or work longer', async () => {
    const aki = await signedIn();
    const ask = (token: string, body: object) =>
      call(MAKE, { body: { name: 'Child', scopes: ['read'], expiresInDays: 30, ...body }, headers: bearer(token) });
    const plain = await tokenWith(aki, ['draw', 'write']);
    expect((await problemOf(await ask(plain.token, {}))).code).toBe('scope-missing');
    const maker = await tokenWith(aki, ['draw', 'tokens']);
    expect((await ask(maker.token, { scopes: ['draw'] })).status).toBe(201);
    expect((await problemOf(await ask(maker.token, { scopes: ['write'] }))).code).toBe('scope-missing');
    expect((await problemOf(await ask(maker.token, { expiresInDays: null }))).code).toBe('scope-missing');
    expect((await problemOf(await ask(maker.token, { expiresInDays: 200 }))).code).toBe('scope-missing');
  });

  it('is one of 50 at most, also when several are made at once', async () => {
    const aki = await signedIn();
    for (let made = 0; made < MOST_TOKENS - 1; made += 1) await tokenWith(aki, ['read']);
    const body = { name: 'More', scopes: ['read'] };
    const answers = await Promise.all([1, 2, 3].map(() => call(MAKE, { as: aki, body })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await database().accessToken.count()).toBe(MOST_TOKENS);
  });

  it('that is wrong too often is refused by address, while right ones are answered', async () => {
    const aki = await signedIn();
    const { token } = await make(aki, ['read']);
    const from = { 'X-Forwarded-For': '203.0.113.9' };
    const full = (LIMITS.address.burst - 1) * LIMITS.address.everySeconds + LIMITS.address.longestWaitSeconds;
    await call(ME, { headers: bearer('koma_wrong', from) });
    const resetsAt = new Date(Date.now() + (full + 60) * 1000);
    await database().rateLimit.updateMany({ data: { resetsAt } });
    const refused = await problemOf(await call(ME, { headers: bearer(`koma_${'x'.repeat(5000)}`, from) }));
    expect(refused.code).toBe('too-many-attempts');
    expect((await call(ME, { headers: bearer(token, from) })).status).toBe(200);
  });
});
