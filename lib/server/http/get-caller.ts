import type { NeededScope } from '@/lib/domain/access/operation-scopes';
import { hasScope } from '@/lib/domain/access/operation-scopes';
import { AppError } from '../app-error';
import type { Actor } from '../auth/actor';
import { getActor } from '../auth/get-actor';
import { bearerToken, getTokenActor } from '../auth/get-token-actor';
import { requireSameOrigin } from './same-origin';

/**
 * Who sent a request: a program by its access token, which alone counts where there is one, else the person of the browser's
 * session. No other site's page can send a token, so only sessions are held to the studio's own pages.
 * @throws AppError `cross-origin`, `token-invalid`, `scope-missing`, `too-many-attempts`
 */
export async function getCaller(request: Request, needed: NeededScope): Promise<Actor | null> {
  const token = bearerToken(request.headers);
  if (token !== null) return withScope(await getTokenActor(token, request.headers), needed);
  requireSameOrigin(request);
  return getActor(request);
}

/** The actor, where its token may do what needs that scope. @throws AppError `scope-missing` */
export function withScope(actor: Actor, needed: NeededScope): Actor {
  if (actor.token === undefined || hasScope(actor.token.scopes, needed)) return actor;
  if (needed === 'session') {
    throw new AppError('scope-missing', 'Access tokens can’t do this.', { action: 'Sign in to Koma in a browser.' });
  }
  throw new AppError('scope-missing', `This access token lacks the scope “${needed}”.`, {
    action: 'Create a token with this scope in the settings of Koma.',
  });
}
