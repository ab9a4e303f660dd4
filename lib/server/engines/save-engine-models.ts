import { engineOptionsSchema } from '@/lib/contracts/engines';
import { database, inTransaction } from '../database/database';
import type { Engine as EngineRow } from '../generated/client';
import { engineModels } from './engine-models';
import { factsOf, toAccess } from './engine-row';

/**
 * Writes an engine's models into the catalogue by what is stored of the engine: those that it has can be chosen while it
 * answers, those that it had keep their rows for the recipes that name them.
 */
export async function saveEngineModels(engine: EngineRow): Promise<void> {
  const facts = factsOf(engine);
  const { kind, name } = toAccess(engine);
  const options = engineOptionsSchema.parse(engine.options);
  const models = facts === null ? [] : engineModels({ id: engine.id, kind, name, options, facts });
  const isAvailable = engine.problem === null;
  const state = { isAvailable, problem: engine.problem, removal: null, seenAt: engine.seenAt ?? new Date() };
  await inTransaction(async () => {
    for (const { id, engineModel, capabilities, ...words } of models) {
      const data = {
        ...{ ...words, ...state, engineModel, capabilities, family: capabilities.family, licence: '' },
        ...{ origin: 'engine', engineId: engine.id },
      };
      await database().model.upsert({ where: { id }, create: { id, ...data }, update: data });
    }
    await database().model.updateMany({
      where: { engineId: engine.id, id: { notIn: models.map(({ id }) => id) } },
      data: { isAvailable: false, problem: 'Its engine does not have it any more.', removal: 'gone' },
    });
  });
}
