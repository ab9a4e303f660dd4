import './environment';
import type { CreatedAccessToken, Scope } from '@/lib/contracts/access-tokens';
import type { MemberRole } from '@/lib/contracts/projects';
import type { Role } from '@/lib/contracts/people';
import { createAccessToken } from '@/lib/server/access-tokens/access-tokens';
import type { Actor } from '@/lib/server/auth/actor';
import { createSession } from '@/lib/server/auth/create-session';
import { sessionCookie } from '@/lib/server/auth/session-token';
import { database } from '@/lib/server/database/database';

/** A person with an open session, and the cookie a browser would send. */
export interface TestPerson {
  readonly actor: Actor;
  readonly cookie: string;
}

/** Makes a person who is signed in. */
export async function signedIn(person: { name?: string; role?: Role; email?: string } = {}): Promise<TestPerson> {
  const { name = 'Aki', role = 'creator', email = null } = person;
  const user = await database().user.create({ data: { name, role, email } });
  const sessionId = await createSession(user.id, { method: 'password', userAgent: 'test' });
  const cookie = (await sessionCookie(sessionId)).split(';')[0] ?? '';
  return { actor: { userId: user.id, role, sessionId }, cookie };
}

/** Makes a project with members. */
export async function projectWith(
  members: readonly { person: TestPerson; role: MemberRole }[],
  title = 'Blue hour',
): Promise<string> {
  const memberships = { create: members.map(({ person, role }) => ({ userId: person.actor.userId, role })) };
  return (await database().project.create({ data: { title, memberships } })).id;
}

/** Makes an access token of a person, and gives its secret. */
export function tokenWith(person: TestPerson, scopes: Scope[]): Promise<CreatedAccessToken> {
  return createAccessToken(person.actor, { name: 'Test', scopes, expiresInDays: 90 });
}
