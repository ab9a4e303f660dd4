/** Small things that tell a trade: patches, ropes, letters, rings. */
import { add, type P3 } from '../../geometry/geometry';
import { ARM_OF } from '../build';
import type { Trim } from '../fitting';
import type { Cloth } from '../clothing';

const PI = Math.PI;

/** A shield on the left upper arm. */
export const armPatch: Trim = ({ g, ease, u }) => {
  const limb = g.body.limb(ARM_OF.r, 0.4);
  g.buf.parts.forEach((part, id) => {
    if (part.who === g.who && part.name.startsWith('rSleeve'))
      g.dots.push({ part: id, at: g.body.on(limb, 1.45, ease + 0.03), r: 0.14 * u, colour: '#e6c24a', bw: 0 });
  });
};

/** Braided cords from one shoulder to the chest. */
export const ropes: Trim = (fit) => {
  for (const k of [0, 1])
    fit.line(
      [
        [0.9, -0.98],
        [0.78 - k * 0.06, -0.82],
        [0.76 - k * 0.07, -0.45],
        [0.84, -0.12],
      ],
      1.2,
      [0.05, 0.05],
    );
};

/** Three broad strokes across the back, as letters read from afar. */
export const backLetters: Trim = (fit) => {
  for (const [x, glyph] of [
    [-0.42, 0],
    [0, 1],
    [0.42, 2],
  ] as const) {
    const at = (dx: number, dt: number): readonly [number, number] => [0.76 + dt, PI + x + dx];
    fit.line([at(-0.12, 0.04), at(-0.12, -0.05)], 1.6);
    fit.line([at(-0.12, 0.04), at(0.12, 0.04)], 1.4);
    if (glyph !== 1) fit.line([at(-0.12, 0), at(0.08, 0)], 1.3);
    if (glyph === 1) fit.line([at(0.12, 0.04), at(0.12, -0.05)], 1.6);
    if (glyph === 2) fit.line([at(-0.12, -0.05), at(0.12, -0.05)], 1.4);
  }
};

/** The wide white collar of a nun. */
export const wideCollar: Trim = (fit) => {
  for (const s of [-1, 1]) {
    fit.patch('Wimple', '#ffffff', [
      [fit.neck(0.3, s * 3.1, 0.08), fit.neck(0.28, s * 1.5, 0.08), fit.neck(0.14, 0, 0.07)],
      [fit.slope(s, 0.6, -0.6, 0.05), fit.slope(s, 0.66, 0.4, 0.06), fit.on(0.76, 0, 0.05)],
    ]);
    fit.patch('WimpleB', '#ffffff', [
      [fit.neck(0.3, s * 2.3, 0.08), fit.neck(0.3, PI, 0.08)],
      [fit.slope(s, 0.6, -0.7, 0.05), fit.on(0.82, PI, 0.05)],
    ]);
  }
};

/** The ring on which a helmet sits. */
export const neckRing: Trim = (fit) => {
  const part = fit.g.part('collarRing', fit.mat('#9aa3b4'), { edge: true });
  fit.g.tube(
    part,
    3,
    24,
    0.02,
    0.34,
    (h, a) => fit.neck(h, a, 0.34 * fit.u),
    (h) => fit.neckMid(h),
  );
};

/** A name tag at a place of the chest. */
export const numberTagAt =
  (t: number, a: number): Trim =>
  (fit) => {
    const part = fit.patch(
      'NameTag',
      '#ffffff',
      [
        [fit.on(t + 0.025, a - 0.2), fit.on(t + 0.025, a + 0.2)],
        [fit.on(t - 0.025, a - 0.2), fit.on(t - 0.025, a + 0.2)],
      ],
      4,
    );
    fit.g.fold(part, [fit.on(t, a - 0.12, 0.06), fit.on(t, a + 0.12, 0.06)], 0.8, 0, 0);
  };

/** A rag that hangs from a back pocket. */
export const rag =
  (cloth: Cloth): Trim =>
  (fit) => {
    const from = fit.on(0.2, PI - 0.6, 0.08),
      to = fit.on(0.2, PI - 0.35, 0.08);
    fit.ribbon('Rag', cloth, [from, to], { length: 0.95 * fit.u, dir: fit.pelvis(0, 1, -0.35), off: 0.05, grow: 0.35 });
  };

/** A long rope belt with two ends in front. */
export const ropeBelt =
  (cloth: Cloth, t = 0.39): Trim =>
  (fit) => {
    fit.band('belt', cloth, t - 0.014, t + 0.014, 0.07);
    for (const x of [-0.12, 0.1]) {
      const from = add(fit.on(t, 0.35, 0.12), fit.pelvis(x, 0, 0)),
        lines = fit.ribbonLines([from, add(from, fit.pelvis(0.08, 0, 0))], {
          length: 2.1 * fit.u,
          dir: fit.pelvis(x, 1, 0.2),
          off: 0.1,
          limp: 0.6,
        }),
        rows = lines.left.map((l, i): P3[] => [fit.offSkirt(l, 0.17), fit.offSkirt(lines.right[i]!, 0.17)]),
        part = fit.g.part('belt' + x, fit.mat(cloth), { edge: true, thr: 0.08 });
      fit.g.buf.grid(
        part,
        rows,
        null,
        (i) => i,
        (j) => j / 6,
      );
    }
  };
