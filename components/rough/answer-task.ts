import { figureShapeSvg } from '@/lib/domain/page/panels/figure-shape';
import { panelInk } from '@/lib/domain/page/panels/panel-ink';
import { drawRough, figureMaskSvgs, layOutRough, placeGround, vanishingPoints } from '@/lib/rough';
import type { RoughAnswer, RoughRequest, RoughTask } from './rough-request';

/** Does what was asked; the same in the worker and, where there is none, on the page's own thread. */
export function answerTask(task: RoughTask): RoughAnswer {
  const { id } = task;
  try {
    if (task.kind === 'draw') return { id, kind: 'drawn', svg: drawRequest(task.request) };
    const { specification } = task;
    if (task.kind === 'lay-out') return { id, kind: 'laid-out', layout: layOutRough(specification) };
    return task.kind === 'find-ground'
      ? { id, kind: 'ground', ground: placeGround(specification) }
      : { id, kind: 'vanishing', vanishing: vanishingPoints(specification) };
  } catch (cause) {
    return { id, kind: 'failed', trouble: cause instanceof Error ? cause.message : String(cause) };
  }
}

function drawRequest({ specification, finish, side, cell, hasLines, shapeOf, maskOf, ink }: RoughRequest): string {
  if (shapeOf !== undefined) return figureShapeSvg(specification, shapeOf);
  if (maskOf !== undefined) return figureMaskSvgs(specification)[maskOf] ?? '';
  if (ink) return panelInk(specification, ink.edits, ink.line);
  return drawRough(specification, {
    finish,
    ...(side === undefined ? {} : { side }),
    ...(cell === undefined ? {} : { cell }),
    ...(hasLines === undefined ? {} : { hasLines }),
  }).svg;
}
