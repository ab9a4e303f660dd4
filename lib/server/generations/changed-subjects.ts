import { projectSubjectSchema, type ProjectSubject } from '@/lib/contracts/project-subjects';
import { database } from '../database/database';

/** How often each subject of a project changed. */
export type SubjectMarks = ReadonlyMap<string, number>;

/** How often the subjects of projects changed, by project. Whoever calls has checked the projects. */
export async function lookAtSubjects(projectIds: readonly string[]): Promise<ReadonlyMap<string, SubjectMarks>> {
  const rows = await database().$queryRaw<{ projectId: string; subject: string; mark: number }[]>`
    SELECT "projectId", "subject", "mark"::float8 AS mark FROM "ProjectChange" WHERE "projectId" = ANY(${[...projectIds]}::uuid[])
    UNION ALL
    -- Each save of a page makes its revision higher; a page more or less counts as more saves than there will be.
    SELECT "projectId", 'pages', (sum("revision") + count(*) * 1e9)::float8 FROM "Page"
    WHERE "projectId" = ANY(${[...projectIds]}::uuid[]) AND "deletedAt" IS NULL GROUP BY "projectId"`;
  const found = new Map<string, Map<string, number>>();
  for (const { projectId, subject, mark } of rows) {
    const marks = found.get(projectId) ?? new Map<string, number>();
    found.set(projectId, marks.set(subject, mark));
  }
  return found;
}

/** The subjects that changed between two looks; those that only a newer version knows are left out. */
export function changedSubjects(before: SubjectMarks, now: SubjectMarks): ProjectSubject[] {
  return [...now].flatMap(([subject, mark]) => {
    const known = projectSubjectSchema.safeParse(subject);
    return known.success && before.get(subject) !== mark ? [known.data] : [];
  });
}
