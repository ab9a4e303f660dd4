/** Collars, sashes and knots of Japanese clothes. The wearer's left always lies over the right. */
import { add, lerp, mul, turn, type P3 } from '../../geometry/geometry';
import type { Trim } from '../fitting';
import type { Cloth } from '../clothing';

const PI = Math.PI;

/** The crossed collar of a kimono: a white one within, a coloured one over it, low at the nape; down to the sash at `to`. */
export const kimonoCollar =
  (cloth: Cloth, inner: Cloth = '#ffffff', to = 0.58): Trim =>
  (fit) => {
    // the further down it runs, the further it has crossed over
    const across = 0.28 + (0.58 - to) * 1.4;
    for (const [o1, o2, colour, name] of [
      [0, 0.07, inner, 'a'],
      [0.05, 0.2, cloth, 'b'],
    ] as const)
      for (const s of [-1, 1]) {
        const off = s > 0 ? 0.035 : 0.015,
          edge = (o: number, wide: number): P3[] => [
            fit.on(0.72, s * (0.12 + o * wide), off),
            // the one below ends where the other one covers it
            ...(s < 0
              ? [fit.on(0.645, -s * (0.06 - o * wide * 0.8), off)]
              : [
                  fit.on(0.58, -s * (0.28 - o * (wide + 0.3)), off),
                  ...(to < 0.55 ? [fit.on(to, -s * (across - o * (wide + 0.3)), off)] : []),
                ]),
          ];
        fit.patch('Eri' + name, colour, [
          [
            fit.neck(0.3 - o1 * 0.4, s * PI, 0.05 + o1 * 1.6),
            fit.neck(0.3 - o1, s * 1.5, 0.05 + o1),
            fit.on(0.89, s * (0.5 + o1), off),
            ...edge(o1, 1),
          ],
          [
            fit.neck(0.3 - o2 * 1.6, s * PI, 0.08 + o2 * 1.3),
            fit.neck(0.24 - o2, s * 1.5, 0.05 + o2 * 0.9),
            fit.on(0.885, s * (0.5 + o2 * 1.6), off),
            ...edge(o2, 1.3),
          ],
        ]);
      }
    fit.line(
      [
        [0.92, PI],
        [0.62, PI],
      ],
      0.55,
    );
  };

/** A woman's broad sash with its cord, and the drum knot behind. */
export const obi =
  (cloth: Cloth, cord: Cloth = '#d8b04a', drum = true): Trim =>
  (fit) => {
    const { g } = fit,
      part = fit.band('obi', cloth, 0.37, 0.6, 0.09);
    for (const t of [0.43, 0.53]) {
      const line: P3[] = [];
      for (let i = 0; i <= 23; i++) line.push(fit.on(t, -2.6 + (5.2 * i) / 23, 0.105));
      g.fold(part, line, 0.55, 0, 0);
    }
    fit.band('obiCord', cord, 0.475, 0.5, 0.13);
    const knot = fit.on(0.485, 0, 0.16);
    g.ball(
      g.part('obiBead', fit.mat(cord), { edge: true }),
      knot,
      fit.chest(0.13, 0, 0),
      fit.chest(0, 0.1, 0),
      fit.chest(0, 0, 0.07),
      7,
    );
    const m = fit.on(0.52, PI, 0.2),
      at = (x: number, y: number, z: number): P3 => add(m, fit.chest(x, y, -z));
    if (!drum) {
      butterfly(cloth, at, (name, rows) => {
        g.sheet(g.part(name, fit.mat(cloth), { edge: true }), rows);
      });
      return;
    }
    const box = g.part('obiKnot', fit.mat(cloth), { edge: true }),
      rows: P3[][] = [];
    for (const [y, z, w] of [
      [-0.62, 0.1, 0.6],
      [-0.66, 0.34, 0.62],
      [-0.2, 0.46, 0.66],
      [0.32, 0.42, 0.66],
      [0.58, 0.2, 0.62],
      [0.5, 0.02, 0.6],
    ] as const)
      rows.push([at(-w, y, z - 0.1), at(-w * 0.94, y, z), at(0, y, z + 0.03), at(w * 0.94, y, z), at(w, y, z - 0.1)]);
    g.buf.grid(
      box,
      rows,
      rows.map(() => at(0, 0, -0.2)),
      (i) => i / 4,
      (j) => j / 5,
    );
    const tail = g.part('obiTail', fit.mat(cloth), { edge: true });
    g.sheet(tail, [
      [at(-0.5, 0.45, 0.1), at(0.5, 0.45, 0.1)],
      [at(-0.52, 0.92, 0.12), at(0.52, 0.92, 0.12)],
    ]);
    g.fold(box, [at(-0.6, 0.34, 0.44), at(0, 0.38, 0.48), at(0.6, 0.34, 0.44)], 0.6, 0, 0);
    const cordBack = g.part('obiCordB', fit.mat(cord), { edge: true });
    g.sheet(cordBack, [
      [at(-0.68, -0.04, 0.44), at(0, -0.04, 0.52), at(0.68, -0.04, 0.44)],
      [at(-0.68, 0.1, 0.44), at(0, 0.1, 0.52), at(0.68, 0.1, 0.44)],
    ]);
  };

