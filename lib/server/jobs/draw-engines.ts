import type { DrawEnvironment } from '@/pipeline/draw';
import { database } from '../database/database';
import type { Engine as EngineRow } from '../generated/client';
import { engineDrawer } from '../engines/draw-with-engine';
import { factsOf, toAccess } from '../engines/engine-row';
import { scanEngines } from '../engines/scan-engines';
import { log } from '../log';
import { modelProfile } from '../models/model-profile';
import { pause } from '../queue/pause';
import { untilDatabaseAnswers } from '../queue/until-database-answers';
import { claimGeneration } from './claim-generation';
import { drawClaimed } from './draw-claimed';
import { createDurationEstimate } from './duration-estimate';

const LOOK_MS = 500;
const SCAN_EVERY_MS = 60_000;

export interface EngineWork {
  readonly workerId: string;
  /** For the finishing steps, which are done here. */
  readonly finishing: Pick<DrawEnvironment, 'runtime' | 'weights'>;
  readonly isPaused: () => boolean;
  readonly signal: AbortSignal;
}

type UsableEngine = EngineRow & { readonly models: readonly { readonly id: string }[] };

/**
 * Draws what waits for engines until the signal is raised: beside this worker's own drawings, since another machine does
 * the work, and one drawing an engine at a time, whichever worker asks for it. Once a minute every engine is asked what it
 * has.
 */
export async function drawWithEngines(work: EngineWork): Promise<void> {
  await Promise.all([scanUntilEnd(work.signal), claimUntilEnd(work)]);
}

async function scanUntilEnd(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await untilDatabaseAnswers(() => scanEngines(signal), signal);
    await pause(SCAN_EVERY_MS, signal);
  }
}

async function claimUntilEnd(work: EngineWork): Promise<void> {
  const { signal } = work;
  const drawing = new Map<string, Promise<void>>();
  const durationEstimate = createDurationEstimate();
  while (!signal.aborted) {
    const engines = work.isPaused() ? [] : ((await untilDatabaseAnswers(findUsable, signal)) ?? []);
    for (const engine of engines.filter(({ id }) => !drawing.has(id))) {
      const one = drawNext(engine, { ...work, durationEstimate })
        .catch((error: unknown) => log().error({ engine: engine.id, err: error }, 'drawing with an engine broke'))
        .finally(() => drawing.delete(engine.id));
      drawing.set(engine.id, one);
    }
    await pause(LOOK_MS, signal);
  }
  await Promise.all(drawing.values());
}

function findUsable(): Promise<UsableEngine[]> {
  return database().engine.findMany({
    where: { problem: null, models: { some: {} } },
    include: { models: { select: { id: true } } },
  });
}

/** Draws the first drawing that waits for an engine, if one does. */
async function drawNext(
  engine: UsableEngine,
  o: EngineWork & { readonly durationEstimate: ReturnType<typeof createDurationEstimate> },
): Promise<void> {
  const { workerId, finishing, durationEstimate, signal } = o;
  const facts = factsOf(engine);
  if (facts === null) return;
  const modelIds = engine.models.map(({ id }) => id);
  const claimed = await untilDatabaseAnswers(
    () => claimGeneration({ id: workerId, modelIds, isOneAtATime: true }),
    signal,
  );
  if (claimed === null) return;
  const model = await untilDatabaseAnswers(
    () => database().model.findUnique({ where: { id: claimed.modelId } }),
    signal,
  );
  if (model === null) return;
  const drawer = engineDrawer({
    ...{ engine: toAccess(engine), facts, finishing },
    model: modelProfile(model),
    engineModel: model.engineModel ?? '',
  });
  await drawClaimed(claimed, { drawer, durationEstimate, signal });
}
