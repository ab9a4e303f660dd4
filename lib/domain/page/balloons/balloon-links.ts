import type { Balloon } from '@/lib/contracts/balloons';

export type LinkKind = NonNullable<Balloon['link']>['kind'];

/** Balloons that hang together, in reading order; alone where there is only one. */
export interface BalloonGroup {
  readonly members: readonly {
    readonly balloon: Balloon;
    /** To another member; null where it has none, or none that counts. */
    readonly link: { readonly to: string; readonly kind: LinkKind } | null;
  }[];
}

/**
 * Balloons in groups that links hold together, each where its first balloon stands in the reading order. Links to
 * balloons that are gone, to sounds (which have no outline), or to the balloon itself don't count; circles of links are
 * one group.
 * @param balloons of one layer, so that a link to another layer's is one to a balloon that is gone
 */
export function linkedGroups(balloons: readonly Balloon[]): BalloonGroup[] {
  const byId = new Map(balloons.map((balloon) => [balloon.id, balloon]));
  const links = new Map(balloons.map((balloon) => [balloon.id, linkThatCounts(balloon, byId)]));
  const groupOf = new Map<string, string[]>(balloons.map(({ id }) => [id, [id]]));
  for (const [id, link] of links) {
    const [own, other] = [groupOf.get(id), link === null ? undefined : groupOf.get(link.to)];
    if (own === undefined || other === undefined || own === other) continue;
    own.push(...other);
    for (const member of other) groupOf.set(member, own);
  }
  const seen = new Set<readonly string[]>();
  return balloons.flatMap(({ id }): BalloonGroup[] => {
    const group = groupOf.get(id) ?? [id];
    if (seen.has(group)) return [];
    seen.add(group);
    const members = balloons.filter((one) => groupOf.get(one.id) === group);
    return [{ members: members.map((balloon) => ({ balloon, link: links.get(balloon.id) ?? null })) }];
  });
}

function linkThatCounts(balloon: Balloon, byId: ReadonlyMap<string, Balloon>): Balloon['link'] {
  const { link, id, kind } = balloon;
  const other = link === null ? undefined : byId.get(link.to);
  if (link === null || other === undefined || other.id === id) return null;
  return kind !== 'sfx' && other.kind !== 'sfx' ? link : null;
}
