import type { Person, RoughSpecification } from '@/lib/rough/specification';
import { PROPORTION_NAMES, TELLING_PROPORTION, type ProportionName } from '@/lib/rough/vocabulary';

type Shot = RoughSpecification['shot'];

const BUSTS: readonly Shot[] = ['portrait', 'upper_body'];
const BODIES: readonly Shot[] = ['cowboy_shot', 'full_body', 'wide_shot'];

/** The shots that show a measure; those of the face only from before. */
const SEEN_IN: Readonly<Record<ProportionName, readonly Shot[]>> = {
  head: ['close-up', ...BUSTS, ...BODIES],
  neck: [...BUSTS, ...BODIES],
  shoulders: [...BUSTS, ...BODIES],
  chest: ['upper_body', ...BODIES],
  waist: ['upper_body', ...BODIES],
  arms: ['upper_body', ...BODIES],
  hands: ['hand_focus', 'upper_body', ...BODIES],
  hips: BODIES,
  legs: ['full_body', 'wide_shot'],
  height: BODIES,
  eye_size: ['eye_focus', 'close-up', ...BUSTS],
  eye_spacing: ['eye_focus', 'close-up', ...BUSTS],
  jaw: ['close-up', ...BUSTS],
  nose: ['close-up', ...BUSTS],
  chin: ['close-up', ...BUSTS],
};
const OF_FACES: ReadonlySet<ProportionName> = new Set(['eye_size', 'eye_spacing', 'jaw', 'nose', 'chin']);

/** A measure of somebody that differs from the usual so much that a picture shows it. */
export type VisibleProportion = `measure_${ProportionName}_${'small' | 'large'}`;

/** What a shot shows of somebody's own proportions, the most unusual first. */
export function visibleProportions({ who, how }: Person, shot: Shot): VisibleProportion[] {
  const { proportions = {} } = who;
  const told = PROPORTION_NAMES.flatMap((name) => {
    const amount = proportions[name] ?? 0;
    const isHidden = OF_FACES.has(name) && how.view === 'from_behind';
    if (Math.abs(amount) < TELLING_PROPORTION || isHidden || !SEEN_IN[name].includes(shot)) return [];
    return [{ amount: Math.abs(amount), word: `measure_${name}_${amount < 0 ? 'small' : 'large'}` as const }];
  });
  return told.toSorted((a, b) => b.amount - a.amount).map(({ word }) => word);
}
