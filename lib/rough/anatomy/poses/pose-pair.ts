import { add, lerp, mul, rotation, sub, turn, type Mat, type P3 } from '../../geometry/geometry';
import type { HeadSpec } from '../../head/face';
import type { PairName } from '../../vocabulary/poses';
import type { Physique, Proportions } from '../proportions';
import type { Pose } from '../pose';
import { Skeleton } from '../skeleton';
import { getDown } from './get-down';
import { PAIR_RECIPES } from './pair-recipes';
import type { Contact, PairHalf, PairPose, PairRecipe } from './pair-pose';

/** Whose bodies a pair is posed for. */
export interface PairMember {
  readonly spec: HeadSpec;
  readonly physique?: Physique;
  readonly proportions?: Proportions;
}

/** The pair's poses for two bodies of any age and build: the second one's place follows from both, and hands that touch meet. */
export function posePair(name: PairName, first: PairMember, second: PairMember): PairPose {
  const recipe = PAIR_RECIPES[isForGrownUps(name) && isMixed(first, second) ? 'hug' : name],
    members = { first, second },
    halves = recipe.isLevel ? atOneHeight(recipe, members) : { first: recipe.first, second: recipe.second },
    bodies = { first: skeletonOf(first, halves.first.pose), second: skeletonOf(second, halves.second.pose) },
    offset = partHeads(recipe.place(bodies.first, bodies.second), halves, bodies),
    origins = { first: ORIGIN, second: offset };
  for (const contact of recipe.contacts ?? []) {
    const { who, hand } = contact,
      half: PairHalf = halves[who],
      body = bodies[who],
      target = turn(rotation(-half.turn, 0, 0), sub(targetOf(contact, halves, bodies, origins), origins[who])),
      arm = { ...half.pose[hand], at: { j: 'world', o: mul(sub(target, body.J['pelvis']!), 1 / body.b.u) } } as const,
      pose: Pose = { ...half.pose, [hand]: arm };
    halves[who] = { ...half, pose };
    bodies[who] = skeletonOf(members[who], pose);
  }
  return { ...halves, offset, nearer: offset[2] > 0 ? 'second' : 'first' };
}

/** With one child among them, people hug instead. */
const isForGrownUps = (name: PairName): boolean => name === 'kiss';
const isMixed = (first: PairMember, second: PairMember): boolean =>
  (first.spec.age === 'child') !== (second.spec.age === 'child');

const ORIGIN: P3 = [0, 0, 0];

function skeletonOf({ spec, physique, proportions }: PairMember, pose: Pose): Skeleton {
  return new Skeleton(spec, pose, { ...(physique && { physique }), ...(proportions && { proportions }) });
}

type Both<T> = Readonly<Record<'first' | 'second', T>>;

/** Both halves, the taller one of them lower. */
function atOneHeight({ first, second }: PairRecipe, members: Both<PairMember>): { first: PairHalf; second: PairHalf } {
  const height = (member: PairMember, { pose }: PairHalf): number => -skeletonOf(member, pose).J['head']![1],
    difference = height(members.first, first) - height(members.second, second);
  return {
    first: { ...first, pose: getDown(first.pose, difference) },
    second: { ...second, pose: getDown(second.pose, -difference) },
  };
}

/** Units between the middles of two heads that touch, for heads of size 1. */
const TOUCHING_HEADS = 1.8;

/** The second one's place, moved level and away from the first one's head until the heads only touch. */
function partHeads(offset: P3, halves: Both<PairHalf>, { first, second }: Both<Skeleton>): P3 {
  const head = (half: PairHalf, body: Skeleton): P3 => turn(rotation(half.turn, 0, 0), body.J['head']!),
    [x, y, z] = sub(add(head(halves.second, second), offset), head(halves.first, first)),
    least = TOUCHING_HEADS * lerp(first.b.headScale, second.b.headScale, 0.5),
    level = Math.hypot(x, z),
    needed = Math.sqrt(Math.max(0, least * least - y * y)),
    push = Math.max(0, needed - level);
  return level > 1e-6 ? add(offset, [(x / level) * push, 0, (z / level) * push]) : add(offset, [push, 0, 0]);
}

/** The point in space that a contact is about. */
function targetOf(contact: Contact, halves: Both<PairHalf>, bodies: Both<Skeleton>, origins: Both<P3>): P3 {
  const other = contact.who === 'first' ? 'second' : 'first',
    at = (who: 'first' | 'second', point: P3): P3 => add(turn(rotation(halves[who].turn, 0, 0), point), origins[who]);
  if (contact.on === 'middle') {
    const a = at('first', bodies.first.J['chest']!),
      b = at('second', bodies.second.J['chest']!),
      unit = lerp(bodies.first.b.u, bodies.second.b.u, 0.5);
    return add(mul(add(a, b), 0.5), mul(contact.offset, unit));
  }
  const body = bodies[other],
    frame: Mat | null =
      contact.on === 'pelvis' ? body.RP : contact.on === 'chest' ? body.RC : contact.on === 'head' ? body.RH : null,
    offset = mul(contact.offset, contact.on === 'head' ? body.b.headScale : body.b.u);
  return at(other, add(body.J[contact.on]!, frame ? turn(frame, offset) : offset));
}
