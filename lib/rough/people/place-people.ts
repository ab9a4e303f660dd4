import type { Extent } from '../body/draw-jointed';
import { HEAD, HEAD_MARGIN, isStandingShot, SPANS, type Canvas, type Placement } from '../framing';
import { PAIRS, type PairName } from '../poses/pose-names';
import type { Position, RoughSpecification } from '../specification';
import type { AnyShot } from '../vocabulary';
import type { Actor } from './actor';

/** Where an actor is: figure units times `scale`, moved by x, y. Greater depth is nearer. */
export interface PlacedActor {
  readonly placement: Placement;
  readonly depth: number;
}

/** Actors that are placed as one: those of a pair, or one alone. */
interface Company {
  readonly indices: readonly number[];
  /** Of each, from the first one's origin, in figure units. */
  readonly offsets: readonly (readonly [x: number, y: number])[];
  readonly head: Extent;
  readonly extent: Extent;
  readonly headScale: number;
  readonly isLying: boolean;
  readonly hat: number;
}

/** Middle and size of the head in figure units. */
const HEAD_HEIGHT = HEAD.bottom - HEAD.top;
/** A pair of chibis stands as much closer as they are smaller. */
const CHIBI_REACH = 0.46;
/** Behind one another in depth when nobody says. */
const PAIR_DEPTH = 0.5;
/** A lying body in a close shot is shown no wider than this, in heads. */
const WIDEST_COMPANY = 1.12;

/** Where everybody is in the picture. */
export function placePeople(
  specification: RoughSpecification,
  actors: readonly Actor[],
  canvas: Canvas,
): readonly PlacedActor[] {
  const { people, pair } = specification;
  const companies = companiesOf(specification, actors);
  const scale = Math.min(...companies.map((company) => fitOf(company, specification, canvas)));
  const placed = new Map<number, Placement>();
  let before = 0;
  for (const company of companies) {
    const share = (before + company.indices.length / 2) / people.length;
    before += company.indices.length;
    const at = placeCompany(company, { specification, canvas, scale, share: axisOf(specification, share) });
    company.indices.forEach((index, place) => {
      const [x, y] = company.offsets[place] ?? [0, 0];
      placed.set(index, { x: at.x + x * scale, y: at.y + y * scale, scale });
    });
  }
  return actors.map((actor, index) => {
    const { at } = people[index] ?? {};
    const placement = at ? placedAt(at, actor, canvas) : (placed.get(index) ?? { x: 0, y: 0, scale });
    const kept = specification.keepsHeadsInside ? withHeadInside(placement, actor, canvas) : placement;
    return { placement: kept, depth: at?.depth ?? depthInPair(pair, index) };
  });
}

function companiesOf({ people, pair }: RoughSpecification, actors: readonly Actor[]): readonly Company[] {
  const [first, second, ...others] = actors;
  if (pair === undefined || !first || !second) return actors.map((actor, index) => alone(actor, index));
  const isChibi = people[0]?.how.isChibi === true;
  return [pairCompany(first, second, { pair, isChibi }), ...others.map((actor, index) => alone(actor, index + 2))];
}

function alone(actor: Actor, index: number): Company {
  return { ...actor, indices: [index], offsets: [[0, 0]] };
}

/** Both stand on one ground: the lowest of each, moved as the pair says. */
function pairCompany(first: Actor, second: Actor, o: { readonly pair: PairName; readonly isChibi: boolean }): Company {
  const reach = o.isChibi ? CHIBI_REACH : 1;
  const [right, down] = PAIRS[o.pair].offset;
  const { second: half } = PAIRS[o.pair];
  const lift = half.pose.ground.kind === 'above' ? half.pose.ground.height * reach : 0;
  const y = first.extent.bottom - second.extent.bottom + down * reach - lift;
  const offset: readonly [number, number] = [right * reach, y];
  return {
    indices: [0, 1],
    offsets: [[0, 0], offset],
    head: union(first.head, moved(second.head, offset)),
    extent: union(first.extent, moved(second.extent, offset)),
    headScale: Math.max(first.headScale, second.headScale),
    isLying: first.isLying && second.isLying,
    hat: Math.max(first.hat, second.hat),
  };
}

