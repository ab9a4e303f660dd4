'use client';

import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PlaceTraits } from '@/lib/contracts/places';
import { PLACE_SHEET_VIEWS, placeSheet } from '@/lib/domain/staging/place-rough';
import type { Finish } from '@/lib/rough';
import { SpecificationPicture } from '../rough/specification-picture';
import { Button } from '../ui/button';
import { useProblem } from '../ui/use-problem';
import { exportPlaceSheet } from './export-place-sheet';

const VIEW = { widthPx: 480, heightPx: 320 };

/** A place in four views, to look at and to take along as a picture. */
export function PlaceSheet({
  name,
  traits,
  finish,
}: {
  readonly name: string;
  readonly traits: PlaceTraits;
  readonly finish: Finish;
}) {
  const t = useTranslations('places');
  const { notify } = useProblem();
  const [isBusy, setBusy] = useState(false);
  const views = placeSheet(traits, VIEW);
  const title = name.trim() === '' ? t('title') : name.trim();
  const save = async () => {
    setBusy(true);
    try {
      await exportPlaceSheet({
        title,
        finish,
        views: PLACE_SHEET_VIEWS.map((view) => ({ label: t(`sheetView.${view}`), specification: views[view] })),
      });
    } catch (error) {
      notify(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-tool font-semibold text-ink-soft">{t('sheet')}</h3>
      <ul className="grid grid-cols-2 gap-2">
        {PLACE_SHEET_VIEWS.map((view) => (
          <li key={view} className="flex flex-col gap-0.5">
            <SpecificationPicture
              specification={views[view]}
              label={t('sheetPicture', { name: title, view: t(`sheetView.${view}`) })}
              finish={finish}
              className="aspect-[3/2] w-full overflow-hidden rounded-[4px] border border-hairline"
            />
            <span className="text-small text-ink-soft">{t(`sheetView.${view}`)}</span>
          </li>
        ))}
      </ul>
      <Button size="small" className="w-fit" disabled={isBusy} onClick={() => void save()}>
        <Download aria-hidden size={15} />
        {t('downloadSheet')}
      </Button>
    </section>
  );
}
