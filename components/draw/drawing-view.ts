import type { Generation } from '@/lib/contracts/generations';

/** Pixels of the finished picture, known before it is there. */
export function finishedSize(generation: Generation): { widthPx: number; heightPx: number } {
  const factor = generation.ask.finish.reduce(
    (product, step) => product * (step.kind === 'upscale' ? step.factor : 1),
    1,
  );
  return { widthPx: generation.size.widthPx * factor, heightPx: generation.size.heightPx * factor };
}

export function isInTheMaking({ status }: Generation): boolean {
  return status === 'queued' || status === 'running' || status === 'paused';
}

/** How far a drawing is, from 0 to 1, over all its pictures. */
export function progressOf({ progress, pictureCount }: Pick<Generation, 'progress' | 'pictureCount'>): number {
  if (progress === null || progress.stepCount === 0) return 0;
  const isPast = progress.phase === 'decoding' || progress.phase === 'finishing' || progress.phase === 'storing';
  const inPicture = isPast ? 1 : progress.step / progress.stepCount;
  return Math.min(1, (progress.pictureIndex + inPicture) / pictureCount);
}

/** A drawing in a few words: who is in it, and what was asked. */
export function labelOf({ ask, cast }: Pick<Generation, 'ask' | 'cast'>): string {
  const names = cast.map(({ name }) => name).filter((name) => name !== '');
  return [names.join(', '), ask.prompt].filter((words) => words !== '').join(': ');
}
