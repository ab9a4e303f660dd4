'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Staging } from '@/lib/contracts/staging';
import type { Prop, RoughSpecification } from '@/lib/rough/specification';
import { PROP_TAGS, type PropTag } from '@/lib/rough/vocabulary';
import { SelectField } from '../ui/field';
import { ThingColours } from '../rough/thing-colours';
import { IconButton } from '../ui/icon-button';
import { Slider } from '../ui/slider';
import { PROP_SIZE } from './change-prop';
import { PicturePicker } from './picture-picker';

/** Things in one picture. */
const MOST_PROPS = 12;
const LAYERS = ['front', 'back'] as const;

/** Things of a picture: exchanged by pictures, moved, scaled, mirrored, before or behind people. */
export function PropFields({
  props,
  onChange,
}: {
  readonly props: Staging['props'];
  /** @param step changes of the same step, one after another, are undone together */
  readonly onChange: (props: Staging['props'], step?: string) => void;
}) {
  const t = useTranslations('cast');
  const things = useTranslations('things');
  const options = PROP_TAGS.map((value) => ({
    value,
    label: things(`thing_${value}`),
    picture: () => propPicture(value),
  }));
  const change = (index: number, part: Partial<Prop>, step?: string) =>
    onChange(
      props.map((prop, at) => (at === index ? { ...prop, ...part } : prop)),
      step,
    );
  const slider = (index: number, key: 'x' | 'y' | 'scale', [min, max]: readonly [number, number]) => {
    const value = props[index]?.[key] ?? min;
    return (
      <Slider
        label={t(`prop.${key}`)}
        value={value}
        min={min}
        max={max}
        step={0.01}
        valueText={`${Math.round(value * 100)} %`}
        onChange={(next) => change(index, { [key]: next }, `prop-${index}-${key}`)}
      />
    );
  };
  return (
    <>
      {props.map((prop, index) => {
        const name = things(`thing_${prop.tag}`);
        const { colour: _, ...usual } = prop;
        return (
          // The same thing may be there twice.
          <fieldset
            key={`${index}-${prop.tag}`}
            className="flex flex-col gap-2 rounded-koma border border-hairline bg-raised p-2"
          >
            <legend className="sr-only">{name}</legend>
            <div className="flex items-end gap-2">
              <div className="min-w-0 flex-1">
                <PicturePicker
                  label={t('prop.thing')}
                  value={prop.tag}
                  groups={[{ heading: '', options }]}
                  onChange={(tag) => change(index, { tag })}
                />
              </div>
              <IconButton
                icon={X}
                label={t('prop.remove', { name })}
                onClick={() => onChange(props.filter((_, at) => at !== index))}
              />
            </div>
            {slider(index, 'scale', [PROP_SIZE.least, PROP_SIZE.most])}
            {slider(index, 'x', [0, 1])}
            {slider(index, 'y', [0, 1])}
            <ThingColours
              tag={prop.tag}
              colour={prop.colour}
              onChange={(colour) => onChange(props.with(index, colour === undefined ? usual : { ...prop, colour }))}
            />
            <div className="grid grid-cols-2 items-end gap-2">
              <SelectField
                label={t('prop.layer')}
                value={prop.layer}
                options={LAYERS.map((value) => ({ value, label: t(`prop.${value}`) }))}
                onChange={({ target }) =>
                  change(index, { layer: LAYERS.find((one) => one === target.value) ?? 'front' })
                }
              />
              <label className="flex min-h-8 items-center gap-1.5 text-small max-sm:min-h-10">
                <input
                  type="checkbox"
                  checked={prop.isMirrored ?? false}
                  onChange={({ target }) => change(index, { isMirrored: target.checked })}
                />
                {t('prop.mirrored')}
              </label>
            </div>
          </fieldset>
        );
      })}
      {props.length < MOST_PROPS && (
        <PicturePicker<PropTag | ''>
          label={t('prop.add')}
          value=""
          groups={[{ heading: '', options: [{ value: '', label: t('prop.none'), picture: null }, ...options] }]}
          onChange={(tag) => tag !== '' && onChange([...props, { tag, x: 0.5, y: 0.9, scale: 0.3, layer: 'front' }])}
        />
      )}
    </>
  );
}

/** A thing alone. */
function propPicture(tag: PropTag): RoughSpecification {
  return {
    seed: 7,
    size: { widthPx: 96, heightPx: 96 },
    shot: 'full_body',
    scene: 'simple_background',
    style: 'manga',
    place: 'center',
    keepsHeadsInside: false,
    people: [],
    props: [{ tag, x: 0.5, y: 0.92, scale: 0.8, layer: 'back' }],
  };
}
