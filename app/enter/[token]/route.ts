import { answerEnter } from '@/lib/server/sign-in/answer-enter';

export { answerEnter as GET };

/** A link checker that only looks must not use the link up. */
export function HEAD(): Response {
  return new Response(null, { status: 204 });
}
