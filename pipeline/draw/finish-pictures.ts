import type { RedrawFace } from '../finish/repair-faces';
import { runFinish } from '../finish/run-finish';
import type { Picture } from '../image/picture';
import type { GenerationRequest, RequestInputs } from '../request';
import { seedAfter } from '../seed';
import type { DrawEnvironment } from './draw-environment';
import type { DrawEvent } from './draw-event';
import { readGrey } from './start-latents';

/**
 * The pictures of a request after its finishing steps; those that have none come back as they are.
 * @param o.redraw draws a part again, with whatever drew the pictures
 * @throws PipelineError as `runFinish`
 */
export async function finishPictures(
  env: Pick<DrawEnvironment, 'runtime' | 'weights'>,
  o: {
    readonly drawn: readonly Picture[];
    readonly request: GenerationRequest;
    readonly inputs: RequestInputs;
    readonly tell: (event: DrawEvent) => void;
    readonly redraw: RedrawFace;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<readonly Picture[]> {
  const { drawn, request, inputs, tell, signal, redraw } = o;
  if (request.finish.length === 0) return drawn;
  tell({ type: 'stage', stage: 'finish' });
  const rough = request.rough && (await readGrey(request.rough.sha256, inputs));
  const finished: Picture[] = [];
  for (const [index, picture] of drawn.entries()) {
    finished.push(
      await runFinish({
        picture,
        steps: request.finish,
        runtime: env.runtime,
        weights: env.weights,
        inputs,
        prompt: request.prompt.text,
        seed: seedAfter(request.seed.value, index),
        redraw,
        ...(rough && { rough }),
        onProgress: (progress) => tell({ type: 'finish', ...progress }),
        ...(signal && { signal }),
      }),
    );
  }
  return finished;
}
