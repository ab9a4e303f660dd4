import { randomUUID } from 'node:crypto';
import NextAuth from 'next-auth';
import { NextRequest } from 'next/server';
import type { AppError } from '../app-error';
import { problemResponse } from '../http/problem-response';
import { requireSameOrigin } from '../http/same-origin';
import { environment } from '../environment';
import { ownAddress } from '../auth/own-address';
import { signInOptions } from '../auth/sign-in-options';

/** next-auth's own routes (`/api/auth/...`): its CSRF token, our check of the origin, sessions in our table. */
export async function answerSignIn(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  try {
    requireSameOrigin(request);
    // next-auth takes its own address from this variable alone.
    process.env.NEXTAUTH_URL ??= environment().url;
    const safe = withOwnCallback(request);
    const refusals: AppError[] = [];
    const options = signInOptions(safe, (error) => refusals.push(error));
    const answer: Response = await NextAuth(safe, context, options);
    return withRefusal(answer, refusals[0]);
  } catch (error) {
    return problemResponse(error, randomUUID());
  }
}

/** next-auth knows wrong passwords alone and answers 401 to everything; who tries too often is told when to try again. */
function withRefusal(answer: Response, refusal: AppError | undefined): Response {
  if (refusal === undefined || answer.status !== 401) return answer;
  const headers = new Headers(answer.headers);
  const { retryAfterSeconds } = refusal.details;
  if (retryAfterSeconds !== undefined) headers.set('Retry-After', String(retryAfterSeconds));
  return new Response(answer.body, { status: refusal.status, headers });
}

/** next-auth answers 500 to an address in `callbackUrl` that it can't read, and would keep a foreign one in a cookie. */
function withOwnCallback(request: NextRequest): NextRequest {
  const url = new URL(request.url);
  const wanted = url.searchParams.get('callbackUrl');
  if (wanted === null || ownAddress(wanted, url.origin) === wanted) return request;
  url.searchParams.set('callbackUrl', ownAddress(wanted, url.origin));
  return new NextRequest(url, request);
}
