import { GLOW } from '../world/kit';
import { Craft } from './craft';
import { BLACK, DARK } from './looks';
import { hang, mesh, type ThingSpec } from './thing';

/** A hand lantern with glass panes and a flame. */
function handLantern(look = DARK): Craft {
  const m = new Craft().box(0, 0, 0, 0.17, 0.03, 0.17, look).box(0, 0.03, 0, 0.13, 0.17, 0.13, GLOW('#fff0bf'));
  for (const facing of ['front', 'left', 'right'] as const)
    m.patch(
      facing,
      facing === 'left' ? -0.066 : facing === 'right' ? 0.066 : -0.066,
      [-0.018, 0.05, -0.022, 0.08, 0, 0.13, 0.022, 0.08, 0.018, 0.05],
      GLOW('#f6a53c', 0.24),
      { ink: 0.7 },
    );
  for (const x of [-0.066, 0.066]) for (const z of [0.066, -0.066]) m.box(x, 0.03, z, 0.014, 0.17, 0.014, look);
  return m
    .box(0, 0.2, 0, 0.18, 0.016, 0.18, look)
    .box(0, 0.216, 0, 0.16, 0.06, 0.16, BLACK, { taper: 0.6 })
    .cyl(0, 0.276, 0, 0.022, 0.016, look, { n: 10 })
    .cord([-0.07, 0.21, 0, -0.075, 0.29, 0, -0.03, 0.35, 0, 0.03, 0.35, 0, 0.075, 0.29, 0, 0.07, 0.21, 0], 0.01, look);
}

export const handLanternThings = {
  lantern: mesh({ yaw: -28, pitch: 8, hold: hang([0, 0.35, 0]), build: handLantern }),
} satisfies Readonly<Record<string, ThingSpec>>;
