import type { HeadSpec } from '@/lib/rough/head/face';
import { material, SKIN } from '@/lib/rough/pen/paint';

/** A head of that sex and age. */
export function headOf(sex: HeadSpec['sex'], age: HeadSpec['age']): HeadSpec {
  return {
    sex,
    age,
    yaw: 0,
    pitch: 0,
    roll: 0,
    skin: SKIN.fair,
    eyes: 'round',
    eyeColour: '#4a78c8',
    expression: 'neutral',
    hair: 'short_hair',
    hairMaterial: material('#2c2733'),
    seed: 1,
  };
}

/** Every sex and age. */
export const BUILDS: readonly HeadSpec[] = (['f', 'm'] as const).flatMap((sex) =>
  (['child', 'teen', 'adult', 'old'] as const).map((age) => headOf(sex, age)),
);
