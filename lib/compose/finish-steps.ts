import type { FinishInput } from '@/lib/contracts/generations';
import { drawRough, type RoughSpecification } from '@/lib/rough';
import { PipelineError } from '@/pipeline/error';
import type { FinishStep } from '@/pipeline/finish';
import { encodePng, rasteriseSvg, toGrey } from '@/pipeline/image';
import type { ModelProfile } from '@/pipeline/models';
import type { InputFiles } from './input-files';
import { UPSCALER_NETWORKS } from './upscaler-networks';

/**
 * What happens to the drawn pixels, in order. Lines come from the rough and go over all else, at the size that the picture
 * then has.
 * @throws PipelineError `capability-missing` for lines where no rough is made
 */
export async function finishSteps(
  wanted: readonly FinishInput[],
  specification: RoughSpecification | null,
  { model, files }: { readonly model: ModelProfile; readonly files: InputFiles },
): Promise<FinishStep[]> {
  const steps = wanted.flatMap(toFinishStep);
  if (!wanted.some(({ kind }) => kind === 'lines')) return steps;
  if (specification === null) {
    throw new PipelineError(
      'capability-missing',
      `${model.card.name} draws without a rough of Koma’s here, so no lines can be laid over. Leave the lines out, or choose a model that follows a rough and give it none of your own.`,
    );
  }
  const { sha256 } = await files.add(await linesOf(specification, steps));
  return [...steps, { kind: 'lines', picture: sha256, amount: 1 }];
}

async function linesOf(specification: RoughSpecification, steps: readonly FinishStep[]): Promise<Uint8Array> {
  const factor = steps.reduce((product, step) => product * (step.kind === 'upscale' ? step.factor : 1), 1);
  const { widthPx, heightPx } = specification.size;
  const size = { widthPx: widthPx * factor, heightPx: heightPx * factor };
  return encodePng(toGrey(await rasteriseSvg(drawRough(specification, { finish: 'lines' }).svg, size)));
}

function toFinishStep(step: FinishInput): FinishStep[] {
  switch (step.kind) {
    case 'upscale': {
      const network = UPSCALER_NETWORKS[step.isFine ? 'fine' : 'fast'];
      return [{ kind: 'upscale', network, factor: step.factor, tilePx: 192 }];
    }
    case 'faces':
      return [{ kind: 'faces', prompt: '', strength: step.strength, minScore: 0.4, padding: 0.4, featherPx: 8 }];
    case 'ink':
      return [{ kind: 'ink', blackPoint: step.blackPoint }];
    case 'tone':
      // One level would be a blank page.
      return [{ kind: 'tone', levels: step.levels === 1 ? 2 : step.levels }];
    case 'lines':
      return [];
    default:
      return step satisfies never;
  }
}
