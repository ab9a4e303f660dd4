import { balloonSize, USUAL_LETTER_MM, type BalloonExtent } from './balloon-size';
import {
  contextOf,
  COST,
  OVERHANG_MM,
  standingCost,
  standsAt,
  tailCost,
  tailOf,
  type PanelToLetter,
  type PlacedBalloon,
  type PlacementContext,
} from './placement-cost';

/** Steps of the search on each axis. */
const STEPS = 16;
/** Between balloons and the panel's border; where a panel is too small for its words they may hang over it. */
const MARGIN_MM = 1.5;
/** Words are set smaller, step by step, before anything is covered. */
const SMALLER = [1, 0.88, 0.77, 0.67] as const;
const LEAST_LETTER_MM = 2;
/** What covers nothing, has a free tail and is read in its order costs less than this. */
const SOUND_PLACE = 12;
/** Arrangements that are followed at once, and places tried for each line of them, where the first one is not sound. */
const BEAM = 4;

interface Arrangement {
  readonly placed: readonly PlacedBalloon[];
  readonly cost: number;
  /** Of its worst balloon. */
  readonly worst: number;
}

/**
 * A panel's balloons in reading order: each where it covers no face, no hand and none before it, with a tail across no face
 * and no balloon, as near as can be to where the eye comes from, the next behind the one before. Balloons that find no such
 * place get smaller letters; only in panels that are too small for their words do they hang over the border a little.
 */
export function placeBalloons(panel: PanelToLetter): PlacedBalloon[] {
  const first = arranged(panel, 1);
  if (first.worst < SOUND_PLACE) return [...first.placed];
  const wider = arranged(panel, BEAM);
  return [...(wider.cost < first.cost ? wider : first).placed];
}

/**
 * What is wrong with balloons as they stand, less is better: what they and their tails cover, the order that they are read
 * in, what is outside the panel, how small their words are. Of the same panel's lines, one balloon for each.
 */
export function arrangementCost(panel: PanelToLetter, balloons: readonly PlacedBalloon[]): number {
  return panel.lines.reduce((sum, line, index) => {
    const balloon = balloons[index];
    if (balloon === undefined) return sum;
    const context = contextOf(panel, line, balloons.slice(0, index));
    return sum + standsAt(balloon, context) + smallCost(balloon, context);
  }, 0);
}

/** As {@link SMALLER} counts: one step is an eighth off the size that the words are wished in. */
function smallCost(balloon: PlacedBalloon, context: PlacementContext): number {
  const [wished] = sizesOf(context);
  if (wished === undefined) return 0;
  const share = Math.sqrt((balloon.widthMm * balloon.heightMm) / Math.max(0.01, wished.widthMm * wished.heightMm));
  return (COST.smaller * Math.max(0, 1 - share)) / 0.12;
}

function arranged(panel: PanelToLetter, beam: number): Arrangement {
  let all: Arrangement[] = [{ placed: [], cost: 0, worst: 0 }];
  for (const line of panel.lines) {
    const sizes = sizesOf(contextOf(panel, line, []));
    const next = all.flatMap(({ placed, cost, worst }) => {
      const context = contextOf(panel, line, placed);
      return placesFor(context, sizes, beam).map((place): Arrangement => {
        const balloon = { at: place.at, ...place.size };
        const tail = tailOf(balloon, context)?.tip ?? null;
        return {
          placed: [...placed, { ...balloon, tail }],
          cost: cost + place.cost,
          worst: Math.max(worst, place.fault),
        };
      });
    });
    all = next.sort((a, b) => a.cost - b.cost).slice(0, beam);
  }
  return all[0] ?? { placed: [], cost: 0, worst: 0 };
}

interface Place {
  readonly at: PlacedBalloon['at'];
  readonly size: BalloonExtent;
  /** Without what smaller letters cost. */
  readonly fault: number;
  readonly cost: number;
}

