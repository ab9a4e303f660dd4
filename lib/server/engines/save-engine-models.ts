import { isDeepStrictEqual } from 'node:util';
import { database, inTransaction } from '../database/database';
import type { Engine as EngineRow, Model as ModelRow } from '../generated/client';
import { engineModels, type EngineModel } from './engine-models';
import { factsOf, toAccess } from './engine-row';

/**
 * Writes an engine's models into the catalogue by what is stored of the engine: those that it has can be chosen while it
 * answers, those that it had keep their rows for the recipes that name them.
 */
export async function saveEngineModels(engine: EngineRow): Promise<void> {
  const facts = factsOf(engine);
  const { kind, name, options } = toAccess(engine);
  const models = facts === null ? [] : engineModels({ id: engine.id, kind, name, options, facts });
  const ids = models.map(({ id }) => id);
  const isAvailable = engine.problem === null;
  const state = { isAvailable, problem: engine.problem, removal: null, seenAt: engine.seenAt ?? new Date() };
  const engineId = engine.id;
  await inTransaction(async () => {
    const stored = await database().model.findMany({ where: { id: { in: ids } } });
    const byId = new Map(stored.map((row) => [row.id, row]));
    // Engines are looked at once a minute, and seldom have something new.
    for (const { id, ...words } of models.filter((model) => !isStored(model, byId.get(model.id)))) {
      const { family } = words.capabilities;
      const data = { ...words, ...state, family, licence: '', origin: 'engine', engineId };
      await database().model.upsert({ where: { id }, create: { id, ...data }, update: data });
    }
    await database().model.updateMany({ where: { id: { in: ids } }, data: state });
    await database().model.updateMany({
      where: { engineId, id: { notIn: ids } },
      data: { isAvailable: false, problem: 'Its engine does not have it any more.', removal: 'gone' },
    });
  });
}

function isStored(model: EngineModel, row: ModelRow | undefined): boolean {
  if (row === undefined) return false;
  const { id, engineModel, name, hash, capabilities, defaults, prompting } = row;
  return isDeepStrictEqual(model, { id, engineModel, name, hash, capabilities, defaults, prompting });
}
