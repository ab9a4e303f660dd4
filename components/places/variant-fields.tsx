'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { PlaceTraits, PlaceVariant } from '@/lib/contracts/places';
import { placeRough } from '@/lib/domain/staging/place-rough';
import { TIMES, WEATHERS } from '@/lib/rough/vocabulary';
import { RoughChoice } from '../rough/rough-choice';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { Segmented } from '../ui/segmented';

const THUMB = { widthPx: 96, heightPx: 96 };
const MOST_VARIANTS = 12;

/** The hours and weathers of a place; the one that is shown is changed by pictures of this very place. */
export function VariantFields({
  traits,
  shown,
  onShow,
  onChange,
}: {
  readonly traits: PlaceTraits;
  /** Index of the variant that is shown. */
  readonly shown: number;
  readonly onShow: (index: number) => void;
  readonly onChange: (variants: PlaceVariant[]) => void;
}) {
  const t = useTranslations('places');
  const words = useTranslations('traits');
  const { variants } = traits;
  const variant = variants[shown];
  if (variant === undefined) return null;
  const change = (part: Partial<PlaceVariant>) =>
    onChange(variants.map((one, at) => (at === shown ? { ...one, ...part } : one)));
  const { things: _things, cameras: _cameras, ...plain } = traits;
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-tool font-semibold text-ink-soft">{t('variants')}</legend>
      <p className="text-small text-ink-soft">{t('variantsHint')}</p>
      {variants.length > 1 && (
        <Segmented
          label={t('shownVariant')}
          value={`${shown}`}
          segments={variants.map(({ name }, index) => ({ value: `${index}`, label: name === '' ? '…' : name }))}
          onChange={(index) => onShow(Number(index))}
          className="flex-wrap"
        />
      )}
      <div className="grid grid-cols-[1fr_auto] items-end gap-1.5">
        <TextField
          label={t('variantName')}
          value={variant.name}
          maxLength={80}
          onChange={({ target }) => change({ name: target.value })}
        />
        <IconButton
          icon={X}
          label={t('takeVariant', { name: variant.name })}
          disabled={variants.length === 1}
          onClick={() => {
            onShow(Math.max(0, shown - 1));
            onChange(variants.filter((_, at) => at !== shown));
          }}
        />
      </div>
      <RoughChoice
        label={t('time')}
        value={variant.time}
        options={TIMES.map((time) => ({
          value: time,
          label: words(`time_${time}`),
          specification: placeRough(plain, THUMB, { variant: { ...variant, time } }),
        }))}
        onChange={(time) => change({ time })}
      />
      <RoughChoice
        label={t('weather')}
        value={variant.weather}
        options={WEATHERS.map((weather) => ({
          value: weather,
          label: words(`weather_${weather}`),
          specification: placeRough(plain, THUMB, { variant: { ...variant, weather } }),
        }))}
        onChange={(weather) => change({ weather })}
      />
      {variants.length < MOST_VARIANTS && (
        <Button
          size="small"
          look="quiet"
          className="w-fit"
          onClick={() => {
            onChange([
              ...variants,
              { name: t('variantNumber', { number: variants.length + 1 }), time: 'night', weather: 'clear' },
            ]);
            onShow(variants.length);
          }}
        >
          <Plus aria-hidden size={15} />
          {t('addVariant')}
        </Button>
      )}
    </fieldset>
  );
}
