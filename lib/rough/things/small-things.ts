import { L } from '../world/kit';
import { Craft, p2, ring3 } from './craft';
import { GOLD } from './looks';
import { mesh, pinch, type ThingSpec } from './thing';

export const smallThings = {
  key: mesh({
    hold: pinch([0, 0.062, 0]),
    build: (c = GOLD) =>
      new Craft()
        .line(ring3([0, 0.062, 0], 0.014, 'xy', 16), 0.0045, c)
        .ext(p2([-0.004, 0, 0.004, 0, 0.004, 0.048, -0.004, 0.048]), -0.002, 0.002, c)
        .ext(
          p2([
            0.004, 0.004, 0.018, 0.004, 0.018, 0.011, 0.012, 0.011, 0.012, 0.015, 0.018, 0.015, 0.018, 0.022, 0.004,
            0.022,
          ]),
          -0.002,
          0.002,
          c,
        ),
  }),
  ring: mesh({
    hold: pinch([0, 0.004, 0]),
    pitch: 30,
    build: (c = GOLD) =>
      new Craft()
        .line(ring3([0, 0.012, 0], 0.011, 'xy', 24), 0.0028, c)
        .lathe([0, 0.024, 0], p2([0.0001, -0.004, 0.006, 0.002, 0.004, 0.005]), L('#d8f0fa', 0), { n: 7 }),
  }),
} satisfies Readonly<Record<string, ThingSpec>>;
