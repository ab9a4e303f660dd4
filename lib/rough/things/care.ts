import { L } from '../world/kit';
import { Craft } from './craft';
import { BLACK, DARK, GLASS, GREY, RED, STEEL, WHITE } from './looks';
import { cup, mesh, pen, rod, type ThingSpec } from './thing';
import { wheel } from './wheels';

const bandage = (look = WHITE): Craft =>
  new Craft()
    .turned(0, 0, 0, [0.032, 0, 0.034, 0.004, 0.034, 0.056, 0.032, 0.06], look, { n: 22 })
    .disc('top', 0.0605, [0, 0, 0.026], look, { ink: 0.5 })
    .disc('top', 0.061, [0, 0, 0.019], look, { ink: 0.5 })
    .disc('top', 0.0612, [0, 0, 0.011], BLACK, { ink: 0.4, n: 12 })
    .leaf(
      [
        0.02, 0.003, -0.028, 0.06, 0.001, -0.05, 0.075, 0.001, -0.02, 0.075, 0.058, -0.02, 0.06, 0.059, -0.05, 0.02,
        0.058, -0.028,
      ],
      look,
    )
    .leaf([-0.016, 0.022, -0.036, -0.004, 0.022, -0.036, -0.004, 0.034, -0.036, -0.016, 0.034, -0.036], RED, 0)
    .rod([-0.02, 0.028, -0.0365, 0, 0.028, -0.0365], 2, RED)
    .rod([-0.01, 0.018, -0.0365, -0.01, 0.038, -0.0365], 2, RED);

const syringe = (look = GLASS): Craft =>
  new Craft()
    .rod([0, 0, 0, 0, 0.04, 0], 0.9)
    .turned(0, 0.036, 0, [0.0025, 0, 0.006, 0.01], STEEL, { n: 10 })
    .turned(0, 0.046, 0, [0.009, 0, 0.0095, 0.062], look, { n: 16 })
    .label('front', -0.0096, [-0.0075, 0.047, 0.015, 0.03], L('#8fc4dd', 0.3), {
      ink: 0.4,
      lines: [
        [-0.007, 0.085, 0, 0.085],
        [-0.007, 0.093, 0, 0.093],
        [-0.007, 0.101, 0, 0.101],
      ],
    })
    .turned(0, 0.106, 0, [0.019, 0, 0.019, 0.003], WHITE, { n: 16, sz: 0.5 })
    .turned(0, 0.109, 0, [0.003, 0, 0.003, 0.04], WHITE, { n: 8 })
    .turned(0, 0.149, 0, [0.012, 0, 0.012, 0.004], BLACK, { n: 14 });

const crutch = (look = STEEL): Craft =>
  new Craft()
    .turned(0, 0, 0, [0.022, 0, 0.016, 0.05], BLACK, { n: 12 })
    .rod([0, 0.05, 0, 0, 0.42, 0], 0.026, look)
    .rod([0, 0.42, 0, -0.06, 0.6, 0, -0.06, 1.16, 0], 0.024, look)
    .rod([0, 0.42, 0, 0.06, 0.6, 0, 0.06, 1.16, 0], 0.024, look)
    .hose([-0.065, 0.78, 0, 0.065, 0.78, 0], 0.02, L('#6a6e78', 0.5))
    .hose([-0.095, 1.16, 0, 0, 1.185, 0, 0.095, 1.16, 0], 0.032, BLACK);

const wheelchair = (look = L('#3f5f8f', 0.7)): Craft => {
  const m = new Craft();
  wheel(m, 0.3, 0.08, 0.3, 0.03, true);
  m.box(0, 0.46, 0.06, 0.46, 0.05, 0.42, look).leaf(
    [-0.22, 0.52, 0.24, 0.22, 0.52, 0.24, 0.22, 0.92, 0.31, -0.22, 0.92, 0.31],
    look,
    1,
  );
  for (const s of [-1, 1]) {
    m.rod([s * 0.24, 0.3, 0.26, s * 0.24, 0.94, 0.31, s * 0.24, 0.94, 0.42], 0.026, STEEL)
      .rod([s * 0.24, 0.68, 0.26, s * 0.24, 0.68, -0.1, s * 0.24, 0.46, -0.16, s * 0.2, 0.12, -0.3], 0.026, STEEL)
      .hose([s * 0.24, 0.7, 0.2, s * 0.24, 0.7, -0.06], 0.028, BLACK)
      .box(s * 0.11, 0.1, -0.36, 0.16, 0.02, 0.18, DARK)
      .turned(s * 0.24, 0.08, -0.16, [0.08, -0.016, 0.08, 0.016], BLACK, { axis: 'x', n: 14 })
      .rod([s * 0.24, 0.08, -0.16, s * 0.24, 0.46, -0.1], 0.02, STEEL);
  }
  wheel(m, -0.3, 0.08, 0.3, 0.03, true);
  return m;
};

const stretcher = (look = L('#d8e2e6', 0)): Craft => {
  const m = new Craft();
  for (const x of [-0.75, 0.75])
    for (const z of [-0.24, 0.24]) m.turned(x, 0.07, z, [0.07, -0.02, 0.07, 0.02], BLACK, { axis: 'z', n: 14 });
  for (const z of [-0.24, 0.24])
    m.rod([-0.75, 0.1, z, 0.5, 0.68, z], 0.035, STEEL).rod([0.75, 0.1, z, -0.5, 0.68, z], 0.035, STEEL);
  return m
    .box(0, 0.66, 0, 1.95, 0.05, 0.56, GREY)
    .box(0, 0.71, 0, 1.9, 0.09, 0.54, look)
    .label('front', -0.271, [-0.5, 0.705, 0.16, 0.1], DARK, { ink: 0.5 })
    .label('front', -0.271, [0.36, 0.705, 0.16, 0.1], DARK, { ink: 0.5 })
    .label('top', 0.801, [-0.5, -0.27, 0.16, 0.54], DARK, { ink: 0.5 })
    .label('top', 0.801, [0.36, -0.27, 0.16, 0.54], DARK, { ink: 0.5 })
    .box(-0.72, 0.8, 0, 0.34, 0.09, 0.44, WHITE, { taper: 0.2 })
    .rod([0.96, 0.7, -0.2, 1.06, 0.76, -0.2, 1.06, 0.76, 0.2, 0.96, 0.7, 0.2], 0.03, STEEL);
};

/** Things of care and of the hospital. */
export const careThings = {
  bandage: mesh({ yaw: -10, pitch: 22, hold: cup([0, 0.03, 0]), build: bandage }),
  syringe: mesh({ yaw: -10, pitch: 4, hold: pen([0, 0, 0]), build: syringe }),
  crutch: mesh({ yaw: -20, pitch: 4, hold: rod([0, 0.78, 0], 'hanging'), build: crutch }),
  wheelchair: mesh({ yaw: -38, pitch: 12, build: wheelchair }),
  stretcher: mesh({ yaw: -24, pitch: 14, build: stretcher }),
} satisfies Readonly<Record<string, ThingSpec>>;
