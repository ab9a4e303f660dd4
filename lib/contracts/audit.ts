import { z } from 'zod';
import { operation } from './operation';
import { idSchema, momentSchema, pageQuerySchema, pageSchema } from './page';

/** What the audit log knows, by subject. */
export const AUDIT_SUBJECTS = {
  people: [
    'user-role-changed',
    'user-suspended',
    'user-reactivated',
    'user-limits-changed',
    'user-signed-out',
    'project-transferred',
    'invitation-created',
    'invitation-revoked',
  ],
  settings: ['settings-changed', 'mail-tested', 'checklist-changed', 'tag-list-replaced', 'tag-list-removed'],
  models: [
    'model-updated',
    'model-tested',
    'model-allowed',
    'model-licence-accepted',
    'model-switched',
    'model-rolled-back',
    'model-removed',
    'model-restored',
    'model-purged',
    'model-installed',
    'download-changed',
  ],
  machines: ['engine-created', 'engine-updated', 'engine-removed', 'worker-paused', 'worker-resumed', 'worker-tested'],
  queue: ['queue-paused', 'queue-resumed', 'job-cancelled', 'job-moved'],
  storage: [
    'sweep-planned',
    'sweep-started',
    'backup-started',
    'backup-checked',
    'backup-downloaded',
    'backup-removed',
    'audit-exported',
    'diagnostics-downloaded',
  ],
} as const;
export type AuditSubject = keyof typeof AUDIT_SUBJECTS;
export type AuditKind = (typeof AUDIT_SUBJECTS)[AuditSubject][number];

export const auditKindSchema = z.enum(Object.values(AUDIT_SUBJECTS).flat() as [AuditKind, ...AuditKind[]]);

/** A value as it was or is; what is secret says no more than that it was set. */
const auditValueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const auditChangesSchema = z.array(
  z.object({ field: z.string(), before: auditValueSchema, after: auditValueSchema }),
);
export type AuditChanges = z.infer<typeof auditChangesSchema>;

/** One thing that an admin did. */
export const auditEntrySchema = z.object({
  id: idSchema,
  kind: auditKindSchema,
  actorId: idSchema,
  /** As they were called then. */
  actorName: z.string(),
  /** Whether a program did it with an access token. */
  byToken: z.boolean(),
  /** What it was done to, where there is one thing. */
  targetId: z.string().nullable(),
  targetName: z.string(),
  changes: auditChangesSchema,
  createdAt: momentSchema,
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

const filterSchema = z.object({
  kind: auditKindSchema.optional(),
  actorId: idSchema.optional(),
  /** From this day on. */
  from: z.iso.date().optional(),
  /** To this day, itself included; days are of UTC. */
  to: z.iso.date().optional(),
});
export type AuditFilter = z.infer<typeof filterSchema>;

export const AUDIT_FORMATS = ['csv', 'json'] as const;
const shared = { tag: 'Audit', access: 'admin', status: 200 } as const;

export const auditOperations = {
  findAuditEntries: operation({
    ...shared,
    id: 'findAuditEntries',
    method: 'GET',
    path: '/audit',
    summary: 'List what admins did, newest first',
    query: pageQuerySchema.extend(filterSchema.shape),
    result: pageSchema(auditEntrySchema),
  }),
  getAuditFile: operation({
    ...shared,
    id: 'getAuditFile',
    method: 'GET',
    path: '/audit/file',
    summary: 'Download the audit log as CSV or JSON, oldest first',
    query: filterSchema.extend({ format: z.enum(AUDIT_FORMATS).default('csv') }),
    stream: { mediaType: 'text/csv', others: ['application/json'] },
  }),
} as const;
