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
  const { provider, providerAccountId } = identity;
  const connected = () =>
    database().account.findUnique({
      where: { provider_providerAccountId: { provider, providerAccountId } },
      include: { user: true },
    });
  let account = await connected();
  if (account === null && actor !== null) {
    const data = { provider, providerAccountId, userId: actor.userId };
    await database().account.createMany({ data, skipDuplicates: true });
    account = await connected();
  }
  return account === null || account.user.disabledAt !== null ? null : account.userId;
}
