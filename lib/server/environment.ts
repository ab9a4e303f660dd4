import path from 'node:path';
import { z } from 'zod';

const flagSchema = z.stringbool().default(false);

const environmentSchema = z
  .object({
    /** PostgreSQL, or the socket of the embedded database that the launcher started. */
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://'),
    /** Connections a process may hold. */
    KOMA_DATABASE_CONNECTIONS: z.coerce.number().int().min(1).max(200).default(10),
    /** The folder of everything that must be kept: database, pictures, installed models, secret. */
    KOMA_DATA: z.string().min(1).default('.koma'),
    /** The folder of the models that ship with Koma; installed ones lie in `models` of the data folder. */
    KOMA_MODELS: z.string().min(1).default('models'),
    /** What a worker draws on, with how many threads (the physical cores without), and how much memory for weights. */
    KOMA_DEVICE: z.enum(['cpu', 'cuda']).default('cpu'),
    KOMA_THREADS: z.coerce.number().int().min(1).max(512).optional(),
    KOMA_WEIGHTS_GB: z.coerce.number().positive().optional(),
    /** The address people type; decides links, cookies and what counts as the same origin. */
    KOMA_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
    /** Encrypts cookies; equal on all web servers of one studio. The launcher makes one in the data folder. Workers need none. */
    KOMA_SECRET: z.string().min(32, 'must have 32 characters at least').optional(),
    /** True behind a proxy that sets X-Forwarded-For: its last entry is the caller. */
    KOMA_TRUST_PROXY: flagSchema,
    /** With it a scraper reads `/api/metrics`; without it admins alone do. */
    KOMA_METRICS_PASSWORD: z.string().min(16, 'must have 16 characters at least').optional(),
    KOMA_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    GITHUB_ID: z.string().optional(),
    GITHUB_SECRET: z.string().optional(),
    GOOGLE_ID: z.string().optional(),
    GOOGLE_SECRET: z.string().optional(),
    /** Pictures go to this S3-compatible store when a bucket is named, else to the data folder. */
    KOMA_S3_BUCKET: z.string().optional(),
    KOMA_S3_ENDPOINT: z.url().optional(),
    KOMA_S3_REGION: z.string().default('us-east-1'),
    KOMA_S3_ACCESS_KEY_ID: z.string().optional(),
    KOMA_S3_SECRET_ACCESS_KEY: z.string().optional(),
    /** Path-style addresses, as most self-hosted stores want. */
    KOMA_S3_PATH_STYLE: z.stringbool().default(true),
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  })
  .transform((raw) => ({
    databaseUrl: raw.DATABASE_URL,
    databaseConnections: raw.KOMA_DATABASE_CONNECTIONS,
    dataFolder: path.resolve(raw.KOMA_DATA),
    modelsFolder: path.resolve(raw.KOMA_MODELS),
    device: raw.KOMA_DEVICE,
    threads: raw.KOMA_THREADS ?? null,
    weightsBytes: raw.KOMA_WEIGHTS_GB === undefined ? null : Math.floor(raw.KOMA_WEIGHTS_GB * 2 ** 30),
    url: raw.KOMA_URL.replace(/\/+$/, ''),
    isHttps: raw.KOMA_URL.startsWith('https:'),
    secret: raw.KOMA_SECRET ?? null,
    trustProxy: raw.KOMA_TRUST_PROXY,
    metricsPassword: raw.KOMA_METRICS_PASSWORD ?? null,
    logLevel: raw.KOMA_LOG_LEVEL,
    github: bothOrNull(raw.GITHUB_ID, raw.GITHUB_SECRET),
    google: bothOrNull(raw.GOOGLE_ID, raw.GOOGLE_SECRET),
    s3:
      raw.KOMA_S3_BUCKET === undefined
        ? null
        : {
            bucket: raw.KOMA_S3_BUCKET,
            endpoint: raw.KOMA_S3_ENDPOINT ?? null,
            region: raw.KOMA_S3_REGION,
            credentials: bothOrNull(raw.KOMA_S3_ACCESS_KEY_ID, raw.KOMA_S3_SECRET_ACCESS_KEY),
            pathStyle: raw.KOMA_S3_PATH_STYLE,
          },
    mode: raw.NODE_ENV,
  }));

function bothOrNull(id: string | undefined, secret: string | undefined) {
  return id !== undefined && secret !== undefined && id !== '' && secret !== '' ? { id, secret } : null;
}

export type Environment = z.infer<typeof environmentSchema>;

/**
 * The settings that variables give.
 * @throws Error that names every variable that is missing or wrong, for the person who starts the process.
 */
export function parseEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n');
  throw new Error(`These environment variables are missing or invalid:\n${wrong}`);
}

let current: Environment | null = null;

/** This process's settings, read once at first use so that a build needs none of them. The only reader of `process.env` in `lib`. */
export function environment(): Environment {
  current ??= parseEnvironment(process.env);
  return current;
}

/** Where the launcher put the bundles of processes, which run from their sources without; known before any setting is. */
export function bundlesFolder(): string | null {
  return process.env.KOMA_BUNDLES ?? null;
}
