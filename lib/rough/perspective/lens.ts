/** A place in a scene, in metres: x to the right, y up from the ground, z away from the viewer. */
export type Spot = readonly [x: number, y: number, z: number];
/** A point of the picture in drawing units: x to the right, y down. */
export type ScreenPoint = readonly [x: number, y: number];

/** What is nearer than this (metres) is behind the lens. */
const NEAREST_M = 0.12;
/** Beyond the picture's edge nothing is drawn, except this much (drawing units), which hides the ends of outlines. */
const OVERSCAN = 24;

/**
 * A camera that never looks up or down: verticals stay vertical, as backgrounds of manga have them, and the height of
 * the horizon in the picture says whether one looks from below or above.
 */
export interface Lens {
  /** The picture in drawing units. */
  readonly width: number;
  readonly height: number;
  /** Where the horizon is, drawing units from the upper edge. */
  readonly horizonY: number;
  /** Where what is straight ahead is, drawing units from the left edge. */
  readonly centreX: number;
  /** Drawing units that one metre has at one metre's distance. */
  readonly focal: number;
  readonly eye: Spot;
  /** To where the camera is turned, clockwise from above, in degrees: 0 along z. */
  readonly yawDegrees: number;
}

/** A spot in the lens's own axes: to its right, above the ground, away from it. */
type LensPoint = readonly [right: number, up: number, away: number];

function toLens({ eye, yawDegrees }: Lens, [x, y, z]: Spot): LensPoint {
  const yaw = (yawDegrees * Math.PI) / 180;
  const [dx, dz] = [x - eye[0], z - eye[2]];
  return [dx * Math.cos(yaw) - dz * Math.sin(yaw), y, dx * Math.sin(yaw) + dz * Math.cos(yaw)];
}

function toScreen({ centreX, horizonY, focal, eye }: Lens, [right, up, away]: LensPoint): ScreenPoint {
  return [centreX + (focal * right) / away, horizonY + (focal * (eye[1] - up)) / away];
}

/** How far away a spot is along the line of sight, in metres; negative behind the lens. */
export function depthOf(lens: Lens, spot: Spot): number {
  return toLens(lens, spot)[2];
}

/** Drawing units of one metre at a spot; 0 when it is behind the lens. */
export function unitsPerMetre(lens: Lens, spot: Spot): number {
  const away = depthOf(lens, spot);
  return away < NEAREST_M ? 0 : lens.focal / away;
}

/** Where a spot is in the picture; null when it is behind the lens. */
export function seenAt(lens: Lens, spot: Spot): ScreenPoint | null {
  const point = toLens(lens, spot);
  return point[2] < NEAREST_M ? null : toScreen(lens, point);
}

/**
 * Where lines that run along z, and lines that run along x, meet on the horizon. Null: they stay parallel, which is one
 * of the two in a one-point perspective.
 */
export function vanishingPoints(lens: Lens): {
  readonly alongZ: ScreenPoint | null;
  readonly alongX: ScreenPoint | null;
} {
  const yaw = (lens.yawDegrees * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(yaw), Math.cos(yaw)];
  const at = (x: number): ScreenPoint => [lens.centreX + lens.focal * x, lens.horizonY];
  return {
    alongZ: Math.abs(cosine) < 1e-9 ? null : at(-sine / cosine),
    alongX: Math.abs(sine) < 1e-9 ? null : at(cosine / sine),
  };
}

/**
 * A flat polygon as it is seen, cut at the lens and a little outside the picture's edges.
 * @returns no points when nothing of it is in the picture.
 */
export function seePolygon(lens: Lens, spots: readonly Spot[]): readonly ScreenPoint[] {
  const before = cutPolygon<LensPoint>(
    spots.map((spot) => toLens(lens, spot)),
    ([, , away]) => away - NEAREST_M,
    ([ax, ay, az], [bx, by, bz], share) => [mix(ax, bx, share), mix(ay, by, share), mix(az, bz, share)],
  );
  const edges: readonly ((point: ScreenPoint) => number)[] = [
    ([x]) => x + OVERSCAN,
    ([x]) => lens.width + OVERSCAN - x,
    ([, y]) => y + OVERSCAN,
    ([, y]) => lens.height + OVERSCAN - y,
  ];
  return edges.reduce<readonly ScreenPoint[]>(
    (points, edge) =>
      cutPolygon<ScreenPoint>(points, edge, ([ax, ay], [bx, by], share) => [mix(ax, bx, share), mix(ay, by, share)]),
    before.map((point) => toScreen(lens, point)),
  );
}

/** A straight line as it is seen, cut like a polygon; null when nothing of it is in the picture. */
export function seeLine(lens: Lens, from: Spot, to: Spot): readonly [ScreenPoint, ScreenPoint] | null {
  const [start, ...rest] = seePolygon(lens, [from, to]);
  if (!start || rest.length === 0) return null;
  // Cut as a polygon of two corners, a line has the point of each cut twice.
  const away = ([x, y]: ScreenPoint): number => Math.hypot(x - start[0], y - start[1]);
  return [start, rest.reduce((farthest, point) => (away(point) > away(farthest) ? point : farthest))];
}

/** The part of a polygon where `inside` is not negative; `inside` is linear. Sutherland and Hodgman, 1974. */
function cutPolygon<P>(
  points: readonly P[],
  inside: (point: P) => number,
  between: (from: P, to: P, share: number) => P,
): readonly P[] {
  return points.flatMap((point, index) => {
    const last = points.at(index - 1) ?? point;
    const [a, b] = [inside(last), inside(point)];
    const crossing = a < 0 !== b < 0 ? [between(last, point, a / (a - b))] : [];
    return b < 0 ? crossing : [...crossing, point];
  });
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}
