import type { SurfaceKind } from '../pen/surfaces';
import type { PropTag } from '../vocabulary/props';

/** Kinds by words in the names of things; the first that fits counts. */
const WORDS: readonly (readonly [RegExp, SurfaceKind])[] = [
  [/chair|stool|throne/, 'chair'],
  [/bench/, 'bench'],
  [/sofa|couch/, 'sofa'],
  [/desk/, 'desk'],
  [/table/, 'table'],
  [/counter/, 'counter'],
  [/(^|_)bed|futon/, 'bed'],
  [/shelf|bookcase/, 'shelf'],
  [/lamp|lantern|light|candle/, 'lamp'],
  [/car$|taxi|truck|bus|van/, 'car'],
  [/boat|ship|canoe/, 'boat'],
  [/bicycle|motorcycle|scooter/, 'bicycle'],
  [/tree/, 'tree'],
  [/plant|flower|bush|bonsai/, 'plant'],
  [/sign|poster/, 'signboard'],
  [/fence|gate/, 'fence'],
  [/box|crate|chest/, 'box'],
  [/painting|picture|scroll/, 'painting'],
  [/curtain/, 'curtain'],
  [/rug|carpet/, 'rug'],
  [/dog|cat|bird|horse|rabbit|fish|crow|owl/, 'animal'],
];

/** What a thing counts as. */
export function kindOfThing(tag: PropTag): SurfaceKind {
  return WORDS.find(([word]) => word.test(tag))?.[1] ?? 'thing';
}
