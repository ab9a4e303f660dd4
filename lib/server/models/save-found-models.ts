import type { BrokenModel, FoundModel } from '@/lib/contracts/models';
import { database, inTransaction } from '../database/database';

/** A model that no worker has seen for so long is gone. Workers call {@link saveFoundModels} once a minute. */
const GONE_AFTER_MS = 3 * 60_000;

const UNKNOWN: Omit<FoundModel, 'id' | 'origin' | 'name'> = {
  licence: '',
  hash: '0'.repeat(64),
  capabilities: {
    family: 'other',
    prediction: 'epsilon',
    rough: false,
    reference: null,
    imageToImage: false,
    inpaint9: false,
    controls: [],
    imagePrompt: false,
    sizeConditioning: false,
    clipSkip: false,
    textEncoders: 1,
    latentChannels: 4,
    multiplePx: 8,
    buckets: [],
    weights: 'float32',
  },
  defaults: {
    sampler: 'euler',
    steps: 20,
    guidance: 7,
    guidanceRescale: 0,
    strength: 0.75,
    followRough: 0.6,
    clipSkip: null,
  },
  prompting: { quality: [], negative: [], words: null, roughAlways: false },
};

function toRow({ capabilities, ...words }: FoundModel) {
  return { ...words, capabilities, family: capabilities.family };
}

/**
 * Writes down what a worker found in the models' folders: whole ones with what they can do, broken ones with the reason.
 * Those that no worker has seen for three minutes become unavailable and keep their rows, for the recipes that name
 * them. May be repeated. Called by workers, for nobody.
 */
export async function saveFoundModels(
  { found, broken }: { found: readonly FoundModel[]; broken: readonly BrokenModel[] },
  seenAt: Date,
): Promise<void> {
  await inTransaction(async () => {
    for (const model of found) {
      const data = { ...toRow(model), isAvailable: true, problem: null, seenAt };
      await database().model.upsert({ where: { id: model.id }, create: data, update: data });
    }
    for (const { id, origin, problem } of broken) {
      const data = { isAvailable: false, problem, seenAt };
      const create = { ...toRow({ ...UNKNOWN, id, origin, name: id }), ...data };
      await database().model.upsert({ where: { id }, create, update: data });
    }
    await database().model.updateMany({
      where: { seenAt: { lt: new Date(seenAt.getTime() - GONE_AFTER_MS) }, isAvailable: true },
      data: { isAvailable: false, problem: 'Its folder is missing.' },
    });
  });
}
