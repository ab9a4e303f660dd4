import { NextResponse, type NextRequest } from 'next/server';
import { contentSecurityPolicy } from '@/lib/server/http/content-security-policy';

/** Gives every page a nonce and the policy that names it: no script runs that the studio did not send. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const isHttps = (process.env.KOMA_URL ?? '').startsWith('https:');
  const policy = contentSecurityPolicy({
    nonce,
    isHttps,
    isDevelopment: process.env.NODE_ENV === 'development',
  });
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  // Next reads the nonce out of the request's policy and puts it on its own scripts.
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  if (isHttps) response.headers.set('Strict-Transport-Security', 'max-age=31536000');
  return response;
}

export const config = {
  matcher: [{ source: '/((?!api/|sdapi/|_next/static|_next/image|favicon.ico).*)' }],
};
