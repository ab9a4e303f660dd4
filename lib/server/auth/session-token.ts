import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { idSchema } from '@/lib/contracts/page';
import { environment } from '../environment';
import { cookieOf } from './cookie-of';

/** How long a session lasts without a sign of life. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** How long a browser keeps the cookie. Longer than any session lasts unused: the row decides, and its end moves on with use. */
export const COOKIE_SECONDS = 365 * 24 * 60 * 60;

const tokenSchema = z.object({ sid: idSchema });

/** What cookies are encrypted with. @throws Error where the process has none, as a worker */
export function cookieSecret(): string {
  const { secret } = environment();
  if (secret !== null) return secret;
  throw new Error('KOMA_SECRET is missing: web servers need it to encrypt cookies.');
}

/** With https the browser itself holds the cookie to it (`__Secure-`). */
export function sessionCookieName(): string {
  return environment().isHttps ? '__Secure-koma.session' : 'koma.session';
}

/** The session's id from a request's cookie, null when there is none that this studio made. */
export async function readSessionId(request: Request): Promise<string | null> {
  const cookie = cookieOf(request.headers, sessionCookieName());
  if (cookie === null) return null;
  try {
    const token = tokenSchema.safeParse(await decode({ token: cookie, secret: cookieSecret() }));
    return token.success ? token.data.sid : null;
  } catch {
    // Encrypted with another secret, cut off, or made up: as good as no cookie.
    return null;
  }
}

/** The `Set-Cookie` that signs a browser in to a session. */
export async function sessionCookie(sessionId: string): Promise<string> {
  const { isHttps } = environment();
  const value = await encode({ token: { sid: sessionId }, secret: cookieSecret(), maxAge: COOKIE_SECONDS });
  const secure = isHttps ? '; Secure' : '';
  return `${sessionCookieName()}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${COOKIE_SECONDS}${secure}`;
}
