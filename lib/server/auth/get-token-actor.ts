import { scopesSchema, type Scope } from '@/lib/contracts/access-tokens';
import type { Role } from '@/lib/contracts/people';
import { AppError } from '../app-error';
import { database } from '../database/database';
import type { Actor } from './actor';
import { addressKey, takeTurn } from './rate-limit';
import { hashSecretToken } from './secret-token';

/** What every access token begins with, so that people and scanners know one when they see it. */
export const TOKEN_PREFIX = 'koma_';
const LONGEST_TOKEN = 200;
const TOUCH_EVERY_MS = 60 * 1000;

/** The access token in `Authorization: Bearer`, null where the request names none. */
export function bearerToken(headers: Headers): string | null {
  return /^Bearer +(\S+) *$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null;
}

/**
 * The person of an access token, within its scopes: without `admin` no admin. Notes its use, to the minute. Wrong tokens
 * make the next wrong ones of their address slower; a right one never waits.
 * @throws AppError `token-invalid` when it is unknown, expired or revoked, or its account is deactivated; `too-many-attempts`
 */
export async function getTokenActor(token: string, headers: Headers): Promise<Actor> {
  const row = token.length > LONGEST_TOKEN ? null : await findToken(token);
  if (row === null) {
    await takeTurn(addressKey('token', headers));
    throw new AppError('token-invalid', 'This access token is unknown, expired or revoked.', {
      action: 'Create a new one in the settings of Koma.',
    });
  }
  const scopes = scopesSchema.parse(row.scopes);
  await touch(row, headers.get('user-agent'));
  return {
    userId: row.userId,
    role: roleWithin(row.user.role, scopes),
    sessionId: row.id,
    token: { id: row.id, scopes, expiresAt: row.expiresAt },
  };
}

function findToken(token: string) {
  return database().accessToken.findFirst({
    where: {
      tokenHash: hashSecretToken(token),
      OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }],
      user: { disabledAt: null },
    },
    select: {
      id: true,
      userId: true,
      scopes: true,
      expiresAt: true,
      lastUsedAt: true,
      user: { select: { role: true } },
    },
  });
}

function roleWithin(role: Role, scopes: readonly Scope[]): Role {
  return role === 'admin' && !scopes.includes('admin') ? 'editor' : role;
}

async function touch(row: { id: string; lastUsedAt: Date | null }, program: string | null): Promise<void> {
  const now = new Date();
  if (row.lastUsedAt !== null && now.getTime() - row.lastUsedAt.getTime() < TOUCH_EVERY_MS) return;
  // Two requests at once may both note it; the later one stands.
  await database().accessToken.updateMany({
    where: { id: row.id },
    data: { lastUsedAt: now, lastUsedBy: program?.slice(0, 200) ?? null },
  });
}
