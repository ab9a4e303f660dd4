'use client';

import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { Hex } from '@/lib/rough/vocabulary';
import { Button } from '../../ui/button';

/** A colour of one's own choice, or none. */
export function PaintField({
  label,
  value,
  usual,
  onChange,
}: {
  readonly label: string;
  readonly value: Hex | undefined;
  /** What is painted without a choice. */
  readonly usual: Hex;
  readonly onChange: (colour: Hex | undefined) => void;
}) {
  const t = useTranslations('characters');
  const id = useId();
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-2">
      <label htmlFor={id} className="text-tool font-semibold text-ink-soft">
        {label}
      </label>
      <input
        id={id}
        type="color"
        value={value ?? usual}
        onChange={({ target }) => onChange(hexOf(target.value))}
        className="size-8 rounded-koma border border-edge/50 max-sm:size-10"
      />
      {value !== undefined && (
        <Button size="small" look="quiet" onClick={() => onChange(undefined)}>
          {t('usualColour')}
        </Button>
      )}
    </div>
  );
}

/** Colour inputs write #rrggbb in small letters. */
function hexOf(text: string): Hex {
  return `#${text.slice(1).toLowerCase()}`;
}
