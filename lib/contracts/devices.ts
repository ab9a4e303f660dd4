import { z } from 'zod';
import { operation } from './operation';
import { momentSchema } from './page';

/** What a worker lacks to use a card, or uses it for. */
export const DEVICE_LACKS = ['driver', 'card-unused', 'cuda-libraries'] as const;

/** What a worker runs on, as it found it. */
export const deviceFactsSchema = z.object({
  processor: z.string().default(''),
  /** That work at once. */
  threads: z.number().int().default(0),
  /** Instructions that matter to drawing, as in `avx2`. */
  features: z.array(z.string()).default([]),
  memoryBytes: z.number().int().default(0),
  /** How much of it weights may take. */
  weightsBytes: z.number().int().default(0),
  /** As `nvidia-smi` names them. */
  cards: z.array(z.object({ name: z.string(), driver: z.string(), memoryBytes: z.number().int() })).default([]),
  lacks: z.array(z.enum(DEVICE_LACKS)).default([]),
  runtime: z.string().default(''),
});
export type DeviceFacts = z.infer<typeof deviceFactsSchema>;

/** A known recipe drawn on a device, and how far it is from the recorded picture. */
export const selfTestSchema = z.object({
  pixelCount: z.number().int(),
  /** Pixels of which a channel differs. */
  differing: z.number().int(),
  /** The largest difference of a channel, 0..255. */
  largest: z.number().int(),
  seconds: z.number(),
  /** Why it failed, in a sentence; null when it drew. */
  problem: z.string().nullable(),
  testedAt: momentSchema,
});
export type SelfTest = z.infer<typeof selfTestSchema>;

/** Channels that differ by up to this (0..255) look the same; other processors round otherwise. */
export const SELF_TEST_TOLERANCE = 2;

export const deviceSchema = z.object({
  workerId: z.string(),
  host: z.string(),
  device: z.string(),
  /** Finishes what it draws and takes nothing new. */
  isPaused: z.boolean(),
  /** Drawings and jobs that it works on now. */
  runningCount: z.number().int(),
  facts: deviceFactsSchema,
  models: z.array(z.object({ id: z.string(), name: z.string() })),
  selfTest: selfTestSchema.nullable(),
  isTesting: z.boolean(),
  startedAt: momentSchema,
  seenAt: momentSchema,
});
export type Device = z.infer<typeof deviceSchema>;

const params = z.object({ workerId: z.uuid() });
const shared = { tag: 'Models', access: 'admin' } as const;

export const deviceOperations = {
  findDevices: operation({
    ...shared,
    id: 'findDevices',
    method: 'GET',
    path: '/devices',
    summary: 'List the workers: what they run on, which models they have, and their self-tests',
    status: 200,
    result: z.object({ items: z.array(deviceSchema) }),
  }),
  updateDevice: operation({
    ...shared,
    id: 'updateDevice',
    method: 'PATCH',
    path: '/devices/{workerId}',
    summary: 'Drain a worker, which finishes what it draws and takes nothing new, or resume it',
    status: 200,
    params,
    body: z.object({ isPaused: z.boolean() }),
    result: deviceSchema,
  }),
  testDevice: operation({
    ...shared,
    id: 'testDevice',
    method: 'POST',
    path: '/devices/{workerId}/test',
    summary: 'Have a worker draw a known recipe, and compare it with the recorded picture',
    status: 202,
    params,
    result: deviceSchema,
  }),
} as const;
