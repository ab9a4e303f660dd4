import { database } from '../database/database';
import type { Actor } from './actor';

/** A person as a provider knows them. */
export interface ProviderIdentity {
  readonly provider: string;
  readonly providerAccountId: string;
}

/**
 * The id of the person whose account a provider's identity is. Somebody who is signed in already connects it to theirs
 * by this. Strangers get null: people join by invitation, and an e-mail that a provider names proves nothing here.
 */
export async function signInWithProvider(identity: ProviderIdentity, actor: Actor | null): Promise<string | null> {
  const where = {
    provider_providerAccountId: { provider: identity.provider, providerAccountId: identity.providerAccountId },
  };
  const account = await database().account.findUnique({ where, include: { user: true } });
  if (account !== null) return account.user.disabledAt === null ? account.userId : null;
  if (actor === null) return null;
  await database().account.create({
    data: { provider: identity.provider, providerAccountId: identity.providerAccountId, userId: actor.userId },
  });
  return actor.userId;
}
