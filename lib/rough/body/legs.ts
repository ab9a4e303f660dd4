import type { Hex } from '../vocabulary';
import { chainPath, hullOfDiscs, inkedForm, polygonPath, type Disc } from './outline';
import { alongLeg, legRadii, seenDisc, type Layer, type OwnSide, type Posed } from './sitter';
import type { LegBones } from './skeleton';
import { between, type Vector } from './vector';

/** A leg with stockings, trousers and shoe. */
export function drawLeg(posed: Posed, side: OwnSide): Layer {
  const { camera, skeleton, form, sitter } = posed;
  const { leg } = skeleton[side];
  const { bottom, legwear } = form;
  const ink = sitter.inkWidth;
  const depth = (camera.seen(leg.knee).z + camera.seen(leg.ankle).z) / 2;
  const stocking = legwear
    ? inkedForm(legPath(posed, leg, { from: legwear.from, to: 2, wider: 1 }), legwear.colour, ink)
    : '';
  const trouser =
    bottom.kind === 'trousers'
      ? inkedForm(
          legPath(posed, leg, { from: 0, to: bottom.hem, wider: bottom.cut === 'loose' ? 9 : 4 }),
          bottom.colour,
          ink,
        )
      : '';
  const skin = inkedForm(legPath(posed, leg, { from: 0, to: 2, wider: 0 }), sitter.paint.skin, ink);
  return {
    z: depth - 30,
    svg: skin + stocking + (bottom.kind === 'trousers' ? foot(posed, leg) + trouser : foot(posed, leg)),
  };
}

interface LegPart {
  readonly from: number;
  readonly to: number;
  readonly wider: number;
}

/** Path data of a leg between two reaches. */
function legPath({ body, camera }: Posed, leg: LegBones, { from, to, wider }: LegPart): string {
  const [hip, knee, ankle] = legRadii(body);
  const radiusAt = (reach: number): number => {
    if (reach <= 1) return hip + (knee - hip) * reach;
    // The calf is fullest a third of the way down.
    const share = reach - 1;
    return knee + (ankle - knee) * share + Math.sin(Math.min(1, share * 1.5) * Math.PI) * 2.5;
  };
  const reaches = [from, ...[0.5, 1, 1.3, 1.66].filter((reach) => reach > from && reach < to), to];
  const hemWider = (reach: number): number => (wider > 6 && reach > 1 ? wider + (reach - 1) * 6 : wider);
  return chainPath(
    reaches.map((reach): Disc => seenDisc(camera.seen(alongLeg(leg, reach)), radiusAt(reach) + hemWider(reach))),
  );
}

function foot({ form, sitter, camera, body }: Posed, leg: LegBones): string {
  const colour: Hex = form.shoes?.colour ?? form.legwear?.colour ?? sitter.paint.skin;
  const t = body.thickness;
  const disc = (at: Vector, radius: number): Disc => seenDisc(camera.seen(at), radius * t);
  const sole = hullOfDiscs([
    disc(leg.heel, 17),
    disc(between(leg.heel, leg.toe, 0.62), 18),
    disc(leg.toe, 13),
    disc(between(leg.ankle, leg.heel, 0.2), form.shoes ? 19 : 16),
  ]);
  const shaft = form.shoes?.shaft ?? 0;
  const top = between(leg.ankle, leg.knee, Math.min(0.9, shaft / 206));
  const boot = shaft > 0 ? chainPath([disc(leg.ankle, 22), disc(between(leg.ankle, top, 0.6), 28), disc(top, 30)]) : '';
  return inkedForm(polygonPath(sole) + boot, colour, sitter.inkWidth);
}
