import { World } from '../../world/kit';
import { M } from './model';

/** Dark of the upper corners or of the near ground: a dot gradient. */
export function vignette(w: World, top: number, bottom = 0): void {
  const { p, panel: P } = w,
    d = `M${P.x} ${P.y}h${P.w}v${P.h}h${-P.w}Z`,
    nt = w.inside && w.time === 'night' ? 0.14 : 0;
  if (top + nt > 0)
    p.raw(
      `<path d="${d}" fill="${
        w.bw
          ? p.gradientTone(top + nt, 0, P.y, P.y + P.h * 0.38)
          : p.linear(
              [
                [0, '#3a305055'],
                [0.42, '#3a305000'],
              ],
              P.x,
              P.y,
              P.x,
              P.y + P.h,
            )
      }"/>`,
    );
  if (bottom > 0)
    p.raw(
      `<path d="M${P.x} ${P.y + P.h * 0.7}h${P.w}v${P.h * 0.3}h${-P.w}Z" fill="${
        w.bw
          ? p.gradientTone(0, bottom, P.y + P.h * 0.7, P.y + P.h)
          : p.linear(
              [
                [0, '#30284000'],
                [1, '#30284050'],
              ],
              P.x,
              P.y + P.h * 0.7,
              P.x,
              P.y + P.h,
            )
      }"/>`,
    );
}
