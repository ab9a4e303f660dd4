import type { RoughLayout, RoughSpecification } from '@/lib/rough';
import { askRoughWorker } from './ask-rough-worker';
import { specificationKey } from './rough-request';

/** They are small. */
const MOST_KEPT = 400;
const kept = new Map<string, RoughLayout>();

/** Where people are in a drawing, where that is known already. */
export function cachedLayout(specification: RoughSpecification): RoughLayout | undefined {
  return kept.get(specificationKey(specification));
}

/** Finds in the worker where people are in a specification's drawing; null where it can't be drawn. */
export async function findLayout(specification: RoughSpecification): Promise<RoughLayout | null> {
  const known = cachedLayout(specification);
  if (known !== undefined) return known;
  const answer = await askRoughWorker({ kind: 'lay-out', specification });
  if (answer.kind !== 'laid-out') return null;
  kept.set(specificationKey(specification), answer.layout);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return answer.layout;
}
