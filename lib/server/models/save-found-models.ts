import type { BrokenModel, FoundModel } from '@/lib/contracts/models';
import { database, inTransaction } from '../database/database';
import type { Model as ModelRow } from '../generated/client';
import { findTrialStates, queueMissingTrials, trialOf, type TrialStates } from './model-trials';
import { MOVING_MS } from './move-models';

/** A model that no worker has seen for so long is gone. Workers call {@link saveFoundModels} once a minute. */
const GONE_AFTER_MS = 3 * 60_000;

const UNKNOWN: Omit<Described, 'id' | 'origin' | 'name'> = {
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

type Described = Omit<FoundModel, 'place' | 'byteSize' | 'facts'> & Partial<FoundModel>;

function toRow({ capabilities, ...words }: Described) {
  return { ...words, capabilities, family: capabilities.family };
}

/** What was known of a model before it was found again. */
type Known = Pick<ModelRow, 'id' | 'hash' | 'trial' | 'acceptedLicence' | 'removal' | 'removalAt'>;

/**
 * Writes down what a worker found in the models' folders: whole ones with what they can do, broken ones with the reason.
 * Those that no worker has seen for three minutes become unavailable and keep their rows, for the recipes that name
 * them. May be repeated. Called by workers, for nobody.
 */
export async function saveFoundModels(
  {
    found,
    broken,
    licences = new Map(),
  }: {
    found: readonly FoundModel[];
    broken: readonly BrokenModel[];
    /** Those that were accepted when models were installed, by place. */
    licences?: ReadonlyMap<string, string>;
  },
  seenAt: Date,
): Promise<void> {
  await inTransaction(async () => {
    const known = new Map((await knownModels(found)).map((row) => [row.id, row]));
    const tested = await findTrialStates(found);
    for (const model of found) {
      const installed = licences.get(model.place ?? '') ?? '';
      const state = stateOf(model, { known: known.get(model.id), tested, installed, now: seenAt });
      const data = { ...toRow(model), ...state, problem: null, seenAt };
      await database().model.upsert({ where: { id: model.id }, create: data, update: data });
    }
    await queueMissingTrials(found);
    for (const { id, origin, place = null, problem } of broken) {
      const data = { isAvailable: false, place, problem, seenAt };
      const create = { ...toRow({ ...UNKNOWN, id, origin, name: id }), ...data };
      await database().model.upsert({ where: { id }, create, update: data });
    }
    await database().model.updateMany({
      where: { seenAt: { lt: new Date(seenAt.getTime() - GONE_AFTER_MS) }, isAvailable: true },
      data: { isAvailable: false, problem: 'Its folder is missing.' },
    });
  });
}

function knownModels(found: readonly FoundModel[]): Promise<Known[]> {
  return database().model.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: { id: true, hash: true, trial: true, acceptedLicence: true, removal: true, removalAt: true },
  });
}

/** What finding a model's files means for whether it is offered. Those of a removed one, found after the move, were installed again. */
function stateOf(
  model: FoundModel,
  {
    known,
    tested,
    installed,
    now,
  }: {
    readonly known: Known | undefined;
    readonly tested: TrialStates;
    /** The licence that was accepted when these files were installed; empty where nobody was asked. */
    readonly installed: string;
    readonly now: Date;
  },
) {
  const isSame = known?.hash === model.hash;
  const before = known?.acceptedLicence ?? '';
  // Whoever installed these files accepted what their source said.
  const isInstalled = installed !== '' && installed === model.licence && (before === '' || !isSame);
  const accepted = isInstalled ? installed : before;
  const isMoving =
    known?.removal === 'removing' ||
    (known?.removal === 'trashed' && now.getTime() - (known.removalAt?.getTime() ?? 0) < MOVING_MS);
  return {
    isAvailable: known?.removal !== 'trashed' || !isMoving,
    trial: isSame && known.trial !== 'waiting' ? known.trial : trialOf(model, tested),
    ...(isInstalled && { acceptedLicence: accepted }),
    isLicenceOpen: accepted !== '' && accepted !== model.licence,
    ...(known !== undefined && known.removal !== null && !isMoving ? { removal: null, removalAt: null } : {}),
  };
}