/** The best places for a line, in the largest letters that have a sound one. */
function placesFor(context: PlacementContext, sizes: readonly BalloonExtent[], count: number): Place[] {
  let best: Place[] = [];
  for (const overMm of context.mayOverhang === false ? [0] : [0, OVERHANG_MM]) {
    for (const [index, size] of sizes.entries()) {
      const places = bestPlaces(context, { size, overMm, count });
      const isSound = (places[0]?.cost ?? 0) < SOUND_PLACE;
      best = [...best, ...places.map((place) => ({ ...place, cost: place.cost + index * COST.smaller }))]
        .sort((a, b) => a.cost - b.cost)
        .slice(0, count);
      if (isSound) return best;
    }
  }
  return best;
}

/** From the size that letters are wished in, or the largest that the panel takes, downwards. */
function sizesOf({ line, box, lines, lettering, language }: PlacementContext): BalloonExtent[] {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const count = lines.length;
  const most = {
    width: width * (count > 1 ? 0.62 : 0.8),
    height: height * (count > 2 ? 0.42 : count > 1 ? 0.52 : 0.62),
  };
  const wished = balloonSize({ text: line.text, kind: line.kind, language }, lettering);
  const least = LEAST_LETTER_MM / USUAL_LETTER_MM;
  const fitting = Math.max(least, Math.min(1, most.width / wished.widthMm, most.height / wished.heightMm));
  const sized = (share: number): BalloonExtent => ({
    widthMm: Math.min(wished.widthMm * share, width * 0.94),
    heightMm: Math.min(wished.heightMm * share, height * 0.9),
  });
  return SMALLER.map((smaller) => sized(Math.max(least, fitting * smaller)));
}

interface GridSearch {
  readonly size: BalloonExtent;
  /** How far beyond the panel's box it may go. */
  readonly overMm: number;
  readonly count: number;
}

/** The best of a grid of places, each a little away from those before it. */
function bestPlaces(context: PlacementContext, { size, overMm, count }: GridSearch): Place[] {
  const { box, safe } = context;
  const margin = overMm > 0 ? -overMm : MARGIN_MM;
  const range = (from: number, to: number, extent: number): number[] => {
    const [first, last] = [from + extent / 2 + margin, to - extent / 2 - margin];
    if (last <= first) return [(from + to) / 2];
    return Array.from({ length: STEPS }, (_, index) => first + ((last - first) * index) / (STEPS - 1));
  };
  const [left, right] = [Math.max(box.left, safe.left - MARGIN_MM), Math.min(box.right, safe.right + MARGIN_MM)];
  const [top, bottom] = [Math.max(box.top, safe.top - MARGIN_MM), Math.min(box.bottom, safe.bottom + MARGIN_MM)];
  const all = range(left, right, size.widthMm).flatMap((x) =>
    range(top, bottom, size.heightMm).map((y): Place => {
      const fault = standingCost({ at: { x, y }, ...size }, context);
      return { at: { x, y }, size, fault, cost: fault };
    }),
  );
  return bestApart(all, context, count);
}

/** The cheapest places. What their tails cost is found out for those alone that might be among them. */
function bestApart(all: Place[], context: PlacementContext, count: number): Place[] {
  const waiting = all.sort((a, b) => a.cost - b.cost);
  const weighed: Place[] = [];
  const found: Place[] = [];
  while (found.length < count) {
    const [next, best] = [waiting[0], weighed[0]];
    if (next !== undefined && (best === undefined || next.cost < best.cost)) {
      waiting.shift();
      const balloon = { at: next.at, ...next.size };
      const fault = next.fault + tailCost(tailOf(balloon, context), balloon, context);
      const at = weighed.findIndex(({ cost }) => cost > fault);
      weighed.splice(at < 0 ? weighed.length : at, 0, { ...next, fault, cost: fault });
    } else if (best !== undefined) {
      weighed.shift();
      if (found.every((one) => isElsewhere(best, one))) found.push(best);
    } else break;
  }
  return found;
}

function isElsewhere({ at, size }: Place, other: Place): boolean {
  return Math.abs(at.x - other.at.x) > size.widthMm / 3 || Math.abs(at.y - other.at.y) > size.heightMm / 3;
}
