import { randomUUID } from 'node:crypto';
import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { problemResponse } from '../http/problem-response';
import { requireSameOrigin } from '../http/same-origin';
import { environment } from '../environment';
import { signInOptions } from './sign-in-options';

/** next-auth's own routes (`/api/auth/...`): its CSRF token, our check of the origin, sessions in our table. */
export async function answerSignIn(
  request: NextRequest,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  try {
    requireSameOrigin(request);
    // next-auth takes its own address from this variable alone.
    process.env.NEXTAUTH_URL ??= environment().url;
    const answer: Response = await NextAuth(request, context, signInOptions(request));
    return answer;
  } catch (error) {
    return problemResponse(error, randomUUID());
  }
}
