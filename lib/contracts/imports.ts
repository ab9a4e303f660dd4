import { z } from 'zod';
import { jobSchema } from './jobs';
import { operation } from './operation';
import { idSchema } from './page';
import { jobParamsSchema } from './job-operations';

/** Words of a novel or a script that are imported at once. */
export const MOST_STORY_WORDS = 300_000;
/** Pictures may make a document large; its text is a few megabytes at most. */
const MOST_STORY_BYTES = 64 * 1024 * 1024;
export const STORY_MEDIA_TYPE = 'application/octet-stream';
export const MOST_STORY_CHAPTERS = 1000;
export const MOST_STORY_PEOPLE = 300;

const countSchema = z.number().int().min(0);

export const storyPreviewSchema = z.object({
  format: z.enum(['text', 'markdown', 'fountain', 'final-draft', 'word', 'epub']),
  title: z.string(),
  author: z.string(),
  language: z.enum(['en', 'ja']),
  /** It names its speakers itself. */
  isScript: z.boolean(),
  /** Words; of Japanese, half its characters. */
  wordCount: countSchema,
  /** Lines whose speaker the text names, whose speaker follows from the turns of a conversation, and the others. */
  lineCounts: z.object({ said: countSchema, turn: countSchema, none: countSchema }),
  notes: z.array(z.enum(['other-language', 'one-chapter', 'lines-without-speaker'])),
  chapters: z.array(
    z.object({ title: z.string(), wordCount: countSchema, sceneCount: countSchema, panelCount: countSchema }),
  ),
  /** Who speaks most first. */
  people: z.array(
    z.object({
      name: z.string(),
      /** Other names of the same person in the text. */
      aliases: z.array(z.string()),
      lineCount: countSchema,
      mentionCount: countSchema,
      sex: z.enum(['female', 'male']).nullable(),
    }),
  ),
  places: z.array(z.object({ name: z.string(), sceneCount: countSchema })),
});
export type StoryPreview = z.infer<typeof storyPreviewSchema>;

export const storyImportSchema = z.object({ job: jobSchema, fileName: z.string(), preview: storyPreviewSchema });
export type StoryImport = z.infer<typeof storyImportSchema>;

const nameSchema = z.string().trim().min(1).max(80);

/** What of a story is imported, and how. */
export const startImportSchema = z.object({
  /** A project that is there, whose script goes on with the story; a new one of this title when null. */
  projectId: idSchema.nullable().default(null),
  title: z.string().trim().min(1).max(120).default('Untitled'),
  /** Chapters by their place in the preview, from 0. */
  chapters: z.array(z.number().int().min(0)).min(1, 'names no chapter').max(MOST_STORY_CHAPTERS),
  /** Names of the story that are written otherwise: two with one name become one person. */
  people: z
    .array(z.object({ from: z.string().max(200), to: nameSchema }))
    .max(MOST_STORY_PEOPLE)
    .default([]),
  /** At most so many pages for a scene; null keeps everything that is said and told. */
  pagesPerScene: z.number().int().min(1).max(12).nullable().default(null),
  /** `rules` needs nothing; `model` asks the language model that an admin set. */
  by: z.enum(['rules', 'model']).default('rules'),
});
export type StartImport = z.infer<typeof startImportSchema>;
export type StartImportInput = z.input<typeof startImportSchema>;

const shared = { tag: 'Script', access: 'person' } as const;

export const importOperations = {
  createStoryImport: operation({
    ...shared,
    id: 'createStoryImport',
    method: 'POST',
    path: '/imports',
    summary: 'Upload a novel or script (txt, md, docx, epub, fountain, fdx) and see its chapters, people and places',
    status: 201,
    query: z.object({ name: z.string().min(1).max(200) }),
    bytes: [STORY_MEDIA_TYPE],
    maxBodyBytes: MOST_STORY_BYTES,
    result: storyImportSchema,
    problems: ['story-unreadable'],
  }),
  getStoryImport: operation({
    ...shared,
    id: 'getStoryImport',
    method: 'GET',
    path: '/imports/{jobId}',
    summary: 'One of your own imports: its job and what the file holds',
    status: 200,
    params: jobParamsSchema,
    result: storyImportSchema,
  }),
  startStoryImport: operation({
    ...shared,
    id: 'startStoryImport',
    method: 'POST',
    path: '/imports/{jobId}/start',
    summary: 'Have chapters written as a script, at the end of a project’s script or in a new project',
    status: 202,
    params: jobParamsSchema,
    body: startImportSchema,
    result: jobSchema,
    problems: ['state-conflict', 'queue-full', 'model-not-found'],
  }),
} as const;
