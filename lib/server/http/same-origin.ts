import { AppError } from '../app-error';
import { environment } from '../environment';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a request that changes something and came from another site's page (cross-site request forgery). Browsers
 * say where a request comes from in `Sec-Fetch-Site`, older ones in `Origin`; neither can be set by a page.
 * @throws AppError `cross-origin`, also when neither header is there
 */
export function requireSameOrigin(request: Request): void {
  if (SAFE.has(request.method)) return;
  const site = request.headers.get('sec-fetch-site');
  if (site === 'same-origin' || site === 'none') return;
  const origin = request.headers.get('origin');
  if (site === null && origin !== null && ownOrigins(request).has(origin)) return;
  throw new AppError('cross-origin', 'The request came from another site.', {
    action: 'Open Koma at its own address. API clients must send that address in the Origin header.',
  });
}

/** The address from the settings, and the one the request was sent to; pages cannot forge `Host`. */
function ownOrigins(request: Request): Set<string> {
  const url = new URL(environment().url);
  const origins = new Set([url.origin]);
  const host = request.headers.get('host');
  if (host !== null) origins.add(`${url.protocol}//${host}`);
  return origins;
}
