import { L } from '../world/kit';
import { Craft, soft } from './craft';
import { BLACK, GOLD, RED, STEEL, WHITE } from './looks';
import { carry, hang, mesh, type ThingSpec } from './thing';

const suitcase = (look = L('#4f7f8f', 0.4)): Craft => {
  const m = new Craft()
    .rod([-0.1, 0.7, 0.07, -0.1, 0.92, 0.07, 0.1, 0.92, 0.07, 0.1, 0.7, 0.07], 0.018, STEEL)
    .hose([-0.07, 0.92, 0.07, 0.07, 0.92, 0.07], 0.018, BLACK);
  for (const x of [-0.18, 0.18])
    for (const z of [-0.07, 0.07]) m.turned(x, 0.03, z, [0.03, -0.014, 0.03, 0.014], BLACK, { axis: 'x', n: 12 });
  m.box(0, 0.05, 0, 0.46, 0.64, 0.24, look, { ink: 1.1 });
  for (const x of [-0.14, -0.05, 0.04, 0.13]) m.label('front', -0.121, [x, 0.09, 0.014, 0.56], BLACK, { ink: 0 });
  return m
    .label('front', -0.1215, [0.03, 0.42, 0.13, 0.1], WHITE, { ink: 0.6 })
    .disc('front', -0.122, [0.075, 0.47, 0.03], RED, { ink: 0.4, n: 14 })
    .cord([-0.08, 0.69, 0, -0.07, 0.73, 0, 0.07, 0.73, 0, 0.08, 0.69, 0], 0.02, BLACK);
};

const briefcase = (look = L('#3a2c26', 1)): Craft =>
  new Craft()
    .box(0, 0, 0, 0.44, 0.31, 0.1, look)
    .label('front', -0.051, [-0.22, 0.19, 0.44, 0.006], WHITE, { ink: 0 })
    .label('front', -0.051, [-0.15, 0.17, 0.05, 0.045], GOLD, { ink: 0.6 })
    .label('front', -0.051, [0.1, 0.17, 0.05, 0.045], GOLD, { ink: 0.6 })
    .cord([-0.07, 0.31, 0, -0.06, 0.365, 0, 0.06, 0.365, 0, 0.07, 0.31, 0], 0.024, look);

const schoolBag = (look = L('#33343f', 1)): Craft =>
  new Craft()
    .cord([-0.13, 0.28, 0.02, -0.11, 0.38, 0.02, 0.11, 0.38, 0.02, 0.13, 0.28, 0.02], 0.022, look)
    .box(0, 0, 0, 0.42, 0.28, 0.12, look, { taper: 0.03 })
    .patch('front', -0.0615, [-0.21, 0.28, -0.205, 0.11, 0.205, 0.11, 0.21, 0.28], L('#474955', 0.62), { ink: 0.9 })
    .label('front', -0.063, [-0.13, 0.08, 0.035, 0.12], look, { ink: 0.6 })
    .label('front', -0.063, [0.095, 0.08, 0.035, 0.12], look, { ink: 0.6 })
    .label('front', -0.064, [-0.125, 0.085, 0.025, 0.02], GOLD, { ink: 0.4 })
    .label('front', -0.064, [0.1, 0.085, 0.025, 0.02], GOLD, { ink: 0.4 })
    .label('front', -0.063, [-0.045, 0.2, 0.09, 0.045], WHITE, { ink: 0.4 })
    .ball(0.17, 0.06, -0.075, 0.028, L('#f0c3b0', 0.06), { n: 12 })
    .cord([0.17, 0.085, -0.075, 0.14, 0.14, -0.068], 0.8);

