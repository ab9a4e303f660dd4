/** Aprons, frills, bibs. */
import { add, lerp, type P3 } from '../../geometry/geometry';
import type { Fitting, Trim } from '../fitting';
import type { Cloth } from '../clothing';

const PI = Math.PI;

/** A bow whose ends hang, tied behind at the waist. */
export const backBow =
  (cloth: Cloth, size = 1, t = 0.42): Trim =>
  (fit) => {
    const m = fit.on(t, PI, 0.16),
      at = (x: number, y: number, z: number): P3 => add(m, fit.pelvis(x * size, y * size, z * size));
    for (const s of [-1, 1]) {
      const from = at(s * 0.03, 0.02, -0.05);
      const part = fit.g.part('apronBowTail', fit.mat(cloth), { edge: true, thr: 0.08 }),
        lines = fit.ribbonLines([from, add(from, fit.pelvis(s * 0.16 * size, 0, 0))], {
          length: 1.15 * size * fit.u,
          dir: fit.pelvis(s * 0.35, 1, -0.25),
          off: 0.12,
          limp: 0.5,
        }),
        rows = lines.left.map((l, i) => [
          fit.offSkirt(l, 0.1),
          fit.offSkirt(add(lines.right[i]!, fit.pelvis(s * 0.025 * i * size, 0, 0)), 0.1),
        ]);
      fit.g.buf.grid(
        part,
        rows,
        null,
        (i) => i,
        (j) => j / 6,
      );
      fit.patch('ABow', cloth, [
        [at(s * 0.03, -0.1, -0.02), at(s * 0.34, -0.3, -0.14), at(s * 0.66, -0.26, -0.04)],
        [at(s * 0.03, 0, -0.1), at(s * 0.4, -0.02, -0.26), at(s * 0.72, 0.02, -0.08)],
        [at(s * 0.03, 0.1, -0.02), at(s * 0.32, 0.2, -0.12), at(s * 0.6, 0.24, -0.02)],
      ]);
    }
    fit.g.ball(
      fit.g.part('apronKnot', fit.mat(cloth), { edge: true }),
      at(0, 0, -0.1),
      fit.pelvis(0.12 * size, 0, 0),
      fit.pelvis(0, 0.13 * size, 0),
      fit.pelvis(0, 0, 0.1 * size),
      7,
    );
  };

function bib(fit: Fitting, cloth: Cloth): void {
  const part = fit.patch(
    'Apron',
    cloth,
    [
      [fit.on(0.83, -0.62, 0.05), fit.on(0.83, 0, 0.05), fit.on(0.83, 0.62, 0.05)],
      [fit.on(0.62, -0.78, 0.06), fit.on(0.62, 0, 0.06), fit.on(0.62, 0.78, 0.06)],
      [fit.on(0.4, -1.0, 0.06), fit.on(0.4, 0, 0.06), fit.on(0.4, 1.0, 0.06)],
    ],
    7,
    0.045,
  );
  fit.g.fold(part, [fit.on(0.8, -0.5, 0.075), fit.on(0.8, 0.5, 0.075)], 0.5, 0, 0);
}

/** Straps over the shoulders that cross behind and meet at the waist. */
function crossedStraps(fit: Fitting, cloth: Cloth): void {
  for (const s of [-1, 1])
    fit.patch(
      'Strap',
      cloth,
      [
        [
          fit.on(0.83, s * 0.5, 0.05),
          fit.on(0.9, s * 0.7, 0.05),
          fit.slope(s, 0.3, 0.4),
          fit.slope(s, 0.3, -0.5),
          fit.on(0.82, PI - s * 0.46, 0.05),
          fit.on(0.63, PI - s * 0.02, 0.05),
          fit.on(0.42, PI + s * 0.5, 0.05),
        ],
        [
          fit.on(0.83, s * 0.68, 0.05),
          fit.on(0.9, s * 0.92, 0.05),
          fit.slope(s, 0.44, 0.4),
          fit.slope(s, 0.44, -0.5),
          fit.on(0.8, PI - s * 0.64, 0.05),
          fit.on(0.6, PI - s * 0.16, 0.05),
          fit.on(0.4, PI + s * 0.36, 0.05),
        ],
      ],
      4,
    );
}

/** The lower part of an apron: it lies on the skirt or the thighs. */
function apronSkirt(fit: Fitting, cloth: Cloth, length: number, o: { half: number; frill: boolean }): void {
  const at = (v: number, a: number): P3 => fit.overLegs(v, a, 0.07),
    m = fit.mat(cloth),
    part = fit.g.part('apronSkirt', m, { edge: true, thr: 0.12, inside: m }),
    rows: P3[][] = [];
  for (let j = 0; j <= 10; j++) {
    const v = (j / 10) * length,
      row: P3[] = [];
    for (let i = 0; i <= 17; i++) row.push(at(v, lerp(-o.half, o.half, i / 17) * (j === 10 ? 0.94 : 1)));
    rows.push(row);
  }
  fit.g.buf.grid(
    part,
    rows,
    null,
    (i) => i / 17,
    (j) => j / 10,
  );
  for (const a of [-0.5, 0.1, 0.6])
    fit.g.fold(
      part,
      [0.1, length * 0.5, length * 0.9].map((v) => fit.overLegs(v, a * o.half, 0.09)),
      0.55,
      0.1,
      0.7,
    );
  const hem: P3[] = [];
  for (let i = 0; i <= 12; i++) hem.push(fit.overLegs(length * 0.93, lerp(-o.half, o.half, i / 12) * 0.94, 0.09));
  if (!o.frill) {
    fit.g.fold(part, hem, 0.45, 0, 0);
    return;
  }
  for (let i = 0; i < 12; i++) {
    const a = -0.95 * o.half + (1.9 * o.half * i) / 12;
    fit.g.fold(
      part,
      [
        fit.overLegs(length, a, 0.09),
        fit.overLegs(length * 0.93, a + 0.07, 0.09),
        fit.overLegs(length, a + 0.15, 0.09),
      ],
      0.55,
      0,
      0,
    );
  }
}

