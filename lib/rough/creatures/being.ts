import type { Paint } from '../pen/paint';
import type { AnimalPose, BeingKind } from '../vocabulary/creatures';
import { DEFAULT_PITCH, type CreaturePlace } from './animal';
import { monsterForm } from './beings/monster';
import { roundRobotForm, spiderRobotForm } from './beings/robots';
import { ghostForm, slimeForm } from './beings/soft-beings';
import { drawForm, layoutForm, type Form } from './draw-surfaces';
import type { Layout } from './layout';
import type { Mood } from './mood';

/** Metres of a unit. */
const METRES: Readonly<Record<BeingKind, number>> = {
  round_robot: 0.26,
  spider_robot: 0.28,
  ghost: 0.32,
  slime: 0.2,
  monster: 0.42,
};

export interface BeingPlace extends CreaturePlace {
  /** Those that can jump, walk or raise an arm do so. */
  readonly pose?: AnimalPose;
}

function formOf(kind: BeingKind, mood: Mood, pose: AnimalPose): Form {
  const isAway = pose === 'jumping',
    feels: Mood = pose === 'sleeping' ? 'sleepy' : mood;
  switch (kind) {
    case 'round_robot':
      return roundRobotForm(feels);
    case 'spider_robot':
      return spiderRobotForm(feels, pose === 'walking' || pose === 'running' ? 1 : 0.3);
    case 'ghost':
      return ghostForm(feels);
    case 'slime':
      return slimeForm(feels, isAway ? 0.8 : 0);
    case 'monster':
      return monsterForm(feels, feels === 'angry' || feels === 'happy' || isAway);
  }
}

/** Draws a being with a body of its own: the middle of its ground at x, y. */
export function drawBeing(p: Paint, kind: BeingKind, place: BeingPlace): void {
  const { x, y, s, yaw, pitch = DEFAULT_PITCH, seed = 1, size = 1, mood = 'neutral', pose = 'standing' } = place;
  drawForm(p, formOf(kind, mood, pose), { x, y, s: s * METRES[kind] * size, yaw, pitch }, seed);
}

/** Where a being's head and outline are at one px a metre, with the middle of its ground at 0, 0. */
export function layoutBeing(
  kind: BeingKind,
  pose: AnimalPose,
  yaw: number,
  more: { readonly size?: number; readonly pitch?: number; readonly mood?: Mood } = {},
): Layout {
  const { size = 1, pitch = DEFAULT_PITCH, mood = 'neutral' } = more,
    { head, extent } = layoutForm(formOf(kind, mood, pose), { x: 0, y: 0, s: METRES[kind] * size, yaw, pitch });
  return { head, extent, heightMetres: extent[3] };
}
