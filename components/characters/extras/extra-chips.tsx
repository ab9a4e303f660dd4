'use client';

import { useDeferredValue, useMemo } from 'react';
import { characterRough } from '@/lib/domain/staging/character-rough';
import { changeExtras } from '@/lib/domain/characters/change-extras';
import type { ExtraTraits } from '@/lib/rough/specification';
import type { AnyShot } from '@/lib/rough/vocabulary';
import { RoughChips } from '../../rough/rough-chips';
import type { ExtrasProps } from './extras-props';

const THUMB = { widthPx: 96, heightPx: 96 };

interface ExtraChipsProps<Value extends string> extends ExtrasProps {
  readonly label: string;
  readonly hint?: string;
  readonly chosen: readonly Value[] | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly most?: number;
  /** The change that choosing these makes. Must be the same function each time. */
  readonly changeOf: (chosen: readonly Value[]) => ExtraTraits;
  readonly shot?: AnyShot;
}

/** Further traits of which somebody may have several; each picture shows that one alone on this very person. */
export function ExtraChips<Value extends string>({
  label,
  hint,
  chosen = [],
  options,
  most,
  changeOf,
  shot = 'portrait',
  traits,
  outfit,
  onChange,
}: ExtraChipsProps<Value>) {
  const [shown, worn] = useDeferredValue(useMemo(() => [traits, outfit] as const, [traits, outfit]));
  const pictured = useMemo(
    () =>
      options.map((option) => ({
        ...option,
        specification: characterRough({
          traits: { ...shown, extras: changeExtras(shown.extras, changeOf([option.value])) },
          outfit: worn,
          shot,
          size: THUMB,
        }),
      })),
    [shown, worn, shot, options, changeOf],
  );
  return (
    <RoughChips
      label={label}
      {...(hint === undefined ? {} : { hint })}
      options={pictured}
      chosen={chosen}
      {...(most === undefined ? {} : { most })}
      onChange={(next) => onChange(changeOf(next))}
    />
  );
}
