import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { JobKind } from '@/lib/contracts/jobs';
import type { NetworkFile, OpenedModel } from '@/pipeline/models';
import { finishWeights } from '@/pipeline/finish';
import { machineBudget, openMachineRuntime } from '@/pipeline/runtime';
import { createEncodingCache, type EncodingCache } from '@/pipeline/text-encoder';
import { clearDownloads } from '../downloads/download-folder';
import { linkFolders } from '../downloads/linked-folders';
import { readDeviceFacts } from '../devices/read-device-facts';
import { environment } from '../environment';
import { unloadLocalModel } from '../language-model/local-model';
import { scanLanguageModels } from '../language-model/scan-language-models';
import { log } from '../log';
import { moveModels } from '../models/move-models';
import { scanModels } from '../models/scan-models';
import { scanNetworks } from '../models/scan-networks';
import { claimJob } from '../queue/claim-job';
import { pause } from '../queue/pause';
import { untilDatabaseAnswers } from '../queue/until-database-answers';
import { claimGeneration } from './claim-generation';
import { drawClaimed } from './draw-claimed';
import { drawWithEngines } from './draw-engines';
import { createDurationEstimate } from './duration-estimate';
import {
  BACKGROUND_KINDS,
  DOWNLOAD_KINDS,
  jobHandlers,
  MAIL_KINDS,
  MODEL_KINDS,
  UPKEEP_KINDS,
  WRITING_KINDS,
} from './job-handlers';
import { measureNextPicture } from './measure-faces';
import { pipelineDrawer } from './pipeline-drawer';
import { runJob } from './run-job';
import { createWarming } from './warm-models';
import { startWorkerHeartbeat } from './worker-heartbeat';

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
  const folders = {
    shipped: settings.modelsFolder,
    installed: join(settings.dataFolder, 'models'),
    trash: join(settings.dataFolder, 'models-trash'),
  };
  const insist = <T>(work: () => Promise<T>) => untilDatabaseAnswers(work, signal);
  let models: ReadonlyMap<string, OpenedModel> = new Map();
  let networks: readonly NetworkFile[] = [];
  const scan = async () => {
    const linked = await linkFolders();
    models = await scanModels({ ...folders, linked });
    networks = await scanNetworks(folders.installed, new Date(), linked);
    await scanLanguageModels(folders.installed);
  };
  await insist(scan);
  const runtime = openMachineRuntime(settings);
  const weights = finishWeights(settings.modelsFolder);
  const encodings = new Map<string, EncodingCache>();
  const facts = await readDeviceFacts({ ...settings, ...machineBudget(settings), runtime: runtime.description });
  const heartbeat = startWorkerHeartbeat(worker, {
    onMove: (now) => moveModels(folders, now),
    onScan: async () => {
      await scan();
      await clearDownloads(new Date());
    },
    describe: () => ({ facts, modelIds: [...models.keys()] }),
  });
  const environmentFor = (model: OpenedModel) => {
    const cache = encodings.get(model.hash) ?? createEncodingCache();
    encodings.set(model.hash, cache);
    const refiners = [...models.values()];
    return { runtime, model, refiners, networks, weights, encodings: cache, now: () => performance.now() };
  };
  const durationEstimate = createDurationEstimate();
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
  const handlers = jobHandlers({ environmentOf, onInstalled: scan });
  const doNextJob = async (kinds: readonly JobKind[]): Promise<boolean> => {
    const job = await insist(() => claimJob({ workerId: worker.id, kinds, modelIds: [...models.keys()] }));
    if (job !== null) await runJob(job, handlers, signal);
    return job !== null;
  };
  log().info({ worker: worker.id, runtime: runtime.description, models: [...models.keys()] }, 'worker ready');
  o.onReady?.();
  const doAll = async (kinds: readonly JobKind[]) => {
    while (!signal.aborted) {
      const isBusy = !heartbeat.isPaused() && (await doNextJob(kinds));
      if (!isBusy) await pause(IDLE_MS, signal);
    }
  };
  const doingBackground = Promise.all(
    [BACKGROUND_KINDS, WRITING_KINDS, DOWNLOAD_KINDS, UPKEEP_KINDS, MAIL_KINDS].map((kinds) =>
      doAll(kinds).catch((error: unknown) => log().error({ kinds, err: error }, 'jobs beside the drawings ended')),
    ),
  );
  const finishing = { runtime, weights };
  const drawingElsewhere = drawWithEngines({
    workerId: worker.id,
    finishing,
    isPaused: heartbeat.isPaused,
    signal,
  }).catch((error: unknown) => log().error({ err: error }, 'drawing with engines ended'));
  try {
    while (!signal.aborted) {
      if (!heartbeat.isPaused() && (await doNextJob(MODEL_KINDS))) continue;
      const known = models;
      const modelIds = heartbeat.isPaused() ? [] : [...known.keys()];
      const claimed = modelIds.length === 0 ? null : await insist(() => claimGeneration({ id: worker.id, modelIds }));
      const model = claimed === null ? undefined : known.get(claimed.modelId);
      if (claimed !== null && model) {
        await drawClaimed(claimed, { drawer: pipelineDrawer(environmentFor(model)), durationEstimate, signal });
      } else if (!(await measure()) && !(await warm(models))) await pause(IDLE_MS, signal);
    }
  } finally {
    await doingBackground;
    await drawingElsewhere;
    unloadLocalModel();
    await heartbeat.stop();
    await runtime.close();
    log().info({ worker: worker.id }, 'worker ended');
  }
}
