import { AppError } from '../app-error';
import { database, inTransaction } from '../database/database';
import { environment } from '../environment';
import { createSession } from './create-session';
import { createSecretToken, hashSecretToken } from './secret-token';

const HOURS_VALID = 24;

/**
 * Makes a link that signs one person in, once. Called on the machine itself (launcher, command line), never by a request.
 *
 * @param userId null: whoever opens it becomes the owner of a studio that has nobody yet
 */
export async function createSignInLink(userId: string | null): Promise<{ path: string; expiresAt: Date }> {
  const { token, tokenHash } = createSecretToken();
  const expiresAt = new Date(Date.now() + HOURS_VALID * 60 * 60 * 1000);
  await inTransaction(async () => {
    await database().signInLink.deleteMany({ where: { userId, usedAt: null } });
    await database().signInLink.create({ data: { tokenHash, userId, expiresAt } });
  });
  return { path: `/enter/${token}`, expiresAt };
}

/**
 * The link that the launcher prints: for the owner when nobody is there yet, for the first admin when no admin could get
 * in otherwise (no password, no provider, no session), else null.
 */
export async function createOwnerLink(): Promise<string | null> {
  if ((await database().user.count()) === 0) return (await createSignInLink(null)).path;
  const now = new Date();
  const admins = { role: 'admin', disabledAt: null } as const;
  const { github, google } = environment();
  const providers = [...(github === null ? [] : ['github']), ...(google === null ? [] : ['google'])];
  const canEnter = await database().user.count({
    where: {
      ...admins,
      OR: [
        { passwordHash: { not: null }, email: { not: null } },
        { accounts: { some: { provider: { in: providers } } } },
        { sessions: { some: { expiresAt: { gt: now } } } },
      ],
    },
  });
  if (canEnter > 0) return null;
  const admin = await database().user.findFirst({ where: admins, orderBy: { id: 'asc' } });
  return admin === null ? null : (await createSignInLink(admin.id)).path;
}

/**
 * Uses a link up and returns the id of the new session. Of two that open it at the same time one gets in.
 * @throws AppError `link-invalid` when it was used, ran out, or never was
 */
export async function useSignInLink(token: string, userAgent: string | null): Promise<string> {
  return inTransaction(async () => {
    const now = new Date();
    const unused = { tokenHash: hashSecretToken(token), usedAt: null, expiresAt: { gt: now } };
    const { count } = await database().signInLink.updateMany({ where: unused, data: { usedAt: now } });
    const link = await database().signInLink.findUnique({ where: { tokenHash: unused.tokenHash } });
    if (count === 0 || link === null) throw linkInvalid();
    const userId = link.userId ?? (await createOwner());
    return createSession(userId, { method: 'link', userAgent });
  });
}

async function createOwner(): Promise<string> {
  if ((await database().user.count()) > 0) throw linkInvalid();
  return (await database().user.create({ data: { name: 'Owner', role: 'admin' } })).id;
}

function linkInvalid(): AppError {
  return new AppError('link-invalid', 'This sign-in link is used or expired.', {
    action: 'Sign in, or print a new link where Koma is installed: npm run sign-in-link',
  });
}
