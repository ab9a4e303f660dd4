import type { InkMask } from './grey-page';
import { transposed } from './grey-page';
import { columnsOf, SIDES, stripOf, transposedRegion, type Region, type SideLine, type SideName } from './region';
import { inkShare, lineAt, pixelsOfLines, profileOf, slopesBetween, type Profile } from './sheared-profile';

/** How a side of a panel was found. */
export type SideKind = 'frame' | 'content' | 'edge';

export interface FittedRegion {
  readonly region: Region;
  readonly kinds: Readonly<Record<SideName, SideKind>>;
}

interface FoundSide {
  readonly line: SideLine;
  readonly kind: SideKind;
}

/** A scan may be turned by so much (3 degrees), a cut's own edges by less. */
const OUTER_LEAN = 0.053;
const CUT_LEAN = 0.02;
/** A frame covers so much of its side. */
const FRAME_FROM = 0.6;
/** Outside of a frame is paper, but for a page number or a balloon. */
const MOST_OUTSIDE = 0.05;
/** How far into a region a side is looked for. */
const DEPTH = 0.45;
const FRAME_MM = 1.4;
/** Lines that cross less of the region than this only cut its corner. */
const LEAST_CROSSING = 0.9;
/** Where dark pictures hide how a frame leans, it counts as not leaning. */
const COST_OF_LEANING = 0.6;
/** Where no frame is, pictures begin with lines of so much ink. */
const CONTENT_FROM = 0.04;
/** Nearer than this to the picture's edge is at the edge. */
const NEAR_EDGE_MM = 1.5;

/**
 * A region drawn in to the panel in it: its frame where it has one, the middle of its line; else where ink begins. Sides that
 * lie on the picture's edge stay there where frames run out to it: the panel bleeds.
 */
export function fitRegion(mask: InkMask, region: Region): FittedRegion {
  let found = sidesOf(mask, region, region);
  // Once more with the other sides known: a frame is then a larger share of its side.
  for (let round = 0; round < 2; round++) {
    let fitted = region;
    for (const side of SIDES) if (found[side].kind === 'frame') fitted = { ...fitted, [side]: found[side].line };
    found = sidesOf(mask, region, fitted);
  }
  return withBleeds(mask, region, found);
}

function sidesOf(mask: InkMask, region: Region, narrowed: Region): Record<SideName, FoundSide> {
  const turnedMask = transposed(mask);
  const across = (side: 'top' | 'bottom'): FoundSide =>
    findSide(mask, { ...narrowed, top: region.top, bottom: region.bottom }, side);
  const down = (side: 'top' | 'bottom'): FoundSide =>
    findSide(turnedMask, transposedRegion({ ...narrowed, left: region.left, right: region.right }), side);
  return { top: across('top'), bottom: across('bottom'), left: down('top'), right: down('bottom') };
}

/** The upper or the lower side of what is in a region. */
function findSide(mask: InkMask, region: Region, side: 'top' | 'bottom'): FoundSide {
  const columns = columnsOf(region, mask);
  const strip = stripOf(region, columns, mask);
  const line = region[side];
  const { pxPerMm } = mask;
  const lean = line.isOuter ? OUTER_LEAN : CUT_LEAN;
  let best: { profile: Profile; k: number; share: number } | null = null;
  const lengthPx = columns.end - columns.first;
  const stride = lengthPx > 200 ? 2 : 1;
  for (const slope of slopesBetween(line.slope - lean, line.slope + lean, { lengthPx, byPx: 1 })) {
    const profile = profileOf(mask, columns, { slope, stride });
    const frame = frameOf(profile, inwards(profile, pixelsOfLines(strip, profile, stride), side), { side, pxPerMm });
    if (frame === null) continue;
    const share = frame.share - COST_OF_LEANING * Math.abs(slope - line.slope);
    if (best === null || share > best.share) best = { profile, k: frame.k, share };
  }
  const isNear = (found: Pick<SideLine, 'at' | 'slope'>): boolean => {
    const middle = (columns.first + columns.end) / 2;
    return Math.abs(found.at - line.at + (found.slope - line.slope) * middle) < NEAR_EDGE_MM * pxPerMm;
  };
  if (best !== null) {
    const frame = lineAt(best.profile, best.k);
    // A dark picture that begins at the page's edge looks like a frame there.
    if (line.isOuter && isNear(frame)) return { line, kind: 'edge' };
    return { line: { ...frame, isOuter: false }, kind: 'frame' };
  }
  const profile = profileOf(mask, columns, { slope: line.slope });
  const k = contentFrom(profile, inwards(profile, pixelsOfLines(strip, profile), side), { side, pxPerMm });
  if (k === null) return { line, kind: 'edge' };
  const found = lineAt(profile, k);
  if (isNear(found)) return { line, kind: line.isOuter ? 'edge' : 'content' };
  return { line: { ...found, isOuter: false }, kind: 'content' };
}

