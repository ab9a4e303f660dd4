import { L } from '../world/kit';
import { Craft } from './craft';
import { BLACK, BLUE, DARK, DARK_WOOD, GLASS, RED, STEEL, WHITE } from './looks';
import { carry, cup, handle, hang, mesh, pen, rod, tray, type ThingSpec } from './thing';

const teapot = (look = L('#5c7f9a', 0.36)): Craft =>
  new Craft()
    .hose([0.09, 0.06, 0, 0.13, 0.075, 0, 0.15, 0.12, 0], [0.018, 0.014, 0.011], look)
    .cord([-0.08, 0.12, 0, -0.14, 0.115, 0, -0.14, 0.055, 0, -0.085, 0.045, 0], 0.014, look)
    .turned(0, 0, 0, [0.06, 0, 0.064, 0.01, 0.098, 0.05, 0.094, 0.1, 0.05, 0.135], look, { n: 22 })
    .label('front', -0.0985, [-0.03, 0.05, 0.06, 0.03], WHITE, { ink: 0.4, lines: [[-0.02, 0.065, 0.02, 0.065]] })
    .turned(0, 0.133, 0, [0.052, 0, 0.05, 0.008, 0.02, 0.022], BLACK, { n: 18 })
    .ball(0, 0.166, 0, 0.013, BLACK, { n: 10 });

const kettle = (look = STEEL): Craft =>
  new Craft()
    .hose([0.085, 0.1, 0, 0.12, 0.13, 0, 0.16, 0.155, 0], [0.022, 0.017, 0.012], look)
    .turned(0, 0, 0, [0.1, 0, 0.11, 0.012, 0.108, 0.06, 0.085, 0.12, 0.05, 0.15], look, { n: 24 })
    .hoop([0.1115, 0.111], [0.012, 0.026], BLACK)
    .turned(0, 0.15, 0, [0.05, 0, 0.03, 0.014], look, { n: 16 })
    .ball(0, 0.172, 0, 0.012, BLACK, { n: 10 })
    .cord(
      [-0.075, 0.13, 0, -0.075, 0.22, 0, -0.03, 0.255, 0, 0.03, 0.255, 0, 0.075, 0.22, 0, 0.075, 0.13, 0],
      0.02,
      BLACK,
    );

const pot = (look = STEEL): Craft => {
  const m = new Craft();
  for (const s of [-1, 1])
    m.cord([s * 0.12, 0.12, -0.04, s * 0.17, 0.12, -0.03, s * 0.17, 0.12, 0.03, s * 0.12, 0.12, 0.04], 0.018, BLACK);
  return m
    .turned(0, 0, 0, [0.118, 0, 0.13, 0.012, 0.13, 0.15], look, { n: 26 })
    .turned(0, 0.15, 0, [0.136, 0, 0.136, 0.008, 0.1, 0.028, 0.03, 0.036], look, { n: 26 })
    .turned(0, 0.184, 0, [0.012, 0, 0.012, 0.016, 0.022, 0.018, 0.022, 0.03], BLACK, { n: 12 });
};

const fryingPan = (look = BLACK): Craft =>
  new Craft()
    .hose([0.12, 0.045, 0, 0.2, 0.06, 0, 0.33, 0.078, 0], [0.011, 0.012, 0.015], DARK_WOOD)
    .turned(0, 0, 0, [0.1, 0, 0.13, 0.042, 0.124, 0.042, 0.1, 0.008], look, { n: 28 })
    .disc('top', 0.0385, [0, 0, 0.124], L('#4a4d55', 0.62), { ink: 0.5, n: 26 })
    .patch(
      'top',
      0.0388,
      [
        -0.07, -0.01, -0.06, -0.05, -0.02, -0.065, 0.03, -0.05, 0.06, -0.055, 0.075, -0.01, 0.05, 0.04, 0.01, 0.05,
        -0.05, 0.045,
      ],
      WHITE,
    )
    .disc('top', 0.039, [-0.022, -0.006, 0.026], L('#f2b134', 0.12), { ink: 0.6 })
    .disc('top', 0.039, [0.036, 0.004, 0.024], L('#f2b134', 0.12), { ink: 0.6 });

