import { z } from 'zod';
import { draftRepairSchema } from './draft-repairs';
import { draftAnswerSchema, draftFormSchema, draftQuestionSchema } from './drafts';
import { bookSchema } from './books';
import { jobSchema } from './jobs';
import { operation } from './operation';
import { idSchema, revisionSchema } from './page';
import { projectParamsSchema } from './projects';
import { textSchema } from './text';

/** About four thousand pages. */
export const MOST_SCRIPT_CHARACTERS = 1_000_000;

const scriptTextSchema = textSchema.max(
  MOST_SCRIPT_CHARACTERS,
  `is longer than a script may be (${MOST_SCRIPT_CHARACTERS.toLocaleString('en')} characters): split it into projects`,
);

export const scriptSchema = z.object({ text: z.string(), revision: revisionSchema });
export type Script = z.infer<typeof scriptSchema>;

export const savedScriptSchema = scriptSchema.extend({
  /** Balloons whose words followed those of the script. */
  changedBalloons: z.number().int(),
});
export type SavedScript = z.infer<typeof savedScriptSchema>;

export const draftScriptSchema = z.object({
  premise: textSchema
    .trim()
    .min(1, 'is empty: write a sentence or two about what happens')
    .max(
      20_000,
      'is longer than 20,000 characters: a premise is a few lines, a whole script goes into the script itself',
    ),
  title: textSchema.max(120).default(''),
  pageCount: z.number().int().min(1).max(40).default(4),
  /** Another seed gives another draft of the same premise. */
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(0),
  /** What was decided of the questions of an earlier draft. */
  answers: z.array(draftAnswerSchema).max(40).default([]),
  /** How the draft is to be changed ("end on the ship", "add a page"), in this order. */
  instructions: z.array(textSchema.trim().min(1).max(300)).max(20).default([]),
});
export type DraftScript = z.infer<typeof draftScriptSchema>;

/** A draft that a language model is asked for: what takes long, so a worker does it. */
export const draftByModelSchema = draftScriptSchema.extend({
  /** The script that the instructions change; empty for a new draft. */
  script: textSchema.max(200_000).default(''),
});
export type DraftByModel = z.infer<typeof draftByModelSchema>;

/** What a language model has drafted so far. */
export const modelDraftSchema = z.object({
  job: jobSchema,
  /** As a script; grows while the job runs, empty before the first panel. */
  text: z.string(),
  /** Characters that the model wrote. */
  characterCount: z.number().int(),
  /** What was repaired in it, when it is done. */
  repairs: z.array(draftRepairSchema),
  /** What the premise or the draft leaves open, when it is done. */
  questions: z.array(draftQuestionSchema),
  /** The model that writes it; null before it has begun. */
  writtenBy: z.string().nullable(),
  /** Why that is not the project’s own model, in a sentence. */
  fallback: z.string().nullable(),
});
export type ModelDraft = z.infer<typeof modelDraftSchema>;

export const draftedScriptSchema = z.object({
  text: z.string(),
  /** What the premise leaves open, says twice or can’t be drawn. */
  questions: z.array(draftQuestionSchema),
  /** Left out where a model wrote the text. */
  form: draftFormSchema.optional(),
});
export type DraftedScript = z.infer<typeof draftedScriptSchema>;

export const laidOutSchema = z.object({
  book: bookSchema,
  /** Made because the script names them and the project did not know them. */
  made: z.object({ characters: z.array(z.string()), places: z.array(z.string()) }),
  changed: z.object({ pages: z.number().int(), panels: z.number().int() }),
});
export type LaidOut = z.infer<typeof laidOutSchema>;

/** Fountain is the script as it is stored. */
export const SCRIPT_MEDIA_TYPES = { fountain: 'text/plain', fdx: 'application/xml' } as const;
const scriptFormatSchema = z.enum(['fountain', 'fdx']);
export type ScriptFormat = z.infer<typeof scriptFormatSchema>;

const shared = { tag: 'Script', access: 'person' } as const;

export const scriptOperations = {
  getScript: operation({
    ...shared,
    id: 'getScript',
    method: 'GET',
    path: '/projects/{projectId}/script',
    summary: 'Get the script as text',
    status: 200,
    params: projectParamsSchema,
    result: scriptSchema,
  }),
  saveScript: operation({
    ...shared,
    id: 'saveScript',
    method: 'PUT',
    path: '/projects/{projectId}/script',
    summary: 'Replace the script. Balloons follow changed words of their lines. Owners and editors',
    status: 200,
    params: projectParamsSchema,
    body: z.object({ text: scriptTextSchema }),
    result: savedScriptSchema,
    revision: true,
    maxBodyBytes: 6 * 1024 * 1024,
  }),
  getScriptFile: operation({
    ...shared,
    id: 'getScriptFile',
    method: 'GET',
    path: '/projects/{projectId}/script/file',
    summary: 'Export the script as a Fountain file, unchanged, or as a Final Draft file (.fdx)',
    status: 200,
    params: projectParamsSchema,
    query: z.object({ format: scriptFormatSchema.default('fountain') }),
    stream: { mediaType: SCRIPT_MEDIA_TYPES.fountain, others: [SCRIPT_MEDIA_TYPES.fdx] },
  }),
  draftScript: operation({
    ...shared,
    id: 'draftScript',
    method: 'POST',
    path: '/projects/{projectId}/script/draft',
    summary: 'Draft a script from a premise. Nothing is saved',
    status: 200,
    params: projectParamsSchema,
    body: draftScriptSchema,
    result: draftedScriptSchema,
  }),
  createModelDraft: operation({
    ...shared,
    id: 'createModelDraft',
    method: 'POST',
    path: '/projects/{projectId}/script/drafts',
    summary: 'Ask the studio’s language model for a draft: a worker writes it. Nothing is saved',
    status: 202,
    params: projectParamsSchema,
    body: draftByModelSchema,
    result: jobSchema,
    repeatable: true,
    problems: ['model-not-found', 'queue-full'],
  }),
  getModelDraft: operation({
    ...shared,
    id: 'getModelDraft',
    method: 'GET',
    path: '/jobs/{jobId}/draft',
    summary: 'The draft that one of your own jobs has a language model write, as far as it is',
    status: 200,
    params: z.object({ jobId: idSchema }),
    result: modelDraftSchema,
  }),
  layOutScript: operation({
    ...shared,
    id: 'layOutScript',
    method: 'POST',
    path: '/projects/{projectId}/script/pages',
    summary: 'Lay out the script as pages. Panels whose script did not change stay unchanged',
    status: 200,
    params: projectParamsSchema,
    body: z.object({}),
    result: laidOutSchema,
    problems: ['state-conflict'],
  }),
} as const;
