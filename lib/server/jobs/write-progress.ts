import type { ProgressPhase } from '@/lib/contracts/generations';
import { encodeWebp, type Picture } from '@/pipeline/image';
import { database } from '../database/database';
import { openProgressWriter, type ProgressWriter } from '../queue/open-progress-writer';
import { heldSql, type Lease } from '../queue/queue-table';

const PREVIEW_QUALITY = 75;

export interface ProgressState {
  readonly phase: ProgressPhase;
  readonly step: number;
  readonly stepCount: number;
  readonly timeLeftMs: number | null;
  /** The latest clean latents as a small picture, and the step that they are of. */
  readonly preview: { readonly picture: Picture; readonly step: number } | null;
}

/** Writes a drawing's progress, with each preview once. */
export function openDrawingProgress(lease: Lease): ProgressWriter<ProgressState> {
  let writtenStep: number | null = null;
  return openProgressWriter<ProgressState>(async (state) => {
    const preview = state.preview !== null && state.preview.step !== writtenStep ? state.preview : null;
    // A preview that could not be written is not tried again: the next is newer.
    writtenStep = preview?.step ?? writtenStep;
    await writeProgress(lease, state, preview);
  });
}

async function writeProgress(lease: Lease, state: ProgressState, preview: ProgressState['preview']): Promise<void> {
  const bytes = preview === null ? null : Buffer.from(await encodeWebp(preview.picture, PREVIEW_QUALITY));
  const { phase, step, stepCount, timeLeftMs } = state;
  await database().$executeRaw`
    INSERT INTO "GenerationProgress" AS p
      ("generationId", phase, step, "stepCount", "timeLeftMs", preview, "previewStep", version, "updatedAt")
    SELECT id, ${phase}, ${step}::int, ${stepCount}::int, ${timeLeftMs}::int, ${bytes}::bytea,
      ${preview?.step ?? null}::int, 1, clock_timestamp()
    FROM "Generation" WHERE ${heldSql(lease)}
    ON CONFLICT ("generationId") DO UPDATE SET
      phase = excluded.phase, step = excluded.step, "stepCount" = excluded."stepCount",
      "timeLeftMs" = excluded."timeLeftMs", preview = COALESCE(excluded.preview, p.preview),
      "previewStep" = COALESCE(excluded."previewStep", p."previewStep"), version = p.version + 1,
      "updatedAt" = excluded."updatedAt"`;
}
