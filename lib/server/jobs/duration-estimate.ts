import type { GenerationRequest } from '@/pipeline/request';

/** What this worker learned about how long drawings take after their last step: decoding, finishing, storing. */
export interface DurationEstimate {
  /** Drawings of one kind take about the same time: model, size, pictures and finishing steps are the same. */
  kindOf(request: GenerationRequest): string;
  /** Milliseconds from the last step to the end; null before one of the kind was drawn. */
  afterMs(kind: string): number | null;
  learn(kind: string, afterMs: number): void;
}

/** The newest counts as much as all before. */
const WEIGHT = 0.5;

export function createDurationEstimate(): DurationEstimate {
  const learned = new Map<string, number>();
  return {
    kindOf: ({ model, size, batch, finish }) => JSON.stringify([model.id, size, batch.count, finish.map(kindOfStep)]),
    afterMs: (kind) => learned.get(kind) ?? null,
    learn(kind, afterMs) {
      const before = learned.get(kind);
      learned.set(kind, before === undefined ? afterMs : before * (1 - WEIGHT) + afterMs * WEIGHT);
    },
  };
}

/** Where a part is laid back says nothing of how long that takes. */
function kindOfStep(step: GenerationRequest['finish'][number]): unknown {
  return step.kind === 'place' ? step.kind : step;
}
