// First: Next's storages are made when they are loaded.
import { inRequestScope } from '../request-scope';
import { expect, it } from 'vitest';
import { NextRequest } from 'next/server';
import { PATCH as UPDATE_USER } from '@/app/api/users/[userId]/route';
import { GET as USERS } from '@/app/api/users/route';
import { GET as ENTER, HEAD } from '@/app/enter/[token]/route';
import { PUT as PASSWORD } from '@/app/api/me/password/route';
import { GET as ME, PATCH as UPDATE_ME } from '@/app/api/me/route';
import { DELETE as END_SESSION } from '@/app/api/me/sessions/[sessionId]/route';
import { GET as SESSIONS } from '@/app/api/me/sessions/route';
import { GET as AUTH_GET, POST as AUTH_POST } from '@/app/api/auth/[...nextauth]/route';
import { pageSchema } from '@/lib/contracts/page';
import { meSchema, sessionSchema } from '@/lib/contracts/people';
import { MOST_WAITING } from '@/lib/server/auth/hash-turns';
import { hashPassword, isPasswordRight } from '@/lib/server/auth/password';
import { addressKey, LIMITS, takeTurn } from '@/lib/server/auth/rate-limit';
import { createOwnerLink } from '@/lib/server/auth/sign-in-link';
import { signInWithPassword } from '@/lib/server/auth/sign-in-with-password';
import { signInWithProvider } from '@/lib/server/auth/sign-in-with-provider';
import { database } from '@/lib/server/database/database';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { signedIn, type TestPerson } from '../people';
import { problemOf } from '../problem';

const cookiesOf = (response: Response) => response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');

async function enter(link: string): Promise<Response> {
  const token = link.replace('/enter/', '');
  return ENTER(new Request(`http://localhost:3000${link}`), { params: Promise.resolve({ token }) });
}

/** Signs in as the sign-in page does: next-auth's CSRF token first, then the form. */
async function postCredentials(
  email: string,
  password: string,
  address = '10.0.0.1',
  callbackUrl = '/',
): Promise<Response> {
  const context = (...nextauth: string[]) => ({ params: Promise.resolve({ nextauth }) });
  const asking = new NextRequest('http://localhost:3000/api/auth/csrf');
  const csrf = await inRequestScope(asking, () => AUTH_GET(asking, context('csrf')));
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const request = new NextRequest('http://localhost:3000/api/auth/callback/password', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Sec-Fetch-Site': 'same-origin',
      'X-Forwarded-For': address,
      Cookie: cookiesOf(csrf).join('; '),
    },
    body: new URLSearchParams({ email, password, csrfToken, callbackUrl, json: 'true' }).toString(),
  });
  return inRequestScope(request, () => AUTH_POST(request, context('callback', 'password')));
}

const asPerson = (person: TestPerson, response: Response): TestPerson => ({
  ...person,
  cookie: cookiesOf(response).find((cookie) => cookie.startsWith('koma.session=')) ?? '',
});