/** A bow of a young woman's yukata: two wings and two ends. */
function butterfly(
  cloth: Cloth,
  at: (x: number, y: number, z: number) => P3,
  put: (name: string, rows: P3[][]) => void,
): void {
  void cloth;
  for (const s of [-1, 1]) {
    put('obiTail', [
      [at(s * 0.05, 0, 0.08), at(s * 0.3, 0.5, 0.22), at(s * 0.42, 1.15, 0.16)],
      [at(s * 0.2, 0, 0.08), at(s * 0.6, 0.45, 0.2), at(s * 0.78, 1.02, 0.12)],
    ]);
    put('obiKnot', [
      [at(s * 0.06, -0.16, 0.1), at(s * 0.5, -0.5, 0.22), at(s * 1.0, -0.42, 0.08)],
      [at(s * 0.06, 0, 0.2), at(s * 0.55, -0.06, 0.36), at(s * 1.12, 0.0, 0.14)],
      [at(s * 0.06, 0.16, 0.1), at(s * 0.46, 0.32, 0.2), at(s * 0.95, 0.42, 0.06)],
    ]);
  }
  put('obiMiddle', [
    [at(-0.16, -0.24, 0.16), at(0.16, -0.24, 0.16)],
    [at(-0.17, 0.02, 0.3), at(0.17, 0.02, 0.3)],
    [at(-0.16, 0.26, 0.16), at(0.16, 0.26, 0.16)],
  ]);
}

/** A man's narrow sash low on the hips, with its flat knot behind. */
export const narrowObi =
  (cloth: Cloth, t = 0.28): Trim =>
  (fit) => {
    const { g } = fit;
    fit.band('obi', cloth, t - 0.045, t + 0.045, 0.085);
    const m = fit.on(t, PI - 0.15, 0.12),
      at = (x: number, y: number, z = 0.06): P3 => add(m, fit.pelvis(x, y, -z));
    for (const [x0, y0, x1, y1] of [
      [-0.1, 0.2, 0.55, -0.42],
      [0.1, 0.24, -0.6, -0.2],
      [-0.34, -0.02, 0.34, 0.06],
    ] as const)
      g.sheet(g.part('obiKnot' + y1, fit.mat(cloth), { edge: true }), [
        [at(x0 - 0.14, y0 - 0.12), at(x1 - 0.14, y1 - 0.12)],
        [at(x0 + 0.14, y0 + 0.12, 0.09), at(x1 + 0.14, y1 + 0.12, 0.09)],
      ]);
  };

/** A knotted belt with two hanging ends in front: martial arts. */
export const knottedBelt =
  (cloth: Cloth, t = 0.33): Trim =>
  (fit) => {
    const { g } = fit;
    fit.band('belt', cloth, t - 0.026, t + 0.026, 0.07);
    const m = fit.on(t, 0, 0.12);
    g.ball(
      g.part('beltKnot', fit.mat(cloth), { edge: true }),
      m,
      fit.pelvis(0.17, 0, 0),
      fit.pelvis(0, 0.13, 0),
      fit.pelvis(0, 0, 0.1),
      7,
    );
    for (const s of [-1, 1]) {
      const from = add(m, fit.pelvis(s * 0.06, 0.04, 0.06));
      fit.ribbon('BeltEnd', cloth, [from, add(from, fit.pelvis(0.2, 0, 0))], {
        length: 1.5 * fit.u,
        dir: fit.pelvis(s * 0.5, 1, 0.35),
        off: 0.1,
        limp: 0.4,
      });
    }
  };

