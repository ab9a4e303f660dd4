import { add, mix3, mul, norm, spline3, sub, type P3 } from '../../geometry/geometry';
import type { FigureBuild } from '../figure-build';
import { GRIP, inHand } from '../hand-frame';

/** Half a bow's height and how far its tips bend back when drawn, in units. */
const HALF = 5.4;
const BEND = 2.4;
const PAST_THE_BOW = 1.5;

/** A drawn bow in one hand, its string and an arrow in the fingers of the other. */
export function addDrawnBow(g: FigureBuild): void {
  const { l, r } = g.hands;
  if (!l || !r) return;
  const { u } = g.body.b,
    grip = inHand(r, GRIP),
    nock = inHand(l, [0.86, 0.05, 0.12]),
    way = norm(sub(grip, nock)),
    up = norm(sub(r.y, mul(way, r.y[0] * way[0] + r.y[1] * way[1] + r.y[2] * way[2]))),
    at = (high: number, back: number): P3 => add(grip, add(mul(up, high * u), mul(way, -back * u))),
    wood = g.mat('#7a4f2e'),
    tips = [-1, 1].map((s) => at(s * HALF, BEND));
  for (const s of [-1, 1])
    g.rod(
      g.part('bow limb', wood, { edge: true }),
      spline3([at(0, 0), at(s * 1.1, -0.12), at(s * 2.8, 0.35), at(s * 4.4, 1.35), at(s * HALF, BEND)], 5),
      (t) => u * (0.17 - 0.1 * t),
      10,
    );
  g.rod(g.part('bow grip', g.mat('#b0413e'), { edge: true }), [at(-0.7, 0), at(0.7, 0)], 0.2 * u, 10);
  for (const tip of tips) g.rod(g.part('bow string', g.mat('#2f2b2b')), [tip, nock], 0.02 * u, 5);
  addArrow(g, nock, add(grip, add(mul(way, PAST_THE_BOW * u), mul(up, 0.24 * u))), up);
}

/** The tips of the bow, for framing, from the wrist that holds it. */
export function bowRoom(J: Readonly<Record<string, P3>>, u: number): P3[] {
  const wrist = J['rWri'] ?? [0, 0, 0];
  return [-1, 1].map((s) => add(wrist, [0, s * HALF * u, 0]));
}

function addArrow(g: FigureBuild, nock: P3, tip: P3, up: P3): void {
  const { u } = g.body.b,
    way = norm(sub(tip, nock));
  g.rod(g.part('arrow', g.mat('#c89a66'), { edge: true }), [nock, tip], 0.06 * u, 8);
  g.rod(
    g.part('arrow head', g.mat('#4a4d57'), { edge: true }),
    [tip, add(tip, mul(way, 0.5 * u))],
    (t) => u * (0.16 - 0.15 * t),
    8,
  );
  const from = mix3(nock, tip, 0.03),
    to = mix3(nock, tip, 0.15);
  for (const s of [-1, 1])
    g.sheet(
      g.part('arrow feather', g.mat(s < 0 ? '#c8483c' : '#f6f5f0'), { edge: true }),
      [
        [from, to],
        [add(from, mul(up, s * 0.3 * u)), add(mix3(from, to, 0.7), mul(up, s * 0.3 * u))],
      ],
      2,
    );
}
