import { figureSpace, type FigureSpace, moveHandle, placesAfter, seePose } from '@/lib/rough';
import type { PosedFigure, PosingAnswer, PosingTask } from './posing-request';

/** The figure that was asked about last: while a handle is dragged, all questions are about one. */
let last: { readonly key: string; readonly space: FigureSpace | null } | null = null;

/** Answers a question about a pose; the same in the worker and, where there is none, on the page's own thread. */
export function answerPosing(task: PosingTask): PosingAnswer {
  const { id, specification, index } = task;
  if (task.kind === 'settle') {
    const { joints, handle } = task;
    return { id, kind: 'settled', places: placesAfter(specification, index, { joints, held: handle }) };
  }
  const space = spaceOf(task);
  return { id, kind: 'posed', figure: space && posed(space, task) };
}

function spaceOf({ specification, index }: PosingTask): FigureSpace | null {
  const key = `${index}${JSON.stringify(specification)}`;
  if (last?.key !== key) last = { key, space: figureSpace(specification, index) };
  return last.space;
}

function posed(space: FigureSpace, task: Exclude<PosingTask, { kind: 'settle' }>): PosedFigure {
  if (task.kind === 'see')
    return { joints: space.joints, isLimited: false, seen: seePose(space, space.joints, 'head') };
  const { handle, to, nearer } = task;
  const { joints, isLimited } = moveHandle(space, handle, [to[0], to[1]], nearer);
  return { joints, isLimited, seen: seePose(space, joints, handle) };
}
