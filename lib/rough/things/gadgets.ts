import { GLOW, L } from '../world/kit';
import { Craft } from './craft';
import { BLACK, BLUE, DARK, GOLD, GREY, RED, SCREEN, STEEL, WHITE, YELLOW } from './looks';
import { carry, flat, hang, mesh, rod, type ThingSpec } from './thing';

const tablet = (look = DARK): Craft =>
  new Craft()
    .box(0, 0, 0, 0.18, 0.25, 0.008, look)
    .label('front', -0.0042, [-0.08, 0.014, 0.16, 0.222], SCREEN)
    .label('front', -0.0043, [-0.068, 0.12, 0.136, 0.1], L('#7fa9c4', 0.25), { ink: 0.5 })
    .patch('front', -0.0044, [-0.068, 0.12, -0.03, 0.17, 0, 0.14, 0.03, 0.185, 0.068, 0.12], DARK, { ink: 0 })
    .label('front', -0.0043, [-0.068, 0.085, 0.09, 0.014], GREY, { ink: 0 })
    .label('front', -0.0043, [-0.068, 0.058, 0.12, 0.01], GREY, { ink: 0 })
    .label('front', -0.0043, [-0.068, 0.038, 0.1, 0.01], GREY, { ink: 0 });

const microphone = (look = DARK): Craft =>
  new Craft()
    .turned(0, 0, 0, [0.014, 0, 0.017, 0.01, 0.02, 0.15], look, { n: 12 })
    .turned(0, 0.15, 0, [0.02, 0, 0.027, 0.016], L('#555a64', 0.6), { n: 14 })
    .turned(0, 0.166, 0, [0.028, 0, 0.03, 0.008], STEEL, { n: 16 })
    .ball(0, 0.196, 0, 0.034, L('#c9ced4', 0.16), { n: 16 })
    .patch('front', -0.035, [-0.02, 0.18, -0.02, 0.181, 0.02, 0.181, 0.02, 0.18], STEEL, {
      ink: 0,
      lines: [
        [-0.026, 0.186, 0.02, 0.214],
        [-0.018, 0.176, 0.027, 0.204],
        [-0.026, 0.204, 0.018, 0.174],
        [-0.018, 0.216, 0.027, 0.186],
      ],
    })
    .label('front', -0.0185, [-0.004, 0.1, 0.008, 0.018], WHITE);

const radio = (look = L('#9d4f3e', 0.4)): Craft => {
  const m = new Craft()
    .rod([0.12, 0.18, 0.02, 0.17, 0.34, 0.02], 0.005, STEEL)
    .box(0, 0, 0, 0.32, 0.18, 0.08, look)
    .label('front', -0.041, [-0.145, 0.02, 0.15, 0.14], BLACK)
    .label('front', -0.041, [0.02, 0.1, 0.125, 0.05], L('#f6ecd0', 0), {
      lines: [
        [0.03, 0.125, 0.135, 0.125],
        [0.05, 0.115, 0.05, 0.135],
        [0.08, 0.115, 0.08, 0.135],
        [0.11, 0.115, 0.11, 0.135],
      ],
    })
    .disc('front', -0.042, [0.05, 0.055, 0.024], STEEL)
    .disc('front', -0.042, [0.115, 0.055, 0.024], STEEL)
    .disc('front', -0.043, [0.05, 0.055, 0.013], GREY, { ink: 0.4 })
    .disc('front', -0.043, [0.115, 0.055, 0.013], GREY, { ink: 0.4 });
  for (let i = 0; i < 6; i++)
    m.label('front', -0.042, [-0.135, 0.035 + i * 0.02, 0.13, 0.007], L('#a9adb4', 0.14), { ink: 0 });
  return m.cord([-0.12, 0.18, 0, -0.11, 0.235, 0, 0.06, 0.235, 0, 0.07, 0.18, 0], 0.012, DARK);
};