const knife = (look = STEEL): Craft =>
  new Craft()
    .cut([-0.011, 0, 0.011, 0, 0.012, 0.11, -0.012, 0.11], 0.016, BLACK)
    .disc('front', -0.0085, [0, 0.03, 0.0035], STEEL, { n: 8, ink: 0.3 })
    .disc('front', -0.0085, [0, 0.08, 0.0035], STEEL, { n: 8, ink: 0.3 })
    .cut([-0.03, 0.112, 0.012, 0.112, 0.012, 0.26, 0.002, 0.3, -0.018, 0.26, -0.029, 0.2], 0.003, look)
    .patch(
      'front',
      -0.0018,
      [-0.029, 0.116, -0.029, 0.2, -0.018, 0.258, 0.002, 0.298, -0.008, 0.25, -0.014, 0.2, -0.016, 0.116],
      L('#8f9aa5', 0.2),
      { ink: 0.4 },
    );

const chopsticks = (look = RED): Craft => {
  const m = new Craft();
  for (const s of [-1, 1])
    m.hose([s * 0.002, 0, 0, s * 0.014, 0.23, s * 0.004], [0.0012, 0.0042], look, { n: 6 }).hose(
      [s * 0.0112, 0.177, s * 0.003, s * 0.0128, 0.207, s * 0.0036],
      0.0048,
      WHITE,
      { n: 6 },
    );
  return m;
};

const spoon = (look = STEEL): Craft =>
  new Craft()
    .cut([-0.003, 0.04, 0.003, 0.04, 0.006, 0.17, 0, 0.18, -0.006, 0.17], 0.0025, look)
    .cut(
      [0.0, 0, 0.014, 0.006, 0.018, 0.022, 0.012, 0.042, 0, 0.05, -0.012, 0.042, -0.018, 0.022, -0.014, 0.006],
      0.005,
      look,
    )
    .patch(
      'front',
      -0.003,
      [0, 0.006, 0.01, 0.012, 0.012, 0.024, 0, 0.042, -0.012, 0.024, -0.01, 0.012],
      L('#8f9aa5', 0.22),
      { ink: 0.4 },
    );

const bowl = (look = L('#4f6f96', 0.4)): Craft => {
  const m = new Craft()
    .turned(0, 0, 0, [0.026, 0, 0.026, 0.01, 0.05, 0.026, 0.062, 0.06, 0.059, 0.06], look, { n: 22 })
    .disc('top', 0.058, [0, 0, 0.058], WHITE, { ink: 0.4, n: 22 });
  m.turned(0, 0.056, 0, [0.055, 0, 0.048, 0.02, 0.03, 0.034, 0.00001, 0.04], WHITE, { n: 14 });
  for (const [x, y, z] of [
    [-0.02, 0.083, -0.034],
    [0.012, 0.079, -0.042],
    [0.026, 0.088, -0.02],
    [-0.034, 0.072, -0.034],
  ] as const)
    m.rod([x, y, z, x + 0.007, y + 0.003, z], 0.5);
  return m;
};

const plate = (look = WHITE): Craft =>
  new Craft()
    .turned(0, 0, 0, [0.06, 0, 0.07, 0.004, 0.118, 0.018, 0.12, 0.022], look, { n: 30 })
    .disc('top', 0.0222, [0, 0, 0.118], look, { ink: 0.4, n: 30 })
    .disc('top', 0.0224, [0, 0, 0.1], BLUE, { ink: 0, n: 28 })
    .disc('top', 0.0225, [0, 0, 0.094], look, { ink: 0, n: 28 })
    .disc('top', 0.0226, [0, 0, 0.074], L('#e6e4de', 0.08), { ink: 0.5, n: 28 });

