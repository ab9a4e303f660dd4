'use client';

import { useTranslations } from 'use-intl';
import type { BookPage } from '@/lib/contracts/books';
import { coverSettingsSchema, type CoverSettings } from '@/lib/contracts/export-settings';
import { spineWidthMm } from '@/lib/domain/export/cover-sheet';
import { Field, SelectField, TextField } from '../ui/field';
import { Switch } from '../ui/switch';

/** How a cover in one piece is made. @param pages those that are exported: how many there are makes the spine */
export function CoverFields({
  cover,
  pages,
  onChange,
}: {
  readonly cover: CoverSettings;
  readonly pages: readonly BookPage[];
  readonly onChange: (cover: CoverSettings) => void;
}) {
  const t = useTranslations('bookExport');
  const computed = spineWidthMm(pages, { ...cover, spineMm: null });
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <SelectField
          label={t('cover.back')}
          value={cover.back}
          options={(['last', 'blank'] as const).map((value) => ({ value, label: t(`cover.backs.${value}`) }))}
          onChange={({ target }) => onChange({ ...cover, back: target.value === 'blank' ? 'blank' : 'last' })}
        />
        <MillimetreField
          label={t('cover.leaf')}
          value={cover.leafMm}
          onEntered={(leafMm) => accept({ ...cover, leafMm: leafMm ?? cover.leafMm }, onChange)}
        />
        <MillimetreField
          label={t('cover.spine')}
          value={cover.spineMm}
          placeholder={t('cover.computed', { width: String(computed) })}
          onEntered={(spineMm) => accept({ ...cover, spineMm }, onChange)}
        />
        <Field label={t('cover.colour')}>
          {(control) => (
            <input
              {...control}
              type="color"
              value={cover.colour}
              onChange={({ target }) => onChange({ ...cover, colour: target.value })}
              className="size-9 rounded-koma border border-hairline bg-raised p-0.5 max-sm:size-11"
            />
          )}
        </Field>
      </div>
      <Switch
        label={t('cover.hasTitle')}
        isOn={cover.hasTitle}
        onChange={(hasTitle) => onChange({ ...cover, hasTitle })}
      />
      <p className="text-small text-ink-soft">{t('cover.hint')}</p>
    </>
  );
}

/** Takes what the schema takes; says whether it did. */
function accept(next: CoverSettings, onChange: (cover: CoverSettings) => void): boolean {
  const parsed = coverSettingsSchema.safeParse(next);
  if (parsed.success) onChange(parsed.data);
  return parsed.success;
}

/** A number that may have a comma or a point; what can't be taken goes back to what was there. */
function MillimetreField({
  label,
  value,
  placeholder,
  onEntered,
}: {
  readonly label: string;
  readonly value: number | null;
  readonly placeholder?: string;
  readonly onEntered: (value: number | null) => boolean;
}) {
  const shown = value === null ? '' : String(value);
  return (
    <TextField
      label={label}
      inputMode="decimal"
      className="w-44"
      key={shown}
      defaultValue={shown}
      placeholder={placeholder}
      onBlur={({ target }) => {
        const text = target.value.trim().replace(',', '.');
        if (text === shown) return;
        const entered = text === '' ? null : Number(text);
        if (!onEntered(entered)) target.value = shown;
      }}
    />
  );
}
