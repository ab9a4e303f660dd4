import { addBareFoot } from '@/lib/rough/anatomy/add-bare-foot';
import { drawFigures, type DrawnFigures, type FigureOptions } from '@/lib/rough/anatomy/draw-figures';
import type { FigureBuild } from '@/lib/rough/anatomy/figure-build';
import type { Pose } from '@/lib/rough/anatomy/pose';
import { SIDES } from '@/lib/rough/anatomy/pose';
import { addTorsoMarks } from '@/lib/rough/anatomy/torso-marks';
import type { Who } from '@/lib/rough/anatomy/who';
import type { HeadSpec } from '@/lib/rough/head/face';
import { material, Paint, SKIN } from '@/lib/rough/pen/paint';

export const HEAD: HeadSpec = {
  sex: 'm',
  age: 'adult',
  yaw: 0,
  pitch: 0,
  roll: 0,
  skin: SKIN.fair,
  eyes: 'sharp',
  eyeColour: '#5a7ab0',
  expression: 'neutral',
  hair: 'short',
  hairMaterial: material('#3a2a2a'),
  seed: 3,
};
export const STANDING: Pose = {
  pelvis: [0, 0, 3],
  chest: [3, 2, -3],
  head: [-3, 0, 2],
  l: { up: [-0.16, 1, -0.06], fore: [-0.05, 1, 0.26], hand: 'relaxed' },
  r: { up: [0.16, 1, -0.06], fore: [0.05, 1, 0.26], hand: 'open' },
  ll: { thigh: [-0.05, 1, 0.03], shin: [-0.03, 1, -0.07] },
  rl: { thigh: [0.12, 1, 0.09], shin: [0.07, 1, -0.01] },
};

/** Bare skin: trunk, limbs and feet. */
export function bareSkin(g: FigureBuild): void {
  const { body } = g;
  const trunk = g.part('trunkSkin', g.skin, { thr: 0.14 });
  g.tube(trunk, 20, 24, 0, 1, (t, a) => body.trunk(t, a), (t) => body.ring(t).c); // prettier-ignore
  addTorsoMarks(g, trunk);
  for (const side of SIDES) {
    for (const key of [`${side}A`, `${side}L`] as const) {
      const part = g.part(key.endsWith('A') ? `${side}ArmSkin` : `${side}LegSkin`, g.skin, { thr: 0.14 });
      g.tube(part, 16, 14, 0, 2, (q, a) => body.on(body.limb(key, q), a), (q) => body.limb(key, q).c); // prettier-ignore
    }
    addBareFoot(g, side);
  }
}

export const figure = (o: Partial<Who> = {}): Who => ({ spec: HEAD, pose: STANDING, outfit: null, ...o });

export interface Drawn extends DrawnFigures {
  svg: string;
}
/** Draws figures in a 300 x 400 picture. */
export function drawn(
  figures: Who[],
  o: Partial<FigureOptions<unknown>> = {},
  finish: 'ink' | 'colour' = 'ink',
): Drawn {
  const p = new Paint({ finish, width: 300, height: 400, cell: 4 });
  const camera = { yaw: 20, pitch: 0, dist: 28 };
  const result = drawFigures(p, figures, camera, { box: [10, 10, 280, 380] }, { dress: bareSkin, ...o });
  return { ...result, svg: p.svg() };
}
