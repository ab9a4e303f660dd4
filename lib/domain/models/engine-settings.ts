import { type Sampler, samplerSchema, type Schedule, scheduleSchema } from '@/lib/contracts/drawing';
import type { GenerationInput } from '@/lib/contracts/generations';
import type { Capabilities } from '@/lib/contracts/models';

type Able = { readonly capabilities: Pick<Capabilities, 'engine' | 'imageToImage'> };
type Chosen = Pick<GenerationInput, 'sampler' | 'schedule' | 'steps' | 'guidance'>;

/** The samplers that can be chosen with a model: all, or those that its engine has. */
export function samplersOf({ capabilities: { engine } }: Able): readonly Sampler[] {
  return engine === undefined ? samplerSchema.options : samplerSchema.options.filter((name) => engine.samplers.includes(name));
}

/** The schedules that can be chosen with a model. */
export function schedulesOf({ capabilities: { engine } }: Able): readonly Schedule[] {
  return engine === undefined ? scheduleSchema.options : scheduleSchema.options.filter((name) => engine.schedules.includes(name));
}

/** Whether sampler, schedule, steps and guidance are anybody's to choose. */
export function hasSamplers({ capabilities: { engine } }: Able): boolean {
  return engine?.lacks.includes('samplers') !== true;
}

/** Whether a model can redraw a region of a picture. */
export function canEditRegions({ capabilities: { engine, imageToImage } }: Able): boolean {
  return imageToImage && engine?.lacks.includes('inpaint') !== true;
}

/** Whether a model draws whole pages, from their layout and rough. */
export function canDrawPages({ capabilities: { engine } }: Able): boolean {
  return engine?.drawsPages === true;
}

/** What was chosen, as far as the model has it: the rest is the model's default. */
export function settingsFor(model: Able, { sampler, schedule, steps, guidance }: Chosen): Chosen {
  if (!hasSamplers(model)) return { sampler: null, schedule: null, steps: null, guidance: null };
  return {
    sampler: sampler !== null && samplersOf(model).includes(sampler) ? sampler : null,
    schedule: schedule !== null && schedulesOf(model).includes(schedule) ? schedule : null,
    steps,
    guidance,
  };
}
