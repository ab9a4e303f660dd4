import type { Balloon } from '@/lib/contracts/balloons';
import { linkedGroups, type LinkKind } from './balloon-links';

/** Balloons with one more link: the later of the two in reading order hangs on the earlier, where it hangs on none yet. */
export function linkBalloons(
  balloons: readonly Balloon[],
  { a, b, kind }: { readonly a: string; readonly b: string; readonly kind: LinkKind },
): Balloon[] {
  const [first, second] = balloons.filter(({ id }) => id === a || id === b);
  if (!first || !second) return [...balloons];
  const [from, to] = second.link === null || second.link.to === first.id ? [second, first] : [first, second];
  return balloons.map((one) => (one.id === from.id ? { ...one, link: { to: to.id, kind } } : one));
}

/** Balloons of which one hangs on none any more, and none on it. */
export function unlinkBalloon(balloons: readonly Balloon[], id: string): Balloon[] {
  return balloons.map((one) =>
    one.link !== null && (one.id === id || one.link.to === id) ? { ...one, link: null } : one,
  );
}

/** Those that hang together with a balloon, without itself. @param balloons of its layer */
export function linkedWith(balloons: readonly Balloon[], id: string): Balloon[] {
  const group = linkedGroups(balloons).find(({ members }) => members.some(({ balloon }) => balloon.id === id));
  return (group?.members ?? []).map(({ balloon }) => balloon).filter((one) => one.id !== id);
}
