import type { ProjectSubject } from '@/lib/contracts/project-subjects';
import { database } from '../database/database';

/**
 * Tells all who have a project open, by its event stream and within a second, that a subject of it changed. Called last in
 * the transaction of the change, since it locks the subject's row.
 */
export async function announceChange(projectId: string, subject: ProjectSubject): Promise<void> {
  await database().$executeRaw`
    INSERT INTO "ProjectChange" AS c ("projectId", "subject") VALUES (${projectId}::uuid, ${subject})
    ON CONFLICT ("projectId", "subject") DO UPDATE SET "mark" = c."mark" + 1`;
}
