'use client';

import { useTranslations } from 'use-intl';
import type { CreatePlace } from '@/lib/contracts/places';
import { placeFromWords } from '@/lib/domain/places/place-from-words';
import { DescriptionFields } from '../characters/description-fields';
import { newId } from '../desk/new-id';
import { withPlace } from './place-draft';

/** Says in words what a place is like, and fills the form from them. */
export function PlaceDescription({
  draft,
  onChange,
}: {
  readonly draft: CreatePlace;
  readonly onChange: (draft: CreatePlace) => void;
}) {
  const t = useTranslations('places');
  const words = useTranslations('traits');
  return (
    <DescriptionFields
      draft={draft}
      hint={t('descriptionHint')}
      nothingRead={t('nothingRead')}
      read={placeFromWords}
      fill={(place) =>
        withPlace(draft, place, {
          nameOf: ({ time, weather }) =>
            weather === 'clear' ? words(`time_${time}`) : `${words(`time_${time}`)}, ${words(`weather_${weather}`)}`,
          newId,
          seen: t('cameraNumber', { number: 1 }),
        })
      }
      onChange={onChange}
    />
  );
}
