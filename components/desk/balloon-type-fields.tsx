'use client';

import { TextAlignCenter, TextAlignEnd, TextAlignStart } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { directionOf, USUAL_LETTER_MM } from '@/lib/domain/page/balloons/balloon-size';
import { Segmented } from '../ui/segmented';
import { SelectField } from '../ui/field';
import { Slider } from '../ui/slider';
import { Switch } from '../ui/switch';
import type { BalloonFieldsProps } from './balloon-fields';
import { ColourField } from './colour-field';
import { FaceChooser } from './face-chooser';

const ALIGNS = [
  { value: 'start', icon: TextAlignStart },
  { value: 'centre', icon: TextAlignCenter },
  { value: 'end', icon: TextAlignEnd },
] as const;

/** In which letters a balloon's words are set. */
export function BalloonTypeFields({ balloon, onChange }: BalloonFieldsProps) {
  const t = useTranslations('balloon');
  const desk = useTranslations('desk');
  const { type, sizeMm, direction, kind, text } = balloon;
  const isSound = kind === 'sfx';
  const isVertical = directionOf(balloon) === 'vertical';
  const retype = (part: Partial<typeof type>, step: string) => onChange({ type: { ...type, ...part } }, step);
  const { leading, tracking } = type;
  return (
    <>
      <FaceChooser value={balloon.face} text={text} isSound={isSound} onChange={(face) => onChange({ face }, 'face')} />
      <Switch
        label={t('usualSize')}
        isOn={sizeMm === null}
        onChange={(isOn) => onChange({ sizeMm: isOn ? null : USUAL_LETTER_MM }, 'size')}
      />
      {sizeMm !== null && (
        <Slider
          label={desk('letterSize')}
          value={sizeMm}
          min={1.5}
          max={isSound ? 80 : 24}
          step={0.1}
          valueText={`${sizeMm.toFixed(1)} mm`}
          onChange={(size) => onChange({ sizeMm: size }, 'size')}
        />
      )}
      <SelectField
        label={desk('setIn')}
        value={direction ?? ''}
        options={[
          { value: '', label: desk('byLanguage') },
          { value: 'horizontal', label: desk('inRows') },
          { value: 'vertical', label: desk('inColumns') },
        ]}
        onChange={({ target: { value } }) =>
          onChange({ direction: value === 'horizontal' || value === 'vertical' ? value : null }, 'direction')
        }
      />
      <Segmented
        label={t('align')}
        value={type.align ?? (isVertical ? 'start' : 'centre')}
        segments={ALIGNS.map(({ value, icon: Icon }) => ({
          value,
          label: t(`alignTo.${value}`),
          face: <Icon aria-hidden size={16} className={isVertical ? 'rotate-90' : ''} />,
        }))}
        onChange={(align) => retype({ align }, 'align')}
      />
      <Slider
        label={t('leading')}
        value={leading ?? 1.2}
        min={0.7}
        max={2.4}
        step={0.02}
        valueText={leading === null ? t('byScript') : leading.toFixed(2)}
        onChange={(next) => retype({ leading: next }, 'leading')}
      />
      <Slider
        label={t('tracking')}
        value={tracking}
        min={-0.1}
        max={0.5}
        step={0.01}
        valueText={`${Math.round(tracking * 100)} %`}
        onChange={(next) => retype({ tracking: next }, 'tracking')}
      />
      <Switch
        label={t('hyphenate')}
        isOn={type.isHyphenated}
        onChange={(isHyphenated) => retype({ isHyphenated }, 'hyphens')}
      />
      <LetterPaint type={type} onChange={retype} />
    </>
  );
}

function LetterPaint({
  type: { colour, outline, shadow },
  onChange,
}: {
  readonly type: BalloonFieldsProps['balloon']['type'];
  readonly onChange: (part: Partial<BalloonFieldsProps['balloon']['type']>, step: string) => void;
}) {
  const t = useTranslations('balloon');
  return (
    <>
      <ColourField label={t('letterColour')} value={colour} onChange={(next) => onChange({ colour: next }, 'colour')} />
      <Switch
        label={t('rim')}
        isOn={outline !== null}
        onChange={(isOn) => onChange({ outline: isOn ? { colour: '#ffffff', widthMm: 0.5 } : null }, 'rim')}
      />
      {outline !== null && (
        <>
          <ColourField
            label={t('rimColour')}
            value={outline.colour}
            onChange={(next) => onChange({ outline: { ...outline, colour: next } }, 'rim')}
          />
          <Slider
            label={t('rimWidth')}
            value={outline.widthMm}
            min={0}
            max={4}
            step={0.05}
            valueText={`${outline.widthMm.toFixed(2)} mm`}
            onChange={(widthMm) => onChange({ outline: { ...outline, widthMm } }, 'rim-width')}
          />
        </>
      )}
      <Switch
        label={t('shadow')}
        isOn={shadow !== null}
        onChange={(isOn) => onChange({ shadow: isOn ? { colour: '#9a948a', dxMm: 0.6, dyMm: 0.6 } : null }, 'shadow')}
      />
      {shadow !== null && (
        <>
          <ColourField
            label={t('shadowColour')}
            value={shadow.colour}
            onChange={(next) => onChange({ shadow: { ...shadow, colour: next } }, 'shadow')}
          />
          {(['dxMm', 'dyMm'] as const).map((way) => (
            <Slider
              key={way}
              label={way === 'dxMm' ? t('shadowAcross') : t('shadowDown')}
              value={shadow[way]}
              min={-6}
              max={6}
              step={0.1}
              valueText={`${shadow[way].toFixed(1)} mm`}
              onChange={(mm) => onChange({ shadow: { ...shadow, [way]: mm } }, 'shadow-way')}
            />
          ))}
        </>
      )}
    </>
  );
}
