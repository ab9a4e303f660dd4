import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const SESSION_ID = '01a20b49-5611-77a1-b7ed-df639c79cbed';

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv('DATABASE_URL', 'postgresql://unused@localhost/unused');
  vi.stubEnv('KOMA_SECRET', 'a secret for tests, thirty-two characters or more');
});
afterEach(() => vi.unstubAllEnvs());

/** The module as a process with this address has it. */
function loadFor(url: string) {
  vi.stubEnv('KOMA_URL', url);
  return import('@/lib/server/auth/session-token');
}

function requestWith(cookie: string): Request {
  return new Request('http://localhost:3000/', { headers: { cookie: `other=1; ${cookie.split(';')[0]}; last=2` } });
}

describe('The cookie of a session', () => {
  it('is held to https, to its own site and away from scripts', async () => {
    const { sessionCookie } = await loadFor('https://koma.example');
    const cookie = await sessionCookie(SESSION_ID);
    expect(cookie).toMatch(/^__Secure-koma\.session=/);
    expect(cookie.split('; ').slice(1)).toEqual(['Path=/', 'HttpOnly', 'SameSite=Lax', 'Max-Age=31536000', 'Secure']);
  });

  it('works without https where the studio has none', async () => {
    const { sessionCookie } = await loadFor('http://localhost:3000');
    const cookie = await sessionCookie(SESSION_ID);
    expect(cookie).toMatch(/^koma\.session=/);
    expect(cookie).not.toContain('Secure');
  });

  it('says nothing without the secret, and names its session with it', async () => {
    const { sessionCookie, readSessionId } = await loadFor('http://localhost:3000');
    const cookie = await sessionCookie(SESSION_ID);
    const parts = cookie.split('.').map((part) => Buffer.from(part, 'base64url').toString());
    expect(parts.join('')).not.toContain(SESSION_ID);
    expect(await readSessionId(requestWith(cookie))).toBe(SESSION_ID);
  });

  it('of a studio with another secret is no cookie here', async () => {
    const cookie = await (await loadFor('http://localhost:3000')).sessionCookie(SESSION_ID);
    vi.resetModules();
    vi.stubEnv('KOMA_SECRET', 'another secret, also thirty-two characters or more');
    const { readSessionId } = await loadFor('http://localhost:3000');
    expect(await readSessionId(requestWith(cookie))).toBeNull();
  });
});
