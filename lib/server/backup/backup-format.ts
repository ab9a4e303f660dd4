import { z } from 'zod';

/*
 * A backup is one tar file:
 *
 *   koma-backup.json      what it is, which program wrote it, and which migrations its rows are of
 *   rows/<Table>/<n>.json rows as PostgreSQL writes them, some hundred in each, one transaction's sight of all tables
 *   blobs/<sha256>        every file that a row names
 *   manifest.json         the SHA-256 and the size of each entry before it
 *
 * The manifest comes last because it is known last; without it, or with one entry other than it says, nothing is restored.
 */
export const HEAD_NAME = 'koma-backup.json';
export const MANIFEST_NAME = 'manifest.json';

/** Tables whose rows mean nothing tomorrow: who draws at this moment and how far, who is on a page, and counters of attempts. */
export const PASSING_TABLES: readonly string[] = ['Worker', 'GenerationProgress', 'RateLimit', 'PresenceShare'];

/** What lies on the machines of a studio: no backup has these rows, and restoring leaves them as they are. */
export const MACHINE_TABLES: readonly string[] = ['StudioBackup'];

const nameSchema = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/);

export const headSchema = z.object({
  form: z.literal('koma-backup'),
  version: z.number().int(),
  software: z.string(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  /** Columns of each table, in order. */
  tables: z.record(nameSchema, z.array(nameSchema)),
});
export type BackupHead = z.infer<typeof headSchema>;
export const BACKUP_VERSION = 1;

const entrySchema = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.number().int().min(0) });

export const manifestSchema = z.object({
  entries: z.record(z.string(), entrySchema),
  rowCount: z.number().int(),
  blobCount: z.number().int(),
});
export type BackupManifest = z.infer<typeof manifestSchema>;

/** Why a backup can't be made or brought back, in a sentence for the person at the terminal. */
export class BackupError extends Error {
  constructor(sentence: string, options?: { cause?: unknown }) {
    super(sentence, options);
    this.name = 'BackupError';
  }
}
