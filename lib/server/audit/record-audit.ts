import type { AuditChanges, AuditKind } from '@/lib/contracts/audit';
import type { Actor } from '../auth/actor';
import { database } from '../database/database';

/** Longer names are cut. */
const LONGEST = 300;

/**
 * Adds a line to the audit log, in the transaction of what it tells of: both are written, or neither. Whoever calls has
 * checked that the actor may do it.
 * @param entry.target what it was done to, as it was called then
 * @param entry.changes never holds a secret
 */
export async function recordAudit(
  actor: Actor,
  entry: {
    readonly kind: AuditKind;
    readonly target?: { readonly id: string; readonly name: string };
    readonly changes?: AuditChanges;
  },
): Promise<void> {
  const person = await database().user.findUnique({ where: { id: actor.userId }, select: { name: true } });
  await database().auditEntry.create({
    data: {
      kind: entry.kind,
      actorId: actor.userId,
      actorName: person?.name ?? '',
      byToken: actor.token !== undefined,
      targetId: entry.target?.id ?? null,
      targetName: (entry.target?.name ?? '').slice(0, LONGEST),
      changes: entry.changes ?? [],
    },
  });
}
