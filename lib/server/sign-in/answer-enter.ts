import { randomUUID } from 'node:crypto';
import { AppError } from '../app-error';
import { problemResponse } from '../http/problem-response';
import { sessionCookie } from '../auth/session-token';
import { useSignInLink } from '../auth/sign-in-link';

/**
 * Opens a sign-in link: uses it up, signs the browser in and sends it to the studio. A link that no longer works leads to
 * the sign-in page. Browsers that only fetch ahead do not use it up.
 */
export async function answerEnter(
  request: Request,
  context: { params: Promise<{ token: string }> },
): Promise<Response> {
  const isPrefetch = /prefetch/.test(request.headers.get('sec-purpose') ?? request.headers.get('purpose') ?? '');
  if (isPrefetch) return new Response(null, { status: 204 });
  try {
    const { token } = await context.params;
    const sessionId = await useSignInLink(token, request.headers.get('user-agent'));
    return redirect('/', { 'Set-Cookie': await sessionCookie(sessionId) });
  } catch (error) {
    if (error instanceof AppError && error.code === 'link-invalid') return redirect('/sign-in?error=link-invalid', {});
    return problemResponse(error, randomUUID());
  }
}

/** Relative, so that it holds whatever name the studio was opened by. */
function redirect(location: string, headers: Record<string, string>): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: location, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', ...headers },
  });
}
