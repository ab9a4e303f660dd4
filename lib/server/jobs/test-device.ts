import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { SelfTest } from '@/lib/contracts/devices';
import { drawPicture } from '@/pipeline/draw';
import { PipelineError } from '@/pipeline/error';
import { comparePictures, decodePicture } from '@/pipeline/image';
import { generationRequestSchema } from '@/pipeline/request';
import { database } from '../database/database';
import { deviceTestInputSchema } from '../devices/devices';
import { environment } from '../environment';
import type { ReplayEnvironment } from './replay-regions';
import type { JobHandler } from './run-job';

/** The recipe and the picture that was recorded of it, beside the bundled models. */
const FOLDER = 'self-test';

/** Draws the recorded recipe with the bundled model, and counts the pixels that differ. */
export function deviceTestHandler({ environmentOf }: ReplayEnvironment): JobHandler {
  return {
    async run(job, { signal, report }) {
      const { workerId } = deviceTestInputSchema.parse(job.input);
      const folder = join(environment().modelsFolder, FOLDER);
      const request = generationRequestSchema.parse(JSON.parse(await readFile(join(folder, 'recipe.json'), 'utf8')));
      const own = environmentOf(request.model.id);
      const model = own?.model ?? null;
      if (own === null || model === null || model.hash !== request.model.hash) {
        throw new PipelineError(
          'model-not-found',
          `The self-test draws with the bundled model “${request.model.id}”, which this worker lacks or has changed.`,
        );
      }
      const started = performance.now();
      const { pictures } = await drawPicture(
        { ...own, model },
        {
          ...{ request, inputs: new Map(), signal },
          onEvent: (event) => event.type === 'step' && report(event.step, event.of),
        },
      );
      const seconds = (performance.now() - started) / 1000;
      const [picture] = pictures;
      if (!picture) throw new PipelineError('graph-failed', 'The model gave no picture.');
      const recorded = await decodePicture(await readFile(join(folder, 'picture.png')), { channels: 3 });
      const pixelCount = recorded.widthPx * recorded.heightPx;
      return () => recordTest(workerId, { ...comparePictures(picture, recorded), pixelCount, seconds, problem: null });
    },
    async onFailed(jobIds, sentence) {
      const jobs = await database().job.findMany({ where: { id: { in: [...jobIds] } }, select: { input: true } });
      for (const { input } of jobs) {
        const { workerId } = deviceTestInputSchema.parse(input);
        await recordTest(workerId, { pixelCount: 0, differing: 0, largest: 0, seconds: 0, problem: sentence });
      }
    },
  };
}

async function recordTest(workerId: string, test: Omit<SelfTest, 'testedAt'>): Promise<void> {
  const selfTest = { ...test, testedAt: new Date().toISOString() };
  await database().worker.updateMany({ where: { id: workerId }, data: { selfTest } });
}
