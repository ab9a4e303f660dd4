import type { Settings, UpdateSettings } from '@/lib/contracts/settings';
import type { BackupSchedule } from '@/lib/contracts/upkeep';
import { AppError, staleRevision } from '../app-error';
import { changesBetween } from '../audit/changes-between';
import { recordAudit } from '../audit/record-audit';
import type { Actor } from '../auth/actor';
import { database, inTransaction } from '../database/database';
import { defined } from '../database/defined';
import { requireLanguageModel } from '../language-model/find-language-models';
import { requireModel } from '../offered-models/require-model';
import { readSettings } from '../database/studio-settings';
import { isSameHost } from './is-same-host';

/** What is told to nobody, the audit log included. */
const SECRETS = ['writerKey', 'hubToken', 'civitaiToken'];

/** A schedule begins now: what it would have done before is not made up for. */
function scheduleColumns({ every, hour, weekday, zone, keep }: BackupSchedule) {
  return {
    ...{ backupEvery: every, backupHour: hour, backupWeekday: weekday, backupZone: zone, backupKeep: keep },
    backupServedAt: new Date(),
  };
}

/**
 * Changes the studio's settings. For admins.
 * @throws AppError `role-missing`, `revision-stale` with both versions, `model-not-found`
 */
export async function updateSettings(
  actor: Actor,
  update: { revision: number; change: UpdateSettings },
): Promise<Settings> {
  if (actor.role !== 'admin') {
    throw new AppError('role-missing', 'Only admins can change the studio settings.', { action: 'Ask an admin.' });
  }
  const { defaultModelId } = update.change;
  if (defaultModelId !== undefined && defaultModelId !== null) await requireModel(defaultModelId);
  await requireLanguageModel(update.change.writerFile);
  const { writer, downloads } = await readSettings();
  const { backups, ...change } = update.change;
  const { downloadMirror } = change;
  const isMirrored = downloadMirror !== undefined && !isSameHost(downloadMirror, downloads.mirror);
  const { writerUrl } = update.change;
  const isElsewhere = writerUrl !== undefined && !isSameHost(writerUrl, writer.url);
  // Who names a server alone means that it drafts from now on.
  const kind = update.change.writerKind ?? (writerUrl === undefined ? undefined : writerUrl === '' ? 'none' : 'server');
  const data = {
    // A key is for the server that it was given for; another one must not be sent it.
    ...(isElsewhere && { writerKey: '' }),
    ...(isMirrored && { hubToken: '' }),
    ...(kind !== undefined && { writerKind: kind }),
    ...defined(change),
    ...(backups !== undefined && scheduleColumns(backups)),
  };
  return inTransaction(async () => {
    const before = await database().studioSettings.findUniqueOrThrow({ where: { id: 1 } });
    const { count } = await database().studioSettings.updateMany({
      where: { id: 1, revision: update.revision },
      data: { ...data, revision: { increment: 1 } },
    });
    const settings = await readSettings();
    if (count === 0) throw staleRevision(settings, update.change);
    const { backupServedAt: _, ...told } = { backupServedAt: null, ...data };
    const changes = changesBetween({ ...before }, told, { secrets: SECRETS });
    await recordAudit(actor, { kind: 'settings-changed', changes });
    return settings;
  });
}
