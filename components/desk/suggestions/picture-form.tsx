'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { usePanelDrawings } from '@/lib/client/books';
import { pictureAddress } from '@/lib/client/pictures';
import type { BookPanel } from '@/lib/contracts/books';
import type { Suggest } from '@/lib/contracts/suggestions';
import { PictureChoice } from '../picture-choice';

const MOST_PICTURES = 12;

/** Another one of the pictures that were drawn for a panel. */
export function PictureForm({
  panel,
  onChange,
}: {
  readonly panel: BookPanel;
  readonly onChange: (suggestion: Suggest | null) => void;
}) {
  const t = useTranslations('suggestions');
  const { data } = usePanelDrawings(panel.id, '');
  const [chosen, setChosen] = useState<string | null>(null);
  const pictures = (data?.items ?? [])
    .flatMap(({ pictures: drawn }) => drawn)
    .filter(({ id }) => id !== panel.picture?.id)
    .slice(0, MOST_PICTURES);
  if (data !== undefined && pictures.length === 0) return <p className="text-small text-ink-soft">{t('noPictures')}</p>;
  return (
    <PictureChoice
      label={t('pictures')}
      value={chosen}
      options={pictures.map(({ id }, index) => ({
        value: id,
        label: t('pictureName', { number: index + 1 }),
        picture: (
          <img src={pictureAddress(id, 'thumb')} alt="" className="aspect-square w-full bg-paper object-cover" />
        ),
      }))}
      onChange={(id) => {
        setChosen(id);
        onChange({ kind: 'picture', panelId: panel.id, after: id });
      }}
    />
  );
}
