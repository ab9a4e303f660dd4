import type { GenerationInput } from '@/lib/contracts/generations';
import type { StyleRecord } from '@/lib/contracts/styles';
import type { RequestChoices } from '@/pipeline/draw';

/** What a picture is drawn with: a locked style rules, another one fills what the input leaves open. */
export function styledSettings(
  input: GenerationInput,
  style: StyleRecord,
): Required<Pick<RequestChoices, 'sampler' | 'guidance'>> {
  const [first, second] = style.isLocked ? [style, input] : [input, style];
  const name = first.sampler ?? second.sampler;
  const steps = first.steps ?? second.steps;
  const scale = first.guidance ?? second.guidance;
  return {
    sampler: {
      ...(name !== null && { name }),
      ...(steps !== null && { steps }),
      ...(input.schedule !== null && { schedule: input.schedule }),
    },
    guidance: {
      ...(scale !== null && { scale }),
      ...(input.guidanceRescale !== null && { rescale: input.guidanceRescale }),
    },
  };
}
