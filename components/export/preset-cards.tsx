'use client';

import { RadioGroup } from 'radix-ui';
import { useTranslations } from 'use-intl';
import { EXPORT_PRESETS, findPreset, PRESET_GROUPS, type ExportPreset } from '@/lib/domain/export/presets';

/** Every way out of the studio as a card with its numbers, in groups. Arrow keys move the choice. */
export function PresetCards({
  chosen,
  onChoose,
}: {
  readonly chosen: ExportPreset;
  readonly onChoose: (preset: ExportPreset) => void;
}) {
  const t = useTranslations('bookExport');
  return (
    <RadioGroup.Root
      aria-label={t('presets')}
      value={chosen.id}
      onValueChange={(id) => {
        const preset = findPreset(id);
        if (preset !== undefined) onChoose(preset);
      }}
      className="flex flex-col gap-5"
    >
      {PRESET_GROUPS.map((group) => (
        <section key={group} aria-labelledby={`presets-${group}`} className="flex flex-col gap-2">
          <h2 id={`presets-${group}`} className="text-tool font-semibold text-ink-soft">
            {t(`group.${group}`)}
          </h2>
          <div className="grid grid-cols-[repeat(auto-fill,minmax(13.5rem,1fr))] gap-2">
            {EXPORT_PRESETS.filter((preset) => preset.group === group).map((preset) => (
              <RadioGroup.Item
                key={preset.id}
                value={preset.id}
                className="flex min-h-16 flex-col gap-0.5 rounded-koma border border-hairline bg-surface px-3 py-2.5 text-left transition-colors duration-150 hover:border-ink-soft data-[state=checked]:border-ink data-[state=checked]:ring-1 data-[state=checked]:ring-ink"
              >
                <span className="text-tool font-semibold">{t(`preset.${preset.id}`)}</span>
                <span className="text-small text-ink-soft">
                  <PresetFacts preset={preset} />
                </span>
              </RadioGroup.Item>
            ))}
          </div>
        </section>
      ))}
    </RadioGroup.Root>
  );
}

function PresetFacts({ preset: { settings } }: { readonly preset: ExportPreset }) {
  const t = useTranslations('bookExport');
  const file = settings.format === 'pictures' ? settings.file.toUpperCase() : '';
  const facts = [t(`format.${settings.format}`, { file })];
  if (settings.format === 'pictures' || settings.format === 'pdf') {
    const isByWidth = settings.format === 'pictures' && settings.widthPx !== null;
    facts.push(
      isByWidth ? t('widthFact', { width: settings.widthPx ?? 0 }) : t('dpiFact', { dpi: settings.dpi }),
      t(`colour.${settings.colour}`),
    );
  } else if (settings.format === 'psd') facts.push(t('dpiFact', { dpi: settings.dpi }));
  if ('area' in settings && settings.area !== 'trim') facts.push(t(`area.${settings.area}`));
  return facts.join(' · ');
}