/** An apron with bib and crossed straps, tied behind. */
export const apron =
  (cloth: Cloth, length = 0.82, frill = false): Trim =>
  (fit) => {
    bib(fit, cloth);
    crossedStraps(fit, cloth);
    fit.band('belt', cloth, 0.375, 0.43, 0.08);
    apronSkirt(fit, cloth, length, { half: 1, frill });
    backBow(cloth, frill ? 1.15 : 0.9)(fit);
  };

/** An apron from the waist down. */
export const waistApron =
  (cloth: Cloth, length = 0.7): Trim =>
  (fit) => {
    fit.band('belt', cloth, 0.375, 0.415, 0.08);
    apronSkirt(fit, cloth, length, { half: 1.25, frill: false });
    backBow(cloth, 0.75, 0.4)(fit);
  };

/** Frills over the shoulders. */
export const shoulderFrills =
  (cloth: Cloth): Trim =>
  (fit) => {
    for (const s of [-1, 1]) {
      const part = fit.g.part('collarFrill', fit.mat(cloth), { edge: true, thr: 0.1 }),
        inner: P3[] = [],
        outer: P3[] = [];
      for (let i = 0; i <= 12; i++) {
        const phi = lerp(1.5, -1.5, i / 12);
        inner.push(fit.slope(s, 0.5, phi, 0.03));
        outer.push(add(fit.slope(s, 0.98, phi, 0.14 + 0.05 * Math.sin(i * 2.1)), fit.chest(s * 0.14, -0.05, 0)));
      }
      fit.g.sheet(part, [inner, outer], 2);
    }
  };

/** The bib and straps of dungarees, buttoned in front, crossed behind. */
export const dungareeBib =
  (cloth: Cloth): Trim =>
  (fit) => {
    fit.patch(
      'Bib',
      cloth,
      [
        [fit.on(0.76, -0.6, 0.05), fit.on(0.77, 0, 0.05), fit.on(0.76, 0.6, 0.05)],
        [fit.on(0.56, -0.74, 0.05), fit.on(0.56, 0, 0.05), fit.on(0.56, 0.74, 0.05)],
        [fit.on(0.36, -1.5, 0.05), fit.on(0.36, 0, 0.05), fit.on(0.36, 1.5, 0.05)],
      ],
      6,
    );
    fit.patch(
      'BibB',
      cloth,
      [
        [fit.on(0.64, PI - 0.3, 0.05), fit.on(0.64, PI, 0.05), fit.on(0.64, PI + 0.3, 0.05)],
        [fit.on(0.36, PI - 1.6, 0.05), fit.on(0.36, PI, 0.05), fit.on(0.36, PI + 1.6, 0.05)],
      ],
      6,
    );
    for (const s of [-1, 1]) {
      fit.patch(
        'Strap',
        cloth,
        [
          [
            fit.on(0.74, s * 0.36, 0.06),
            fit.on(0.88, s * 0.6, 0.05),
            fit.slope(s, 0.34, 0.3),
            fit.slope(s, 0.32, -0.6),
            fit.on(0.8, PI - s * 0.4, 0.05),
            fit.on(0.62, PI + s * 0.02, 0.05),
          ],
          [
            fit.on(0.74, s * 0.56, 0.06),
            fit.on(0.88, s * 0.82, 0.05),
            fit.slope(s, 0.5, 0.3),
            fit.slope(s, 0.48, -0.6),
            fit.on(0.79, PI - s * 0.62, 0.05),
            fit.on(0.6, PI - s * 0.2, 0.05),
          ],
        ],
        4,
      );
      fit.g.dots.push({
        part: fit.patch(
          'BibButton',
          '#e2b53e',
          [
            [fit.on(0.755, s * 0.4, 0.08), fit.on(0.755, s * 0.52, 0.08)],
            [fit.on(0.725, s * 0.4, 0.08), fit.on(0.725, s * 0.52, 0.08)],
          ],
          2,
        ),
        at: fit.on(0.74, s * 0.46, 0.1),
        r: 0.05 * fit.u,
        colour: '#e2b53e',
        bw: 0,
      });
    }
    const pocket = fit.patch(
      'BibPocket',
      cloth,
      [
        [fit.on(0.68, -0.3, 0.06), fit.on(0.68, 0, 0.06), fit.on(0.68, 0.3, 0.06)],
        [fit.on(0.56, -0.28, 0.06), fit.on(0.55, 0, 0.06), fit.on(0.56, 0.28, 0.06)],
      ],
      4,
    );
    fit.g.fold(pocket, [fit.on(0.665, -0.28, 0.09), fit.on(0.665, 0.28, 0.09)], 0.45, 0, 0);
  };
