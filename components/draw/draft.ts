import { z } from 'zod';
import { samplerSchema, scheduleSchema, seedSchema, sizeSchema, type Size } from '@/lib/contracts/drawing';
import {
  generationAskSchema,
  type FinishAsk,
  type Generation,
  type GenerationAskInput,
} from '@/lib/contracts/generations';
import type { Model } from '@/lib/contracts/models';
import { idSchema } from '@/lib/contracts/page';
import { stagingSchema } from '@/lib/contracts/staging';
import { finishHabit } from '@/lib/domain/staging/finish-habit';

const pictureChoiceSchema = z.object({ pictureId: idSchema });

/** What a person has set up to be drawn next. Null takes the model's habit. */
export const draftSchema = z.object({
  prompt: z.string(),
  negative: z.string(),
  isCompiled: z.boolean(),
  modelId: z.string().nullable(),
  size: sizeSchema.nullable(),
  seed: seedSchema,
  /** Keeps the seed after a drawing; otherwise the next one gets a new seed. */
  isSeedLocked: z.boolean(),
  count: z.number().int().min(1).max(8),
  enlarge: z.union([z.literal(1), z.literal(2), z.literal(4)]).nullable(),
  hasFaces: z.boolean(),
  /** The rough's lines over the picture. */
  hasLines: z.boolean().nullable(),
  sampler: samplerSchema.nullable(),
  schedule: scheduleSchema.nullable(),
  steps: z.number().int().nullable(),
  guidance: z.number().nullable(),
  references: z.array(pictureChoiceSchema),
  start: pictureChoiceSchema.extend({ strength: z.number() }).nullable(),
  rough: pictureChoiceSchema.nullable(),
  /** The project's people and places in it. */
  staging: stagingSchema.nullable().default(null),
  /** How closely the rough is followed; null as the model has it. */
  followRough: z.number().min(0).max(1).nullable().default(null),
});
export type Draft = z.infer<typeof draftSchema>;

export function emptyDraft(): Draft {
  return {
    prompt: '',
    negative: '',
    isCompiled: true,
    modelId: null,
    size: null,
    seed: rollSeed(),
    isSeedLocked: false,
    count: 1,
    enlarge: null,
    hasFaces: false,
    hasLines: null,
    sampler: null,
    schedule: null,
    steps: null,
    guidance: null,
    references: [],
    start: null,
    rough: null,
    staging: null,
    followRough: null,
  };
}

export function rollSeed(): number {
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
  const habit = finishHabit(model, size);
  return {
    size,
    enlarge: draft.enlarge ?? habit.enlarge,
    hasLines: rough && (draft.rough === null || draft.staging !== null) && (draft.hasLines ?? habit.hasLines),
  };
}

/** What is sent to the server for a draft. */
export function toAsk(draft: Draft, model: Model): GenerationAskInput {
  const { size, enlarge, hasLines } = settleDraft(draft, model);
  const finish: FinishAsk[] = [
    ...(draft.hasFaces ? [{ kind: 'faces', strength: 0.4 } as const] : []),
    ...(enlarge === 1 ? [] : [{ kind: 'upscale', factor: enlarge } as const]),
    ...(hasLines ? [{ kind: 'lines' } as const] : []),
  ];
  const { reference, imageToImage, rough } = model.capabilities;
  return {
    modelId: model.id,
    prompt: draft.prompt,
    negative: draft.negative,
    compilePrompt: draft.isCompiled,
    size,
    seed: draft.seed,
    count: draft.count,
    sampler: draft.sampler,
    schedule: draft.schedule,
    steps: draft.steps,
    guidance: draft.guidance,
    references: draft.references.slice(0, reference?.people ?? 0).map(({ pictureId }, slot) => ({ pictureId, slot })),
    image: imageToImage ? draft.start : null,
    // A staging makes the rough.
    rough: rough && draft.staging === null ? draft.rough : null,
    staging: draft.staging,
    followRough: draft.followRough,
    finish,
  };
}

/** The draft that a drawing was made from, to go on from there. */
export function toDraft(generation: Generation): Draft {
  const ask = generationAskSchema.parse(generation.ask);
  const enlarge = ask.finish.find((step) => step.kind === 'upscale')?.factor ?? 1;
  return {
    ...emptyDraft(),
    prompt: ask.prompt,
    negative: ask.negative,
    isCompiled: ask.compilePrompt,
    modelId: ask.modelId,
    size: generation.size,
    seed: generation.seed,
    isSeedLocked: true,
    count: ask.count,
    enlarge,
    hasFaces: ask.finish.some(({ kind }) => kind === 'faces'),
    hasLines: ask.finish.some(({ kind }) => kind === 'lines'),
    sampler: ask.sampler,
    schedule: ask.schedule,
    steps: ask.steps,
    guidance: ask.guidance,
    references: ask.references.map(({ pictureId }) => ({ pictureId })),
    start: ask.image,
    rough: ask.rough,
    staging: ask.staging,
    followRough: ask.followRough,
  };
}