/** The crossed front of a jacket without inner collar: martial arts, samurai, ninja. */
export const crossedFront =
  (cloth: Cloth): Trim =>
  (fit) => {
    for (const s of [-1, 1])
      fit.patch('Gi', cloth, [
        [
          fit.neck(0.3, s * 2.9, 0.05),
          fit.neck(0.26, s * 1.5, 0.05),
          fit.on(0.88, s * 0.55, 0.04),
          fit.on(0.72, s * 0.15, s > 0 ? 0.065 : 0.045),
          fit.on(0.46, -s * 0.35, s > 0 ? 0.065 : 0.045),
        ],
        [
          fit.neck(0.16, s * 2.9, 0.1),
          fit.neck(0.12, s * 1.5, 0.12),
          fit.on(0.87, s * 0.8, 0.04),
          fit.on(0.7, s * 0.4, s > 0 ? 0.065 : 0.045),
          fit.on(0.44, -s * 0.05, s > 0 ? 0.065 : 0.045),
        ],
      ]);
    fit.line(
      [
        [0.92, PI],
        [0.5, PI],
      ],
      0.5,
    );
  };

/** The straps of a hakama: a broad band, a knot in front, a stiff board behind. */
export const hakamaBand =
  (cloth: Cloth): Trim =>
  (fit) => {
    const { g } = fit;
    fit.band('belt', cloth, 0.36, 0.42, 0.08);
    fit.patch('HakamaKnot', cloth, [
      [fit.on(0.43, -0.12, 0.11), fit.on(0.43, 0.12, 0.11)],
      [fit.on(0.35, -0.12, 0.11), fit.on(0.35, 0.12, 0.11)],
    ]);
    fit.patch('HakamaKnot', cloth, [
      [fit.on(0.405, -0.42, 0.12), fit.on(0.405, 0.42, 0.12)],
      [fit.on(0.375, -0.42, 0.12), fit.on(0.375, 0.42, 0.12)],
    ]);
    const board = g.part('hakamaBoard', fit.mat(cloth), { edge: true });
    g.sheet(board, [
      [fit.on(0.52, PI - 0.42, 0.1), fit.on(0.53, PI, 0.11), fit.on(0.52, PI + 0.42, 0.1)],
      [fit.on(0.4, PI - 0.75, 0.1), fit.on(0.4, PI, 0.11), fit.on(0.4, PI + 0.75, 0.1)],
    ]);
  };

/** Crests on the back and both breasts. */
export const crests =
  (colour = '#ffffff'): Trim =>
  (fit) => {
    for (const [t, a, r] of [
      [0.82, PI, 0.13],
      [0.78, 0.62, 0.09],
      [0.78, -0.62, 0.09],
    ] as const)
      fit.g.dots.push({ part: fit.topPart, at: fit.on(t, a, 0.02), r: r * fit.u, colour, bw: 0 });
  };

/** The sleeveless shoulders of a samurai's kataginu: stiff wings over the shoulders. */
export const shoulderWings =
  (cloth: Cloth): Trim =>
  (fit) => {
    const { g } = fit;
    for (const s of [-1, 1]) {
      const part = g.part('collarWing', fit.mat(cloth), { edge: true, thr: 0.1, inside: fit.mat(cloth) }),
        tip = fit.slope(s, 1, 0, 0.16),
        out = turn(g.body.RC, [s * 0.4 * fit.u, 0.02, 0]),
        rows: P3[][] = [];
      for (let j = 0; j <= 4; j++) {
        const k = j / 4,
          f = lerp(1.25, -1.25, k),
          row: P3[] = [];
        for (let i = 0; i <= 4; i++) {
          const w = i / 4;
          row.push(
            i < 4
              ? fit.slope(s, lerp(0.3, 1, w / 0.75 > 1 ? 1 : w / 0.75), f * (1 - w * 0.3), 0.1)
              : add(add(tip, mul(out, 1)), fit.chest(0, Math.abs(f) * 0.16, f * 0.36)),
          );
        }
        rows.push(row);
      }
      g.buf.grid(
        part,
        rows,
        null,
        (i) => i / 4,
        (j) => j / 4,
      );
    }
    for (const s of [-1, 1])
      fit.patch('WingFront', cloth, [
        [fit.on(0.9, s * 0.55, 0.08), fit.on(0.7, s * 0.32, 0.08), fit.on(0.42, s * 0.2, 0.07)],
        [fit.on(0.88, s * 1.05, 0.09), fit.on(0.7, s * 0.8, 0.08), fit.on(0.42, s * 0.5, 0.07)],
      ]);
  };
