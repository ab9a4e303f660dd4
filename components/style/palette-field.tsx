'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';

const MOST_COLOURS = 8;
const FIRST_COLOUR = '#4fa3e3';

/** A few colours that belong to a project. */
export function PaletteField({
  palette,
  onChange,
}: {
  readonly palette: readonly string[];
  readonly onChange: (palette: string[]) => void;
}) {
  const t = useTranslations('style');
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 text-tool font-semibold text-ink-soft">{t('palette')}</legend>
      <div className="flex flex-wrap items-center gap-3">
        {palette.map((colour, index) => (
          <span key={index} className="flex items-center">
            <input
              type="color"
              aria-label={t('colour', { number: index + 1 })}
              value={colour}
              onChange={({ target }) => onChange(palette.map((one, at) => (at === index ? target.value : one)))}
              className="size-9 rounded-koma border border-hairline bg-raised p-0.5"
            />
            <IconButton
              icon={X}
              label={t('takeColour', { number: index + 1 })}
              onClick={() => onChange(palette.filter((_, at) => at !== index))}
            />
          </span>
        ))}
        {palette.length < MOST_COLOURS && (
          <Button size="small" onClick={() => onChange([...palette, FIRST_COLOUR])}>
            <Plus aria-hidden size={15} />
            {t('addColour')}
          </Button>
        )}
      </div>
      <p className="text-small text-ink-soft">{t('paletteHint')}</p>
    </fieldset>
  );
}
