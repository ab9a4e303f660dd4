import {
  type Engine,
  type EngineFacts,
  engineFactsSchema,
  engineKindSchema,
  engineOptionsSchema,
} from '@/lib/contracts/engines';
import type { Engine as EngineRow } from '../generated/client';
import type { EngineAccess } from './engine-client';

/** Where a stored engine answers. Its key is in it: this is for who asks the engine, and for nobody else. */
export function toAccess({ kind, name, url, key, options }: EngineRow): EngineAccess {
  return { kind: engineKindSchema.parse(kind), name, url, key, options: engineOptionsSchema.parse(options) };
}

/** What an engine told of itself when it answered last; null before. */
export function factsOf({ facts }: Pick<EngineRow, 'facts'>): EngineFacts | null {
  return facts === null ? null : engineFactsSchema.parse(facts);
}

/** An engine as the API tells it: without its key. */
export function toEngine(row: EngineRow): Engine {
  const { workflow, ...options } = engineOptionsSchema.parse(row.options);
  return {
    id: row.id,
    kind: engineKindSchema.parse(row.kind),
    name: row.name,
    url: row.url,
    hasKey: row.key !== '',
    options: { ...options, hasWorkflow: workflow !== null },
    facts: factsOf(row),
    problem: row.problem,
    seenAt: row.seenAt?.toISOString() ?? null,
    revision: row.revision,
  };
}
