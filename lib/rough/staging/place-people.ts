import { clamp, type P2 } from '../geometry/geometry';
import type { Position, RoughSpecification } from '../specification';
import { isFocusShot, type AnyShot } from '../vocabulary';
import type { Panel } from '../world/kit';
import { arrangeGroup } from './arrange-group';
import type { Canvas } from './canvas';
import { focusBox } from './focus-box';
import { withHeadInPolygon } from './head-in-polygon';
import { headOf, union, type Extent, type MeasuredFigure, type Placement } from './measure-figures';
import { GROUND_ROOM, isStandingShot, SHOT_SPANS } from './shot-spans';

/** People who are placed as one: those of a pair, or one alone. */
export interface Company {
  /** In the order of the specification's people. */
  readonly indices: readonly number[];
  readonly measured: readonly MeasuredFigure[];
  readonly isLying: boolean;
  /** An animal, a ghost, a robot with a body of its own. */
  readonly isCreature: boolean;
  /** Room for a hat over the head, in body units. */
  readonly hat: number;
}

/** Between a head that is kept inside and the picture's edge, as a share of the picture. */
const HEAD_MARGIN = 0.02;
/** How much wider than its column a company may be in shots that cut people. */
const WIDEST_COMPANY = 1.1;
/** Of an animal that is shown whole, both ends are in the panel, and its head is kept a margin from the edge. */
const WIDEST_CREATURE = 1 - 2 * HEAD_MARGIN;

/**
 * Where each company is: body units times `scale`, moved by x, y.
 * @param frame what is seen of the canvas, in drawing units
 */
export function placePeople(
  specification: RoughSpecification,
  companies: readonly Company[],
  { canvas, frame }: { readonly canvas: Canvas; readonly frame: Panel },
): readonly Placement[] {
  const { people } = specification;
  const group = groupOf(companies, specification, frame);
  const scale = Math.min(...companies.map((company) => fitOf(company, specification, frame)));
  const outline = specification.polygon?.map(({ x, y }): P2 => [x * canvas.width, y * canvas.height]);
  let before = 0;
  return companies.map((company, index) => {
    const share = (before + company.indices.length / 2) / people.length;
    before += company.indices.length;
    const at = people[company.indices[0] ?? 0]?.at;
    const head = headOf(company);
    if (!at && isFocusShot(specification.shot)) return placeFocus(company, specification, frame, scale, share);
    const placed = at
      ? placedAt(at, company.measured[0]?.head ?? head, canvas)
      : (group?.[index] ?? placeCompany(company, { specification, frame, scale, share: axisOf(specification, share) }));
    if (!specification.keepsHeadsInside) return placed;
    const kept = withHeadInside(placed, head, frame);
    return outline ? withHeadInPolygon(kept, head, outline) : kept;
  });
}

/** From so many on, people stand as a group. */
const LEAST_GROUP = 3;

/** Where those of a group are, also of whom somebody moved by hand; null for others: fewer, lying, cut to faces. */
function groupOf(
  companies: readonly Company[],
  { people, shot, camera }: RoughSpecification,
  frame: Panel,
): readonly Placement[] | null {
  const isApart = people.every(({ at }) => at !== undefined) || companies.some(({ isLying }) => isLying);
  if (companies.length < LEAST_GROUP || isApart || isFocusShot(shot) || shot === 'close-up') return null;
  return arrangeGroup(
    companies.map((company) => ({ ...company, subject: subjectOf(company, shot) })),
    { frame, camera: camera?.height ?? 'eye', isStanding: isStandingShot(shot) },
  );
}

/** A panel that has room for less than this share of both eyes shows the nearer one. */
const ONE_EYE = 0.62;

/** So large that what the panel is about fills it, in the middle of the company's part. */
function placeFocus(
  company: Company,
  specification: RoughSpecification,
  frame: Panel,
  scale: number,
  share: number,
): Placement {
  const { left, top, right, bottom } = focusOf(company, specification);
  const [one] = company.measured;
  const isOneEye =
    specification.shot === 'eye_focus' &&
    specification.people.length === 1 &&
    frame.w < (right - left) * scale * ONE_EYE;
  const middle = isOneEye && one ? one.nearEye[0] : (left + right) / 2;
  return {
    x: frame.x + frame.w * share - middle * scale,
    y: frame.y + frame.h / 2 - ((top + bottom) / 2) * scale,
    scale,
  };
}

function focusOf({ indices, measured }: Company, { shot, people }: RoughSpecification): Extent {
  return union(measured.map((one, index) => focusBox(shot, people[indices[index] ?? 0], one)));
}

