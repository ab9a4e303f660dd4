// Next's storages want what its server sets up before they are loaded.
import 'next/dist/server/node-environment-baseline';
import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external';
import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external';
import { HeadersAdapter } from 'next/dist/server/web/spec-extension/adapters/headers';
import { RequestCookiesAdapter } from 'next/dist/server/web/spec-extension/adapters/request-cookies';
import { RequestCookies } from 'next/dist/server/web/spec-extension/cookies';

/**
 * Runs work as Next runs a route handler, so that its `cookies()` and `headers()` answer for the request: next-auth asks
 * them instead of the request that it is given.
 */
export function inRequestScope<Result>(request: Request, work: () => Promise<Result>): Promise<Result> {
  const workStore = { route: '/api/auth', forceStatic: false, dynamicShouldError: false };
  const unitStore = {
    type: 'request',
    phase: 'render',
    headers: HeadersAdapter.seal(request.headers),
    cookies: RequestCookiesAdapter.seal(new RequestCookies(request.headers)),
  };
  return workAsyncStorage.run(workStore as never, () => workUnitAsyncStorage.run(unitStore as never, work));
}
