import {
  AGES,
  ANIMAL_KINDS,
  ANIMAL_POSES,
  BEING_KINDS,
  BUILDS,
  type Age,
  type AnimalPose,
  type BodyBuild,
  type Kind,
  type Sex,
} from '../vocabulary';
import { vocabularyTable, type WordTable } from './word-table';

/** Words that make a person a robot or a skeleton. */
export const HUMANLIKE_WORDS: WordTable<Kind> = vocabularyTable<Kind>(['heavy_robot', 'robot', 'skeleton'], {
  robot: 'android, humanoid robot, robot girl, robot boy',
  heavy_robot: 'mecha, giant robot',
  skeleton: 'living skeleton',
});

/** Words that bring a being into a picture in which no people are counted. */
export const BEING_WORDS: WordTable<Kind> = vocabularyTable<Kind>([...BEING_KINDS, ...ANIMAL_KINDS], {
  ghost: 'spirit, yuurei',
  slime: 'slime (creature)',
  monster: 'creature',
  cat: 'kitten, tabby cat, tuxedo cat, calico cat',
  dog: 'puppy, shiba inu',
  rabbit: 'bunny',
  horse: 'pony',
  bear: 'bear cub',
  gull: 'seagull',
  crow: 'raven',
  chicken: 'rooster, hen',
  turtle: 'tortoise',
  mouse: 'rat',
  frog: 'toad',
  deer: 'stag, fawn, reindeer',
  monkey: 'macaque',
});
/** Said of animals beside their kind. */
export const ANIMAL_FOCUS_WORDS: ReadonlySet<string> = new Set(['animal focus', 'animal']);

export const ANIMAL_POSE_WORDS: WordTable<AnimalPose> = vocabularyTable(ANIMAL_POSES, {
  lying: 'lying down',
  sleeping: 'asleep, curled up',
});

export const AGE_WORDS: WordTable<Age> = vocabularyTable(
  AGES.filter((age) => age !== 'teen'),
  {
    child: 'female child, male child, kid, little girl, little boy, aged down',
    adult: 'mature female, mature male, grown-up, middle-aged',
    elder: 'old, elderly, old man, old woman, old lady, aged, grandfather, grandmother',
  },
);
export const BUILD_WORDS: WordTable<BodyBuild> = vocabularyTable(
  BUILDS.filter((build) => build !== 'average'),
  {
    slim: 'thin, skinny, slender',
    sturdy: 'plump, chubby, stocky',
    muscular: 'muscular male, muscular female, muscles, buff, toned',
    heavy: 'fat, fat man, obese, overweight, heavyset',
  },
);

/** Words for bodies that say a sex besides. */
export const BODY_SEX_WORDS: WordTable<Sex> = new Map<string, Sex>([
  ...['old man', 'grandfather', 'mature male', 'male child', 'little boy', 'muscular male', 'fat man'].map(
    (word) => [word, 'boy'] as const,
  ),
  ...['old woman', 'old lady', 'grandmother', 'mature female', 'female child', 'little girl', 'muscular female'].map(
    (word) => [word, 'girl'] as const,
  ),
]);
