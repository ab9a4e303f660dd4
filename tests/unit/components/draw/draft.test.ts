import { describe, expect, it } from 'vitest';
import { emptyDraft, settleDraft, toInput, toDraft } from '@/components/draw/draft';
import { generationInputSchema, type Generation } from '@/lib/contracts/generations';
import { modelFactsSchema } from '@/lib/contracts/model-facts';
import type { Model } from '@/lib/contracts/models';
import { toSeed } from '@/pipeline/seed';

const ID = '01a20af8-fa4a-728a-89b9-29af591c6287';

function model(change: Partial<Model['capabilities']> = {}, roughAlways = true): Model {
  return {
    id: 'tiny',
    name: 'Tiny',
    licence: 'CC0-1.0',
    hash: 'a'.repeat(64),
    origin: 'shipped',
    isAvailable: true,
    problem: null,
    isDefault: true,
    samples: [],
    place: null,
    byteSize: 1,
    facts: modelFactsSchema.parse({}),
    trial: { state: 'passed', progress: null, problem: null, hasSample: false, measured: null },
    measures: [],
    tags: [],
    notes: '',
    series: null,
    acceptedLicence: '',
    isLicenceOpen: false,
    removal: null,
    removalAt: null,
    seenAt: '2026-01-01T00:00:00Z',
    defaults: {
      sampler: 'ddim',
      steps: 12,
      guidance: 3,
      guidanceRescale: 0,
      strength: 0.6,
      followRough: 1,
      clipSkip: null,
    },
    prompting: { quality: [], negative: [], words: null, roughAlways },
    capabilities: {
      family: 'starter',
      prediction: 'epsilon',
      rough: true,
      reference: { tokens: 16, sidePx: 128, people: 2 },
      imageToImage: true,
      inpaint9: false,
      controls: [],
      imagePrompt: false,
      sizeConditioning: false,
      clipSkip: false,
      textEncoders: 1,
      latentChannels: 4,
      multiplePx: 32,
      buckets: [[192, 192]],
      weights: 'float32',
      ...change,
    },
  };
}

function drawn(ask: Generation['ask']): Generation {
  return {
    id: ID,
    projectId: ID,
    status: 'succeeded',
    ask,
    modelId: 'tiny',
    modelName: 'Tiny',
    compiled: { text: '', negative: '' },
    size: { widthPx: 192, heightPx: 192 },
    seed: ask.seed ?? toSeed(0),
    sampler: 'ddim',
    steps: 12,
    pictureCount: ask.count,
    parentId: null,
    panelId: null,
    rough: null,
    cast: [],
    isOlderStyle: false,
    authorName: null,
    isMine: true,
    recipeHash: 'a'.repeat(64),
    progress: null,
    ahead: null,
    failure: null,
    pictures: [],
    queuedAt: '2026-01-01T00:00:00Z',
    startedAt: null,
    finishedAt: null,
  };
}

describe('A draft', () => {
  it('is enlarged and inked by itself where the model draws small along a rough', () => {
    expect(toInput(emptyDraft(), model()).finish).toEqual([{ kind: 'upscale', factor: 4 }, { kind: 'lines' }]);
  });

  it('is neither where the model draws large on its own', () => {
    expect(toInput(emptyDraft(), model({ rough: false, buckets: [[1024, 1024]] }, false)).finish).toEqual([]);
  });

  it('asks nothing of a model that it can’t do', () => {
    const draft = {
      ...emptyDraft(),
      references: [{ pictureId: ID }],
      image: { pictureId: ID, strength: 0.5 },
      rough: { pictureId: ID },
    };
    const ask = toInput(draft, model({ reference: null, imageToImage: false, rough: false }));
    expect(ask).toMatchObject({ references: [], image: null, rough: null });
  });

  it('lays no lines of its own over a rough that was brought', () => {
    expect(settleDraft({ ...emptyDraft(), rough: { pictureId: ID } }, model()).hasLines).toBe(false);
  });

  it('comes back whole from the drawing that was made from it', () => {
    const draft = {
      ...emptyDraft(),
      prompt: '1girl',
      negative: 'hat',
      seed: toSeed(-1),
      isSeedLocked: true,
      size: { widthPx: 192, heightPx: 192 },
      enlarge: 2 as const,
      hasFaces: true,
      hasLines: false,
      sampler: 'euler' as const,
      steps: 9,
      references: [{ pictureId: ID }],
      modelId: 'tiny',
    };
    const ask = generationInputSchema.parse(toInput(draft, model()));
    expect(toDraft(drawn(ask))).toEqual(draft);
  });
});
