'use client';

import { useTranslations } from 'use-intl';
import { WARP_BENDS, type Warp } from '@/lib/contracts/balloon-look';
import { Slider } from '../ui/slider';
import { Switch } from '../ui/switch';
import type { BalloonFieldsProps } from './balloon-fields';
import { BalloonPicture } from './balloon-picture';
import { PictureChoice } from './picture-choice';

const STRAIGHT: Warp = { bend: 'none', amount: 0, path: null, corners: null };
const USUAL_AMOUNT = 0.5;
const USUAL_PATH: NonNullable<Warp['path']> = [
  { x: -1, y: 0.5 },
  { x: -0.3, y: 0.1 },
  { x: 0.3, y: 0.3 },
  { x: 1, y: -0.4 },
];
const USUAL_CORNERS: NonNullable<Warp['corners']> = [
  { x: -1, y: -0.55 },
  { x: 1, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: 0.55 },
];
const BENDS = WARP_BENDS.map((bend) => ({
  bend,
  look: {
    kind: 'sfx' as const,
    sizeMm: null,
    heightMm: 16,
    widthMm: 24,
    at: { x: 0, y: 0 },
    warp: bend === 'none' ? null : { ...STRAIGHT, bend, amount: USUAL_AMOUNT },
  },
}));

/** What is done to a sound's letters. */
export function BalloonWarpFields({ balloon, onChange }: BalloonFieldsProps) {
  const t = useTranslations('balloon');
  const warp = balloon.warp ?? STRAIGHT;
  const change = (part: Partial<Warp>, step: string) => {
    const next = { ...warp, ...part };
    const isPlain = next.bend === 'none' && next.path === null && next.corners === null;
    onChange({ warp: isPlain ? null : next }, step);
  };
  return (
    <>
      <PictureChoice
        label={t('bend')}
        value={warp.bend}
        options={BENDS.map(({ bend, look }) => ({
          value: bend,
          label: t(`bends.${bend}`),
          picture: <BalloonPicture look={look} text="BAM" />,
        }))}
        onChange={(bend) => change({ bend, amount: warp.amount === 0 ? USUAL_AMOUNT : warp.amount }, 'bend')}
      />
      {warp.bend !== 'none' && (
        <Slider
          label={t('amount')}
          value={warp.amount}
          min={-1}
          max={1}
          step={0.02}
          valueText={`${Math.round(warp.amount * 100)} %`}
          onChange={(amount) => change({ amount }, 'amount')}
        />
      )}
      <Switch
        label={t('onPath')}
        isOn={warp.path !== null}
        onChange={(isOn) => change({ path: isOn ? USUAL_PATH : null }, 'path')}
      />
      <Switch
        label={t('perspective')}
        isOn={warp.corners !== null}
        onChange={(isOn) => change({ corners: isOn ? USUAL_CORNERS : null }, 'perspective')}
      />
      {(warp.path !== null || warp.corners !== null) && <p className="text-small text-ink-soft">{t('soundHint')}</p>}
    </>
  );
}
