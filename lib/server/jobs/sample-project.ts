import { z } from 'zod';
import { makeSample, SAMPLE_STEPS } from '../sample/sample';
import { database } from '../database/database';
import { heldSql } from '../queue/queue-table';
import { jobActor } from './job-author';
import type { JobHandler } from './run-job';

const inputSchema = z.object({ language: z.enum(['en', 'ja']) });

/** The job must not go with the project. */
async function discard(jobId: string, projectId: string): Promise<void> {
  await database().job.update({ where: { id: jobId }, data: { projectId: null } });
  await database().project.deleteMany({ where: { id: projectId } });
}

/** Makes the sample. What an attempt before left half made is thrown away first. */
export function sampleProjectHandler(): JobHandler {
  return {
    async run(job, { report }) {
      const { language } = inputSchema.parse(job.input);
      const actor = await jobActor(job);
      if (job.projectId !== null) await discard(job.id, job.projectId);
      await makeSample(actor, {
        language,
        onStep: (step) => report(step, SAMPLE_STEPS),
        onProject: async (projectId) => {
          await database().$executeRaw`
            UPDATE "Job" SET "projectId" = ${projectId}::uuid, "updatedAt" = clock_timestamp() WHERE ${heldSql(job)}`;
        },
      });
      return async () => undefined;
    },
  };
}
