import { z } from 'zod';
import { idSchema, momentSchema } from './page';
import { operation } from './operation';

/** What an installed file is for; decides the folder that it goes to. */
export const INSTALL_KINDS = [
  'checkpoint',
  'lora',
  'vae',
  'embedding',
  'controlnet',
  'ip-adapter',
  'image-encoder',
  'upscaler',
  'face-detector',
  'tagger',
  'language-model',
  'tag-list',
  'font',
] as const;
export const installKindSchema = z.enum(INSTALL_KINDS);
export type InstallKind = z.infer<typeof installKindSchema>;

export const MOST_INSTALL_FILES = 500;
const bytesSchema = z.number().int().min(0);
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
/** Below a folder, with slashes, and never out of it. */
export const innerPathSchema = z
  .string()
  .min(1)
  .max(300)
  .refine((path) => path.split('/').every((part) => /^[^\\/:*?"<>|\p{Cc}]+$/u.test(part) && !/^\.+$/.test(part)), {
    error: 'is a path below the folder, with slashes',
  });

/** One file of an installation: where it comes from, and what it must be. */
export const installFileSchema = z.object({
  url: z.url({ protocol: /^https?$/ }).max(4000),
  /** Its name; with folders for a model that is a folder. */
  path: innerPathSchema,
  /** As its source says; null where it says nothing. */
  bytes: bytesSchema.nullable(),
  sha256: sha256Schema.nullable(),
});
export type InstallFile = z.infer<typeof installFileSchema>;

export const licenceSchema = z.object({ name: z.string().max(200), link: z.string().max(1000).nullable() });
export type Licence = z.infer<typeof licenceSchema>;

/** A model to be installed: its files, and where they go. */
export const installOrderSchema = z.object({
  /** Of the file without its ending, or of the folder. */
  name: innerPathSchema.max(120),
  kind: installKindSchema,
  /** In words, for the record: `huggingface.co/owner/name`, for instance. */
  source: z.string().max(1000),
  /** The commit or version that the files are of. */
  revision: z.string().max(200).nullable().default(null),
  licence: licenceSchema.nullable().default(null),
  files: z.array(installFileSchema).min(1).max(MOST_INSTALL_FILES),
});
export type InstallOrder = z.infer<typeof installOrderSchema>;
export type InstallOrderInput = z.input<typeof installOrderSchema>;

export const downloadStepSchema = z.enum(['waiting', 'downloading', 'checking', 'installing', 'done']);

/** A model that is being installed, for the list of downloads. */
export const downloadSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: installKindSchema,
  source: z.string(),
  status: z.enum(['queued', 'paused', 'running', 'succeeded', 'failed', 'cancelled']),
  /** Of a running one: what it does now. */
  step: downloadStepSchema,
  files: z.array(z.object({ path: z.string(), bytes: bytesSchema.nullable(), doneBytes: bytesSchema })),
  /** All files together; null while one file's size is unknown. */
  bytes: bytesSchema.nullable(),
  doneBytes: bytesSchema,
  /** Over the last seconds; null while nothing comes. */
  bytesPerSecond: z.number().min(0).nullable(),
  secondsLeft: z.number().min(0).nullable(),
  /** Of an upload: its file is still being sent by a browser. */
  isUpload: z.boolean(),
  failure: z.object({ code: z.string(), sentence: z.string() }).nullable(),
  queuedAt: momentSchema,
  finishedAt: momentSchema.nullable(),
});
export type Download = z.infer<typeof downloadSchema>;

const shared = { tag: 'Models', access: 'admin' } as const;

export const downloadOperations = {
  findDownloads: operation({
    ...shared,
    id: 'findDownloads',
    method: 'GET',
    path: '/downloads',
    summary: 'List the models that are being installed, and those of the last day',
    status: 200,
    result: z.object({ items: z.array(downloadSchema) }),
  }),
  changeDownload: operation({
    ...shared,
    id: 'changeDownload',
    method: 'POST',
    path: '/downloads/{downloadId}',
    summary: 'Pause, resume or cancel a download, or put it first; what has come is kept until it is cancelled',
    status: 200,
    params: z.object({ downloadId: idSchema }),
    body: z.object({ to: z.enum(['paused', 'queued', 'cancelled', 'first']) }),
    result: downloadSchema,
    problems: ['state-conflict'],
  }),
} as const;
