import type { P3 } from '../geometry/geometry';
import { ANIMAL_KINDS, type AnimalKind, type Coat } from '../vocabulary/creatures';
import { COAT_OF_COLOUR, type ClothColour } from '../vocabulary';
import type { PropTag } from '../vocabulary/props';
import type { World } from '../world/kit';
import { drawAnimal } from './animal';

const COATS_BY_KIND: Partial<Record<AnimalKind, readonly Coat[]>> = {
  cat: ['tabby', 'tuxedo', 'calico', 'white', 'gray'],
  dog: ['shiba', 'brown', 'white', 'golden'],
  rabbit: ['white', 'brown', 'gray'],
};

/** Draws the animals among things (see `DrawLivingThing` of things): at a point of a place, `turn` 0 looks to the viewer. */
export function drawLivingThing(
  w: World,
  tag: PropTag,
  at: P3,
  { turn, scale, seed, colour }: { turn: number; scale: number; seed: number; colour?: ClothColour },
): void {
  const kind = ANIMAL_KINDS.find((one) => one === tag);
  if (kind === undefined) return;
  const coats = COATS_BY_KIND[kind] ?? [],
    pose = seed % 3 === 0 ? 'standing' : 'sitting',
    half = 0.3 * scale,
    lo: P3 = [at[0] - half, at[1], at[2] - half],
    hi: P3 = [at[0] + half, at[1] + half * 2, at[2] + half];
  w.item(lo, hi, () => {
    const [x, y] = w.at(at);
    drawAnimal(w.p, kind, {
      x,
      y,
      s: w.px(at),
      yaw: turn,
      pose,
      seed,
      size: scale,
      coat: (colour && COAT_OF_COLOUR[colour]) ?? coats[seed % Math.max(1, coats.length)],
    });
  });
}
