import { add, lerp, mul, rotation, sub, turn, type Mat, type P3 } from '../../geometry/geometry';
import type { HeadSpec } from '../../head/face';
import type { PairName } from '../../vocabulary/poses';
import type { Physique, Pose } from '../anatomy';
import { Skeleton } from '../skeleton';
import { PAIR_RECIPES } from './pair-recipes';
import type { Contact, PairHalf, PairPose } from './pair-pose';

/** Whose bodies a pair is posed for. */
export interface PairMember {
  readonly spec: HeadSpec;
  readonly physique?: Physique;
}

/** The pair's poses for two bodies of any age and build: the second one's place follows from both, and hands that touch meet. */
export function posePair(name: PairName, first: PairMember, second: PairMember): PairPose {
  const recipe = PAIR_RECIPES[name],
    halves = { first: recipe.first, second: recipe.second },
    members = { first, second },
    bodies = { first: skeletonOf(first, recipe.first.pose), second: skeletonOf(second, recipe.second.pose) },
    offset = recipe.place(bodies.first, bodies.second),
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

const ORIGIN: P3 = [0, 0, 0];

function skeletonOf({ spec, physique }: PairMember, pose: Pose): Skeleton {
  return new Skeleton(spec, pose, physique === undefined ? {} : { physique });
}

type Both<T> = Readonly<Record<'first' | 'second', T>>;

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
