import type { Staging } from '@/lib/contracts/staging';
import type { RoughLayout } from '@/lib/rough';
import { isStandingShot } from '@/lib/rough';
import { isFocusShot } from '@/lib/rough/vocabulary';

/** How much otherwise a panel may be framed than its shot usually is: times the size, and shares of the picture aside. */
const SIZES = [0.92, 1.08, 0.84] as const;
const ASIDE = 0.07;
/** Feet as far from each other as this share of the picture's height stand on one ground. */
const SAME_GROUND = 0.01;
/** A crown lower than this leaves a panel empty over it. */
const LOW_CROWN = 0.3;
/** Higher in the panel, with more of the bodies in it, or nearer: where the highest crown is, and times the size. */
const RAISED = [
  { crown: 0.2, size: 1.12 },
  { crown: 0.2, size: 1 },
  { crown: 0.24, size: 1.28 },
  { crown: 0.27, size: 1.06 },
] as const;

/**
 * Other framings of the same panel: everybody raised where much is empty over them, several farther apart, smaller or
 * larger under the same crown, moved aside, and without a low or a high camera. Pairs and focus shots have none but that.
 * @param laidOut where they are now, in the order of the cast
 */
export function otherFramings(staging: Staging, laidOut: Pick<RoughLayout, 'heads' | 'joints'>): Staging[] {
  const { heads } = laidOut;
  const { cast, pair, shot, camera } = staging;
  const level = camera === null || camera.tiltDegrees !== 0 ? [] : [{ ...staging, camera: null }];
  const isFixed =
    pair !== null || (shot !== null && isFocusShot(shot)) || cast.length === 0 || heads.length !== cast.length;
  if (isFixed) return level;
  const sizes = SIZES.map((size) => placed(staging, laidOut, { size, aside: 0 }));
  const sides = [ASIDE, -ASIDE].map((aside) => placed(staging, laidOut, { size: 0.95, aside }));
  const apart = cast.length > 1 ? [placed(staging, laidOut, { size: 0.94, aside: 0, spread: 1.3 })] : [];
  return [...raised(staging, laidOut), ...apart, ...sizes, ...level, ...sides];
}

/** Whoever is cut by the panel can stand higher in it; who is shown whole stands on the ground. */
function raised(staging: Staging, laidOut: Pick<RoughLayout, 'heads' | 'joints'>): Staging[] {
  const top = Math.min(...laidOut.heads.map((head) => head.top));
  if (top < LOW_CROWN || staging.shot === null || isStandingShot(staging.shot)) return [];
  return RAISED.map(({ crown, size }) => placed(staging, laidOut, { size, aside: 0, raise: top - crown }));
}

interface Framing {
  readonly size: number;
  readonly aside: number;
  readonly spread?: number;
  readonly raise?: number;
}

function placed(
  staging: Staging,
  { heads, joints }: Pick<RoughLayout, 'heads' | 'joints'>,
  { size, aside, spread = 1, raise = 0 }: Framing,
): Staging {
  const depths = depthsOf(joints);
  const top = Math.min(...heads.map((head) => head.top));
  const cast = staging.cast.map((member, index) => {
    const head = heads[index];
    if (!head) return member;
    const [middle, height] = [(head.left + head.right) / 2, head.bottom - head.top];
    return {
      ...member,
      at: {
        x: within(0.5 + (middle - 0.5) * spread + aside),
        y: within(top - raise + (head.top + height / 2 - top) * size),
        scale: Math.max(0.02, Math.min(1, height * size)),
        depth: member.at?.depth ?? depths[index] ?? 0,
      },
    };
  });
  return { ...staging, cast };
}

/** Who is before whom in a group: nearer feet are lower. */
function depthsOf(joints: RoughLayout['joints']): readonly number[] {
  if (joints.length < 3) return [];
  const feet = joints.map(({ leftAnkle, rightAnkle }) => Math.max(leftAnkle[1], rightAnkle[1]));
  return feet.map((own) => feet.filter((other) => other < own - SAME_GROUND).length);
}

const within = (share: number): number => Math.max(0, Math.min(1, share));
