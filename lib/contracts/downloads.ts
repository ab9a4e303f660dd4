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
  /** Null for a file that is not downloaded: one that is uploaded, or lies on the machine. */
  url: z
    .url({ protocol: /^https?$/ })
    .max(4000)
    .nullable(),
  /** Its name; with folders for a model that is a folder. */
  path: innerPathSchema,
  /** As its source says; null where it says nothing. */
  bytes: bytesSchema.nullable(),
  sha256: sha256Schema.nullable(),
});
export type InstallFile = z.infer<typeof installFileSchema>;

/** Longer licences are cut. */
export const MOST_LICENCE_CHARACTERS = 64 * 1024;
export const licenceSchema = z.object({
  name: z.string().max(200),
  link: z.string().max(1000).nullable(),
  /** The words of its file, where the source has one; kept with what was installed. */
  text: z.string().max(MOST_LICENCE_CHARACTERS).optional(),
});
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

/** What somebody pastes: an address, `owner/name`, a hash, or a path of the server's machine. */
const sourceSchema = z.string().trim().min(1).max(2000);
const choiceIdSchema = z.string().max(500);

/** Whether a model fits this machine, before anything of it is downloaded. */
export const modelFitSchema = z.object({
  /** In words, such as `a checkpoint`; null where its header can't be read from afar. */
  what: z.string().nullable(),
  family: z.string().nullable(),
  /** Parts that it lacks, as text encoders. */
  missing: z.array(z.string()),
  diskBytes: bytesSchema.nullable(),
  diskFreeBytes: bytesSchema,
  /** While it draws: weights and the work of a step. Null where nothing tells. */
  memoryBytes: bytesSchema.nullable(),
  memoryFreeBytes: bytesSchema,
  /** Of a picture of its own size, and whether that follows from pictures that this machine drew. */
  picture: z
    .object({
      seconds: z.number().min(0),
      sidePx: z.number().int(),
      steps: z.number().int(),
      isMeasured: z.boolean(),
    })
    .nullable(),
  /** Why it can't be used, in a sentence. */
  problem: z.string().nullable(),
});
export type ModelFit = z.infer<typeof modelFitSchema>;

export const fileChoiceSchema = z.object({
  id: choiceIdSchema,
  name: z.string(),
  kind: installKindSchema,
  form: z.enum(['file', 'diffusers', 'onnx', 'parts']),
  files: z.array(z.object({ path: z.string(), bytes: bytesSchema.nullable(), sha256: z.string().nullable() })),
  bytes: bytesSchema.nullable(),
});

/** What a source holds that can be installed. */
export const inspectedSourceSchema = z.object({
  title: z.string(),
  address: z.string(),
  isLocal: z.boolean(),
  revision: z.string().nullable(),
  licence: licenceSchema.nullable(),
  isGated: z.boolean(),
  triggers: z.array(z.string()),
  baseModel: z.string().nullable(),
  choices: z.array(fileChoiceSchema),
  notes: z.array(z.string()),
  /** Of the choice that was asked about, or the only one. */
  fit: modelFitSchema.nullable(),
});
export type InspectedSource = z.infer<typeof inspectedSourceSchema>;

export const localModeSchema = z.enum(['copy', 'move', 'link']);
export const installModelSchema = z.object({
  source: sourceSchema,
  choiceId: choiceIdSchema,
  /** The commit or version that was looked at. */
  revision: z.string().max(200).nullable().default(null),
  name: z.string().trim().min(1).max(120).optional(),
  kind: installKindSchema.optional(),
  /** Of a file on the server's machine: copied, moved, or used where it lies. */
  mode: localModeSchema.default('copy'),
  /** The person accepts the licence that was shown. */
  acceptsLicence: z.boolean(),
});
export type InstallModel = z.infer<typeof installModelSchema>;
export type InstallModelInput = z.input<typeof installModelSchema>;

/** Pieces of an upload, small enough for any proxy. */
export const UPLOAD_PIECE_BYTES = 8 * 1024 * 1024;
const UPLOAD_MEDIA_TYPE = 'application/octet-stream';

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
  inspectModelSource: operation({
    ...shared,
    id: 'inspectModelSource',
    method: 'POST',
    path: '/downloads/inspections',
    summary: 'Look at a model before it is downloaded: its files, sizes and licence, and whether it fits this machine',
    status: 200,
    body: z.object({ source: sourceSchema, choiceId: choiceIdSchema.optional() }),
    result: inspectedSourceSchema,
    problems: ['download-refused', 'download-interrupted', 'address-private', 'model-file-unreadable'],
  }),
  installModel: operation({
    ...shared,
    id: 'installModel',
    method: 'POST',
    path: '/downloads',
    summary: 'Install a model: a worker downloads, checks and places its files',
    status: 202,
    body: installModelSchema,
    result: downloadSchema,
    problems: [
      'state-conflict',
      'queue-full',
      'download-refused',
      'download-interrupted',
      'address-private',
      'model-file-unreadable',
    ],
  }),
  createModelUpload: operation({
    ...shared,
    id: 'createModelUpload',
    method: 'POST',
    path: '/downloads/uploads',
    summary: 'Start the upload of a model’s file, which is sent in pieces',
    status: 201,
    body: z.object({
      name: z.string().trim().min(1).max(200),
      bytes: bytesSchema.min(1),
      kind: installKindSchema.optional(),
    }),
    result: downloadSchema,
    problems: ['state-conflict', 'storage-full', 'model-file-unreadable'],
  }),
  sendModelUpload: operation({
    ...shared,
    id: 'sendModelUpload',
    method: 'PUT',
    path: '/downloads/{downloadId}/file',
    summary: 'Send the next piece of an upload; after the last one the file is checked and installed',
    status: 200,
    params: z.object({ downloadId: idSchema }),
    query: z.object({ offset: z.coerce.number().int().min(0) }),
    bytes: [UPLOAD_MEDIA_TYPE],
    maxBodyBytes: UPLOAD_PIECE_BYTES,
    result: downloadSchema,
    problems: ['state-conflict', 'storage-full'],
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
