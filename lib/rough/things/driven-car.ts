import type { P3 } from '../geometry/geometry';
import { GLOW, L, type Look } from '../world/kit';
import { Craft } from './craft';
import { roadWheels } from './cars';
import { DARK, GREY, RED, STEEL, WHITE } from './looks';

/** Metres: the driver's hip joints over the ground, and the middle of the car to the driver's left. */
export const DRIVEN_CAR = {
  hipHeight: 0.66,
  seatHeight: 0.58,
  aside: 0.37,
  front: -2.02,
  back: 1.9,
  halfWidth: 0.82,
  roof: 1.54,
};

const BELT = 0.87;
const SILL = 0.26;
const INSIDE = L('#4a4d57', 0.55);
const SEAT = L('#6a5a4c', 0.4);

/**
 * A car whose windows are open frames, so that who drives is seen from every side: z 0 lies under the driver's hips, front
 * towards -z, ground at y 0. It has no steering wheel: that goes where the hands are.
 */
export function drivenCar(look: Look = L('#8fb0c4', 0.14)): Craft {
  const m = new Craft();
  addEnds(m, look);
  addCabin(m, look);
  addInside(m);
  return m;
}

/** Bonnet and boot with wheels, lamps and bumpers. */
function addEnds(m: Craft, look: Look): void {
  const width = DRIVEN_CAR.halfWidth * 2;
  m.side([-0.86, SILL, -1.74, SILL, -1.76, 0.6, -1.68, 0.76, -0.86, BELT], width, look);
  roadWheels(m, [-1.22], DRIVEN_CAR.halfWidth, 0.31);
  m.label('front', -1.762, [-0.76, 0.52, 0.36, 0.15], GLOW('#fff6d8'), { ink: 0.9 })
    .label('front', -1.762, [0.4, 0.52, 0.36, 0.15], GLOW('#fff6d8'), { ink: 0.9 })
    .label('front', -1.762, [-0.32, 0.46, 0.64, 0.18], DARK, { ink: 0.6 })
    .label('front', -1.764, [-0.82, 0.28, 1.64, 0.13], GREY, { ink: 0.6 })
    .label('front', -1.768, [-0.2, 0.3, 0.4, 0.1], WHITE, { ink: 0.5 });
  m.side([1.06, SILL, 1.06, BELT, 1.54, 0.84, 1.62, 0.7, 1.62, SILL], width, look);
  roadWheels(m, [1.1], DRIVEN_CAR.halfWidth, 0.31);
  m.label('back', 1.622, [-0.78, 0.58, 0.28, 0.15], RED, { ink: 0.7 })
    .label('back', 1.622, [0.5, 0.58, 0.28, 0.15], RED, { ink: 0.7 })
    .label('back', 1.624, [-0.82, 0.28, 1.64, 0.13], GREY, { ink: 0.6 })
    .label('back', 1.628, [-0.2, 0.5, 0.4, 0.12], WHITE, { ink: 0.5 });
}

/** Doors, pillars and roof. */
function addCabin(m: Craft, look: Look): void {
  const { halfWidth } = DRIVEN_CAR;
  for (const s of [-1, 1] as const) {
    const facing = s > 0 ? 'right' : 'left';
    m.box(s * (halfWidth - 0.03), SILL, 0.1, 0.06, BELT - SILL, 1.92, look)
      .patch(facing, s * (halfWidth + 0.002), [0.3, SILL + 0.04, 0.3, BELT, 0.312, BELT, 0.312, SILL + 0.04], DARK, {
        ink: 0.3,
      })
      .label(facing, s * (halfWidth + 0.004), [0.12, BELT - 0.12, 0.14, 0.03], STEEL, { ink: 0.5 });
    const bar = (from: P3, to: P3, wide: number): void => {
      m.rod([...from, ...to], wide, look);
    };
    bar([s * 0.78, BELT, -0.86], [s * 0.62, 1.5, -0.3], 0.06);
    bar([s * 0.79, BELT, 0.32], [s * 0.64, 1.5, 0.3], 0.07);
    bar([s * 0.76, BELT, 1.3], [s * 0.6, 1.5, 0.84], 0.09);
    m.box(s * 0.88, BELT, -0.72, 0.15, 0.11, 0.07, look);
  }
  m.box(0, 1.49, 0.27, 1.3, 0.05, 1.2, look, { taper: 0.1 });
}

/** Floor, dashboard and both seats. */
function addInside(m: Craft): void {
  m.box(0, 0.2, 0.1, 1.5, 0.05, 1.94, INSIDE)
    .box(0, 0.62, -0.78, 1.5, 0.22, 0.2, INSIDE)
    .box(0, 0.4, 1.0, 1.5, 0.46, 0.1, INSIDE);
  for (const s of [-1, 1]) {
    const x = s * DRIVEN_CAR.aside;
    m.box(x, 0.34, 0.02, 0.52, 0.24, 0.56, SEAT)
      .side([0.18, 0.5, 0.32, 1.16, 0.44, 1.14, 0.34, 0.5], 0.5, SEAT, x)
      .side([0.33, 1.2, 0.35, 1.4, 0.44, 1.39, 0.43, 1.2], 0.26, SEAT, x);
  }
}
