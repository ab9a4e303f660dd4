import { z } from 'zod';
import { modelIdSchema } from './models';
import { operation } from './operation';
import { revisionSchema } from './page';
import { limitsSchema, picturesPerDaySchema, storageGibSchema, waitingJobsSchema } from './people';
import { serverUrlSchema } from './server-url';
import { upscalerSchema } from './upscalers';
import { backupScheduleSchema } from './upkeep';

export const writerKindSchema = z.enum(['none', 'file', 'server']);

/** What an admin sets for everybody. */
export const settingsSchema = z.object({
  name: z.string(),
  /** The model that is chosen when nobody chose; null takes the shipped one. */
  defaultModelId: z.string().nullable(),
  /** Whether creators may invite new people, or admins alone. */
  creatorsInvite: z.boolean(),
  /** What one person may use who has no limits of their own. */
  limits: limitsSchema,
  /** The language model that drafts scripts; the server's key is never told. */
  writer: z.object({
    /** Which one drafts: none, a file of the models folder, or a server. */
    kind: writerKindSchema,
    file: z.string(),
    url: z.string(),
    model: z.string(),
    hasKey: z.boolean(),
  }),
  /** What enlarges pictures where a project has not chosen. */
  upscaler: upscalerSchema,
  /** Where models are downloaded from; tokens are never told. */
  downloads: z.object({
    mirror: z.string(),
    allowsPrivate: z.boolean(),
    hasHubToken: z.boolean(),
    hasCivitaiToken: z.boolean(),
    folders: z.array(z.string()),
  }),
  /** Whether the studio can send e-mail. */
  sendsMail: z.boolean(),
  /** When the studio is backed up by itself. */
  backups: backupScheduleSchema,
  revision: revisionSchema,
});
export type Settings = z.infer<typeof settingsSchema>;

export const updateSettingsSchema = z
  .object({
    name: z.string().trim().min(1).max(60),
    defaultModelId: modelIdSchema.nullable(),
    creatorsInvite: z.boolean(),
    storageGib: storageGibSchema,
    picturesPerDay: picturesPerDaySchema.nullable(),
    waitingJobs: waitingJobsSchema,
    backups: backupScheduleSchema,
    upscaler: upscalerSchema,
    writerKind: writerKindSchema,
    /** The id of a language model of the models folder. */
    writerFile: z.string().max(300),
    /** As in http://localhost:11434/v1; empty asks no language model. */
    writerUrl: z.union([z.literal(''), serverUrlSchema]),
    writerModel: z.string().trim().max(200),
    writerKey: z.string().max(500),
    /** Asked instead of https://huggingface.co; empty for that itself. */
    downloadMirror: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]),
    /** Whether models may be downloaded from addresses of private networks. */
    downloadPrivate: z.boolean(),
    hubToken: z.string().trim().max(500),
    civitaiToken: z.string().trim().max(500),
    /** Folders of A1111, ComfyUI or InvokeAI whose models are used where they lie. */
    modelFolders: z.array(z.string().trim().min(1).max(500)).max(10),
  })
  .partial();
export type UpdateSettings = z.infer<typeof updateSettingsSchema>;

/** How the studio is: for a load balancer, and for the settings page. */
export const healthSchema = z.object({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  database: z.enum(['ok', 'unreachable']),
  /** Drawing machines with a sign of life in the last minute. */
  workerCount: z.number().int(),
});
export type Health = z.infer<typeof healthSchema>;

export const settingsOperations = {
  getSettings: operation({
    id: 'getSettings',
    method: 'GET',
    path: '/settings',
    summary: 'Get the studio settings',
    tag: 'Settings',
    access: 'person',
    status: 200,
    result: settingsSchema,
  }),
  updateSettings: operation({
    id: 'updateSettings',
    method: 'PATCH',
    path: '/settings',
    summary: 'Update the studio settings',
    tag: 'Settings',
    access: 'admin',
    status: 200,
    body: updateSettingsSchema,
    result: settingsSchema,
    revision: true,
    problems: ['model-not-found'],
  }),
  getHealth: operation({
    id: 'getHealth',
    method: 'GET',
    path: '/health',
    summary: 'Get the system status',
    tag: 'Settings',
    access: 'anybody',
    status: 200,
    result: healthSchema,
  }),
} as const;
