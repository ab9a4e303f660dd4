import { draftByModelSchema } from '@/lib/contracts/scripts';
import { languageOf } from '@/lib/domain/draft/language-of';
import { database } from '../database/database';
import { languageModelOf } from '../language-model/chosen-language-model';
import { requireProject } from '../projects/require-project';
import { openProgressWriter } from '../queue/open-progress-writer';
import { heldSql } from '../queue/queue-table';
import { draftWithModel, type DraftSoFar } from '../scripts/draft-with-model';
import type { ModelDraftResult } from '../scripts/model-drafts';
import { jobAuthor } from './job-author';
import type { JobHandler } from './run-job';

/** Drafts a script with the project’s language model or the studio’s; what it has written is stored while it grows. */
export function scriptDraftHandler(): JobHandler {
  return {
    async run(job, { signal, report }) {
      const { script, title, ...input } = draftByModelSchema.parse(job.input);
      const { actor, projectId } = await jobAuthor(job);
      await requireProject(actor, projectId, 'edit');
      const { model, fallback } = await languageModelOf(projectId);
      const project = await database().project.findUniqueOrThrow({
        where: { id: projectId },
        select: {
          title: true,
          characters: { where: { deletedAt: null }, select: { name: true } },
          places: { where: { deletedAt: null }, select: { name: true } },
        },
      });
      const by = { writtenBy: model.name, fallback };
      const progress = openProgressWriter<DraftSoFar>(async ({ text, characterCount }) => {
        const result = JSON.stringify({
          text,
          characterCount,
          repairs: [],
          questions: [],
          ...by,
        } satisfies ModelDraftResult);
        await database().$executeRaw`
          UPDATE "Job" SET result = ${result}::jsonb, "updatedAt" = clock_timestamp() WHERE ${heldSql(job)}`;
      });
      try {
        const { draft, text, repairs } = await draftWithModel(
          model,
          {
            ...input,
            script,
            title: title === '' ? project.title : title,
            cast: project.characters.map(({ name }) => name),
            places: project.places.map(({ name }) => name),
            language: languageOf(input.premise),
          },
          {
            signal,
            onDraft: (soFar) => {
              progress.report(soFar);
              report(Math.min(soFar.pageCount, soFar.pagesAsked), soFar.pagesAsked);
            },
          },
        );
        const result = {
          text,
          characterCount: text.length,
          repairs: [...repairs],
          questions: draft.questions,
          ...by,
        } satisfies ModelDraftResult;
        return async () => ({ result });
      } finally {
        await progress.end();
      }
    },
  };
}
