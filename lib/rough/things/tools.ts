import { Craft } from './craft';
import { WOOD } from './looks';
import { mesh, pole, type ThingSpec } from './thing';

export const toolThings = {
  ladder: mesh({
    hold: pole([0, 1.3, 0], [0, 0.9, 0]),
    yaw: -20,
    build: (c = WOOD) => {
      const m = new Craft();
      for (const x of [-0.2, 0.2]) m.box(x, 0, 0, 0.05, 2.2, 0.05, c);
      for (let i = 0; i < 7; i++) m.box(0, 0.2 + i * 0.3, 0, 0.36, 0.035, 0.03, c, { ink: 0.8 });
      return m;
    },
  }),
} satisfies Readonly<Record<string, ThingSpec>>;
