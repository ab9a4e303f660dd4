import { sampleSpecification, type RoughSpecification } from '@/lib/rough';
import type { DepthBuffer } from '@/lib/rough/anatomy/depth-buffer';
import { layoutFigures } from '@/lib/rough/anatomy/layout-figures';
import type { HeadPlace } from '@/lib/rough/anatomy/head-place';
import type { P2 } from '@/lib/rough/geometry/geometry';
import { Paint } from '@/lib/rough/pen/paint';
import { posePeople } from '@/lib/rough/staging/figure-of';
import type { PairName, PoseName } from '@/lib/rough/vocabulary/poses';
import type { View } from '@/lib/rough/vocabulary/states';
import { drawFigures } from '@/lib/rough/wardrobe/draw-figures';
import { somebody } from './specifications';

/** Hands, sleeves and what is held, by the names of their surfaces. */
const IN_FRONT = /^[lr](?:Hand|Sleeve|Cuff|F\d|ArmSkin|Metal)|^held|bow|violin|sword/;

/** The share of each face that hands, arms or things hide, everybody's. */
export function hiddenShares(specification: Partial<RoughSpecification>): number[] {
  const [company] = posePeople({ ...sampleSpecification(3), shot: 'full_body', ...specification });
  const { figures, camera } = company!;
  const place = { x: 200, y: 380, s: 16 };
  let buffer: DepthBuffer | null = null;
  const watched = figures.map((figure) => ({
    ...figure,
    extras: (build: Parameters<NonNullable<typeof figure.extras>>[0]) => {
      figure.extras?.(build);
      buffer = build.buf;
    },
  }));
  const laidOut = layoutFigures(figures, camera, place).figures;
  const heads = laidOut.map(({ head }) => head);
  if (!laidOut.some(({ joints }) => heads.some((head) => isNear(joints, head)))) return heads.map(() => 0);
  const { x, y, s } = heads[0]!;
  drawFigures(new Paint({ finish: 'lines', width: 400, height: 400, cell: 4, id: 'r' }), watched, camera, place, {
    clip: [x - 8 * s, y - 6 * s, 16 * s, 12 * s],
  });
  return heads.map((head, who) =>
    hiddenShare(buffer!, head, { who, isFarther: heads.some(({ depth }) => depth > head.depth) }),
  );
}

/** Whether a hand or an elbow is so near a head that it may hide some of it, or something it holds may. */
function isNear(joints: Readonly<Record<string, P2>>, { x, y, s }: HeadPlace): boolean {
  return ['lWri', 'rWri', 'lTip', 'rTip', 'lElb', 'rElb'].some((name) => {
    const [jointX, jointY] = joints[name]!;
    return Math.hypot(jointX - x, jointY - y) < 3 * s;
  });
}

/** Whoever is nearer is drawn over whoever is farther. */
function hiddenShare(
  buffer: DepthBuffer,
  { x, y, s, depth, yaw }: HeadPlace,
  { who, isFarther }: { readonly who: number; readonly isFarther: boolean },
): number {
  const middle = x + Math.sin((yaw * Math.PI) / 180) * 0.45 * s;
  let [all, hidden] = [0, 0];
  for (let v = -1; v <= 1; v += 0.08)
    for (let u = -1; u <= 1; u += 0.08) {
      if (u * u + v * v > 1) continue;
      all += 1;
      const column = Math.round((middle + u * 0.62 * s - buffer.x0) * buffer.ss);
      const row = Math.round((y + (0.18 + v * 0.72) * s - buffer.y0) * buffer.ss);
      if (column < 0 || row < 0 || column >= buffer.W || row >= buffer.H) continue;
      const at = row * buffer.W + column;
      const part = buffer.parts[buffer.part[at]!];
      const isBefore = buffer.z[at]! > depth + 0.5 || (isFarther && part?.who !== who);
      if (part && isBefore && IN_FRONT.test(part.name)) hidden += 1;
    }
  return hidden / all;
}

/** The share of the face that is hidden in a pose seen from a view. */
export function hiddenInPose(pose: PoseName, view: View): number {
  const { who, how } = somebody(3);
  const [share] = hiddenShares({
    people: [
      { who: { ...who, outfit: 'track_suit', age: 'teen' }, how: { ...how, pose, view, turn: 0, tiltDegrees: 0 } },
    ],
  });
  return share!;
}

/** The shares of both faces that are hidden in a pose of two. */
export function hiddenInPair(pair: PairName): number[] {
  const { who, how } = somebody(3);
  const person = {
    who: { ...who, outfit: 'track_suit' as const, age: 'teen' as const },
    how: { ...how, turn: 0, tiltDegrees: 0 },
  };
  return hiddenShares({ pair, people: [person, person] });
}
