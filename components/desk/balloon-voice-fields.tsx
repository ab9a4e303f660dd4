'use client';

import { useTranslations } from 'use-intl';
import { BALLOON_KINDS } from '@/lib/contracts/balloons';
import { shapeOf } from '@/lib/domain/page/balloons/balloon-outline';
import { BALLOON_PRESETS, lookOf, presetOf } from '@/lib/domain/page/balloons/balloon-presets';
import { Button } from '../ui/button';
import { Segmented } from '../ui/segmented';
import { Slider } from '../ui/slider';
import { Switch } from '../ui/switch';
import type { BalloonFieldsProps } from './balloon-fields';
import { BalloonPicture } from './balloon-picture';
import { ColourField } from './colour-field';
import { PictureChoice } from './picture-choice';

const KIND_LOOKS = BALLOON_KINDS.map((kind) => ({ kind, look: { kind } }));
const PRESET_LOOKS = BALLOON_PRESETS.map((preset) => ({ preset, look: lookOf(preset) }));

/** How a balloon sounds and what its outline is. */
export function BalloonVoiceFields({
  balloon,
  onChange,
  onTighten,
}: BalloonFieldsProps & { readonly onTighten: () => void }) {
  const t = useTranslations('balloon');
  const desk = useTranslations('desk');
  const isSound = balloon.kind === 'sfx';
  return (
    <>
      <PictureChoice
        label={desk('voice')}
        value={balloon.kind}
        options={KIND_LOOKS.map(({ kind, look }) => ({
          value: kind,
          label: desk(`kind.${kind}`),
          picture: <BalloonPicture look={look} text={kind === 'sfx' ? 'Bam' : ''} />,
        }))}
        onChange={(kind) => onChange({ kind, shape: null }, 'kind')}
      />
      {!isSound && (
        <PictureChoice
          label={t('presets')}
          value={presetOf(balloon)}
          options={PRESET_LOOKS.map(({ preset, look }) => ({
            value: preset,
            label: t(`preset.${preset}`),
            picture: <BalloonPicture look={look} text="Aa" />,
          }))}
          onChange={(preset) => onChange(lookOf(preset), 'preset')}
        />
      )}
      {!isSound && (
        <div className="flex flex-col gap-1">
          <span aria-hidden className="text-tool font-semibold text-ink-soft">
            {t('fit')}
          </span>
          <Segmented
            label={t('fit')}
            value={balloon.fit}
            segments={(['shrink', 'grow'] as const).map((fit) => ({ value: fit, label: t(`fitBy.${fit}`) }))}
            onChange={(fit) => onChange({ fit }, 'fit')}
          />
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={onTighten}>
          {t('tighten')}
        </Button>
        {!isSound && (
          <Button
            size="small"
            onClick={() => onChange({ shape: balloon.shape === null ? shapeOf(balloon) : null }, 'shape')}
          >
            {balloon.shape === null ? t('editOutline') : t('usualOutline')}
          </Button>
        )}
      </div>
      {balloon.shape !== null && <p className="text-small text-ink-soft">{t('outlineHint')}</p>}
    </>
  );
}

/** What the balloon itself is painted with, and how it is turned. */
export function BalloonPaintFields({ balloon, onChange }: BalloonFieldsProps) {
  const t = useTranslations('balloon');
  const { paint, turnDeg, isLocked, kind } = balloon;
  const repaint = (part: Partial<typeof paint>, step: string) => onChange({ paint: { ...paint, ...part } }, step);
  return (
    <>
      {kind !== 'sfx' && (
        <>
          <Switch
            label={t('fill')}
            isOn={paint.fill !== null}
            onChange={(isOn) => repaint({ fill: isOn ? '#ffffff' : null }, 'fill')}
          />
          {paint.fill !== null && (
            <ColourField label={t('fillColour')} value={paint.fill} onChange={(fill) => repaint({ fill }, 'fill')} />
          )}
          <ColourField label={t('lineColour')} value={paint.line} onChange={(line) => repaint({ line }, 'line')} />
          <Slider
            label={t('lineWidth')}
            value={paint.lineMm}
            min={0}
            max={2}
            step={0.05}
            valueText={`${paint.lineMm.toFixed(2)} mm`}
            onChange={(lineMm) => repaint({ lineMm }, 'line-width')}
          />
        </>
      )}
      <Slider
        label={t('turn')}
        value={turnDeg}
        min={-180}
        max={180}
        step={1}
        valueText={`${Math.round(turnDeg)}°`}
        onChange={(deg) => onChange({ turnDeg: deg }, 'turn')}
      />
      <Switch label={t('locked')} isOn={isLocked} onChange={(isOn) => onChange({ isLocked: isOn }, 'lock')} />
    </>
  );
}
