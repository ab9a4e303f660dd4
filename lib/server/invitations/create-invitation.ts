import type { CreatedInvitation, CreateInvitation } from '@/lib/contracts/invitations';
import { AppError } from '../app-error';
import { changesBetween } from '../audit/changes-between';
import { recordAudit } from '../audit/record-audit';
import type { Actor } from '../auth/actor';
import { createSecretToken } from '../auth/secret-token';
import { database, inTransaction } from '../database/database';
import { requireProject } from '../projects/require-project';
import { readSettings } from '../database/studio-settings';
import { invitationInclude, toInvitation } from './invitation-view';
import { joinAddress } from './join-address';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Makes a link that lets one person join the studio, and a project with it. Creators where the settings let them, into
 * projects they own, with no more power in the studio than `creator`; admins with any. The link is told this once.
 * @throws AppError `role-missing`, `not-found` for a project that is not theirs
 */
export async function createInvitation(actor: Actor, wish: CreateInvitation): Promise<CreatedInvitation> {
  await requireInviter(actor, wish);
  if (wish.project !== null) await requireProject(actor, wish.project.id, 'own');
  const { token, tokenHash } = createSecretToken();
  const now = new Date();
  const data = {
    tokenHash,
    email: wish.email,
    role: wish.role,
    projectId: wish.project?.id ?? null,
    memberRole: wish.project?.memberRole ?? null,
    senderId: actor.userId,
    expiresAt: new Date(now.getTime() + wish.daysValid * DAY_MS),
  };
  const row = await inTransaction(async () => {
    const created = await database().invitation.create({ data, include: invitationInclude });
    if (actor.role === 'admin') {
      const changes = changesBetween({}, { role: wish.role });
      await recordAudit(actor, {
        ...{ kind: 'invitation-created', changes },
        target: { id: created.id, name: wish.email ?? '' },
      });
    }
    return created;
  });
  return { ...toInvitation(row, now), url: joinAddress(token) };
}

async function requireInviter(actor: Actor, wish: CreateInvitation): Promise<void> {
  if (actor.role === 'admin') return;
  const { creatorsInvite } = await readSettings();
  if (creatorsInvite && wish.role === 'creator') return;
  throw new AppError('role-missing', 'Only admins can create this invitation.', {
    action: 'Ask an admin to invite them.',
  });
}
