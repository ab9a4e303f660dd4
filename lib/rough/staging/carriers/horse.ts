import type { Body } from '../../anatomy/body';
import type { FigureBuild } from '../../anatomy/figure-build';
import { GRIP, inHand } from '../../anatomy/hand-frame';
import { SIDES, signOf } from '../../anatomy/pose';
import { addRiddenHorse, RIDDEN_HORSE } from '../../creatures';
import { add, mix3, mul, type P3 } from '../../geometry/geometry';

const LEATHER = '#6b3f26';
const CLOTH = '#8f2f38';
const STEEL = '#b9c0c8';
/** From the hip joints down to the horse's back, in units: the seat and the saddle. */
const SEAT = 0.95;

/** Where the horse's own space lies in the rider's. */
function placeOf({ J, b }: Body): { readonly at: P3; readonly scale: number } {
  const [, hips, z] = J['pelvis']!,
    scale = Math.max(0.2, (-hips - SEAT * b.u) / RIDDEN_HORSE.back);
  return { scale, at: [0, 0, z - RIDDEN_HORSE.seatAhead * scale] };
}

/** Nose, ears, tail and hooves of the horse under somebody. */
export function horseRoom(body: Body): P3[] {
  const { at, scale } = placeOf(body),
    { nose, ears, tail, hooves } = RIDDEN_HORSE;
  return [nose, ears, tail, ...hooves].map((q) => add(mul(q, scale), at));
}

/** A saddled horse under somebody: reins in the hands, stirrups at the feet. */
export function addHorse(g: FigureBuild): void {
  const place = placeOf(g.body),
    { at, scale } = place,
    placed = (q: P3): P3 => add(mul(q, scale), at);
  addRiddenHorse(g, place);
  addSaddle(g, placed, scale);
  addReins(g, placed);
  addStirrups(g);
}

/** A point on the horse's trunk (or `off` above it), so far round from the back (degrees) and so far ahead. */
function onBack(angle: number, ahead: number, off: number): P3 {
  const { spineHeight, halfWidth, up, down } = RIDDEN_HORSE,
    a = (angle * Math.PI) / 180,
    cosine = Math.cos(a);
  return [Math.sin(a) * (halfWidth + off), -spineHeight - cosine * ((cosine > 0 ? up : down) + off), ahead];
}

function addSaddle(g: FigureBuild, placed: (q: P3) => P3, scale: number): void {
  const { seatAhead } = RIDDEN_HORSE,
    sheet = (name: string, colour: string, o: { reach: number; from: number; to: number; off: number }): void => {
      const rows: P3[][] = [];
      for (let j = 0; j <= 6; j++) {
        const ahead = seatAhead + o.from + ((o.to - o.from) * j) / 6,
          row: P3[] = [];
        for (let i = 0; i <= 14; i++) row.push(placed(onBack(o.reach * (i / 7 - 1), ahead, o.off)));
        rows.push(row);
      }
      g.sheet(g.part(name, g.mat(colour), { edge: true }), rows, 1);
    };
  sheet('saddle cloth', CLOTH, { reach: 82, from: -1.15, to: 0.95, off: 0.07 });
  sheet('saddle', LEATHER, { reach: 52, from: -0.8, to: 0.7, off: 0.13 });
  sheet('girth', LEATHER, { reach: 179, from: 0.2, to: 0.42, off: 0.1 });
  const leather = g.mat(LEATHER),
    arch = (ahead: number, rise: number, wide: number): void =>
      g.rod(
        g.part('saddle bow', leather, { edge: true }),
        [-1, -0.5, 0, 0.5, 1].map((t) => {
          const [x, y, z] = onBack(t * wide, seatAhead + ahead, 0.16);
          return placed([x, y - rise * (1 - t * t), z]);
        }),
        0.13 * scale,
        10,
      );
  arch(0.72, 0.26, 26);
  arch(-0.86, 0.2, 40);
}

/** From both corners of the mouth to the hands, hanging a little. */
function addReins(g: FigureBuild, placed: (q: P3) => P3): void {
  const { u } = g.body.b;
  SIDES.forEach((side, index) => {
    const hand = g.hands[side],
      mouth = RIDDEN_HORSE.mouth[index];
    if (!hand || !mouth) return;
    const from = placed(mouth),
      grip = inHand(hand, GRIP),
      middle = mix3(from, grip, 0.5),
      aside = signOf(side) * 1.5 * u;
    g.rod(
      g.part('rein', g.mat('#4a3428'), { edge: true }),
      [
        from,
        add(mix3(from, middle, 0.6), [aside * 0.7, 0.3 * u, 0]),
        add(middle, [aside, 0.55 * u, 0]),
        add(mix3(middle, grip, 0.6), [aside * 0.5, 0.35 * u, 0]),
        grip,
      ],
      0.07 * u,
      6,
    );
  });
}

/** A strap from the saddle to each foot, and the iron round it. */
function addStirrups(g: FigureBuild): void {
  const { J, b, footDir } = g.body,
    { u } = b;
  for (const side of SIDES) {
    const ball = add(J[`${side}Ank`]!, add(mul(footDir[side]!, 0.48 * b.foot), [0, 0.28 * b.foot, 0])),
      top: P3 = add(ball, [0, -1.15 * u, 0]),
      knee = J[`${side}Kne`]!,
      iron = g.mat(STEEL);
    g.rod(
      g.part('stirrup strap', g.mat(LEATHER), { edge: true }),
      [add(mix3(J[`${side}Hip`]!, knee, 0.72), [0, 0.5 * u, 0]), top],
      0.09 * u,
      8,
    );
    g.rod(
      g.part('stirrup', iron, { edge: true }),
      [
        top,
        add(ball, [-0.46 * u, -0.5 * u, 0]),
        add(ball, [-0.5 * u, 0.1 * u, 0]),
        add(ball, [0.5 * u, 0.1 * u, 0]),
        add(ball, [0.46 * u, -0.5 * u, 0]),
        top,
      ],
      0.07 * u,
      8,
    );
  }
}
