'use client';

import { useTranslations } from 'use-intl';
import type { BookPage } from '@/lib/contracts/books';
import {
  EXPORT_AREAS,
  EXPORT_COLOURS,
  pdfSettingsSchema,
  type ExportColour,
  type ExportSettings,
  type PdfSettings,
  type PictureSettings,
  type PsdSettings,
} from '@/lib/contracts/export-settings';
import { SelectField, TextField } from '../ui/field';
import { CoverFields } from './cover-fields';

const DPI = { min: 36, max: 1200 } as const;

/** What may be changed of a preset. Formats for readers have nothing that a person should have to know. */
export function ExportSettingsFields({
  settings,
  pages,
  onChange,
}: {
  readonly settings: ExportSettings;
  /** Those that are exported. */
  readonly pages: readonly BookPage[];
  readonly onChange: (settings: ExportSettings) => void;
}) {
  switch (settings.format) {
    case 'pdf':
      return (
        <>
          <DrawnFields settings={settings} onChange={(drawn) => onChange({ ...settings, ...drawn })} />
          <PdfFields settings={settings} pages={pages} onChange={onChange} />
        </>
      );
    case 'pictures':
      return (
        <>
          <DrawnFields settings={settings} onChange={(drawn) => onChange({ ...settings, ...drawn })} />
          <PictureFields settings={settings} onChange={onChange} />
        </>
      );
    case 'psd':
      return <PsdFields settings={settings} onChange={onChange} />;
    default:
      return null;
  }
}

type Drawn = Pick<PdfSettings, 'dpi' | 'colour' | 'edges'>;

/** Resolution and colours; without colour, lines have hard edges in print. */
function DrawnFields({
  settings,
  onChange,
}: {
  readonly settings: PdfSettings | PictureSettings;
  readonly onChange: (drawn: Drawn) => void;
}) {
  const t = useTranslations('bookExport');
  const { dpi, colour, edges } = settings;
  const isByWidth = settings.format === 'pictures' && settings.widthPx !== null;
  const isX4 = settings.format === 'pdf' && settings.standard === 'pdf-x4';
  const colours = EXPORT_COLOURS.filter((one) => one !== 'colour' || !isX4);
  return (
    <div className="flex flex-wrap gap-3">
      {!isByWidth && <ResolutionField dpi={dpi} onChange={(next) => onChange({ dpi: next, colour, edges })} />}
      <SelectField
        label={t('colourLabel')}
        value={colour}
        options={colours.map((value) => ({ value, label: t(`colour.${value}`) }))}
        onChange={({ target }) => {
          const next: ExportColour = EXPORT_COLOURS.find((one) => one === target.value) ?? 'colour';
          onChange({ dpi, colour: next, edges: next === 'colour' ? 'smooth' : 'hard' });
        }}
      />
    </div>
  );
}

function PdfFields({
  settings,
  pages,
  onChange,
}: {
  readonly settings: PdfSettings;
  readonly pages: readonly BookPage[];
  readonly onChange: (settings: PdfSettings) => void;
}) {
  const t = useTranslations('bookExport');
  const change = (changed: Record<string, string>) => onChange(pdfSettingsSchema.parse({ ...settings, ...changed }));
  const area = (
    <SelectField
      label={t('areaLabel')}
      value={settings.area}
      options={([...EXPORT_AREAS, 'marks'] as const).map((value) => ({ value, label: t(`area.${value}`) }))}
      onChange={({ target }) => change({ area: target.value })}
    />
  );
  if (settings.cover !== null) {
    return (
      <>
        <div className="flex flex-wrap gap-3">{area}</div>
        <CoverFields cover={settings.cover} pages={pages} onChange={(cover) => onChange({ ...settings, cover })} />
      </>
    );
  }
  return (
    <div className="flex flex-wrap gap-3">
      {area}
      <SelectField
        label={t('spreadsLabel')}
        value={settings.spreads}
        options={(['whole', 'split', 'facing'] as const).map((value) => ({ value, label: t(`spreads.${value}`) }))}
        onChange={({ target }) => change({ spreads: target.value })}
      />
      <SelectField
        label={t('pageNumbersLabel')}
        value={settings.pageNumbers}
        options={(['none', 'outside', 'hidden'] as const).map((value) => ({ value, label: t(`pageNumbers.${value}`) }))}
        onChange={({ target }) => change({ pageNumbers: target.value })}
      />
    </div>
  );
}

function PictureFields({
  settings,
  onChange,
}: {
  readonly settings: PictureSettings;
  readonly onChange: (settings: PictureSettings) => void;
}) {
  return (
    <div className="flex flex-wrap gap-3">
      <AreaField area={settings.area} onChange={(area) => onChange({ ...settings, area })} />
      <SpreadsField spreads={settings.spreads} onChange={(spreads) => onChange({ ...settings, spreads })} />
    </div>
  );
}

function PsdFields({
  settings,
  onChange,
}: {
  readonly settings: PsdSettings;
  readonly onChange: (settings: PsdSettings) => void;
}) {
  const t = useTranslations('bookExport');
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <ResolutionField dpi={settings.dpi} onChange={(dpi) => onChange({ ...settings, dpi })} />
        <AreaField area={settings.area} onChange={(area) => onChange({ ...settings, area })} />
        <SpreadsField spreads={settings.spreads} onChange={(spreads) => onChange({ ...settings, spreads })} />
      </div>
      <p className="text-small text-ink-soft">{t('psdHint')}</p>
    </>
  );
}

function ResolutionField({ dpi, onChange }: { readonly dpi: number; readonly onChange: (dpi: number) => void }) {
  const t = useTranslations('bookExport');
  return (
    <TextField
      label={t('resolution')}
      type="number"
      min={DPI.min}
      max={DPI.max}
      className="w-32"
      key={dpi}
      defaultValue={dpi}
      onBlur={({ target }) => {
        const next = Math.round(Number(target.value));
        if (next !== dpi && next >= DPI.min && next <= DPI.max) onChange(next);
        else target.value = String(dpi);
      }}
    />
  );
}

type Area = PictureSettings['area'];

function AreaField({ area, onChange }: { readonly area: Area; readonly onChange: (area: Area) => void }) {
  const t = useTranslations('bookExport');
  return (
    <SelectField
      label={t('areaLabel')}
      value={area}
      options={EXPORT_AREAS.map((value) => ({ value, label: t(`area.${value}`) }))}
      onChange={({ target }) => onChange(EXPORT_AREAS.find((one) => one === target.value) ?? 'trim')}
    />
  );
}

type Spreads = PictureSettings['spreads'];

function SpreadsField({
  spreads,
  onChange,
}: {
  readonly spreads: Spreads;
  readonly onChange: (spreads: Spreads) => void;
}) {
  const t = useTranslations('bookExport');
  return (
    <SelectField
      label={t('spreadsLabel')}
      value={spreads}
      options={(['whole', 'split'] as const).map((value) => ({ value, label: t(`spreads.${value}`) }))}
      onChange={({ target }) => onChange(target.value === 'split' ? 'split' : 'whole')}
    />
  );
}
