import { ANIMAL_KINDS, HUMANLIKE_KINDS, type Kind } from '@/lib/rough/vocabulary';

/** What of somebody a drawing of their kind shows. */
export interface KindFields {
  /** A body of human shape: sex, age, build, proportions, limbs, clothes and what is carried. */
  readonly hasBody: boolean;
  /** A human head: hair, eyes, skin, marks, beards, hats. */
  readonly hasHead: boolean;
  /** Fur, feathers or scales. */
  readonly hasCoat: boolean;
}

/** A cat has no outfit, a robot no hair. Being human goes unsaid. */
export function fieldsOfKind(kind: Kind = 'human'): KindFields {
  return {
    hasBody: HUMANLIKE_KINDS.some((one) => one === kind),
    hasHead: kind === 'human',
    hasCoat: ANIMAL_KINDS.some((one) => one === kind),
  };
}
