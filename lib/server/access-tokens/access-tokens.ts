import {
  SCOPES,
  scopesSchema,
  type AccessToken,
  type CreateAccessToken,
  type CreatedAccessToken,
} from '@/lib/contracts/access-tokens';
import { idSchema, type Page, type PageQuery } from '@/lib/contracts/page';
import { AppError, notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { TOKEN_PREFIX } from '../auth/get-token-actor';
import { createSecretToken, hashSecretToken } from '../auth/secret-token';
import { database, inTransaction } from '../database/database';
import type { AccessToken as AccessTokenRow } from '../generated/client';
import { decodeCursor, pageTake, toPage } from '../http/cursor';

/** How many access tokens one person may have. */
export const MOST_TOKENS = 50;
const DAY_MS = 24 * 60 * 60 * 1000;

function toAccessToken(row: AccessTokenRow, now: Date): AccessToken {
  return {
    id: row.id,
    name: row.name,
    scopes: scopesSchema.parse(row.scopes),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    lastUsedBy: row.lastUsedBy,
    isExpired: row.expiresAt !== null && row.expiresAt <= now,
  };
}

/** One's own access tokens, newest first, without their secrets. Anybody for themselves. */
export async function findAccessTokens(actor: Actor, query: PageQuery): Promise<Page<AccessToken>> {
  const before = decodeCursor(query.cursor, idSchema);
  const rows = await database().accessToken.findMany({
    where: { userId: actor.userId, ...(before === null ? {} : { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: pageTake(query),
  });
  const now = new Date();
  return toPage(rows, query, { position: (row) => row.id, item: (row) => toAccessToken(row, now) });
}

/**
 * Creates an access token for oneself; its secret is told here and stored as a hash alone. One that is made by a token can't
 * do more than that one, nor work longer.
 * @throws AppError `role-missing` for the scope `admin` without being one, `scope-missing`, `state-conflict` at the limit
 */
export async function createAccessToken(actor: Actor, wish: CreateAccessToken): Promise<CreatedAccessToken> {
  const scopes = SCOPES.filter((scope) => scope === 'read' || wish.scopes.includes(scope));
  if (scopes.includes('admin') && actor.role !== 'admin') {
    throw new AppError('role-missing', 'Only admins can create tokens with the scope “admin”.', {
      action: 'Leave the scope out, or ask an admin.',
    });
  }
  const now = new Date();
  const expiresAt = wish.expiresInDays === null ? null : new Date(now.getTime() + wish.expiresInDays * DAY_MS);
  requireWithin(actor, { scopes, expiresAt });
  const secret = `${TOKEN_PREFIX}${createSecretToken().token}`;
  const data = { userId: actor.userId, name: wish.name, scopes, expiresAt, tokenHash: hashSecretToken(secret) };
  const row = await inTransaction(async () => {
    // Two at once count one after the other.
    await database().$queryRaw`SELECT id FROM "User" WHERE id = ${actor.userId}::uuid FOR UPDATE`;
    await requireRoom(actor.userId);
    return database().accessToken.create({ data });
  });
  return { ...toAccessToken(row, now), token: secret };
}

function requireWithin({ token }: Actor, wish: { scopes: readonly string[]; expiresAt: Date | null }): void {
  if (token === undefined) return;
  const more = wish.scopes.filter((scope) => scope !== 'read' && !token.scopes.some((own) => own === scope));
  if (more.length > 0) {
    throw new AppError('scope-missing', `This access token can’t create one with more scopes: ${more.join(', ')}.`, {
      action: 'Create it in the settings of Koma.',
    });
  }
  if (token.expiresAt === null || (wish.expiresAt !== null && wish.expiresAt <= token.expiresAt)) return;
  throw new AppError('scope-missing', 'This access token can’t create one that expires later than itself.', {
    action: 'Ask for fewer days, or create it in the settings of Koma.',
  });
}

async function requireRoom(userId: string): Promise<void> {
  if ((await database().accessToken.count({ where: { userId } })) < MOST_TOKENS) return;
  throw new AppError('state-conflict', `You have ${MOST_TOKENS} access tokens, which is the limit.`, {
    action: 'Revoke one that you don’t need, then try again.',
  });
}

/** Revokes one of one's own access tokens at once. @throws AppError `not-found`, also for other people's */
export async function deleteAccessToken(actor: Actor, tokenId: string): Promise<void> {
  const { count } = await database().accessToken.deleteMany({ where: { id: tokenId, userId: actor.userId } });
  if (count === 0) throw notFound('access token');
}
