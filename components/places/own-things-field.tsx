'use client';

import { useTranslations } from 'use-intl';
import type { PlacePaint } from '@/lib/rough/specification';
import { OWN_THINGS, type PlaceTag } from '@/lib/rough/vocabulary';
import { ThingColours } from '../rough/thing-colours';

/** The colours of what every such place has: the couch of a living room. Nothing where it has no such piece. */
export function OwnThingsField({
  place,
  paints,
  onChange,
}: {
  readonly place: PlaceTag;
  readonly paints: readonly PlacePaint[];
  readonly onChange: (paints: PlacePaint[]) => void;
}) {
  const t = useTranslations('places');
  const own = OWN_THINGS[place] ?? [];
  if (own.length === 0) return null;
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-tool font-semibold text-ink-soft">{t('ownThings')}</legend>
      {own.map((tag) => (
        <ThingColours
          key={tag}
          tag={tag}
          colour={paints.find((paint) => paint.tag === tag)?.colour}
          onChange={(colour) => {
            const others = paints.filter((paint) => paint.tag !== tag);
            onChange(colour === undefined ? others : [...others, { tag, colour }]);
          }}
        />
      ))}
    </fieldset>
  );
}
