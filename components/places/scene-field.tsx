'use client';

import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { PLACE_SCENES, type PlaceScene, type PlaceTraits } from '@/lib/contracts/places';
import { placeRough } from '@/lib/domain/staging/place-rough';
import { PLACES_INDOORS, PLACES_OUTDOORS } from '@/lib/rough/vocabulary';
import { RoughChoice } from '../characters/rough-choice';
import { Segmented } from '../ui/segmented';

const THUMB = { widthPx: 96, heightPx: 96 };

const INDOORS: readonly PlaceScene[] = PLACES_INDOORS.map(({ tag }) => tag);
const OUTDOORS: readonly PlaceScene[] = PLACES_OUTDOORS.map(({ tag }) => tag);
const SCENES_OF = {
  indoors: INDOORS,
  outdoors: OUTDOORS,
  backgrounds: PLACE_SCENES.filter((scene) => !INDOORS.includes(scene) && !OUTDOORS.includes(scene)),
};
const GROUPS = ['indoors', 'outdoors', 'backgrounds'] as const;
type Group = (typeof GROUPS)[number];

function groupOf(scene: PlaceScene): Group {
  return GROUPS.find((group) => SCENES_OF[group].includes(scene)) ?? 'indoors';
}

/** What a place looks like: a choice among the rooms, the places under the sky, or the plain backgrounds. */
export function SceneField({
  traits,
  isReadOnly,
  onChange,
}: {
  readonly traits: PlaceTraits;
  readonly isReadOnly: boolean;
  readonly onChange: (scene: PlaceScene) => void;
}) {
  const t = useTranslations('places');
  const words = useTranslations('traits');
  const [group, setGroup] = useState<Group>(() => groupOf(traits.scene));
  const variants = useDeferredValue(traits.variants);
  const options = useMemo(
    () =>
      SCENES_OF[group].map((value) => ({
        value,
        label: words(`scene_${value}`),
        specification: placeRough({ scene: value, words: '', variants }, THUMB),
      })),
    [group, variants, words],
  );
  return (
    <div className="flex flex-col gap-2">
      <Segmented
        label={t('sceneGroup')}
        value={group}
        segments={GROUPS.map((value) => ({ value, label: t(value) }))}
        onChange={setGroup}
        className="max-sm:flex-wrap"
      />
      <RoughChoice
        label={t('scene')}
        value={traits.scene}
        options={options}
        isDisabled={isReadOnly}
        onChange={onChange}
      />
    </div>
  );
}
