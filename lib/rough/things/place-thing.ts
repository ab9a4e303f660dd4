import type { P3 } from '../geometry/geometry';
import type { Look, World } from '../world/kit';
import type { PropTag } from '../vocabulary/props';
import { THINGS } from './all-things';
import { kindOfThing } from './kind-of-thing';

/** What staging supplies to draw an animal at a point of a place; `turn` in degrees, 0 looks at the viewer. */
export type DrawLivingThing = (
  w: World,
  tag: PropTag,
  at: P3,
  o: { turn: number; scale: number; seed: number },
) => void;

export interface PlaceThingOptions {
  /** Look of the main part. */
  readonly look?: Look;
  /** Times its real size. */
  readonly scale?: number;
  /** Whether it throws a shadow on the ground; by default outside only. */
  readonly cast?: boolean;
  /** Weight of its lines. */
  readonly ink?: number;
  readonly seed?: number;
  /** Its left and right changed over. */
  readonly isMirrored?: boolean;
  /** Draws animals; without it a simple model stands in. */
  readonly drawLivingThing?: DrawLivingThing;
}

/** Puts a thing into a place: `at` is the middle of its base in metres, `yaw` turns it in degrees. */
export function placeThing(w: World, tag: PropTag, at: P3, yaw = 0, o: PlaceThingOptions = {}): void {
  w.as(kindOfThing(tag), () => {
    addThing(w, tag, at, yaw, o);
  });
}

function addThing(w: World, tag: PropTag, at: P3, yaw: number, o: PlaceThingOptions): void {
  const thing = THINGS[tag];
  const scale = o.scale ?? 1;
  const seed = o.seed ?? 1;
  if (thing.kind === 'brush') {
    thing.paint(w, at, { scale, seed, ...(o.look ? { look: o.look } : {}) });
    return;
  }
  if (thing.kind === 'living' && o.drawLivingThing) {
    o.drawLivingThing(w, tag, at, { turn: o.isMirrored === true ? -yaw : yaw, scale, seed });
    return;
  }
  const model = thing.build(o.look);
  w.model(
    o.isMirrored === true ? model.mirrored() : model,
    { at, yaw, s: scale },
    { ink: o.ink ?? 1, ...(o.cast === undefined ? {} : { cast: o.cast }) },
  );
}
