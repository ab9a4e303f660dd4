/** The jacket of a hanbok: a curved collar with a white strip, and the long ribbon on one side. */
import type { Trim } from '../fitting';
import type { Cloth } from '../clothing';

export const jeogori =
  (strip: Cloth, ribbon: Cloth, isGirl: boolean): Trim =>
  (fit) => {
    for (const [o1, o2, cloth, name] of [
      [0.05, 0.2, ribbon, 'Git'],
      [0, 0.07, strip, 'Dongjeong'],
    ] as const)
      for (const s of [-1, 1]) {
        const off = s > 0 ? 0.065 : 0.045;
        fit.patch(name, cloth, [
          [
            fit.neck(0.34 - o1, s * 2.9, 0.05 + o1),
            fit.neck(0.3 - o1, s * 1.5, 0.05 + o1),
            fit.on(0.9, s * (0.4 + o1), off),
            fit.on(0.8, s * (0.06 + o1), off),
            fit.on(0.72, -s * (0.16 - o1), off),
          ],
          [
            fit.neck(0.3 - o2, s * 2.9, 0.05 + o2 * 0.8),
            fit.neck(0.24 - o2, s * 1.5, 0.05 + o2 * 0.9),
            fit.on(0.89, s * (0.42 + o2 * 1.5), off),
            fit.on(0.79, s * (0.1 + o2 * 1.4), off),
            fit.on(0.71, -s * (0.12 - o2 * 1.4), off),
          ],
        ]);
      }
    const from = fit.on(0.72, -0.3, 0.1),
      u = fit.u;
    for (const [x, length] of [
      [0, isGirl ? 3.6 : 2],
      [0.2, isGirl ? 3.0 : 1.7],
    ] as const) {
      const at = (dx: number): [number, number, number] => {
        const d = fit.chest(x + dx, 0, 0);
        return [from[0] + d[0], from[1] + d[1], from[2] + d[2]];
      };
      fit.ribbon('Goreum', ribbon, [at(-0.1), at(0.1)], {
        length: length * u,
        dir: fit.chest(x * 0.3, 1, 0.15),
        off: 0.16,
        grow: 0.1,
      });
    }
    const at = (dx: number, dy: number, dz: number): [number, number, number] => {
      const d = fit.chest(dx, dy, dz);
      return [from[0] + d[0], from[1] + d[1], from[2] + d[2]];
    };
    fit.patch('GoreumLoop', ribbon, [
      [at(0, -0.08, 0.08), at(0.4, -0.26, 0.16), at(0.78, -0.16, 0.06)],
      [at(0, 0.1, 0.08), at(0.42, 0.06, 0.18), at(0.8, 0.1, 0.06)],
    ]);
  };