describeOnPostgres('People', () => {
  it('sign in with their password, in a session that is a row', async () => {
    const aki = await signedIn({ email: 'aki@example.com' });
    await database().user.updateMany({ data: { passwordHash: await hashPassword('long enough words') } });
    const response = await postCredentials('AKI@example.com', 'long enough words');
    const session = response.headers.getSetCookie().find((cookie) => cookie.startsWith('koma.session='));
    expect(session).toMatch(/HttpOnly/);
    expect(session).toMatch(/SameSite=lax/i);
    expect((await call(ME, { as: asPerson(aki, response) })).status).toBe(200);
    expect(await database().session.count({ where: { method: 'password' } })).toBe(2);
  });

  it('are refused with a wrong password, an unknown e-mail, and a closed account, all alike', async () => {
    await signedIn({ email: 'aki@example.com' });
    await signedIn({ email: 'gone@example.com' });
    await database().user.updateMany({ data: { passwordHash: await hashPassword('long enough words') } });
    await database().user.updateMany({ where: { email: 'gone@example.com' }, data: { disabledAt: new Date() } });
    const answers = [
      await postCredentials('aki@example.com', 'wrong words here'),
      await postCredentials('nobody@example.com', 'long enough words'),
      await postCredentials('gone@example.com', 'long enough words'),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401]);
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(answers.flatMap(cookiesOf).filter((cookie) => cookie.startsWith('koma.session='))).toEqual([]);
  });

  it('end at the studio itself after signing in, whatever address was asked for', async () => {
    await signedIn({ email: 'aki@example.com' });
    await database().user.updateMany({ data: { passwordHash: await hashPassword('long enough words') } });
    for (const wanted of [
      'https://other.example/x',
      '//other.example',
      'javascript:alert(1)',
      'https://',
      '/projects',
    ]) {
      const asking = new NextRequest(
        `http://localhost:3000/api/auth/signin?${new URLSearchParams({ callbackUrl: wanted }).toString()}`,
      );
      const page = await inRequestScope(asking, () =>
        AUTH_GET(asking, { params: Promise.resolve({ nextauth: ['signin'] }) }),
      );
      expect({ wanted, status: page.status }).toEqual({ wanted, status: 302 });
      expect(page.headers.get('location')).not.toContain('other.example');
      const answer = await postCredentials('aki@example.com', 'long enough words', '10.0.0.1', wanted);
      const { url } = (await answer.json()) as { url: string };
      expect(new URL(url).origin).toBe('http://localhost:3000');
    }
  });

  it('cannot be signed in from another site', async () => {
    const request = new NextRequest('http://localhost:3000/api/auth/callback/password', {
      method: 'POST',
      headers: { 'Sec-Fetch-Site': 'cross-site' },
    });
    const response = await AUTH_POST(request, { params: Promise.resolve({ nextauth: ['callback', 'password'] }) });
    expect((await problemOf(response)).code).toBe('cross-origin');
  });

  it('are never locked out by wrong passwords: slowed where those came from, not at all elsewhere', async () => {
    await signedIn({ email: 'aki@example.com' });
    await database().user.updateMany({ data: { passwordHash: await hashPassword('long enough words') } });
    const attempt = async (password: string, address: string) => {
      const since = performance.now();
      const given = { email: 'aki@example.com', password };
      const id = await signInWithPassword(given, new Headers({ 'x-forwarded-for': address }));
      return { isIn: id !== null, ms: performance.now() - since };
    };
    const { burst, everySeconds } = LIMITS['account-from-address'];
    for (let count = 0; count < burst; count += 1) expect((await attempt('guess', '10.0.0.1')).isIn).toBe(false);
    // As if they had all come in the last moment, however slow this machine is.
    const full = new Date(Date.now() + burst * everySeconds * 1000);
    await database().rateLimit.updateMany({
      where: { key: { startsWith: 'sign-in:account-from-address' } },
      data: { resetsAt: full },
    });
    const elsewhere = await attempt('long enough words', '10.0.0.2');
    const slowed = await attempt('long enough words', '10.0.0.1');
    expect([elsewhere.isIn, slowed.isIn]).toEqual([true, true]);
    expect(slowed.ms).toBeGreaterThan(everySeconds * 500);
    // Right ones leave nothing behind.
    const rows = await database().rateLimit.findMany({
      where: { key: { startsWith: 'sign-in:account-from-address' } },
    });
    expect(rows).toEqual([]);
  });

  it('are slowed and then refused for a while when one address tries many accounts, and say so with 429', async () => {
    const { burst, everySeconds, longestWaitSeconds } = LIMITS.address;
    const headers = new Headers({ 'x-forwarded-for': 'spoofed, 10.9.9.9' });
    const since = performance.now();
    for (let count = 0; count < burst; count += 1) await takeTurn(addressKey('sign-in', headers));
    await takeTurn(addressKey('sign-in', headers));
    expect(performance.now() - since).toBeGreaterThan(everySeconds * 1000 - 200);
    const full = new Date(Date.now() + (burst * everySeconds + longestWaitSeconds) * 1000);
    await database().rateLimit.updateMany({ data: { resetsAt: full } });
    const refused = await postCredentials('somebody@example.com', 'guess', '10.9.9.9');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(new URL(((await refused.json()) as { url: string }).url).searchParams.get('error')).toBe(
      'too-many-attempts',
    );
    // What a caller says in front of our proxy's own entry makes no other caller.
    await expect(takeTurn(addressKey('sign-in', headers))).rejects.toMatchObject({ code: 'too-many-attempts' });
    await takeTurn(addressKey('sign-in', new Headers({ 'x-forwarded-for': '10.9.9.9, 10.1.1.1' })));
  });

  it('wait for the hash of their password in a line that is not endless', async () => {
    const asked = Array.from({ length: MOST_WAITING + 12 }, () => isPasswordRight('guess', null));
    const answers = await Promise.allSettled(asked);
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThanOrEqual(12);
    for (const reason of refused) expect(reason).toMatchObject({ code: 'too-many-attempts', status: 429 });
  });

  it('lose a session at once when its row is deleted, in this and any other browser', async () => {
    const aki = await signedIn();
    const other = await signedIn();
    const before = pageSchema(sessionSchema).parse(await (await call(SESSIONS, { as: aki })).json());
    expect(before.items).toMatchObject([{ id: aki.actor.sessionId, isCurrent: true }]);
    const strangers = await call(END_SESSION, {
      as: other,
      method: 'DELETE',
      params: { sessionId: aki.actor.sessionId },
    });
    expect(strangers.status).toBe(404);
    const own = await call(END_SESSION, { as: aki, method: 'DELETE', params: { sessionId: aki.actor.sessionId } });
    expect(own.status).toBe(204);
    expect((await problemOf(await call(ME, { as: aki }))).code).toBe('not-signed-in');
  });

  it('lose a session that was not used for thirty days', async () => {
    const aki = await signedIn();
    await database().session.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect((await call(ME, { as: aki })).status).toBe(401);
  });

  it('keep a session alive by using it', async () => {
    const aki = await signedIn();
    const soon = new Date(Date.now() + 60_000);
    await database().session.updateMany({ data: { lastSeenAt: new Date(Date.now() - 3_600_000), expiresAt: soon } });
    await call(ME, { as: aki });
    const session = await database().session.findFirstOrThrow();
    expect(session.expiresAt.getTime()).toBeGreaterThan(soon.getTime() + 24 * 3_600_000);
  });

  it('change their password with the current one, and other sessions end', async () => {
    const aki = await signedIn({ email: 'aki@example.com' });
    const change = (current: string | null, next: string) =>
      call(PASSWORD, { as: aki, method: 'PUT', body: { current, next } });
    expect((await change(null, 'first words of mine')).status).toBe(204);
    await database().session.create({
      data: { userId: aki.actor.userId, method: 'password', expiresAt: new Date(Date.now() + 60_000) },
    });
    expect((await problemOf(await change('not the words', 'second words of mine'))).code).toBe('password-wrong');
    expect((await change('first words of mine', 'second words of mine')).status).toBe(204);
    expect((await database().session.findMany()).map((session) => session.id)).toEqual([aki.actor.sessionId]);
    expect(
      await signInWithPassword({ email: 'aki@example.com', password: 'second words of mine' }, new Headers()),
    ).toBe(aki.actor.userId);
  });

  it('cannot take another account’s e-mail', async () => {
    await signedIn({ email: 'mio@example.com' });
    const aki = await signedIn();
    const response = await call(UPDATE_ME, {
      as: aki,
      method: 'PATCH',
      body: { email: 'Mio@Example.com' },
      headers: { 'If-Match': '"1"' },
    });
    expect((await problemOf(response)).code).toBe('email-taken');
  });

  it('never see hashes of passwords in an answer', async () => {
    const aki = await signedIn({ role: 'admin', email: 'aki@example.com' });
    await database().user.updateMany({ data: { passwordHash: await hashPassword('long enough words') } });
    const texts = [await (await call(ME, { as: aki })).text(), await (await call(USERS, { as: aki })).text()];
    expect(texts.join('')).not.toContain('argon2');
    expect(meSchema.parse(JSON.parse(texts[0] ?? ''))).toMatchObject({ hasPassword: true });
  });

  it('are managed by admins alone', async () => {
    const [creator, editor] = [await signedIn(), await signedIn({ role: 'editor' })];
    const change = (as: TestPerson) =>
      call(UPDATE_USER, {
        as,
        method: 'PATCH',
        params: { userId: as.actor.userId },
        body: { role: 'admin' },
        headers: { 'If-Match': '"1"' },
      });
    const problems = [await call(USERS, { as: creator }), await change(creator), await change(editor)].map(problemOf);
    expect((await Promise.all(problems)).map((problem) => problem.code)).toEqual([
      'role-missing',
      'role-missing',
      'role-missing',
    ]);
  });

  it('are signed out everywhere when an admin closes their account', async () => {
    const [admin, aki] = [await signedIn({ role: 'admin' }), await signedIn()];
    const response = await call(UPDATE_USER, {
      as: admin,
      method: 'PATCH',
      params: { userId: aki.actor.userId },
      body: { isDisabled: true },
      headers: { 'If-Match': '"1"' },
    });
    expect(response.status).toBe(200);
    expect((await call(ME, { as: aki })).status).toBe(401);
    expect(await database().session.count({ where: { userId: aki.actor.userId } })).toBe(0);
  });

  it('always have an admin left, also when two demote each other at once', async () => {
    const [one, two] = [await signedIn({ role: 'admin' }), await signedIn({ role: 'admin' })];
    const demote = (as: TestPerson, whom: TestPerson) =>
      call(UPDATE_USER, {
        as,
        method: 'PATCH',
        params: { userId: whom.actor.userId },
        body: { role: 'creator' },
        headers: { 'If-Match': '"1"' },
      });
    await Promise.all([demote(one, two), demote(two, one)]);
    expect(await database().user.count({ where: { role: 'admin' } })).toBe(1);
  });

  it('become the owner by the first link, which works once', async () => {
    const link = (await createOwnerLink()) ?? '';
    const first = await enter(link);
    expect(first.status).toBe(303);
    expect(first.headers.get('location')).toBe('/');
    expect(await database().user.findMany()).toMatchObject([{ role: 'admin' }]);
    const second = await enter(link);
    expect(second.headers.get('location')).toBe('/sign-in?error=link-invalid');
    expect(cookiesOf(second)).toEqual([]);
    expect(await database().user.count()).toBe(1);
  });

  it('become the owner once when two open the first link at the same time', async () => {
    const link = (await createOwnerLink()) ?? '';
    const answers = await Promise.all([enter(link), enter(link), enter(link)]);
    expect(answers.map((answer) => answer.headers.get('location')).sort()).toEqual([
      '/',
      '/sign-in?error=link-invalid',
      '/sign-in?error=link-invalid',
    ]);
  });

  it('do not lose the first link to a checker that looks, or a browser that fetches ahead', async () => {
    const link = (await createOwnerLink()) ?? '';
    const token = link.replace('/enter/', '');
    const ahead = new Request(`http://localhost:3000${link}`, { headers: { 'Sec-Purpose': 'prefetch' } });
    expect(HEAD().status).toBe(204);
    expect((await ENTER(ahead, { params: Promise.resolve({ token }) })).status).toBe(204);
    expect((await enter(link)).headers.get('location')).toBe('/');
  });

  it('get no link printed when an admin can get in, and one when none could', async () => {
    await enter((await createOwnerLink()) ?? '');
    expect(await createOwnerLink()).toBeNull();
    await database().session.deleteMany();
    const link = (await createOwnerLink()) ?? '';
    expect((await enter(link)).headers.get('location')).toBe('/');
    expect(await database().user.count()).toBe(1);
  });

  it('cannot use a link whose time is over', async () => {
    const link = (await createOwnerLink()) ?? '';
    await database().signInLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect((await enter(link)).headers.get('location')).toBe('/sign-in?error=link-invalid');
  });

  it('come in by a provider only when they connected it while they were signed in', async () => {
    const aki = await signedIn({ email: 'aki@example.com' });
    const identity = { provider: 'github', providerAccountId: '42' };
    expect(await signInWithProvider(identity, null)).toBeNull();
    expect(await signInWithProvider(identity, aki.actor)).toBe(aki.actor.userId);
    expect(await signInWithProvider(identity, null)).toBe(aki.actor.userId);
    await database().user.updateMany({ data: { disabledAt: new Date() } });
    expect(await signInWithProvider(identity, null)).toBeNull();
  });

  it('connect a provider once when the browser asks twice at the same time', async () => {
    const { actor } = await signedIn();
    const identity = { provider: 'github', providerAccountId: '42' };
    await Promise.all(Array.from({ length: 8 }, () => database().$executeRaw`SELECT pg_sleep(0.05)`));
    const found = await Promise.all([identity, identity, identity].map((each) => signInWithProvider(each, actor)));
    expect(found).toEqual([actor.userId, actor.userId, actor.userId]);
    expect(await database().account.count()).toBe(1);
  });
});
