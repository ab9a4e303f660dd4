/** The names that places used before the vocabulary; they go when places speak in tags. */
import type { P3 } from '../geometry/geometry';
import type { Paint } from '../pen/paint';
import { L, type Look, type Model, type Time, type World } from '../world/kit';
import type { PropTag } from '../vocabulary/props';
import { drawModel } from './draw-thing';
import { THINGS } from './all-things';
import * as looks from './looks';
import { placeThing } from './place-thing';

import { goods as stock } from './shelf-goods';

export { rack } from './shelf-goods';

/** Goods on a shelf front: model, plane z, from x, to x, base y, height, seed. */
export function goods(...a: [Model, number, number, number, number, number, number]): Model {
  return stock(a[0], a[1], { x0: a[2], x1: a[3], y: a[4], h: a[5] }, a[6]);
}

export const K = { ...looks, WOOD: L('#c89a66', 0.14), WOOD2: looks.DARK_WOOD, YEL: looks.YELLOW };

const OLD_NAMES: Readonly<Record<string, PropTag>> = {
  umbrellaClosed: 'umbrella_closed',
  umbrellaBroken: 'umbrella_broken',
  book: 'closed_book',
  bookOpen: 'book',
  waterPistol: 'water_pistol',
  lantern: 'paper_lantern',
  oilLamp: 'oil_lamp',
  ball: 'soccer_ball',
  roundTable: 'round_table',
  sofa: 'couch',
  lamp: 'table_lamp',
  floorLamp: 'lamp',
  present: 'gift',
  tv: 'television',
  selfCheckout: 'self_checkout',
};
const isTag = (name: string): name is PropTag => name in THINGS;
const tagOf = (name: string): PropTag => OLD_NAMES[name] ?? (isTag(name) ? name : 'box');

export function place(
  w: World,
  name: string,
  at: P3,
  yaw = 0,
  o: { look?: Look; s?: number; cast?: boolean; ink?: number } = {},
): void {
  const { s, ...rest } = o;
  placeThing(w, tagOf(name), at, yaw, { ...rest, ...(s === undefined ? {} : { scale: s }) });
}

export function drawProp(
  p: Paint,
  name: string,
  o: {
    x: number;
    y: number;
    ppm: number;
    yaw?: number;
    pitch?: number;
    roll?: number;
    pin?: P3;
    look?: Look;
    time?: Time;
    model?: Model;
    ink?: number;
  },
): void {
  const thing = THINGS[tagOf(name)];
  const model = o.model ?? (thing.kind === 'brush' ? undefined : thing.build(o.look));
  if (model) drawModel(p, model, { ...o, size: name in THINGS || name in OLD_NAMES ? thing.size : 1 });
}
