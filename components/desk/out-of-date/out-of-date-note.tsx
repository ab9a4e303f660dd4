'use client';

import { History } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useChoosePicture } from '@/lib/client/books';
import type { PanelPicture } from '@/lib/contracts/books';
import { Button } from '../../ui/button';
import { useProblem } from '../../ui/use-problem';
import { useDeskFacts } from '../desk-context';
import { useChangeWords } from './use-change-words';

/** Why a panel's picture is out of date, or that it isn't known; the picture can be kept as it is. */
export function OutOfDateNote({
  panelId,
  picture,
  flush,
}: {
  readonly panelId: string;
  readonly picture: PanelPicture;
  /** Runs once what was changed is saved. */
  readonly flush: (then: () => void) => void;
}) {
  const t = useTranslations('outOfDate');
  const { project, canEdit } = useDeskFacts();
  const choose = useChoosePicture(project.id);
  const { notify } = useProblem();
  const wordsOf = useChangeWords();
  const { changes, id } = picture;
  if (changes === undefined || changes?.length === 0) return null;
  const keep = () =>
    flush(() => choose.mutate({ panelId, pictureId: id, shownPictureId: id, isUpToDate: true }, { onError: notify }));
  return (
    <section
      aria-label={t('title')}
      className={
        changes === null
          ? 'flex flex-col gap-1.5 rounded-koma border border-hairline p-2.5'
          : 'flex flex-col gap-1.5 rounded-koma border border-mark bg-mark-wash p-2.5'
      }
    >
      {changes === null ? (
        <p className="text-small text-ink-soft">{t('unknown')}</p>
      ) : (
        <>
          <h3 className="flex items-center gap-1.5 text-tool font-semibold">
            <History aria-hidden size={15} />
            {t('title')}
          </h3>
          <ul className="list-disc pl-5 text-small">
            {wordsOf(changes).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      {canEdit && (
        <Button size="small" className="w-fit" disabled={choose.isPending} onClick={keep}>
          {t('markUpToDate')}
        </Button>
      )}
    </section>
  );
}
