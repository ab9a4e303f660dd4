import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import GitHubProvider from 'next-auth/providers/github';
import GoogleProvider from 'next-auth/providers/google';
import { AppError } from '../app-error';
import { database } from '../database/database';
import { isDatabaseUnreachable } from '../database/is-database-unreachable';
import { environment } from '../environment';
import { createSession, type SignInMethod } from './create-session';
import { getActor } from './get-actor';
import { ownAddress } from './own-address';
import { COOKIE_SECONDS, cookieSecret, sessionCookieName } from './session-token';
import { signInWithPassword } from './sign-in-with-password';
import { signInWithProvider } from './sign-in-with-provider';

/**
 * How next-auth signs people in. It keeps credentials sessions in its token only; so the token that it encrypts into the
 * cookie holds nothing but the id of a row in our `Session` table, made on sign-in and looked up on every request
 * (`getActor`). A session is therefore revoked by deleting its row, whichever way the person came in.
 * @param onRefused is told why a password was not even looked at
 */
export function signInOptions(request: Request, onRefused: (error: AppError) => void): NextAuthOptions {
  const { isHttps, github, google } = environment();
  const userAgent = request.headers.get('user-agent');
  return {
    secret: cookieSecret(),
    useSecureCookies: isHttps,
    session: { strategy: 'jwt', maxAge: COOKIE_SECONDS },
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps },
      },
    },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        id: 'password',
        name: 'Password',
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: (credentials) => authorizePassword(credentials, request.headers, onRefused),
      }),
      ...(github === null ? [] : [GitHubProvider({ clientId: github.id, clientSecret: github.secret })]),
      ...(google === null ? [] : [GoogleProvider({ clientId: google.id, clientSecret: google.secret })]),
    ],
    callbacks: {
      signIn: async ({ account, user }) => {
        if (account === null) return false;
        if (account.provider === 'password') return true;
        const { provider, providerAccountId } = account;
        const userId = await signInWithProvider({ provider, providerAccountId }, await getActor(request));
        if (userId === null) return '/sign-in?error=not-invited';
        user.id = userId;
        return true;
      },
      jwt: async ({ token, account, user }) => {
        // Account and user come on sign-in only; afterwards the token stays as it is.
        if (account === null || account === undefined) return { sid: token.sid };
        const userId = account.provider === 'password' ? user.id : await providerUserId(account);
        return { sid: await createSession(userId, { method: methodOf(account.provider), userAgent }) };
      },
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => ownAddress(url, baseUrl),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token.sid === 'string') await database().session.deleteMany({ where: { id: token.sid } });
      },
    },
  };
}

async function authorizePassword(credentials: unknown, headers: Headers, onRefused: (error: AppError) => void) {
  try {
    const id = await signInWithPassword(credentials, headers);
    return id === null ? null : { id };
  } catch (error) {
    // next-auth hands the message to the sign-in page as ?error=; the code is what the page switches on.
    if (error instanceof AppError) {
      onRefused(error);
      throw new Error(error.code, { cause: error });
    }
    if (isDatabaseUnreachable(error)) throw new Error('database-unreachable', { cause: error });
    throw error;
  }
}

async function providerUserId(account: { provider: string; providerAccountId: string }): Promise<string> {
  const { provider, providerAccountId } = account;
  const where = { provider_providerAccountId: { provider, providerAccountId } };
  return (await database().account.findUniqueOrThrow({ where })).userId;
}

function methodOf(provider: string): SignInMethod {
  return provider === 'github' || provider === 'google' ? provider : 'password';
}
