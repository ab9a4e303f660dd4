'use client';

import { useTranslations } from 'use-intl';
import { CLOTH_COLOURS, CLOTH_PAINT, isPaintable, type ClothColour, type PropTag } from '@/lib/rough/vocabulary';
import { Swatches } from '../ui/swatches';

const USUAL = 'usual';

/** The colour of a thing: those that it can be drawn in, or as such things usually are. */
export function ThingColours({
  tag,
  colour,
  onChange,
}: {
  readonly tag: PropTag;
  readonly colour: ClothColour | undefined;
  readonly onChange: (colour: ClothColour | undefined) => void;
}) {
  const t = useTranslations('things');
  const words = useTranslations('traits');
  const colours = CLOTH_COLOURS.filter((value) => isPaintable(tag, value));
  if (colours.length === 0) return null;
  return (
    <Swatches<ClothColour | typeof USUAL>
      label={t('colourOf', { name: t(`thing_${tag}`) })}
      value={colour ?? USUAL}
      swatches={[
        { value: USUAL, label: t('usualColour'), colour: null },
        ...colours.map((value) => ({ value, label: words(`clothColour_${value}`), colour: CLOTH_PAINT[value] })),
      ]}
      onChange={(value) => onChange(value === USUAL ? undefined : value)}
    />
  );
}

/** A colour beside a name, for the eye alone. */
export function ColourDot({ colour }: { readonly colour: ClothColour | undefined }) {
  if (colour === undefined) return null;
  return (
    <span
      aria-hidden
      style={{ backgroundColor: CLOTH_PAINT[colour] }}
      className="size-4 shrink-0 rounded-full border border-edge/50"
    />
  );
}
