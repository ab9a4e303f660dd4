import { useTranslations } from 'use-intl';
import type { Place } from '@/lib/contracts/places';
import type { Staging } from '@/lib/contracts/staging';
import { placeRough } from '@/lib/domain/staging/place-rough';
import { RoughChoice } from '../rough/rough-choice';

const THUMB = { widthPx: 96, heightPx: 96 };

/** Through which of a place's own cameras a picture sees it; nothing where the place has none. */
export function PlaceCameraField({
  place,
  staging,
  onChange,
}: {
  readonly place: Place;
  readonly staging: Staging;
  readonly onChange: (id: string | undefined) => void;
}) {
  const t = useTranslations('places');
  const { traits } = place;
  const cameras = traits.cameras ?? [];
  if (cameras.length === 0) return null;
  const [usual] = traits.variants;
  const variant = {
    time: staging.time ?? usual?.time ?? 'day',
    weather: staging.weather ?? usual?.weather ?? 'clear',
  };
  const isKnown = cameras.some(({ id }) => id === staging.placeCameraId);
  return (
    <RoughChoice
      label={t('panelCamera')}
      value={isKnown ? (staging.placeCameraId ?? '') : 'usual'}
      options={[
        { value: 'usual', label: t('usualCamera'), specification: placeRough(traits, THUMB, { variant }) },
        ...cameras.map((camera) => ({
          value: camera.id,
          label: camera.name,
          specification: placeRough(traits, THUMB, { variant, camera }),
        })),
      ]}
      onChange={(id) => onChange(id === 'usual' ? undefined : id)}
    />
  );
}