function moved({ left, top, right, bottom }: Extent, [x, y]: readonly [number, number]): Extent {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

function union(a: Extent, b: Extent): Extent {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** What of the company a shot shows, in figure units. */
function subjectOf({ head, extent, headScale, hat }: Company, shot: AnyShot): Extent {
  const { topY, bottomY, width } = SPANS[shot];
  // A close-up cuts a hat, as it cuts hair.
  const room = shot === 'close-up' ? 0 : hat;
  const [above, below] = [Math.max((HEAD.top - topY) * headScale, room), (bottomY - HEAD.bottom) * headScale];
  if (isStandingShot(shot)) {
    const air = shot === 'full_body' ? 24 : above;
    const ground = bottomY - SPANS.full_body.bottomY + 10;
    return {
      left: extent.left,
      top: Math.min(extent.top, head.top) - air,
      right: extent.right,
      bottom: extent.bottom + ground,
    };
  }
  const aside = ((width - (HEAD.right - HEAD.left)) / 2) * headScale;
  return {
    left: Math.min(head.left - aside, Math.max(extent.left, head.left - below)),
    top: head.top - above,
    right: Math.max(head.right + aside, Math.min(extent.right, head.right + below)),
    bottom: shot === 'close-up' ? head.bottom + below : Math.min(head.bottom + below, extent.bottom + 30),
  };
}

/** The size at which a company fits its part of the picture. */
function fitOf(company: Company, { people, shot }: RoughSpecification, { width, height }: Canvas): number {
  const subject = subjectOf(company, shot);
  const column = (width * company.indices.length) / Math.max(1, people.length);
  return Math.min(
    height / (subject.bottom - subject.top),
    (column / (subject.right - subject.left)) * (isStandingShot(shot) ? 0.96 : WIDEST_COMPANY),
  );
}

/** A single person stands where the specification says, others side by side. */
function axisOf({ people, place }: RoughSpecification, share: number): number {
  if (people.length > 1 || place === 'center') return share;
  return place === 'on_left' ? 0.27 : 0.73;
}

interface CompanyPlace {
  readonly specification: RoughSpecification;
  readonly canvas: Canvas;
  readonly scale: number;
  /** Of the picture's width. */
  readonly share: number;
}

function placeCompany(
  company: Company,
  { specification, canvas, scale, share }: CompanyPlace,
): { x: number; y: number } {
  const { shot } = specification;
  const subject = subjectOf(company, shot);
  const { head, extent } = company;
  const middle =
    isStandingShot(shot) || company.isLying ? (extent.left + extent.right) / 2 : (head.left + head.right) / 2;
  const low = canvas.height - subject.bottom * scale;
  const high = canvas.height * 0.02 - subject.top * scale;
  const centred = canvas.height / 2 - ((subject.top + subject.bottom) / 2) * scale;
  const isLow = isStandingShot(shot);
  return {
    x: canvas.width * share - middle * scale,
    y: isLow ? low : shot === 'close-up' || company.isLying ? centred : Math.max(low, high),
  };
}

/** With the middle of the head there, so high. */
function placedAt({ x, y, scale: share }: Position, { head }: Actor, { width, height }: Canvas): Placement {
  const scale = (share * height) / (head.bottom - head.top);
  return {
    x: x * width - ((head.left + head.right) / 2) * scale,
    y: y * height - ((head.top + head.bottom) / 2) * scale,
    scale,
  };
}

function withHeadInside({ x, y, scale: asked }: Placement, { head }: Actor, { width, height }: Canvas): Placement {
  const room = 1 - 2 * HEAD_MARGIN;
  const scale = Math.min(
    asked,
    (width * room) / (head.right - head.left),
    (height * room) / Math.max(HEAD_HEIGHT * 0.5, head.bottom - head.top),
  );
  // A smaller head keeps its middle.
  const [middleX, middleY] = [(head.left + head.right) / 2, (head.top + head.bottom) / 2];
  const [left, top] = [x + middleX * (asked - scale), y + middleY * (asked - scale)];
  const between = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
  return {
    x: between(left, width * HEAD_MARGIN - head.left * scale, width * (1 - HEAD_MARGIN) - head.right * scale),
    y: between(top, height * HEAD_MARGIN - head.top * scale, height * (1 - HEAD_MARGIN) - head.bottom * scale),
    scale,
  };
}

/** Of the two of a pair, the nearer one lies over the other. */
export function depthInPair(pair: PairName | undefined, index: number): number {
  if (pair === undefined || index > 1) return 0;
  const isNearer = PAIRS[pair].nearer === (index === 0 ? 'first' : 'second');
  return isNearer ? PAIR_DEPTH : 0;
}
