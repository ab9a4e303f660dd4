'use client';

import {
  SquareDashed,
  Brush,
  Lasso,
  Pentagon,
  PanelsTopLeft,
  Smile,
  UserRound,
  WandSparkles,
  type LucideIcon,
} from 'lucide-react';
import { useTranslations } from 'use-intl';
import { classNames } from '../../ui/class-names';
import { Segmented } from '../../ui/segmented';
import { Slider } from '../../ui/slider';
import { Switch } from '../../ui/switch';
import { MODE_KEYS } from './region-keys';
import { REGION_JOINS, REGION_MODES, useRegionStore, type RegionMode } from './region-store';

const ICONS: Readonly<Record<RegionMode, LucideIcon>> = {
  rectangle: SquareDashed,
  lasso: Lasso,
  polygon: Pentagon,
  brush: Brush,
  wand: WandSparkles,
  face: Smile,
  person: UserRound,
  panel: PanelsTopLeft,
};

/** With what something is selected: eight ways, by their letters while the region tool is in hand. */
export function SelectionModes({ className }: { readonly className?: string }) {
  const t = useTranslations('region');
  const { mode, setTool } = useRegionStore();
  return (
    <div role="toolbar" aria-label={t('modes')} className={classNames('flex flex-wrap gap-0.5', className)}>
      {REGION_MODES.map((one) => {
        const Icon = ICONS[one];
        const key = MODE_KEYS[one].toUpperCase();
        return (
          <button
            key={one}
            type="button"
            aria-pressed={one === mode}
            aria-label={t(`mode.${one}`)}
            aria-keyshortcuts={key}
            title={`${t(`mode.${one}`)} (${key})`}
            onClick={() => setTool({ mode: one })}
            className={classNames(
              'inline-flex size-8 items-center justify-center rounded-[4px] max-lg:size-11',
              one === mode ? 'bg-ink text-inverse' : 'text-ink hover:bg-pencil-wash',
            )}
          >
            <Icon aria-hidden size={17} strokeWidth={1.8} />
          </button>
        );
      })}
    </div>
  );
}

/** What the mode in hand does, and how it is set. */
export function ModeSettings() {
  const t = useTranslations('region');
  const { mode, join, brushMm, tolerance, isContiguous, setTool } = useRegionStore();
  return (
    <div className="flex flex-col gap-2.5">
      <p className="text-small text-ink-soft">
        {t(`modeHint.${mode}`)} {t('joinHint')}
      </p>
      <Segmented
        label={t('joins')}
        value={join}
        segments={REGION_JOINS.map((value) => ({ value, label: t(`join.${value}`) }))}
        onChange={(value) => setTool({ join: value })}
      />
      {mode === 'brush' && (
        <Slider
          label={t('brush')}
          value={brushMm}
          min={1}
          max={32}
          step={0.5}
          valueText={t('millimetres', { value: brushMm })}
          onChange={(value) => setTool({ brushMm: value })}
        />
      )}
      {mode === 'wand' && (
        <>
          <Slider
            label={t('tolerance')}
            value={tolerance}
            min={1}
            max={60}
            step={1}
            valueText={String(tolerance)}
            onChange={(value) => setTool({ tolerance: value })}
          />
          <Switch label={t('contiguous')} isOn={isContiguous} onChange={(isOn) => setTool({ isContiguous: isOn })} />
        </>
      )}
    </div>
  );
}
