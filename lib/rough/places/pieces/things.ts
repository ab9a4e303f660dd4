import type { P3 } from '../../geometry/geometry';
import { placeThing } from '../../things/place-thing';
import * as LOOKS from '../../things/looks';
import type { PropTag } from '../../vocabulary/props';
import type { Look, World } from '../../world/kit';

/** Usual looks by short names. */
export const K = { ...LOOKS, WOOD2: LOOKS.DARK_WOOD, YEL: LOOKS.YELLOW };

/** Puts a thing on a point of a place; `s` times its size. */
export const place = (
  w: World,
  tag: PropTag,
  at: P3,
  yaw = 0,
  o: { look?: Look; s?: number; cast?: boolean; ink?: number } = {},
): void => {
  const { s, ...rest } = o;
  const look = w.paints.get(tag) ?? o.look;
  placeThing(w, tag, at, yaw, { ...rest, ...(look ? { look } : {}), ...(s === undefined ? {} : { scale: s }) });
};
