import { clamp, rng, type P2 } from '../geometry/geometry';
import type { Paint } from '../pen/paint';
import type { EffectTag } from '../vocabulary/effects';
import { drawDust, drawExplosion, drawSmoke, drawSteam } from './clouds';
import {
  drawBubbles,
  drawConfetti,
  drawEmbers,
  drawFeathers,
  drawFlowers,
  drawPetals,
  drawSnow,
  drawSparkles,
} from './drifting-things';
import type { EffectCall, EffectPanel } from './effect-call';
import {
  drawAngerVein,
  drawBlush,
  drawExclamationMark,
  drawFlyingTears,
  drawHearts,
  drawLightBulb,
  drawMusicNotes,
  drawQuestionMark,
  drawSigh,
  drawSleep,
  drawSpiral,
  drawSweatDrops,
} from './head-marks';
import { drawBlackFlash, drawFlash, drawFocusLines, drawImpact, drawShockLines } from './radial-lines';
import { drawElectricity, drawLightRays, drawMotionArcs, drawMotionLines, drawRain } from './streaks';
import {
  drawBackLight,
  drawBlackGround,
  drawBloom,
  drawGloom,
  drawShadowHatching,
  drawToneGradient,
  drawToneGround,
} from './tones';

const DRAWERS: Readonly<Record<EffectTag, (call: EffectCall) => void>> = {
  emphasis_lines: drawFocusLines,
  motion_lines: drawMotionLines,
  motion_arcs: drawMotionArcs,
  gloom_lines: drawGloom,
  shock_lines: drawShockLines,
  impact: drawImpact,
  flash: drawFlash,
  black_flash: drawBlackFlash,
  electricity: drawElectricity,
  shadow_hatching: drawShadowHatching,
  explosion: drawExplosion,
  dust: drawDust,
  smoke: drawSmoke,
  steam: drawSteam,
  sparkle: drawSparkles,
  flowers: drawFlowers,
  bubbles: drawBubbles,
  petals: drawPetals,
  feathers: drawFeathers,
  confetti: drawConfetti,
  rain: drawRain,
  snow: drawSnow,
  embers: drawEmbers,
  tone_gradient: drawToneGradient,
  tone_ground: drawToneGround,
  black_ground: drawBlackGround,
  bloom: drawBloom,
  light_rays: drawLightRays,
  silhouette: drawBackLight,
  heart: drawHearts,
  sweat_drop: drawSweatDrops,
  anger_vein: drawAngerVein,
  music_note: drawMusicNotes,
  zzz: drawSleep,
  light_bulb: drawLightBulb,
  question_mark: drawQuestionMark,
  exclamation_mark: drawExclamationMark,
  flying_tears: drawFlyingTears,
  spiral: drawSpiral,
  blush_lines: drawBlush,
  sigh: drawSigh,
};

/** Effects that are a ground: staging draws them before people; all others go over them. */
const GROUNDS: ReadonlySet<EffectTag> = new Set<EffectTag>([
  'emphasis_lines',
  'motion_lines',
  'gloom_lines',
  'flash',
  'black_flash',
  'explosion',
  'impact',
  'shadow_hatching',
  'tone_gradient',
  'tone_ground',
  'black_ground',
  'bloom',
  'light_rays',
  'silhouette',
  'flowers',
  'sparkle',
  'bubbles',
]);
export const isGroundEffect = (effect: EffectTag): boolean => GROUNDS.has(effect);

/** The angle that an effect has of itself, degrees clockwise from the right. */
const ANGLES: Partial<Readonly<Record<EffectTag, number>>> = { motion_lines: -6, motion_arcs: 10, light_rays: 62 };

export interface EffectOptions {
  /** Same seed, same bytes. */
  readonly seed: number;
  /** Picture point that the effect is about (a head, a fist); the middle of the panel if left out. */
  readonly centre?: P2;
  /** Radius in px of what it is about: a head's half height, say. A share of the panel if left out. */
  readonly radius?: number;
  /** Degrees clockwise from the right: direction of speed lines, of light, end of a swing. */
  readonly angle?: number;
}

/** Draws an effect into a panel (picture px). Lines that leave the panel are cut at its border. */
export function drawEffect(p: Paint, effect: EffectTag, panel: EffectPanel, o: EffectOptions): void {
  const size = Math.sqrt(Math.max(1, panel.w * panel.h));
  DRAWERS[effect]({
    p,
    panel,
    r: rng(o.seed),
    centre: o.centre ?? [panel.x + panel.w / 2, panel.y + panel.h / 2],
    radius: Math.max(1, o.radius ?? Math.min(panel.w, panel.h) * 0.3),
    isAimed: o.centre !== undefined,
    angle: o.angle ?? ANGLES[effect] ?? 0,
    pen: clamp((size / 420) * 1.6, 0.6, 3.2),
  });
}
