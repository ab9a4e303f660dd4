import { USUAL_PAINT, USUAL_TYPE } from '@/lib/contracts/balloon-look';
import type { Balloon } from '@/lib/contracts/balloons';

export const BALLOON_PRESETS = ['normal', 'loud', 'small', 'black', 'caption', 'darkCaption', 'bareCaption'] as const;
export type BalloonPreset = (typeof BALLOON_PRESETS)[number];

type Look = Pick<Balloon, 'kind' | 'paint' | 'type' | 'sizeMm'>;

const BLACK = { fill: '#16130f', line: '#16130f', lineMm: 0.4 } as const;
const WHITE_LETTERS = { ...USUAL_TYPE, colour: '#ffffff' } as const;

/** Looks that letterers use again and again; each says the whole look, so that one takes the place of another. */
const LOOKS: Readonly<Record<BalloonPreset, Look>> = {
  normal: { kind: 'speech', paint: USUAL_PAINT, type: USUAL_TYPE, sizeMm: null },
  loud: { kind: 'shout', paint: { ...USUAL_PAINT, lineMm: 0.7 }, type: USUAL_TYPE, sizeMm: 6.4 },
  small: { kind: 'speech', paint: { ...USUAL_PAINT, lineMm: 0.3 }, type: USUAL_TYPE, sizeMm: 2.9 },
  black: { kind: 'speech', paint: BLACK, type: WHITE_LETTERS, sizeMm: null },
  caption: { kind: 'narration', paint: USUAL_PAINT, type: USUAL_TYPE, sizeMm: null },
  darkCaption: { kind: 'narration', paint: BLACK, type: WHITE_LETTERS, sizeMm: null },
  /** Words on the drawing itself, with a rim of paper. */
  bareCaption: {
    kind: 'narration',
    paint: { fill: null, line: '#16130f', lineMm: 0 },
    type: { ...USUAL_TYPE, outline: { colour: '#ffffff', widthMm: 0.5 } },
    sizeMm: null,
  },
};

export function lookOf(preset: BalloonPreset): Look {
  return LOOKS[preset];
}

/** The preset that a balloon looks like; null when somebody changed it. */
export function presetOf({ kind, paint, type, sizeMm }: Look): BalloonPreset | null {
  const own = JSON.stringify([kind, paint, type, sizeMm]);
  return (
    BALLOON_PRESETS.find((preset) => {
      const look = LOOKS[preset];
      return JSON.stringify([look.kind, look.paint, look.type, look.sizeMm]) === own;
    }) ?? null
  );
}