/** The lines of a profile that cross the region, from the side inwards. */
function inwards({ count }: Profile, whole: Float64Array, side: 'top' | 'bottom'): number[] {
  const lines: number[] = [];
  for (let k = 0; k < count.length; k++) {
    if (count[k]! >= Math.max(3, whole[k]! * LEAST_CROSSING)) lines.push(k);
  }
  const inside = side === 'top' ? lines : lines.reverse();
  return inside.slice(0, Math.max(3, Math.round(inside.length * DEPTH)));
}

interface Looked {
  readonly side: 'top' | 'bottom';
  readonly pxPerMm: number;
}

/** The middle of the first line that is a frame's. @param lines from the side inwards */
function frameOf(
  profile: Profile,
  lines: readonly number[],
  { side, pxPerMm }: Looked,
): { k: number; share: number } | null {
  let outside = 0;
  for (const [index, k] of lines.entries()) {
    if (inkShare(profile, k) < FRAME_FROM) {
      outside += inkShare(profile, k);
      if (outside > 1.5 * pxPerMm && outside / (index + 1) > MOST_OUTSIDE) return null;
      continue;
    }
    const reach = lines.slice(index, index + Math.max(2, Math.ceil(FRAME_MM * pxPerMm)));
    const share = reach.reduce((most, line) => Math.max(most, inkShare(profile, line)), 0);
    const end = reach.findIndex((line) => inkShare(profile, line) < share * 0.6);
    // What stays dark is a black picture that begins here.
    const thickness = end < 0 ? 1 : end;
    return { k: k + ((side === 'top' ? 1 : -1) * (thickness - 1)) / 2 + 0.5, share };
  }
  return null;
}

/** Where lines of ink begin that go on for a while. */
function contentFrom(profile: Profile, lines: readonly number[], { side, pxPerMm }: Looked): number | null {
  const need = Math.max(2, Math.round(pxPerMm));
  for (let index = 0; index + need < lines.length; index++) {
    const run = lines.slice(index, index + need);
    if (run.every((k) => inkShare(profile, k) >= CONTENT_FROM)) return (lines[index] ?? 0) + (side === 'top' ? 0 : 1);
  }
  return null;
}

const BESIDE: Readonly<Record<SideName, readonly [SideName, SideName]>> = {
  top: ['left', 'right'],
  bottom: ['left', 'right'],
  left: ['top', 'bottom'],
  right: ['top', 'bottom'],
};

function withBleeds(mask: InkMask, region: Region, found: Record<SideName, FoundSide>): FittedRegion {
  const sides = { ...found };
  const take = (side: SideName): void => {
    sides[side] = { line: region[side], kind: 'edge' };
  };
  for (let round = 0; round < 3; round++) {
    for (const side of SIDES) {
      if (sides[side].kind !== 'content' || !region[side].isOuter) continue;
      const isBled = BESIDE[side].some((other) =>
        sides[other].kind === 'edge' && region[other].isOuter
          ? true
          : sides[other].kind === 'frame' && reachesEdge(mask, side, sides[other].line, sides[side].line),
      );
      if (isBled) take(side);
    }
  }
  const { top, right, bottom, left } = sides;
  return {
    region: { top: top.line, right: right.line, bottom: bottom.line, left: left.line },
    kinds: { top: top.kind, right: right.kind, bottom: bottom.kind, left: left.kind },
  };
}

/** Whether a frame goes on from where the picture seems to begin to the edge of the page. */
function reachesEdge(mask: InkMask, side: SideName, frame: SideLine, content: SideLine): boolean {
  const isAcross = side === 'left' || side === 'right';
  const { widthPx, heightPx, byRow } = isAcross ? mask : transposed(mask);
  const at = content.at + content.slope * frame.at;
  const [from, to] = side === 'left' || side === 'top' ? [0, at] : [at, widthPx];
  let [ink, count] = [0, 0];
  for (let x = Math.max(0, Math.round(from)); x < Math.min(widthPx, to); x++) {
    const y = Math.round(frame.at + frame.slope * x - 0.5);
    count += 1;
    for (let dy = -1; dy <= 1; dy++) {
      if (y + dy < 0 || y + dy >= heightPx || byRow[(y + dy) * widthPx + x] !== 1) continue;
      ink += 1;
      break;
    }
  }
  return count > 0 && ink / count >= 0.7;
}
