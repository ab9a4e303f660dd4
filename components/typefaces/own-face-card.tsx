'use client';

import { RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { ownFace, useDeleteTypeface, useRestoreTypeface } from '@/lib/client/typefaces';
import type { Typeface } from '@/lib/contracts/typefaces';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { IconButton } from '../ui/icon-button';
import { useProblem } from '../ui/use-problem';
import { Specimen } from './specimen';

/** A typeface that was brought in, with what its file says of itself. */
export function OwnFaceCard({ typeface, canEdit }: { readonly typeface: Typeface; readonly canEdit: boolean }) {
  const t = useTranslations('typefaces');
  const common = useTranslations('words');
  const { notify } = useProblem();
  const [isOpen, setOpen] = useState(false);
  const { id, projectId, family, style, scripts, embedding, balloonCount, isPutAway } = typeface;
  const remove = useDeleteTypeface(projectId);
  const restore = useRestoreTypeface(projectId);
  const restoreFont = () => restore.mutate(id, { onSuccess: () => toast(t('isBack', { family })), onError: notify });
  const moveToTrash = () =>
    remove.mutate(id, {
      onSuccess: () =>
        toast(t('putAwayDone', { family }), {
          description: balloonCount === 0 ? undefined : t('fallBack', { count: balloonCount }),
          action: { label: common('undo'), onClick: restoreFont },
        }),
      onError: notify,
    });
  return (
    <li className="flex min-w-0 flex-col gap-1.5">
      <Specimen projectId={projectId} face={ownFace(typeface)} />
      <div className="flex items-start gap-2">
        <p className="mr-auto min-w-0">
          <span className="block text-read font-semibold">
            {family} {style !== 'Regular' && style}
          </span>
          <span className="block text-small text-ink-soft">
            {[...scripts.map((script) => t(`script.${script}`)), t('inBalloons', { count: balloonCount })].join(' · ')}
          </span>
          {embedding === 'restricted' && <span className="block text-small">{t('restricted')}</span>}
        </p>
        <Button size="small" onClick={() => setOpen(true)} aria-label={t('licenceOf', { name: family })}>
          {t('licence')}
        </Button>
        {canEdit &&
          (isPutAway ? (
            <IconButton icon={RotateCcw} label={t('bringBack', { family })} onClick={restoreFont} />
          ) : (
            <IconButton icon={Trash2} label={t('putAway', { family })} onClick={moveToTrash} />
          ))}
      </div>
      {isOpen && <FactsDialog typeface={typeface} onClose={() => setOpen(false)} />}
    </li>
  );
}

function FactsDialog({ typeface, onClose }: { readonly typeface: Typeface; readonly onClose: () => void }) {
  const t = useTranslations('typefaces');
  const { family, copyright, licence, licenceUrl, embedding, glyphCount } = typeface;
  return (
    <Dialog title={t('licenceOf', { name: family })} description={t('asFileSays')} isOpen isWide onClose={onClose}>
      <div className="flex flex-col gap-3 text-read">
        {[copyright, licence].map((words) => words !== '' && <p key={words}>{words}</p>)}
        {copyright === '' && licence === '' && <p>{t('saysNothing')}</p>}
        {licenceUrl !== '' && (
          <a href={licenceUrl} target="_blank" rel="noreferrer noopener" className="text-pencil-text underline">
            {licenceUrl}
          </a>
        )}
        <p className="text-tool text-ink-soft">{t(`embedding.${embedding}`)}</p>
        {embedding === 'restricted' && <p className="text-tool text-ink-soft">{t('restrictedText')}</p>}
        <p className="text-tool text-ink-soft">{t('glyphs', { count: glyphCount })}</p>
      </div>
    </Dialog>
  );
}
