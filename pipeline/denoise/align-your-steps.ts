import { interpolate } from './sigma-spreads';
import { linspace } from './timestep-spacing';

/** Noise levels of ten steps that the authors found best, and where the last one ends. */
const TABLES = {
  sd1: [14.615, 6.475, 3.861, 2.697, 1.886, 1.396, 0.963, 0.652, 0.399, 0.152, 0.029],
  sdxl: [14.615, 6.315, 3.771, 2.181, 1.342, 0.862, 0.555, 0.38, 0.234, 0.113, 0.029],
} as const;

/**
 * Align Your Steps (Sabour et al. 2024, arXiv 2404.14507, appendix B): the table of the model's family, its logarithms
 * interpolated to another number of steps (section 4.4). The run goes on from the last level to 0, in the table's place of
 * 0.029; a model whose own table begins higher, as one that ends without signal, begins at its own level.
 * @returns `steps` levels, falling
 */
export function alignYourSteps(o: { steps: number; isSdxl: boolean; sigmaMax: number }): number[] {
  const logs = TABLES[o.isSdxl ? 'sdxl' : 'sd1'].map(Math.log);
  const places = linspace(0, logs.length - 1, o.steps + 1).slice(0, -1);
  const levels = places.map((place) => Math.exp(interpolate(logs, place)));
  return [Math.max(levels[0]!, o.sigmaMax), ...levels.slice(1)];
}
