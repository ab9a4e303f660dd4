import type { GenerationEvent, Progress, QueuePace } from '@/lib/contracts/generations';
import type { ProjectSubject } from '@/lib/contracts/project-subjects';
import { toGeneration, type GenerationRow } from './generation-view';
import type { QueueOutlook } from './queue-order';

/** What one look at a project found that was not so at the look before. */
export interface ProjectChanges {
  readonly changed: readonly GenerationRow[];
  readonly removedIds: readonly string[];
  readonly progress: readonly { generationId: string; progress: Progress }[];
  /** Waiting drawings that have another number before them now. */
  readonly ahead: ReadonlyMap<string, number>;
  readonly outlook: QueueOutlook;
  /** Other parts of the project that changed. */
  readonly subjects: readonly ProjectSubject[];
}

/** Whether there is anything to tell. */
export function hasChanges({ changed, removedIds, progress, ahead, subjects }: ProjectChanges): boolean {
  return changed.length + removedIds.length + progress.length + ahead.size + subjects.length > 0;
}

/** An event as it is sent. */
export function eventText(event: GenerationEvent): string {
  return `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

/** The events of some changes as text, written once for all who listen: to whom a drawing belongs is all that differs. */
export function changeTexts(changes: ProjectChanges): (userId: string) => string {
  const { outlook } = changes;
  const queue = queueText(changes.ahead, outlook.pace);
  const drawings = changes.changed.map((row) => ({
    authorId: row.authorId,
    generation: toGeneration(row, { userId: '' }, outlook),
  }));
  const others = drawings.map(({ generation }) => eventText({ type: 'changed', generation })).join('');
  const rest = [
    ...changes.progress.map((each) => eventText({ type: 'progress', ...each })),
    ...changes.removedIds.map((generationId) => eventText({ type: 'removed', generationId })),
    ...(changes.subjects.length > 0 ? [eventText({ type: 'subjects', subjects: [...changes.subjects] })] : []),
  ].join('');
  return (userId) => {
    const isAuthor = drawings.some(({ authorId }) => authorId === userId);
    const mine = ({ authorId, generation }: (typeof drawings)[number]) =>
      eventText({ type: 'changed', generation: { ...generation, isMine: authorId === userId } });
    return `${queue}${isAuthor ? drawings.map(mine).join('') : others}${rest}`;
  };
}

function queueText(ahead: ReadonlyMap<string, number>, pace: QueuePace | null): string {
  return ahead.size === 0 ? '' : eventText({ type: 'queue', ahead: Object.fromEntries(ahead), pace });
}
