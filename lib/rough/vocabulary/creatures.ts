import type { ClothColour } from './looks';

/** What somebody is: a human, or a being that stands and moves as one. */
export const HUMANLIKE_KINDS = ['human', 'robot', 'heavy_robot', 'skeleton'] as const;
/** Beings with bodies of their own. */
export const BEING_KINDS = ['round_robot', 'spider_robot', 'ghost', 'slime', 'monster'] as const;
export const ANIMAL_KINDS = [
  'cat',
  'dog',
  'fox',
  'wolf',
  'rabbit',
  'horse',
  'bird',
  'fish',
  'dragon',
  'bear',
  'mouse',
  'cow',
  'pig',
  'crow',
  'gull',
  'owl',
  'sparrow',
  'chicken',
  'turtle',
  'butterfly',
  'octopus',
  'penguin',
  'frog',
  'deer',
  'elephant',
  'monkey',
] as const;
export const KINDS = [...HUMANLIKE_KINDS, ...BEING_KINDS, ...ANIMAL_KINDS] as const;
export type Kind = (typeof KINDS)[number];
export type HumanlikeKind = (typeof HUMANLIKE_KINDS)[number];
export type BeingKind = (typeof BEING_KINDS)[number];
export type AnimalKind = (typeof ANIMAL_KINDS)[number];

/** How an animal holds itself. */
export const ANIMAL_POSES = [
  'standing',
  'walking',
  'running',
  'sitting',
  'lying',
  'sleeping',
  'jumping',
  'looking_up',
] as const;
export type AnimalPose = (typeof ANIMAL_POSES)[number];

/** Colours and patterns of fur, feathers and scales. */
export const COATS = [
  'plain',
  'tabby',
  'tuxedo',
  'calico',
  'spotted',
  'shiba',
  'white_belly',
  'black',
  'white',
  'brown',
  'gray',
  'golden',
] as const;
export type Coat = (typeof COATS)[number];
/** The coat of an animal that is told by a colour; fur of other colours is not drawn. */
export const COAT_OF_COLOUR: Readonly<Partial<Record<ClothColour, Coat>>> = {
  black: 'black',
  white: 'white',
  brown: 'brown',
  grey: 'gray',
  yellow: 'golden',
};

/** Grown on a human or a being of that shape. */
export const TAILS = [
  'cat_tail',
  'fox_tail',
  'dog_tail',
  'wolf_tail',
  'rabbit_tail',
  'horse_tail',
  'demon_tail',
  'dragon_tail',
  'mouse_tail',
] as const;
export type Tail = (typeof TAILS)[number];
export const WINGS = ['angel_wings', 'demon_wings', 'bat_wings', 'fairy_wings', 'dragon_wings', 'bird_wings'] as const;
export type Wings = (typeof WINGS)[number];

export const LIMBS = ['left_arm', 'right_arm', 'left_leg', 'right_leg'] as const;
export type LimbName = (typeof LIMBS)[number];
/** What helps somebody walk. */
export const AIDS = ['wheelchair', 'crutch', 'crutches', 'cane'] as const;
export type Aid = (typeof AIDS)[number];
