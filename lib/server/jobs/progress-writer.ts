import type { ProgressPhase } from '@/lib/contracts/generations';
import { encodeWebp } from '@/pipeline/image/encode-picture';
import type { Picture } from '@/pipeline/image/picture';
import { database } from '../database/database';
import type { Lease } from './lease';
import { pause } from './pause';

const BETWEEN_WRITES_MS = 200;
const PREVIEW_QUALITY = 75;

export interface ProgressState {
  readonly phase: ProgressPhase;
  readonly step: number;
  readonly stepCount: number;
  readonly timeLeftMs: number | null;
  /** The latest clean latents as a small picture, and the step that they are of. */
  readonly preview: { readonly picture: Picture; readonly step: number } | null;
}

export interface ProgressWriter {
  /** Says where the drawing is. Written at most five times a second; the latest counts. */
  tell(state: ProgressState): void;
  /** Resolves when nothing is being written any more and nothing will be. */
  end(): Promise<void>;
}

/**
 * Writes a drawing's progress while its lease holds. A write that fails is dropped: the next one says all of it, and the
 * drawing must not end for it.
 */
export function openProgressWriter(lease: Lease): ProgressWriter {
  let latest: ProgressState | null = null;
  let writing: Promise<void> | null = null;
  let writtenStep: number | null = null;
  const ending = new AbortController();

  const write = async () => {
    while (latest !== null && !ending.signal.aborted) {
      const state = latest;
      latest = null;
      const preview = state.preview !== null && state.preview.step !== writtenStep ? state.preview : null;
      await writeProgress(lease, state, preview).catch(() => undefined);
      writtenStep = preview?.step ?? writtenStep;
      await pause(BETWEEN_WRITES_MS, ending.signal);
    }
    writing = null;
  };
  return {
    tell(state) {
      latest = state;
      if (!ending.signal.aborted) writing ??= write();
    },
    async end() {
      ending.abort();
      await writing;
    },
  };
}

async function writeProgress(lease: Lease, state: ProgressState, preview: ProgressState['preview']): Promise<void> {
  const bytes = preview === null ? null : Buffer.from(await encodeWebp(preview.picture, PREVIEW_QUALITY));
  const { phase, step, stepCount, timeLeftMs } = state;
  await database().$executeRaw`
    INSERT INTO "GenerationProgress" AS p
      ("generationId", phase, step, "stepCount", "timeLeftMs", preview, "previewStep", version, "updatedAt")
    SELECT id, ${phase}, ${step}::int, ${stepCount}::int, ${timeLeftMs}::int, ${bytes}::bytea,
      ${preview?.step ?? null}::int, 1, clock_timestamp()
    FROM "Generation" WHERE id = ${lease.generationId}::uuid AND attempt = ${lease.attempt} AND status = 'running'
    ON CONFLICT ("generationId") DO UPDATE SET
      phase = excluded.phase, step = excluded.step, "stepCount" = excluded."stepCount",
      "timeLeftMs" = excluded."timeLeftMs", preview = COALESCE(excluded.preview, p.preview),
      "previewStep" = COALESCE(excluded."previewStep", p."previewStep"), version = p.version + 1,
      "updatedAt" = excluded."updatedAt"`;
}
