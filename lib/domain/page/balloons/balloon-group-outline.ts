import type { Balloon } from '@/lib/contracts/balloons';
import type { BalloonGroup } from './balloon-links';
import { clamp, distance, mix, type Point, type Ring, rotateRing } from '@/lib/geometry';
import { uniteRings } from './unite-rings';
import { balloonOutline } from './balloon-outline';

/** One outline round balloons that are joined or bridged, in millimetres about a point of the page. */
export function groupOutline(members: BalloonGroup['members'], at: Balloon['at']): Ring[] {
  const drawn = members.map(({ balloon, link }) => {
    const by: Point = [balloon.at.x - at.x, balloon.at.y - at.y];
    const { rings, apart, body } = balloonOutline(balloon);
    const placed = (ring: Ring): Ring => rotateRing(ring, balloon.turnDeg, by);
    return { balloon, link, middle: by, body: placed(body), rings: rings.map(placed), apart: apart.map(placed) };
  });
  const necks = drawn.flatMap(({ balloon, link, middle, body }): Ring[] => {
    const other = link?.kind === 'linked' ? drawn.find(({ balloon: { id } }) => id === link.to) : undefined;
    if (other === undefined) return [];
    const least = Math.min(balloon.widthMm, balloon.heightMm, other.balloon.widthMm, other.balloon.heightMm);
    return [neck({ middle, body }, other, least)];
  });
  return [...drawn.flatMap(({ apart }) => apart), ...uniteRings([...drawn.flatMap(({ rings }) => rings), ...necks])];
}

interface NeckEnd {
  readonly middle: Point;
  readonly body: Ring;
}

/** A band from balloon to balloon, waisted, and wider where it leaves them. */
function neck(from: NeckEnd, to: NeckEnd, leastMm: number): Ring {
  const [a, b] = [from.middle, to.middle];
  const length = Math.max(0.01, distance(a, b));
  const side: Point = [-(b[1] - a[1]) / length, (b[0] - a[0]) / length];
  const waist = clamp(0.09 * leastMm + 0.4, 0.8, 2.6);
  const [start, end] = [edgeShare(from.body, a, b), 1 - edgeShare(to.body, b, a)];
  const width = (share: number): number => {
    const between = clamp((share - start) / Math.max(0.01, end - start), 0, 1);
    return waist * (1 + 0.45 * (2 * between - 1) ** 2);
  };
  const shares = Array.from({ length: 25 }, (_, index) => {
    const [first, last] = [start * 0.7, end + (1 - end) * 0.3];
    return first + ((last - first) * index) / 24;
  });
  const edge = (sign: 1 | -1): Point[] =>
    shares.map((share) => {
      const [x, y] = mix(a, b, share);
      return [x + side[0] * sign * width(share), y + side[1] * sign * width(share)];
    });
  return [...edge(1), ...edge(-1).toReversed()];
}

/** Which share of the way to another point lies inside of an outline. */
function edgeShare(body: Ring, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let farthest = 0;
  body.forEach((first, index) => {
    const second = body[(index + 1) % body.length] ?? first;
    const off = ([x, y]: Point): number => (x - from[0]) * dy - (y - from[1]) * dx;
    const [p, q] = [off(first), off(second)];
    if (p > 0 === q > 0) return;
    const [x, y] = mix(first, second, p / (p - q));
    const share = ((x - from[0]) * dx + (y - from[1]) * dy) / Math.max(1e-9, dx * dx + dy * dy);
    if (share > farthest) farthest = share;
  });
  return clamp(farthest, 0, 0.5);
}
