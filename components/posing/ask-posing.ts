import { askWorker } from '@/lib/client/ask-worker';
import type { PoseHandle } from '@/lib/rough/posing';
import type { Joints, Position, RoughSpecification } from '@/lib/rough/specification';
import type { PosedFigure, PosingAnswer, PosingWork } from './posing-request';

/** Somebody of a picture. */
export interface Posed {
  readonly specification: RoughSpecification;
  readonly index: number;
}

/** How somebody is posed now; null for who has no joints to hold. */
export async function seeFigure(who: Posed): Promise<PosedFigure | null> {
  const answer = await ask({ ...who, kind: 'see' });
  return answer.kind === 'posed' ? answer.figure : null;
}

/** How somebody is posed once a handle is at a point of the picture, so many units nearer. */
export async function moveFigure(
  who: Posed,
  move: { readonly handle: PoseHandle; readonly to: readonly [number, number]; readonly nearer: number },
): Promise<PosedFigure | null> {
  const answer = await ask({ ...who, ...move, kind: 'move' });
  return answer.kind === 'posed' ? answer.figure : null;
}

/** Where everybody stands once somebody has these changes. @param handle what was moved: the hips leave the feet alone */
export async function settleFigures(
  who: Posed,
  change: { readonly handle: PoseHandle; readonly joints: Joints | undefined },
): Promise<readonly (Position | null)[]> {
  const answer = await ask({ ...who, ...change, kind: 'settle' });
  return answer.kind === 'settled' ? answer.places : [];
}

const ask = askWorker<PosingWork, PosingAnswer>(
  () => new Worker(new URL('./posing.worker.ts', import.meta.url), { type: 'module' }),
  async (task) => (await import('./answer-posing')).answerPosing(task),
);
