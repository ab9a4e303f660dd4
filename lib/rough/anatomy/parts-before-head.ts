import type { P3 } from '../geometry/geometry';
import type { Body } from './body';
import type { DepthBuffer } from './depth-buffer';
import type { HeadPlace } from './head-place';
import { SIDES, type Side } from './pose';

/** Parts of the own trunk reach into a head's circle without being in front of it. */
const OWN_TRUNK = /trunk|top|neck|collar|hood|slope|trap/i;
const HAND = { l: /^l(Hand|F\d|Cuff|Glove|Metal)/, r: /^r(Hand|F\d|Cuff|Glove|Metal)/ } as const;
const ARM = { l: /^l(Hand|F\d|Arm|Sleeve|Cuff|Glove|Metal)/, r: /^r(Hand|F\d|Arm|Sleeve|Cuff|Glove|Metal)/ } as const;
const FOREARM = { l: /^l(Arm|Sleeve|Metal)/, r: /^r(Arm|Sleeve|Metal)/ } as const;
/** Units that a part has to be nearer than the head's middle. */
const NEARER = 0.55;
const TRUNK_NEARER = 2.4;
/** Pixels (of every fourth) from which a part counts. */
const SPECK = 3;

/** Parts with pixels nearer than the head, inside its circle. */
function nearerParts(buf: DepthBuffer, who: number, head: HeadPlace, found: Set<number>): void {
  const { x0, y0, ss, W, H, part, z, parts } = buf,
    radius = head.s * 1.12,
    left = Math.max(0, Math.floor((head.x - radius - x0) * ss)),
    right = Math.min(W - 1, Math.ceil((head.x + radius - x0) * ss)),
    top = Math.max(0, Math.floor((head.y - radius * 1.2 - y0) * ss)),
    bottom = Math.min(H - 1, Math.ceil((head.y + radius * 1.2 - y0) * ss)),
    counts = new Int32Array(parts.length);
  for (let y = top; y <= bottom; y += 2)
    for (let x = left; x <= right; x += 2) {
      const k = y * W + x,
        id = part[k]!;
      if (id === 0) continue;
      const { front, name, who: owner } = parts[id]!,
        margin = owner === who && OWN_TRUNK.test(name) ? TRUNK_NEARER : NEARER;
      if (front || z[k]! > head.depth + margin) counts[id]!++;
    }
  counts.forEach((count, id) => {
    if (count > (parts[id]!.front ? 0 : SPECK)) found.add(id);
  });
}

/** Adds the own parts whose names match. */
function addOwn(buf: DepthBuffer, who: number, name: RegExp, found: Set<number>): void {
  buf.parts.forEach((part, id) => {
    if (part.who === who && name.test(part.name)) found.add(id);
  });
}

/**
 * Which parts are drawn again after a head, since they are in front of it or of its hanging hair. A hand that is before
 * the chest goes over long hair, with its forearm if that is before it too; whole hands move together.
 */
export function partsBeforeHead(
  buf: DepthBuffer,
  body: Body,
  who: number,
  head: HeadPlace,
  depthOf: (point: P3) => number,
): Set<number> {
  const found = new Set<number>(),
    chest = depthOf(body.J['chest']!),
    isFacing = Math.cos((head.yaw * Math.PI) / 180) > 0;
  nearerParts(buf, who, head, found);
  const joint = (side: Side, name: string): number => depthOf(body.J[side + name]!);
  for (const side of SIDES) {
    if (isFacing && joint(side, 'Wri') > chest + 0.75) {
      addOwn(buf, who, HAND[side], found);
      if (joint(side, 'Elb') > chest + 0.1) addOwn(buf, who, FOREARM[side], found);
    }
    let hasArm = false;
    for (const id of found) hasArm ||= buf.parts[id]!.who === who && ARM[side].test(buf.parts[id]!.name);
    if (hasArm) addOwn(buf, who, HAND[side], found);
  }
  return found;
}
