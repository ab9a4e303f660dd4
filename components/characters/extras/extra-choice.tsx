'use client';

import { useDeferredValue, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { characterRough } from '@/lib/domain/staging/character-rough';
import { changeExtras } from '@/lib/domain/characters/change-extras';
import type { ExtraTraits } from '@/lib/rough/specification';
import type { AnyShot } from '@/lib/rough/vocabulary';
import { RoughChoice } from '../../rough/rough-choice';
import type { ExtrasProps } from './extras-props';

const THUMB = { widthPx: 96, heightPx: 96 };

interface ExtraChoiceProps<Value extends string> extends ExtrasProps {
  readonly label: string;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** The change that choosing makes; undefined takes the trait away. Must be the same function each time. */
  readonly changeOf: (value: Value | undefined) => ExtraTraits;
  readonly shot?: AnyShot;
  /** What none is called. */
  readonly none?: string;
}

/** One further trait or none, chosen by how it looks on this very person. */
export function ExtraChoice<Value extends string>({
  label,
  value,
  options,
  changeOf,
  shot = 'portrait',
  none,
  traits,
  outfit,
  onChange,
}: ExtraChoiceProps<Value>) {
  const t = useTranslations('characters');
  const noneLabel = none ?? t('none');
  const [shown, worn] = useDeferredValue(useMemo(() => [traits, outfit] as const, [traits, outfit]));
  const pictured = useMemo(() => {
    const pictureOf = (one: Value | undefined) =>
      characterRough({
        traits: { ...shown, extras: changeExtras(shown.extras, changeOf(one)) },
        outfit: worn,
        shot,
        size: THUMB,
      });
    return [
      { value: '' as const, label: noneLabel, specification: pictureOf(undefined) },
      ...options.map((option) => ({ ...option, specification: pictureOf(option.value) })),
    ];
  }, [shown, worn, shot, options, noneLabel, changeOf]);
  return (
    <RoughChoice<Value | ''>
      label={label}
      value={value ?? ''}
      options={pictured}
      onChange={(next) => onChange(changeOf(next === '' ? undefined : next))}
    />
  );
}
