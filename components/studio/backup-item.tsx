'use client';

import { Download, RotateCcw, ShieldCheck, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useFormatter, useTranslations } from 'use-intl';
import { backupFileAddress, useCheckBackup, useDeleteBackup } from '@/lib/client/upkeep';
import type { Backup } from '@/lib/contracts/upkeep';
import { ConfirmDialog } from '../models/confirm-dialog';
import { useBytes } from '../models/use-bytes';
import { buttonClass } from '../ui/button';
import { CopyField } from '../ui/copy-field';
import { Dialog } from '../ui/dialog';
import { IconButton } from '../ui/icon-button';
import { useProblem } from '../ui/use-problem';

/** One backup: when, how large, whether it was verified, and what can be done with it. */
export function BackupItem({ backup }: { readonly backup: Backup }) {
  const t = useTranslations('studioAdmin');
  const format = useFormatter();
  const bytes = useBytes();
  const check = useCheckBackup();
  const { notify } = useProblem();
  const [dialog, setDialog] = useState<'restore' | 'delete' | null>(null);
  const { id, kind, state, createdAt, checkedAt, isChecking, problem } = backup;
  const time = format.dateTime(new Date(createdAt), { dateStyle: 'medium', timeStyle: 'short' });
  const stateWords = () => {
    if (state === 'writing') return t('backupWriting');
    if (isChecking) return t('backupChecking');
    if (problem !== null) return problem;
    return checkedAt === null
      ? ''
      : t('backupVerified', {
          time: format.dateTime(new Date(checkedAt), { dateStyle: 'medium', timeStyle: 'short' }),
        });
  };
  const isDone = state === 'done';
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1 py-2">
      <span className="min-w-0 flex-1 basis-56">
        <span className="block">
          {time} · {t(kind === 'manual' ? 'backupManual' : 'backupScheduled')}
          {isDone && ` · ${bytes(backup.byteSize)}`}
        </span>
        <span
          role="status"
          className={`block text-small [overflow-wrap:anywhere] ${problem === null ? 'text-ink-soft' : 'font-medium text-mark-strong'}`}
        >
          {stateWords()}
        </span>
      </span>
      {isDone && (
        <>
          <a
            href={backupFileAddress(id)}
            download={backup.fileName}
            aria-label={t('backupDownload', { time })}
            className={buttonClass('quiet', 'small')}
          >
            <Download aria-hidden size={16} />
          </a>
          <IconButton
            icon={ShieldCheck}
            label={t('backupVerify', { time })}
            disabled={isChecking}
            onClick={() => check.mutate(id, { onError: notify })}
          />
          <IconButton icon={RotateCcw} label={t('backupRestore', { time })} onClick={() => setDialog('restore')} />
        </>
      )}
      {state !== 'writing' && (
        <IconButton
          icon={Trash2}
          label={t('backupDelete', { time })}
          disabled={isChecking}
          onClick={() => setDialog('delete')}
        />
      )}
      {dialog === 'restore' && (
        <Dialog
          title={t('restoreTitle', { time })}
          description={t('restoreText')}
          isOpen
          onClose={() => setDialog(null)}
        >
          <CopyField label={t('restoreCommand')} value={backup.restoreCommand} />
        </Dialog>
      )}
      {dialog === 'delete' && <DeleteBackup backup={backup} time={time} onClose={() => setDialog(null)} />}
    </li>
  );
}

function DeleteBackup({
  backup,
  time,
  onClose,
}: {
  readonly backup: Backup;
  readonly time: string;
  readonly onClose: () => void;
}) {
  const t = useTranslations('studioAdmin');
  const remove = useDeleteBackup();
  const { notify } = useProblem();
  return (
    <ConfirmDialog
      title={t('backupDelete', { time })}
      label={t('backupDeleteNow')}
      isOpen
      onClose={onClose}
      onConfirm={() => remove.mutate(backup.id, { onSuccess: () => toast(t('backupDeleted')), onError: notify })}
    >
      <p>{t('backupDeleteText')}</p>
    </ConfirmDialog>
  );
}
