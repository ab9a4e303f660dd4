import type { PoseHandle } from '@/lib/rough/anatomy/posing/handles';
import type { Joints } from '@/lib/rough/joints-schema';
import type { Position, RoughSpecification } from '@/lib/rough/specification';
import type { PosedFigure, PosingAnswer, PosingTask, PosingWork } from './posing-request';

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

const asked = new Map<number, { readonly task: PosingTask; readonly answered: (answer: PosingAnswer) => void }>();
let worker: Worker | null | undefined;
let count = 0;

function ask(work: PosingWork): Promise<PosingAnswer> {
  const task: PosingTask = { ...work, id: ++count };
  const hand = theWorker();
  if (hand === null) return answerHere(task);
  return new Promise((answered) => {
    asked.set(task.id, { task, answered });
    hand.postMessage(task);
  });
}

async function answerHere(task: PosingTask): Promise<PosingAnswer> {
  const { answerPosing } = await import('./answer-posing');
  return answerPosing(task);
}

/** Null where there are no workers. */
function theWorker(): Worker | null {
  worker ??= typeof Worker === 'undefined' ? null : startWorker();
  return worker;
}

function startWorker(): Worker {
  const hand = new Worker(new URL('./posing.worker.ts', import.meta.url), { type: 'module' });
  hand.onmessage = ({ data }: MessageEvent<PosingAnswer>) => {
    asked.get(data.id)?.answered(data);
    asked.delete(data.id);
  };
  hand.onerror = () => {
    hand.terminate();
    worker = null;
    for (const { task, answered } of asked.values()) void answerHere(task).then(answered);
    asked.clear();
  };
  return hand;
}
