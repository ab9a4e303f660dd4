import { createProjectSchema } from '@/lib/contracts/projects';
import { idSchema } from '@/lib/contracts/page';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { createProject } from '../projects/create-project';
import { refuseField } from './unsupported-fields';

/** What the project is called that takes what programs draw. */
export const API_PROJECT = 'API';

/**
 * The project that takes a program's drawings: the one that it names by id or title, else one called “API” that belongs to
 * the person, made at first use.
 * @throws AppError `request-invalid` for one that isn't there, or that the person may not draw in
 */
export async function projectOfProgram(actor: Actor, named: string | null): Promise<string> {
  if (named === null) return ownProject(actor);
  const found = await database().project.findFirst({
    where: {
      deletedAt: null,
      memberships: { some: { userId: actor.userId, role: { in: ['owner', 'editor'] } } },
      ...(idSchema.safeParse(named).success ? { id: named } : { title: named }),
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  if (found !== null) return found.id;
  return refuseField('override_settings.koma_project', `You have no project “${named}” that you may draw in.`);
}

function ownProject(actor: Actor): Promise<string> {
  return inTransaction(async () => {
    // Of two first requests at once the second finds what the first made.
    await database().$queryRaw`SELECT id FROM "User" WHERE id = ${actor.userId}::uuid FOR UPDATE`;
    const found = await database().project.findFirst({
      where: { title: API_PROJECT, deletedAt: null, memberships: { some: { userId: actor.userId, role: 'owner' } } },
      orderBy: { id: 'asc' },
      select: { id: true },
    });
    return found?.id ?? (await createProject(actor, createProjectSchema.parse({ title: API_PROJECT }))).id;
  });
}