const water = (look = GLASS): Craft =>
  new Craft()
    .turned(0, 0, 0, [0.028, 0, 0.034, 0.14], look, { n: 24 })
    .wrap([0.0285, 0.032], [0.008, 0.095], [-88, 88], L('#a9d4e6', 0.16), 0.5)
    .wrap([0.0295, 0.0338], [0.02, 0.125], [-62, -44], WHITE, 0)
    .wrap([0.0295, 0.0338], [0.03, 0.115], [-36, -30], WHITE, 0)
    .disc('top', 0.1405, [0, 0, 0.032], L('#eef6f8', 0), { ink: 0.5 })
    .rod([0.012, 0.1, 0.0, 0.034, 0.2, 0.006], 0.006, RED);

const wineGlass = (look = L('#eaf3f6', 0)): Craft =>
  new Craft()
    .turned(0, 0, 0, [0.034, 0, 0.034, 0.003, 0.006, 0.008, 0.0045, 0.085], look, { n: 20 })
    .round(0, 0.085, 0, [0.006, 0, 0.028, 0.018, 0.04, 0.05, 0.038, 0.082, 0.031, 0.115], look, { n: 24 })
    .wrap([0.026, 0.0385], [0.1, 0.124], [-90, 90], L('#8a2a3c', 0.95), 0)
    .wrap([0.0385, 0.0404], [0.124, 0.142], [-90, 90], L('#8a2a3c', 0.95), 0.4)
    .wrap([0.0408, 0.038], [0.128, 0.18], [-56, -40], WHITE, 0)
    .disc('top', 0.2005, [0, 0, 0.03], L('#eef6f8', 0), { ink: 0.5 });

const can = (look = L('#3f78b8', 0.4)): Craft =>
  new Craft()
    .turned(0, 0, 0, [0.026, 0, 0.032, 0.008, 0.032, 0.108, 0.027, 0.12], look, { n: 24 })
    .wrap(0.0323, [0.03, 0.088], [-75, 75], WHITE, 0.5)
    .wrap(0.0325, [0.036, 0.082], [-34, 34], RED, 0.5)
    .wrap(0.0327, [0.054, 0.064], [-26, 26], WHITE, 0)
    .hoop(0.0323, [0.096, 0.102], WHITE, 0.3)
    .disc('top', 0.1205, [0, 0, 0.026], STEEL, { ink: 0.6 })
    .disc('top', 0.121, [0, -0.006, 0.009], DARK, { ink: 0.4, n: 10 });

/** For cooking, eating and drinking. */
export const cookwareThings = {
  teapot: mesh({ yaw: -18, pitch: 16, hold: rod([-0.135, 0.085, 0]), build: teapot }),
  kettle: mesh({ yaw: -14, pitch: 12, hold: hang([0, 0.25, 0]), build: kettle }),
  pot: mesh({ yaw: -14, pitch: 20, hold: carry([0, 0.12, 0]), build: pot }),
  frying_pan: mesh({ yaw: -24, pitch: 40, hold: handle([0.27, 0.07, 0]), build: fryingPan }),
  knife: mesh({ yaw: -12, pitch: 0, hold: rod([0, 0.055, 0]), build: knife }),
  chopsticks: mesh({ yaw: -10, pitch: 0, hold: pen([0, 0.15, 0]), build: chopsticks }),
  spoon: mesh({ yaw: -8, pitch: 6, hold: pen([0, 0.14, 0]), build: spoon }),
  bowl: mesh({ pitch: 20, hold: tray([0, 0, 0]), build: bowl }),
  plate: mesh({ pitch: 34, hold: tray([0, 0, 0]), build: plate }),
  glass: mesh({ pitch: 12, hold: cup([0, 0.07, 0]), build: water }),
  wine_glass: mesh({ pitch: 8, hold: cup([0, 0.07, 0]), build: wineGlass }),
  can: mesh({ pitch: 16, hold: cup([0, 0.06, 0]), build: can }),
} satisfies Readonly<Record<string, ThingSpec>>;