function remote(look = DARK): Craft {
  const m = new Craft().box(0, 0, 0, 0.046, 0.18, 0.018, look, { taper: 0.04, tz: 0.1 });
  m.disc('front', -0.0095, [-0.012, 0.162, 0.006], RED, { n: 10, ink: 0.5 });
  for (let j = 0; j < 4; j++)
    for (let i = 0; i < 3; i++)
      m.label('front', -0.0095, [-0.018 + i * 0.0135, 0.11 + j * 0.011, 0.009, 0.007], WHITE, { ink: 0 });
  return m
    .disc('front', -0.0095, [0, 0.08, 0.017], L('#a9adb4', 0.2), { ink: 0.5 })
    .disc('front', -0.0096, [0, 0.08, 0.006], DARK, { ink: 0 })
    .label('front', -0.0095, [-0.016, 0.03, 0.011, 0.022], WHITE, { ink: 0 })
    .label('front', -0.0095, [0.005, 0.03, 0.011, 0.022], WHITE, { ink: 0 });
}

const controller = (look = WHITE): Craft =>
  new Craft()
    .cut(
      [
        -0.03, 0.096, 0.03, 0.096, 0.06, 0.102, 0.074, 0.08, 0.082, 0.03, 0.078, 0.004, 0.062, 0.002, 0.036, 0.036,
        -0.036, 0.036, -0.062, 0.002, -0.078, 0.004, -0.082, 0.03, -0.074, 0.08, -0.06, 0.102,
      ],
      0.03,
      look,
    )
    .patch(
      'front',
      -0.0155,
      [
        -0.056, 0.068, -0.056, 0.076, -0.05, 0.076, -0.05, 0.082, -0.042, 0.082, -0.042, 0.076, -0.036, 0.076, -0.036,
        0.068, -0.042, 0.068, -0.042, 0.062, -0.05, 0.062, -0.05, 0.068,
      ],
      BLACK,
      { ink: 0.3 },
    )
    .disc('front', -0.0155, [0.046, 0.083, 0.0065], RED, { n: 10, ink: 0.5 })
    .disc('front', -0.0155, [0.046, 0.063, 0.0065], BLUE, { n: 10, ink: 0.5 })
    .disc('front', -0.0155, [0.036, 0.073, 0.0065], YELLOW, { n: 10, ink: 0.5 })
    .disc('front', -0.0155, [0.056, 0.073, 0.0065], DARK, { n: 10, ink: 0.5 })
    .label('front', -0.0155, [-0.012, 0.074, 0.024, 0.012], GREY, { ink: 0.5 })
    .turned(-0.022, 0.05, -0.014, [0.012, -0.014, 0.011, 0], DARK, { axis: 'z', n: 12 })
    .turned(0.022, 0.05, -0.014, [0.012, -0.014, 0.011, 0], DARK, { axis: 'z', n: 12 });

const flashlight = (look = RED): Craft =>
  new Craft()
    .turned(0, 0, 0, [0.014, 0, 0.016, 0.006, 0.016, 0.12], look, { n: 14 })
    .turned(0, 0.12, 0, [0.017, 0, 0.03, 0.036], DARK, { n: 16 })
    .turned(0, 0.156, 0, [0.031, 0, 0.031, 0.03], STEEL, { n: 18 })
    .disc('top', 0.187, [0, 0, 0.027], GLOW('#fff6cf'), { ink: 0.6 })
    .box(0, 0.085, -0.017, 0.01, 0.022, 0.006, WHITE);

const alarmClock = (look = RED): Craft => {
  const ticks: number[][] = [];
  for (let i = 0; i < 12; i++) {
    const c = Math.cos((i * Math.PI) / 6);
    const s = Math.sin((i * Math.PI) / 6);
    ticks.push([0.04 * c, 0.078 + 0.04 * s, 0.048 * c, 0.078 + 0.048 * s]);
  }
  ticks.push([0, 0.078, -0.022, 0.1], [0, 0.078, 0.012, 0.117]);
  return new Craft()
    .rod([-0.035, 0.03, 0.01, -0.05, 0, 0.005], 0.009, STEEL)
    .rod([0.035, 0.03, 0.01, 0.05, 0, 0.005], 0.009, STEEL)
    .rod([-0.03, 0.14, 0.01, -0.03, 0.176, 0.01, 0.03, 0.176, 0.01, 0.03, 0.14, 0.01], 0.006, STEEL)
    .ball(-0.036, 0.142, 0.01, 0.024, GOLD, { n: 12, sy: 0.8 })
    .ball(0.036, 0.142, 0.01, 0.024, GOLD, { n: 12, sy: 0.8 })
    .turned(0, 0.078, 0.01, [0.062, -0.03, 0.064, 0.03], look, { axis: 'z', n: 24 })
    .disc('front', -0.0205, [0, 0.078, 0.054], WHITE, { lines: ticks, weight: 1, n: 24 });
};

