import { PipelineError } from '../error';
import type { ProfileCapabilities } from '../models/opened-model';

/** What a model is wanted for. */
export const ROUTE_STAGES = ['character-art', 'place-art', 'panel', 'whole-page', 'region-edit', 'upscale'] as const;
export type RouteStage = (typeof ROUTE_STAGES)[number];

export interface RoutableModel {
  readonly id: string;
  readonly capabilities: ProfileCapabilities;
}

export interface ModelRoute {
  readonly model: string;
  /** Why this one, in a sentence for the person. */
  readonly reason: string;
}

type Need = { readonly name: string; readonly has: (capabilities: ProfileCapabilities) => boolean };

/** What a stage can't do without, and what makes a model good at it, in order. */
const STAGES: Record<RouteStage, { readonly needs: readonly Need[]; readonly likes: readonly Need[] }> = {
  'character-art': { needs: [], likes: [likes('references', (c) => c.reference !== null || c.imagePrompt), size()] },
  'place-art': { needs: [], likes: [size()] },
  panel: { needs: [], likes: [likes('a rough of its own', (c) => c.rough || c.controls.length > 0), size()] },
  'whole-page': {
    needs: [likes('an engine that draws whole pages', (c) => c.engine?.drawsPages === true)],
    likes: [size()],
  },
  'region-edit': {
    needs: [likes('image-to-image', (c) => c.imageToImage)],
    likes: [likes('inpainting channels', (c) => c.inpaint9), size()],
  },
  upscale: { needs: [likes('image-to-image', (c) => c.imageToImage)], likes: [size()] },
};

function likes(name: string, has: Need['has']): Need {
  return { name, has };
}

function size(): Need {
  return likes('large pictures', (capabilities) => largestSide(capabilities) >= 512);
}

function largestSide({ buckets }: ProfileCapabilities): number {
  return Math.max(0, ...buckets.flat());
}

/**
 * The model for a stage: the one that the project routes it to, else the installed one whose capabilities fit best; ties
 * go to the first by id. Pure: the same models and routes give the same answer.
 * @throws PipelineError `model-not-found` when the routed model, or any model, is absent; `capability-missing` when none
 * can do what the stage needs
 */
export function routeModel(o: {
  readonly stage: RouteStage;
  readonly routes: Readonly<Partial<Record<RouteStage, string>>>;
  readonly models: readonly RoutableModel[];
}): ModelRoute {
  const { needs, likes: wishes } = STAGES[o.stage];
  const routed = o.routes[o.stage];
  const models = [...o.models].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (models.length === 0) throw new PipelineError('model-not-found', 'No model is installed. Copy one into models/.');
  if (routed !== undefined) return checkRouted(o.stage, routed, { models, needs });
  const able = models.filter(({ capabilities }) => needs.every(({ has }) => has(capabilities)));
  const score = ({ capabilities }: RoutableModel) =>
    wishes.reduce((sum, { has }, place) => sum + (has(capabilities) ? 2 ** (wishes.length - place) : 0), 0);
  const [best] = [...able].sort((a, b) => score(b) - score(a));
  if (!best) {
    const wanted = needs.map(({ name }) => name).join(' and ');
    throw new PipelineError('capability-missing', `No installed model has ${wanted}, which ${o.stage} needs.`);
  }
  const reasons = wishes.filter(({ has }) => has(best.capabilities)).map(({ name }) => name);
  return {
    model: best.id,
    reason: reasons.length > 0 ? `${best.id} has ${reasons.join(' and ')}.` : `${best.id} is the model there is.`,
  };
}

function checkRouted(
  stage: RouteStage,
  routed: string,
  { models, needs }: { models: readonly RoutableModel[]; needs: readonly Need[] },
): ModelRoute {
  const model = models.find(({ id }) => id === routed);
  if (!model) {
    throw new PipelineError('model-not-found', `The project's model for ${stage}, "${routed}", is not installed.`);
  }
  const missing = needs.find(({ has }) => !has(model.capabilities));
  if (missing) {
    throw new PipelineError('capability-missing', `"${routed}" has no ${missing.name}, which ${stage} needs.`);
  }
  return { model: routed, reason: `The project draws ${stage} with ${routed}.` };
}
