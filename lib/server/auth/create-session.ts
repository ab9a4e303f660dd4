import { database } from '../database/database';
import { SESSION_SECONDS } from './session-token';

export type SignInMethod = 'password' | 'link' | 'invitation' | 'github' | 'google';

/** Makes a session for a person who proved who they are, and returns its id. */
export async function createSession(
  userId: string,
  proof: { method: SignInMethod; userAgent: string | null },
): Promise<string> {
  const now = new Date();
  const session = await database().session.create({
    data: {
      userId,
      method: proof.method,
      userAgent: proof.userAgent?.slice(0, 300) ?? null,
      expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000),
      lastSeenAt: now,
    },
  });
  await database().user.update({ where: { id: userId }, data: { lastSeenAt: now } });
  return session.id;
}
