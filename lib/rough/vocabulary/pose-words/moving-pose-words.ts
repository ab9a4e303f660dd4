import type { PoseWord } from './pose-word';

/** Going, leaping and falling. */
export const MOVING_POSE_WORDS = [
  { name: 'walking', tags: ['walking'], view: 'three_quarter_left', ground: 'feet' },
  { name: 'running', tags: ['running'], view: 'profile_left', ground: 'feet' },
  { name: 'sprinting', tags: ['sprinting', 'dashing'], view: 'three_quarter_left', ground: 'feet' },
  { name: 'ninja_run', tags: ['naruto_run'], view: 'profile_left', ground: 'feet' },
  { name: 'jumping', tags: ['jumping'], view: 'front', ground: 'air' },
  { name: 'leaping', tags: ['leaping', 'jumping', 'midair'], view: 'profile_left', ground: 'air' },
  { name: 'falling', tags: ['falling', 'midair'], view: 'three_quarter_left', ground: 'air' },
  { name: 'floating', tags: ['floating'], view: 'three_quarter_left', ground: 'air' },
  { name: 'tripping', tags: ['tripping', 'stumbling'], view: 'profile_left', ground: 'feet' },
  { name: 'tiptoes', tags: ['tiptoes'], view: 'profile_left', ground: 'feet' },
  { name: 'standing_on_one_leg', tags: ['standing_on_one_leg'], view: 'front', ground: 'feet' },
  { name: 'dancing', tags: ['dancing'], view: 'front', ground: 'feet' },
  { name: 'climbing', tags: ['climbing'], view: 'from_behind', ground: 'feet' },
  { name: 'trudging', tags: ['trudging', 'walking', 'depressed'], view: 'three_quarter_left', ground: 'feet' },
  { name: 'sneaking', tags: ['sneaking', 'walking'], view: 'profile_left', ground: 'feet' },
  { name: 'staggering', tags: ['staggering', 'injured'], view: 'three_quarter_left', ground: 'feet' },
  { name: 'slipping', tags: ['slipping', 'falling'], view: 'profile_left', ground: 'air' },
  { name: 'falling_backwards', tags: ['falling_backwards', 'falling'], view: 'profile_left', ground: 'air' },
  { name: 'diving', tags: ['diving', 'midair'], view: 'profile_left', ground: 'air' },
  { name: 'flying', tags: ['flying', 'outstretched_arm'], view: 'three_quarter_left', ground: 'air' },
  { name: 'spinning', tags: ['spinning', 'twirling'], view: 'front', ground: 'feet' },
  { name: 'skipping', tags: ['skipping', 'jumping'], view: 'three_quarter_left', ground: 'air' },
  { name: 'hero_landing', tags: ['superhero_landing', 'crouching'], view: 'three_quarter_left', ground: 'feet' },
  { name: 'swimming', tags: ['swimming'], view: 'profile_left', ground: 'air' },
] as const satisfies readonly PoseWord[];
