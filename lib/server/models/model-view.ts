import { modelFactsSchema } from '@/lib/contracts/model-facts';
import {
  capabilitiesSchema,
  type Model,
  type ModelMeasure,
  modelDefaultsSchema,
  modelPromptingSchema,
  modelSchema,
  type ModelTrial,
  modelTrialSchema,
} from '@/lib/contracts/models';
import { database } from '../database/database';
import type { Model as ModelRow, ModelTrial as TrialRow, Prisma } from '../generated/client';
import type { Actor } from '../auth/actor';
import { isOffered } from '../offered-models/offered';
import { trialInputSchema } from './model-trials';

const SAMPLES = 6;

/** What a model's view is made from: with the pictures in projects that the actor belongs to, by which they recognise it. */
export function modelInclude(actor: Actor) {
  return {
    generations: {
      where: {
        status: 'succeeded',
        deletedAt: null,
        project: { deletedAt: null, memberships: { some: { userId: actor.userId } } },
      },
      orderBy: { id: 'desc' },
      take: SAMPLES,
      select: { pictures: { where: { deletedAt: null }, take: 1, orderBy: { index: 'asc' }, select: { id: true } } },
    },
  } satisfies Prisma.ModelInclude;
}

type ViewedRow = ModelRow & { generations: { pictures: { id: string }[] }[] };

/** How the API tells each of some models. */
export async function modelView(
  rows: readonly ViewedRow[],
  defaultModelId: string | null,
): Promise<(row: ViewedRow) => Model> {
  const trials = await database().modelTrial.findMany({ where: { hash: { in: rows.map(({ hash }) => hash) } } });
  const byHash = new Map(trials.map((trial) => [trial.hash, trial]));
  const progress = rows.some(({ trial }) => trial === 'waiting') ? await runningTrials() : new Map<string, never>();
  const measures = await measuresOf(rows.map(({ hash }) => hash));
  return (row) => ({
    id: row.id,
    name: row.name,
    licence: row.licence,
    hash: row.hash,
    capabilities: capabilitiesSchema.parse(row.capabilities),
    defaults: modelDefaultsSchema.parse(row.defaults),
    prompting: modelPromptingSchema.parse(row.prompting),
    origin: modelSchema.shape.origin.parse(row.origin),
    place: row.place,
    byteSize: Number(row.byteSize),
    facts: modelFactsSchema.parse(row.facts),
    isAvailable: isOffered(row),
    problem: row.problem,
    isDefault: row.id === defaultModelId,
    samples: row.generations.flatMap((generation) => generation.pictures.map(({ id }) => id)),
    trial: toTrial(row, byHash.get(row.hash), progress.get(row.hash) ?? null),
    measures: measures.get(row.hash) ?? [],
    tags: row.tags,
    notes: row.notes,
    series: row.series,
    acceptedLicence: row.acceptedLicence,
    isLicenceOpen: row.isLicenceOpen,
    removal: modelSchema.shape.removal.parse(row.removal),
    removalAt: row.removalAt?.toISOString() ?? null,
    seenAt: row.seenAt.toISOString(),
  });
}

async function measuresOf(hashes: readonly string[]): Promise<Map<string, ModelMeasure[]>> {
  const rows = await database().modelMeasure.findMany({
    where: { hash: { in: [...hashes] } },
    orderBy: { pictureCount: 'desc' },
  });
  const byHash = new Map<string, ModelMeasure[]>();
  for (const { hash, host, device, pictureCount, seconds, estimatedSeconds, peakBytes, estimatedBytes } of rows) {
    const each = (sum: number) => sum / Math.max(1, pictureCount);
    const measure: ModelMeasure = {
      ...{ host, device, pictureCount, seconds: each(seconds) },
      estimatedSeconds: estimatedSeconds === null ? null : each(estimatedSeconds),
      peakBytes: peakBytes === null ? null : Number(peakBytes),
      estimatedBytes: estimatedBytes === null ? null : Number(estimatedBytes),
    };
    byHash.set(hash, [...(byHash.get(hash) ?? []), measure]);
  }
  return byHash;
}

/** How far the tests are that run now, by the hash of the model. */
async function runningTrials(): Promise<Map<string, { step: number; stepCount: number }>> {
  const jobs = await database().job.findMany({
    where: { kind: 'model-trial', status: 'running' },
    select: { step: true, stepCount: true, input: true },
  });
  return new Map(jobs.map(({ input, step, stepCount }) => [trialInputSchema.parse(input).hash, { step, stepCount }]));
}

function toTrial(row: ModelRow, trial: TrialRow | undefined, progress: ModelTrial['progress']): ModelTrial {
  return {
    state: modelTrialSchema.shape.state.parse(row.trial),
    progress: row.trial === 'waiting' ? progress : null,
    problem: trial?.problem ?? null,
    hasSample: (trial?.sampleSha256 ?? null) !== null,
    measured: trial && trial.testedAt !== null ? toMeasured(trial, trial.testedAt) : null,
  };
}

function toMeasured(trial: TrialRow, testedAt: Date): ModelTrial['measured'] {
  const { widthPx, heightPx, stepCount, secondsPerStep, forecastSecondsPerStep, runtime } = trial;
  return {
    ...{ widthPx, heightPx, stepCount, secondsPerStep, forecastSecondsPerStep },
    peakBytes: trial.peakBytes === null ? null : Number(trial.peakBytes),
    forecastBytes: trial.forecastBytes === null ? null : Number(trial.forecastBytes),
    runtime: runtime ?? '',
    testedAt: testedAt.toISOString(),
  };
}
