import type { Point } from '@/lib/geometry';
import type { EffectMark, EffectParameters } from './effect';
import { coreRing, lineRing } from './line-ring';

/** One line of an effect: its middle, and its full width. */
export interface InkLine {
  readonly points: readonly Point[];
  readonly width: number;
}

/** Lines as one mark of ink, and their cores of paper as one over it, so that lines that cross join. */
export function lineMarks(
  lines: readonly InkLine[],
  o: Pick<EffectParameters, 'taperStart' | 'taperEnd' | 'core'>,
): EffectMark[] {
  const ink = lines.flatMap(({ points, width }) => {
    const ring = lineRing(points, width, o);
    return ring === null ? [] : [ring];
  });
  const paper = lines.flatMap(({ points, width }) => {
    const ring = coreRing(points, width, o);
    return ring === null ? [] : [ring];
  });
  return [
    ...(ink.length === 0 ? [] : [{ fill: 'ink', rings: ink } as const]),
    ...(paper.length === 0 ? [] : [{ fill: 'paper', rings: paper } as const]),
  ];
}
