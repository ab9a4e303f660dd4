import type { P2 } from '../geometry/geometry';
import type { Person } from '../specification';
import type { AnyShot } from '../vocabulary';
import { FALL } from './holding';
import type { Extent, MeasuredFigure } from './measure-figures';

/** Of a head's height, from its crown: how much is seen of eyes at least. */
const EYES = { high: 0.5, wide: 0.86 };
/** Of a head's height: a hand from the wrist on, and the room round it. */
const HAND = { length: 0.36, room: 0.5 };
/** About how high a head is, in body units. */
const HEAD_UNITS = 2.16;
/** Hands nearer to each other than this, in heights of the head, do one thing. */
const TOGETHER = 1.1;

/** What a panel shows that is about nothing but eyes or hands, in body units. */
export function focusBox(shot: AnyShot, person: Person | undefined, { head, eyes, joints }: MeasuredFigure): Extent {
  const unit = head.bottom - head.top;
  if (shot === 'eye_focus') {
    const across = head.right - head.left;
    const [middle, y] = eyes;
    return {
      left: middle - (across * EYES.wide) / 2,
      right: middle + (across * EYES.wide) / 2,
      top: y - (EYES.high * unit) / 2,
      bottom: y + (EYES.high * unit) / 2,
    };
  }
  const hands = [
    handAt(joints.rightElbow, joints.rightWrist, unit),
    handAt(joints.leftElbow, joints.leftWrist, unit),
  ] as const;
  const [own, other] = hands;
  const apart = Math.hypot(own[0] - other[0], own[1] - other[1]);
  const isOther = person?.how.holds === undefined && other[1] < own[1] - unit * 0.5;
  const shown = apart < TOGETHER * unit ? hands : [isOther ? other : own];
  const room = HAND.room * unit;
  // What is let go is seen under the hand.
  const falls =
    person?.how.pose === 'dropping' && person.how.holds !== undefined ? (FALL[1] + 1.2) * (unit / HEAD_UNITS) : 0;
  return {
    left: Math.min(...shown.map(([x]) => x)) - room,
    right: Math.max(...shown.map(([x]) => x)) + room,
    top: Math.min(...shown.map(([, y]) => y)) - room,
    bottom: Math.max(...shown.map(([, y]) => y)) + room + falls,
  };
}

/** The middle of a hand, which goes on as the forearm does. */
function handAt(elbow: P2, wrist: P2, unit: number): P2 {
  const [dx, dy] = [wrist[0] - elbow[0], wrist[1] - elbow[1]];
  const reach = (HAND.length * unit) / 2 / Math.max(0.01, Math.hypot(dx, dy));
  return [wrist[0] + dx * reach, wrist[1] + dy * reach];
}
