import type { ProportionName } from '../vocabulary';
import type { WordTable } from './word-table';

/** `[measure, amount, words]`. */
const ROWS: readonly (readonly [ProportionName, number, string])[] = [
  ['head', 0.7, 'big head, large head'],
  ['head', -0.6, 'small head'],
  ['height', 0.6, 'tall, tall female, tall male'],
  ['height', 1, 'very tall, towering'],
  ['height', -0.6, 'petite, short stature, small stature'],
  ['legs', 0.7, 'long legs'],
  ['legs', -0.7, 'short legs'],
  ['shoulders', 0.8, 'broad shoulders, wide shoulders'],
  ['shoulders', -0.7, 'narrow shoulders'],
  ['chest', 0.8, 'broad chest, barrel chest, deep chest'],
  ['waist', -0.7, 'narrow waist, slim waist, slender waist'],
  ['waist', 0.7, 'thick waist, wide waist'],
  ['hips', 0.7, 'wide hips'],
  ['hips', -0.7, 'narrow hips'],
  ['arms', 0.8, 'long arms'],
  ['arms', -0.7, 'short arms'],
  ['neck', 0.8, 'long neck'],
  ['neck', -0.8, 'short neck'],
  ['hands', 0.8, 'large hands, big hands'],
  ['hands', -0.7, 'small hands'],
  ['eye_size', 0.7, 'big eyes, large eyes'],
  ['eye_size', -0.7, 'small eyes, beady eyes'],
  ['eye_spacing', 0.8, 'wide-set eyes'],
  ['eye_spacing', -0.8, 'close-set eyes'],
  ['jaw', 0.8, 'square jaw, strong jaw, broad jaw'],
  ['jaw', -0.7, 'narrow jaw'],
  ['nose', 0.8, 'big nose, large nose, long nose'],
  ['nose', -0.8, 'small nose, button nose, dot nose'],
  ['chin', 0.8, 'long chin, strong chin'],
  ['chin', -0.8, 'small chin, weak chin'],
];

function tableOf(name: ProportionName): WordTable<number> {
  const rows = ROWS.filter(([measure]) => measure === name);
  return new Map(rows.flatMap(([, amount, words]) => words.split(', ').map((word) => [word, amount] as const)));
}

/** Words for somebody's own proportions, each with its amount from -1 to 1. */
export const PROPORTION_WORDS: Readonly<Record<ProportionName, WordTable<number>>> = {
  head: tableOf('head'),
  height: tableOf('height'),
  legs: tableOf('legs'),
  shoulders: tableOf('shoulders'),
  chest: tableOf('chest'),
  waist: tableOf('waist'),
  hips: tableOf('hips'),
  arms: tableOf('arms'),
  neck: tableOf('neck'),
  hands: tableOf('hands'),
  eye_size: tableOf('eye_size'),
  eye_spacing: tableOf('eye_spacing'),
  jaw: tableOf('jaw'),
  nose: tableOf('nose'),
  chin: tableOf('chin'),
};