/** The hard school pack of primary schools. */
const backpack = (look = L('#b8433c', 0.55)): Craft => {
  const m = new Craft();
  for (const s of [-1, 1])
    m.cord([s * 0.08, 0.36, 0.1, s * 0.1, 0.38, 0.18, s * 0.13, 0.24, 0.2, s * 0.12, 0.06, 0.1], 0.03, look);
  return m
    .cord([-0.05, 0.38, 0.06, -0.04, 0.43, 0.06, 0.04, 0.43, 0.06, 0.05, 0.38, 0.06], 0.02, BLACK)
    .box(0, 0, 0, 0.3, 0.38, 0.18, look, { tz: 0.12, taper: 0.04 })
    .cut(
      soft([-0.15, 0.385, 0.15, 0.385, 0.158, 0.36, 0.15, 0.08, 0.12, 0.05, -0.12, 0.05, -0.15, 0.08, -0.158, 0.36], 3),
      0.016,
      look,
      -0.094,
    )
    .patch(
      'front',
      -0.1025,
      soft([-0.135, 0.365, 0.135, 0.365, 0.135, 0.1, 0.11, 0.068, -0.11, 0.068, -0.135, 0.1], 3),
      look,
      { ink: 0.4 },
    )
    .label('front', -0.103, [-0.03, 0.03, 0.06, 0.05], GOLD, { ink: 0.7 })
    .disc('front', -0.1035, [-0.1, 0.34, 0.012], WHITE, { ink: 0.4, n: 10 })
    .disc('front', -0.1035, [0.1, 0.34, 0.012], WHITE, { ink: 0.4, n: 10 })
    .label('right', 0.146, [-0.05, 0.08, 0.1, 0.12], L('#8f3630', 0.66), { ink: 0.5 })
    .label('left', -0.146, [-0.05, 0.08, 0.1, 0.12], L('#8f3630', 0.66), { ink: 0.5 });
};

const sack = (look = L('#cdb48a', 0.1)): Craft => {
  const m = new Craft()
    .turned(0, 0, 0, [0.19, 0, 0.26, 0.06, 0.28, 0.2, 0.22, 0.38, 0.09, 0.5, 0.07, 0.53, 0.1, 0.6, 0.13, 0.66], look, {
      n: 22,
      sz: 0.86,
    })
    .turned(0, 0.495, 0, [0.088, 0, 0.078, 0.035], RED, { n: 18, sz: 0.9 })
    .patch('front', -0.245, [-0.09, 0.14, -0.09, 0.3, 0.08, 0.31, 0.09, 0.15], L('#a8875a', 0.3), {
      ink: 0.7,
      lines: [
        [-0.11, 0.18, -0.07, 0.185],
        [-0.11, 0.24, -0.07, 0.245],
        [0.07, 0.2, 0.11, 0.205],
        [0.07, 0.27, 0.1, 0.275],
      ],
      weight: 0.8,
    });
  for (const [x, y, dx] of [
    [-0.06, 0.48, -0.06],
    [-0.02, 0.47, -0.01],
    [0.04, 0.48, 0.05],
    [-0.04, 0.56, -0.02],
    [0.03, 0.56, 0.02],
  ] as const)
    m.rod([x, y, -0.1, x + dx, y + (y > 0.5 ? 0.07 : -0.13), y > 0.5 ? -0.11 : -0.2], 0.55);
  return m;
};

/** Bags and cases. */
export const caseThings = {
  suitcase: mesh({ yaw: -26, pitch: 10, hold: hang([0, 0.72, 0]), build: suitcase }),
  briefcase: mesh({ yaw: -24, pitch: 12, hold: hang([0, 0.355, 0]), build: briefcase }),
  school_bag: mesh({ yaw: -22, pitch: 12, hold: hang([0, 0.37, 0.02]), build: schoolBag }),
  backpack: mesh({ yaw: -30, pitch: 8, hold: hang([0, 0.425, 0.06]), build: backpack }),
  sack: mesh({ yaw: -16, pitch: 8, hold: carry([0, 0.3, 0]), build: sack }),
} satisfies Readonly<Record<string, ThingSpec>>;