/** What of the company a shot shows, in body units. */
function subjectOf(company: Company, shot: AnyShot): Extent {
  const head = headOf(company);
  const extent = union(company.measured.map((one) => one.extent));
  const unit = Math.max(...company.measured.map((one) => one.head.bottom - one.head.top));
  const { above, below, width } = SHOT_SPANS[shot];
  // A close-up cuts a hat, as it cuts hair.
  const air = shot === 'close-up' ? above * unit : Math.max(above * unit, company.hat);
  if (below === null) {
    return {
      left: extent.left,
      top: Math.min(extent.top, head.top - air),
      right: extent.right,
      bottom: extent.bottom + (GROUND_ROOM[shot] ?? 0) * unit,
    };
  }
  const aside = Math.max(0, (width * unit - (head.right - head.left) / company.measured.length) / 2);
  const reach = below * unit;
  return {
    left: Math.min(head.left - aside, Math.max(extent.left, head.left - reach)),
    top: head.top - air,
    right: Math.max(head.right + aside, Math.min(extent.right, head.right + reach)),
    bottom: shot === 'close-up' ? head.bottom + reach : Math.min(head.bottom + reach, extent.bottom + 0.12 * unit),
  };
}

/** The size at which a company fits its part of the picture. */
function fitOf(company: Company, specification: RoughSpecification, { w: width, h: height }: Panel): number {
  const { people, shot } = specification;
  if (isFocusShot(shot)) {
    const box = focusOf(company, specification);
    const room = (width * company.indices.length) / Math.max(1, people.length);
    const [across, along] = [room / (box.right - box.left), height / (box.bottom - box.top)];
    // One person's eyes may be cut at the sides, so that a high panel does not show a whole face; hands are whole.
    return shot === 'eye_focus' && people.length === 1 ? Math.max(across, along * 0.86) : Math.min(across, along);
  }
  const subject = subjectOf(company, shot);
  const column = (width * company.indices.length) / Math.max(1, people.length);
  return Math.min(
    height / (subject.bottom - subject.top),
    (column / (subject.right - subject.left)) *
      (isStandingShot(shot) ? (company.isCreature ? WIDEST_CREATURE : 0.98) : WIDEST_COMPANY),
  );
}

/** A single person stands where the specification says, others side by side. */
function axisOf({ people, place }: RoughSpecification, share: number): number {
  if (people.length > 1 || place === 'center') return share;
  return place === 'on_left' ? 0.3 : 0.7;
}

interface CompanyPlace {
  readonly specification: RoughSpecification;
  readonly frame: Panel;
  readonly scale: number;
  /** Of the frame's width. */
  readonly share: number;
}

function placeCompany(company: Company, { specification, frame, scale, share }: CompanyPlace): Placement {
  const { shot } = specification;
  const subject = subjectOf(company, shot);
  const head = headOf(company);
  const isWhole = isStandingShot(shot) || company.isLying;
  const middle = isWhole ? (subject.left + subject.right) / 2 : (head.left + head.right) / 2;
  const low = frame.y + frame.h - subject.bottom * scale;
  const high = frame.y + frame.h * 0.02 - subject.top * scale;
  const centred = frame.y + frame.h / 2 - ((subject.top + subject.bottom) / 2) * scale;
  const y = isStandingShot(shot) ? low : shot === 'close-up' || company.isLying ? centred : Math.max(low, high);
  const x = frame.x + frame.w * share - middle * scale;
  if (!isWhole) return { x, y, scale };
  // Who is shown whole does not lose a foot at the side.
  const [least, most] = [frame.x - subject.left * scale, frame.x + frame.w - subject.right * scale];
  return { x: least <= most ? clamp(x, least, most) : x, y, scale };
}

/** With the middle of the head there, so high. */
function placedAt({ x, y, scale: share }: Position, head: Extent, { width, height }: Canvas): Placement {
  const scale = (share * height) / (head.bottom - head.top);
  return {
    x: x * width - ((head.left + head.right) / 2) * scale,
    y: y * height - ((head.top + head.bottom) / 2) * scale,
    scale,
  };
}

function withHeadInside(
  { x, y, scale: asked }: Placement,
  head: Extent,
  { x: frameX, y: frameY, w: width, h: height }: Panel,
): Placement {
  const room = 1 - 2 * HEAD_MARGIN;
  const scale = Math.min(asked, (width * room) / (head.right - head.left), (height * room) / (head.bottom - head.top));
  // A smaller head keeps its middle.
  const [middleX, middleY] = [(head.left + head.right) / 2, (head.top + head.bottom) / 2];
  const [left, top] = [x + middleX * (asked - scale), y + middleY * (asked - scale)];
  return {
    x: clamp(
      left,
      frameX + width * HEAD_MARGIN - head.left * scale,
      frameX + width * (1 - HEAD_MARGIN) - head.right * scale,
    ),
    y: clamp(
      top,
      frameY + height * HEAD_MARGIN - head.top * scale,
      frameY + height * (1 - HEAD_MARGIN) - head.bottom * scale,
    ),
    scale,
  };
}
