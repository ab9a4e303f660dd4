'use client';

import { useTranslations } from 'use-intl';
import { TONE_LPI } from '@/lib/contracts/page-areas';
import { PICTURE_INK, PICTURE_INK_LIMITS, type PictureInkOptions } from '@/lib/domain/page/picture-ink/ink-options';
import { Slider } from '../../ui/slider';
import { Switch } from '../../ui/switch';

/** How a picture becomes ink: its lines, its blacks, its greys. */
export function InkFields({
  options,
  lpi,
  onChange,
  onLpi,
}: {
  readonly options: PictureInkOptions;
  readonly lpi: number;
  readonly onChange: (part: Partial<PictureInkOptions>) => void;
  readonly onLpi: (lpi: number) => void;
}) {
  const t = useTranslations('pictureInk');
  const { threshold, detail, speckMm, blacksFromMm, levels } = options;
  const { threshold: dark, speckMm: speck, blacksFromMm: black, levels: greys } = PICTURE_INK_LIMITS;
  const mm = (value: number): string => t('mm', { value });
  return (
    <div className="flex flex-col gap-3">
      <Slider
        label={t('threshold')}
        value={threshold}
        min={dark.least}
        max={dark.most}
        step={5}
        valueText={String(threshold)}
        ends={[t('onlyBlack'), t('greysToo')]}
        onChange={(value) => onChange({ threshold: value })}
      />
      <Slider
        label={t('detail')}
        value={detail}
        min={0}
        max={1}
        step={0.05}
        valueText={detail === 0 ? t('off') : `${Math.round(detail * 100)} %`}
        ends={[t('strongLines'), t('faintLines')]}
        onChange={(value) => onChange({ detail: Math.round(value * 100) / 100 })}
      />
      <Slider
        label={t('despeckle')}
        value={speckMm}
        min={speck.least}
        max={speck.most}
        step={0.1}
        valueText={speckMm === 0 ? t('off') : mm(speckMm)}
        onChange={(value) => onChange({ speckMm: Math.round(value * 10) / 10 })}
      />
      <Switch
        label={t('blacks')}
        hint={t('blacksHint')}
        isOn={blacksFromMm !== null}
        onChange={(isOn) => onChange({ blacksFromMm: isOn ? PICTURE_INK.blacksFromMm : null })}
      />
      {blacksFromMm !== null && (
        <Slider
          label={t('blacksFrom')}
          value={blacksFromMm}
          min={black.least}
          max={black.most}
          step={0.1}
          valueText={mm(blacksFromMm)}
          onChange={(value) => onChange({ blacksFromMm: Math.round(value * 10) / 10 })}
        />
      )}
      <Slider
        label={t('levels')}
        value={levels}
        min={greys.least}
        max={greys.most}
        step={1}
        valueText={levels === 0 ? t('off') : t('levelCount', { count: levels })}
        onChange={(value) => onChange({ levels: value })}
      />
      {levels > 0 && (
        <Slider
          label={t('lpi')}
          value={lpi}
          min={TONE_LPI.least}
          max={TONE_LPI.most}
          step={2.5}
          valueText={t('lpiValue', { value: lpi })}
          onChange={onLpi}
        />
      )}
    </div>
  );
}
