import type { Network } from '@/lib/contracts/networks';
import { notFound } from '../app-error';
import { changesBetween } from '../audit/changes-between';
import { recordAudit } from '../audit/record-audit';
import type { Actor } from '../auth/actor';
import { requireAdmin } from '../auth/require-admin';
import { database, inTransaction } from '../database/database';
import { toNetwork } from './find-networks';

/** Sets a network's tags; they stay when its file goes and comes back. For admins. @throws AppError `role-missing`, `not-found` */
export async function tagNetwork(actor: Actor, asked: { networkId: string; tags: readonly string[] }): Promise<Network> {
  requireAdmin(actor);
  const { networkId } = asked;
  const tags = [...new Set(asked.tags)];
  return inTransaction(async () => {
    const row = await database().network.findUnique({ where: { id: networkId } });
    if (row === null) throw notFound('model');
    const before = await database().networkNote.findUnique({ where: { networkId } });
    await database().networkNote.upsert({ where: { networkId }, create: { networkId, tags }, update: { tags } });
    await recordAudit(actor, {
      kind: 'model-updated',
      target: { id: networkId, name: row.name },
      changes: changesBetween({ tags: before?.tags ?? [] }, { tags }),
    });
    return toNetwork(row, tags);
  });
}
