import { z } from 'zod';
import { seedSchema, toSeed, type Seed, type Size } from '@/lib/contracts/drawing';
import {
  generationInputSchema,
  type FinishInput,
  type Generation,
  type PartialGenerationInput,
} from '@/lib/contracts/generations';
import type { Model } from '@/lib/contracts/models';
import { settingsFor } from '@/lib/domain/models/engine-settings';
import { idSchema } from '@/lib/contracts/page';
import { finishHabit } from '@/lib/domain/staging/finish-habit';

/** Drafts of an earlier version, as this browser may still have them. */
function fromEarlier(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null) return stored;
  return {
    ...('isCompiled' in stored ? { compilePrompt: stored.isCompiled } : {}),
    ...('start' in stored ? { image: stored.start } : {}),
    ...stored,
  };
}

const ownSchema = z.object({
  seed: seedSchema,
  /** Keeps the seed after a drawing; otherwise the next one gets a new seed. */
  isSeedLocked: z.boolean(),
  enlarge: z.union([z.literal(1), z.literal(2), z.literal(4)]).nullable(),
  hasFaces: z.boolean(),
  /** The rough's lines over the picture. */
  hasLines: z.boolean().nullable(),
  references: z.array(z.object({ pictureId: idSchema })),
});

/** What a person has set up to be drawn next: the input, with finishing steps as switches. Null takes the model's default. */
export const draftSchema = z.preprocess(
  fromEarlier,
  generationInputSchema.omit({ finish: true }).extend(ownSchema.shape),
);
export type Draft = z.infer<typeof draftSchema>;

export function emptyDraft(): Draft {
  const { finish: _, ...input } = generationInputSchema.parse({ prompt: '' });
  return { ...input, seed: rollSeed(), isSeedLocked: false, enlarge: null, hasFaces: false, hasLines: null };
}

/** A seed at random, of 32 bits: short enough to tell, taken whole by every generator, and by other tools. */
export function rollSeed(): Seed {
  return toSeed(rollNumber());
}

/** A whole number at random, 0 to 2^32 - 1. */
export function rollNumber(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

/** The draft's choices with the model's habits where it has none. */
export interface SettledDraft {
  readonly size: Size;
  readonly enlarge: 1 | 2 | 4;
  readonly hasLines: boolean;
}

export function settleDraft(draft: Draft, model: Model): SettledDraft {
  const { buckets, rough } = model.capabilities;
  const [widthPx, heightPx] = buckets[0] ?? [512, 512];
  const size = draft.size ?? { widthPx, heightPx };
  const modelDefault = finishHabit(model, size);
  return {
    size,
    enlarge: draft.enlarge ?? modelDefault.enlarge,
    hasLines: rough && (draft.rough === null || draft.staging !== null) && (draft.hasLines ?? modelDefault.hasLines),
  };
}

/** Whether a model's latents mean the same to another one, so that it can draw the last steps. */
export function canRefine({ capabilities: base }: Model, { capabilities: other, isAvailable }: Model): boolean {
  const isXl = ({ family }: Model['capabilities']) => family === 'sdxl';
  const areCheckpoints = base.networks === true && other.networks === true;
  return isAvailable && areCheckpoints && isXl(base) === isXl(other) && !other.inpaint9;
}

/** What is sent to the server for a draft. */
export function toInput(draft: Draft, model: Model, models: readonly Model[] = []): PartialGenerationInput {
  const { isSeedLocked: _locked, enlarge: _enlarge, hasFaces, hasLines: _lines, ...input } = draft;
  const { size, enlarge, hasLines } = settleDraft(draft, model);
  const finish: FinishInput[] = [
    ...(hasFaces ? [{ kind: 'faces', strength: 0.4 } as const] : []),
    ...(enlarge === 1 ? [] : [{ kind: 'upscale', factor: enlarge } as const]),
    ...(hasLines ? [{ kind: 'lines' } as const] : []),
  ];
  const { reference, imageToImage, rough, networks, controls } = model.capabilities;
  return {
    ...input,
    ...settingsFor(model, draft),
    modelId: model.id,
    size,
    references: draft.references.slice(0, reference?.people ?? 0).map(({ pictureId }, slot) => ({ pictureId, slot })),
    image: imageToImage ? draft.image : null,
    ...(networks === true
      ? {}
      : { loras: [], vae: null, controls: draft.controls.filter(({ name }) => controls.includes(name)) }),
    refiner: models.some((other) => other.id === draft.refiner?.modelId && canRefine(model, other))
      ? draft.refiner
      : null,
    // A staging makes the rough.
    rough: rough && draft.staging === null ? draft.rough : null,
    finish,
  };
}

/** The draft that a drawing was made from, to go on from there. */
export function toDraft(generation: Generation): Draft {
  const { finish, ...input } = generationInputSchema.parse(generation.ask);
  return {
    ...input,
    size: generation.size,
    seed: generation.seed,
    isSeedLocked: true,
    enlarge: finish.find((step) => step.kind === 'upscale')?.factor ?? 1,
    hasFaces: finish.some(({ kind }) => kind === 'faces'),
    hasLines: finish.some(({ kind }) => kind === 'lines'),
    references: input.references.map(({ pictureId }) => ({ pictureId })),
    // The form does not show them, so they would stay unseen.
    variation: null,
    mask: null,
  };
}
