import type { Generation } from '@/lib/contracts/generations';

/** One setting of a drawing, in the words of its maker's tools. */
export interface RecipeFact {
  readonly key:
    | 'prompt'
    | 'compiled'
    | 'negative'
    | 'model'
    | 'seed'
    | 'size'
    | 'sampler'
    | 'steps'
    | 'guidance'
    | 'enlarge'
    | 'networks'
    | 'warnings'
    | 'recipeHash';
  readonly value: string;
}

/** What made a drawing what it is. */
export function recipeFacts(generation: Generation): readonly RecipeFact[] {
  const { ask, compiled, size } = generation;
  const factor = ask.finish.reduce((product, step) => product * (step.kind === 'upscale' ? step.factor : 1), 1);
  return [
    { key: 'prompt', value: ask.prompt },
    { key: 'compiled', value: compiled.text },
    { key: 'negative', value: compiled.negative },
    { key: 'model', value: generation.modelName ?? '' },
    { key: 'seed', value: generation.seed },
    { key: 'size', value: `${size.widthPx} × ${size.heightPx}` },
    { key: 'sampler', value: generation.sampler },
    { key: 'steps', value: String(generation.steps) },
    { key: 'guidance', value: ask.guidance === null ? '' : String(ask.guidance) },
    { key: 'enlarge', value: factor === 1 ? '' : `${factor}×` },
    { key: 'networks', value: (generation.networks ?? []).join(', ') },
    { key: 'warnings', value: (generation.warnings ?? []).join(' ') },
    { key: 'recipeHash', value: generation.recipeHash.slice(0, 16) },
  ];
}
