import { randomUUID } from 'node:crypto';
import { presentSchema, type Present } from '@/lib/contracts/presence';
import { PRESENCE_EXPIRES_MS } from '@/lib/domain/presence/presences';
import { database } from '../database/database';

/** Names this process among those that serve the studio. */
const shared = globalThis as typeof globalThis & { komaPresenceProcess?: string };

const processId = (): string => (shared.komaPresenceProcess ??= randomUUID());

/** Tells the other web processes who has a project open at this one; an empty list takes the row away. */
export async function writeShare(projectId: string, people: readonly Present[]): Promise<void> {
  const mine = { projectId, processId: processId() };
  await database().presenceShare.deleteMany({
    where: {
      OR: [
        // Of processes that ended without a word.
        { projectId, updatedAt: { lt: new Date(Date.now() - 2 * PRESENCE_EXPIRES_MS) } },
        ...(people.length === 0 ? [mine] : []),
      ],
    },
  });
  if (people.length === 0) return;
  // The project may be deleted for good meanwhile.
  await database().$executeRaw`
    INSERT INTO "PresenceShare" ("projectId", "processId", "people", "updatedAt")
    SELECT id, ${mine.processId}::uuid, ${JSON.stringify(people)}::jsonb, now() FROM "Project" WHERE id = ${projectId}::uuid
    ON CONFLICT ("projectId", "processId") DO UPDATE SET "people" = EXCLUDED."people", "updatedAt" = now()`;
}

/** Who has projects open at the other web processes, by project. */
export async function readShares(projectIds: readonly string[]): Promise<ReadonlyMap<string, Present[]>> {
  const rows = await database().$queryRaw<{ projectId: string; people: unknown }[]>`
    SELECT "projectId", people FROM "PresenceShare"
    WHERE "projectId" = ANY(${[...projectIds]}::uuid[]) AND "processId" <> ${processId()}::uuid
      AND "updatedAt" > now() - make_interval(secs => ${PRESENCE_EXPIRES_MS / 1000}::int)`;
  const found = new Map<string, Present[]>();
  for (const { projectId, people } of rows) {
    const known = presentSchema.array().safeParse(people);
    if (known.success) found.set(projectId, [...(found.get(projectId) ?? []), ...known.data]);
  }
  return found;
}
