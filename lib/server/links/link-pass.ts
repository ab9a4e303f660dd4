import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { idSchema } from '@/lib/contracts/page';
import { cookieOf } from '../auth/cookie-of';
import { cookieSecret } from '../auth/session-token';
import { environment } from '../environment';
import type { ProjectLink } from '../generated/client';

/** How long a browser need not ask for a link's password again. */
const PASS_SECONDS = 12 * 60 * 60;

/** A pass is for the password that opened the link: another password makes it worth nothing. */
const passSchema = z.object({ link: idSchema, password: z.string() });

function cookieName({ id }: Pick<ProjectLink, 'id'>): string {
  return `${environment().isHttps ? '__Secure-' : ''}koma.link.${id}`;
}

/** The `Set-Cookie` for a browser whose person gave the right password of a link. */
export async function linkPassCookie(link: ProjectLink): Promise<string> {
  const token = { link: link.id, password: link.passwordHash ?? '' };
  const value = await encode({ token, secret: cookieSecret(), maxAge: PASS_SECONDS });
  const secure = environment().isHttps ? '; Secure' : '';
  return `${cookieName(link)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${PASS_SECONDS}${secure}`;
}

/** Whether a request's browser gave the password of a link within the last hours. */
export async function hasLinkPass(link: ProjectLink, headers: Headers): Promise<boolean> {
  const cookie = cookieOf(headers, cookieName(link));
  if (cookie === null) return false;
  try {
    const pass = passSchema.safeParse(await decode({ token: cookie, secret: cookieSecret() }));
    return pass.success && pass.data.link === link.id && pass.data.password === (link.passwordHash ?? '');
  } catch {
    // Encrypted with another secret, cut off, or made up: as good as no cookie.
    return false;
  }
}
