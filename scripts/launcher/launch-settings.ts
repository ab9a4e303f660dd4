import path from 'node:path';
import { z } from 'zod';
import { LaunchError } from './launch-error';

const settingsSchema = z
  .object({
    KOMA_DATA: z.string().min(1).default('.koma'),
    KOMA_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
    /** Where the web server listens: this machine alone, or 0.0.0.0 for others too. */
    KOMA_HOST: z.string().min(1).default('127.0.0.1'),
    KOMA_URL: z.url({ protocol: /^https?$/ }).optional(),
    /** Drawing machines that the launcher starts on this one; 0 where they run elsewhere. */
    KOMA_WORKERS: z.coerce.number().int().min(0).max(16).default(1),
    KOMA_SECRET: z.string().optional(),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://')
      .optional(),
  })
  .transform((raw) => ({
    dataFolder: path.resolve(raw.KOMA_DATA),
    port: raw.KOMA_PORT ?? null,
    host: raw.KOMA_HOST,
    url: raw.KOMA_URL ?? null,
    workerCount: raw.KOMA_WORKERS,
    secret: raw.KOMA_SECRET ?? null,
    databaseUrl: raw.DATABASE_URL ?? null,
  }));

export type LaunchSettings = z.infer<typeof settingsSchema>;

/** What the person set for this start. @throws LaunchError that names what is wrong */
export function readLaunchSettings(variables: Readonly<Record<string, string | undefined>>): LaunchSettings {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = settingsSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n');
  throw new LaunchError(`These settings are invalid:\n${wrong}`);
}
