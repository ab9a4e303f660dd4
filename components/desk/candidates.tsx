'use client';

import { useTranslations } from 'use-intl';
import { useChoosePicture, usePanelDrawings } from '@/lib/client/books';
import { pictureAddress } from '@/lib/client/pictures';
import { classNames } from '../ui/class-names';
import { useProblem } from '../ui/use-problem';
import { useDeskFacts } from './desk-context';

/** What was drawn for a panel; a press puts it there. */
export function Candidates({
  panelId,
  chosenId,
  stamp,
}: {
  readonly panelId: string;
  readonly chosenId: string | null;
  readonly stamp: string;
}) {
  const t = useTranslations('desk');
  const { project, canEdit } = useDeskFacts();
  const { data } = usePanelDrawings(panelId, stamp);
  const choose = useChoosePicture(project.id);
  const { notify } = useProblem();
  const pictures = (data?.items ?? []).flatMap(({ pictures: drawn }) => drawn).slice(0, 12);
  if (pictures.length === 0) return null;
  return (
    <div className="flex flex-col gap-1.5">
      <h3 className="text-tool font-semibold text-ink-soft">{t('candidates')}</h3>
      <ul className="grid grid-cols-3 gap-1.5">
        {pictures.map(({ id }, index) => (
          <li key={id}>
            <button
              type="button"
              disabled={!canEdit}
              aria-pressed={id === chosenId}
              aria-label={t('candidate', { number: index + 1 })}
              onClick={() => choose.mutate({ panelId, pictureId: id, shownPictureId: chosenId }, { onError: notify })}
              className={classNames(
                'block aspect-square w-full overflow-hidden rounded-koma border-2 bg-paper',
                id === chosenId ? 'border-mark' : 'border-transparent hover:border-pencil',
              )}
            >
              <img src={pictureAddress(id, 'thumb')} alt="" className="size-full object-cover" />
            </button>
          </li>
        ))}
      </ul>
      {chosenId !== null && canEdit && (
        <button
          type="button"
          className="w-fit text-small text-ink-soft underline"
          onClick={() => choose.mutate({ panelId, pictureId: null, shownPictureId: chosenId }, { onError: notify })}
        >
          {t('backToRough')}
        </button>
      )}
    </div>
  );
}
