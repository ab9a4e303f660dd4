'use client';

import { useTranslations } from 'use-intl';
import { pictureAddress } from '@/lib/client/pictures';
import type { RegionEdit } from '@/lib/contracts/region-edits';
import { classNames } from '../../ui/class-names';
import { BeforeAfter } from './before-after';
import { EditProgress } from './edit-progress';
import type { Panel } from './panel-people';
import { useRegionView } from './region-view';
import { SeamWords } from './seam-words';
import { useEditPlace } from './use-edit-place';

/** One panel's part of a change: being drawn, or its candidates beside each other and against what was there. */
export function EditCard({
  edit,
  panel,
  number,
}: {
  readonly edit: RegionEdit;
  readonly panel: Panel;
  readonly number: number;
}) {
  const t = useTranslations('region');
  const { looked, look } = useRegionView();
  const place = useEditPlace(edit, panel);
  const at = looked[edit.id] ?? edit.chosen ?? 0;
  const candidate = edit.candidates[at] ?? edit.candidates[0];
  const name = t('inPanel', { number });
  return (
    <section aria-label={name} className="flex flex-col gap-1.5">
      <h4 className="flex items-baseline justify-between gap-2 text-small text-ink-soft">
        <span className="font-semibold">{name}</span>
        {candidate && <SeamWords seam={candidate.seam} tryNumber={candidate.tryNumber} />}
      </h4>
      {edit.state === 'drawing' && <EditProgress edit={edit} />}
      {edit.state === 'failed' && (
        <p role="alert" className="text-small font-medium text-mark-strong">
          {edit.failure ?? t('failed')}
        </p>
      )}
      {candidate && edit.input.pictureId !== null && (
        <BeforeAfter
          beforeId={edit.input.pictureId}
          afterId={candidate.pictureId}
          before={place.before}
          after={place.after}
          crop={place.crop}
          alt={t('compareName', { number })}
        />
      )}
      {edit.candidates.length > 1 && (
        <ul className="grid grid-cols-4 gap-1.5">
          {edit.candidates.map((one, index) => (
            <li key={one.pictureId}>
              <button
                type="button"
                aria-pressed={index === at}
                aria-label={t('candidate', { number: index + 1 })}
                onClick={() => look(edit.id, index)}
                className={classNames(
                  'block aspect-square w-full overflow-hidden rounded-koma border-2 bg-paper',
                  index === at ? 'border-mark' : 'border-transparent hover:border-pencil',
                )}
              >
                <img src={pictureAddress(one.pictureId, 'thumb')} alt="" className="size-full object-cover" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
