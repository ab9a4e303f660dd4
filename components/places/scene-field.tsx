'use client';

import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { PLACE_SCENES, type PlaceScene, type PlaceTraits } from '@/lib/contracts/places';
import { placeRough } from '@/lib/domain/staging/place-rough';
import { PLACES_INDOORS, PLACES_OUTDOORS } from '@/lib/rough/vocabulary';
import { RoughChoice } from '../rough/rough-choice';
import { TextField } from '../ui/field';
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
  const [chosen, setGroup] = useState<Group | null>(null);
  const [search, setSearch] = useState('');
  const group = chosen ?? groupOf(traits.scene);
  const asked = useDeferredValue(search.trim().toLowerCase());
  const variants = useDeferredValue(traits.variants);
  const options = useMemo(
    () =>
      (asked === '' ? SCENES_OF[group] : PLACE_SCENES)
        .map((value) => ({ value, label: words(`scene_${value}`) }))
        .filter(({ value, label }) => label.toLowerCase().includes(asked) || value.replaceAll('_', ' ').includes(asked))
        .map((option) => ({
          ...option,
          specification: placeRough({ scene: option.value, words: '', variants }, THUMB),
        })),
    [asked, group, variants, words],
  );
  return (
    <div className="flex flex-col gap-2">
      <Segmented
        label={t('sceneGroup')}
        value={group}
        segments={GROUPS.map((value) => ({ value, label: t(value) }))}
        onChange={(value) => {
          setGroup(value);
          setSearch('');
        }}
        className="max-sm:flex-wrap"
      />
      <TextField
        label={t('findScene')}
        type="search"
        value={search}
        onChange={({ target }) => setSearch(target.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      {options.length === 0 && <p className="text-small text-ink-soft">{t('nothingFound')}</p>}
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