const headphones = (look = DARK): Craft => {
  const m = new Craft().cord(
    [-0.08, 0.06, 0, -0.088, 0.12, 0, -0.06, 0.175, 0, 0, 0.198, 0, 0.06, 0.175, 0, 0.088, 0.12, 0, 0.08, 0.06, 0],
    0.016,
    look,
  );
  for (const s of [-1, 1])
    m.turned(s * 0.074, 0.05, 0, [0.04, s > 0 ? -0.028 : 0, 0.044, s > 0 ? 0 : 0.028], L('#6a6e78', 0.5), {
      axis: 'x',
      n: 18,
    })
      .turned(s * 0.09, 0.05, 0, [0.034, s > 0 ? -0.014 : -0.006, 0.034, s > 0 ? 0.006 : 0.014], look, {
        axis: 'x',
        n: 16,
      })
      .disc(s > 0 ? 'right' : 'left', s * 0.097, [0, 0.05, 0.018], WHITE, { ink: 0.5 });
  return m;
};

const watch = (look = L('#4a3a30', 1)): Craft =>
  new Craft()
    .hose(
      [
        0, 0.026, -0.028, 0, 0.05, 0.0, 0, 0.034, 0.04, 0, 0.004, 0.045, 0, -0.03, 0.02, 0, -0.03, -0.01, 0, -0.008,
        -0.03,
      ],
      0.009,
      look,
      { n: 6 },
    )
    .turned(0, 0.01, -0.03, [0.021, -0.009, 0.021, 0.004], STEEL, { axis: 'z', n: 20 })
    .disc('front', -0.0395, [0, 0.01, 0.0165], WHITE, {
      weight: 0.9,
      lines: [
        [0, 0.01, 0, 0.022],
        [0, 0.01, 0.008, 0.006],
        [0, 0.0235, 0, 0.0255],
        [0.0135, 0.01, 0.0155, 0.01],
        [-0.0135, 0.01, -0.0155, 0.01],
        [0, -0.0035, 0, -0.0055],
      ],
    })
    .box(0.024, 0.008, -0.033, 0.005, 0.005, 0.005, GOLD);

/** Small devices. */
export const gadgetThings = {
  tablet: mesh({ yaw: -22, pitch: 10, hold: flat([0, 0.08, 0.004]), build: tablet }),
  microphone: mesh({ yaw: 0, pitch: -8, hold: rod([0, 0.08, 0], 'raised'), build: microphone }),
  radio: mesh({ yaw: -24, pitch: 14, hold: hang([-0.02, 0.23, 0]), build: radio }),
  remote: mesh({ yaw: -26, pitch: 20, hold: flat([0, 0.07, 0.009], 'phone'), build: remote }),
  game_controller: mesh({ yaw: -16, pitch: 16, hold: carry([0, 0.05, 0]), build: controller }),
  flashlight: mesh({ yaw: -40, pitch: 26, hold: rod([0, 0.06, 0]), build: flashlight }),
  alarm_clock: mesh({ yaw: -16, pitch: 8, hold: carry([0, 0.08, 0]), build: alarmClock }),
  headphones: mesh({ yaw: -32, pitch: 8, hold: hang([0, 0.19, 0]), build: headphones }),
  watch: mesh({ yaw: -30, pitch: 20, hold: flat([0, 0.0, 0.045], 'pinch'), build: watch }),
} satisfies Readonly<Record<string, ThingSpec>>;
