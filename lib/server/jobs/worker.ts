import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { OpenedModel } from '@/pipeline/models/opened-model';
import { createEncodingCache, type EncodingCache } from '@/pipeline/text-encoder/encoding-cache';
import { environment } from '../environment';
import { log } from '../log';
import { scanModels } from '../models/scan-models';
import { finishWeights, openStudioRuntime } from '../models/studio-runtime';
import { startBeats } from './beats';
import { claimGeneration } from './claim-generation';
import { drawClaimed } from './draw-claimed';
import { createPace } from './pace';
import { measureNextPicture } from './measure-faces';
import { paintNextRegion } from './paint-regions';
import { pause } from './pause';
import { replayNextRegions } from './replay-regions';
import { superviseTurns } from './turns';
import { untilDatabaseAnswers } from './until-database-answers';
import { createWarming } from './warm-models';

const IDLE_MS = 250;
const MEASURE_EVERY_MS = 2000;

/**
 * Draws what waits until the signal is raised, then gives the running drawing back and ends. A database that goes away
 * is waited for. Tells `onReady` once it takes drawings.
 */
export async function runWorker(o: { signal: AbortSignal; onReady?: () => void }): Promise<void> {
  const { signal } = o;
  const settings = environment();
  const worker = { id: randomUUID(), host: hostname(), pid: process.pid, device: settings.device };
  const folders = { shipped: settings.modelsFolder, installed: join(settings.dataFolder, 'models') };
  const insist = <T>(work: () => Promise<T>) => untilDatabaseAnswers(work, signal);
  let models = (await insist(() => scanModels(folders))) ?? new Map<string, OpenedModel>();
  const endSupervision = await insist(() =>
    superviseTurns(settings.databaseUrl, (error) => log().warn({ err: error }, 'upkeep of the queue failed')),
  );
  const runtime = openStudioRuntime(settings);
  const weights = finishWeights(settings.modelsFolder);
  const encodings = new Map<string, EncodingCache>();
  const beats = startBeats(worker, async () => {
    models = await scanModels(folders);
  });
  const environmentFor = (model: OpenedModel) => {
    const cache = encodings.get(model.hash) ?? createEncodingCache();
    encodings.set(model.hash, cache);
    return { runtime, model, weights, encodings: cache, now: () => performance.now() };
  };
  const pace = createPace();
  const warm = createWarming({ runtime, now: () => performance.now() });
  // What nobody waits for is done when nothing is drawn; an empty look is not repeated at once.
  let measureAfter = 0;
  const measure = async (): Promise<boolean> => {
    if (performance.now() < measureAfter) return false;
    const measured = await insist(() => measureNextPicture({ runtime, weights, signal })).catch((error: unknown) => {
      if (!signal.aborted) log().warn({ err: error }, 'measuring faces failed');
      return false;
    });
    if (measured !== true) measureAfter = performance.now() + MEASURE_EVERY_MS;
    return measured === true;
  };
  const environmentOf = (modelId: string | null) => {
    if (modelId === null) return { runtime, weights, model: null };
    const model = models.get(modelId);
    return model ? environmentFor(model) : null;
  };
  // What somebody waits for in front of a page, and takes a moment.
  const workOnRegions = async (): Promise<boolean> => {
    const work = async () =>
      (await paintNextRegion({ runtime, weights, model: null }, signal)) ||
      (await replayNextRegions({ signal, environmentOf }));
    return (await insist(work)) === true;
  };
  log().info({ worker: worker.id, runtime: runtime.description, models: [...models.keys()] }, 'worker ready');
  o.onReady?.();
  try {
    while (!signal.aborted) {
      if (!beats.isPaused() && (await workOnRegions())) continue;
      const known = models;
      const modelIds = beats.isPaused() ? [] : [...known.keys()];
      const claim = modelIds.length === 0 ? null : await insist(() => claimGeneration({ id: worker.id, modelIds }));
      const model = claim?.kind === 'claimed' ? known.get(claim.claimed.modelId) : undefined;
      if (claim?.kind === 'claimed' && model) {
        await drawClaimed(claim.claimed, { environment: environmentFor(model), pace, signal });
      } else if (claim?.kind !== 'spent' && !(await measure()) && !(await warm(models))) await pause(IDLE_MS, signal);
    }
  } finally {
    await beats.stop();
    await endSupervision?.().catch(() => undefined);
    await runtime.close();
    log().info({ worker: worker.id }, 'worker ended');
  }
}
