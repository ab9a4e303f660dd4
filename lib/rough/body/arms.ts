import { inkedShape, type Point } from '../ink';
import type { ArmPosture } from '../poses/pose';
import { drawHand } from './hands';
import { drawHeld } from './held';
import { chainPath, hullOfDiscs, inkedForm, polygonPath, type Disc } from './outline';
import { armRadii, seenDisc, type Layer, type OwnSide, type Posed } from './sitter';
import type { ArmBones } from './skeleton';
import { between, type Vector } from './vector';

/** An arm with its sleeve, its hand and what it holds. */
export function drawArm(posed: Posed, side: OwnSide): Layer {
  const { skeleton, camera, pose } = posed;
  const { arm } = skeleton[side];
  const posture = side === 'left' ? pose.posture.leftArm : pose.posture.rightArm;
  const depth = (camera.seen(arm.elbow).z + camera.seen(arm.wrist).z) / 2;
  const hand = handOf(posed, arm, posture);
  const held = side === 'right' ? drawHeld(posed, hand) : { behind: '', before: '' };
  return { z: depth, svg: held.behind + flesh(posed, arm) + hand.svg + sleeve(posed, arm) + held.before };
}

/** The arm from its beginning (0) to a reach: 1 elbow, 2 wrist. */
function armDiscs({ body, camera }: Posed, { shoulder, elbow, wrist }: ArmBones, reach: number, wider: number): Disc[] {
  const [atShoulder, atElbow, atWrist] = armRadii(body);
  const disc = (at: Vector, radius: number): Disc => seenDisc(camera.seen(at), radius + wider);
  const discs = [disc(shoulder, atShoulder)];
  if (reach <= 1) {
    return [...discs, disc(between(shoulder, elbow, reach), atShoulder + (atElbow - atShoulder) * reach)];
  }
  discs.push(disc(elbow, atElbow));
  const share = Math.min(1, reach - 1);
  return [...discs, disc(between(elbow, wrist, share), atElbow + (atWrist - atElbow) * share)];
}

function flesh(posed: Posed, arm: ArmBones): string {
  const { paint, inkWidth } = posed.sitter;
  return inkedForm(chainPath(armDiscs(posed, arm, 2, 0)), paint.skin, inkWidth);
}

interface PlacedHand {
  readonly svg: string;
  readonly at: Point;
  readonly degrees: number;
  readonly thumbSide: 1 | -1;
  readonly scale: number;
}

/** The hand goes on from the forearm; seen along it, it hangs. */
function handOf({ sitter, body, camera, form }: Posed, arm: ArmBones, { hand }: ArmPosture): PlacedHand {
  const [elbow, wrist] = [camera.seen(arm.elbow), camera.seen(arm.wrist)];
  const [dx, dy] = [wrist.at[0] - elbow.at[0], wrist.at[1] - elbow.at[1]];
  const isSeenAlong = Math.hypot(dx, dy) < 26 * wrist.scale;
  const degrees = isSeenAlong ? (hand === 'open' ? 180 : 0) : (Math.atan2(dx, dy) * 180) / Math.PI;
  const thumb = camera.seenDirection(arm.thumb);
  const radians = (degrees * Math.PI) / 180;
  const isRight = thumb[0] * Math.cos(radians) - thumb[1] * Math.sin(radians) >= 0;
  const scale = wrist.scale * body.hand;
  const paint = { skin: form.gloves ?? sitter.paint.skin, inkWidth: sitter.inkWidth };
  const thumbSide = isRight ? 1 : -1;
  const svg = drawHand({ wrist: wrist.at, degrees, thumbSide, scale }, hand, paint);
  return { svg, at: wrist.at, degrees, thumbSide, scale };
}

const WIDER = { slim: 2.5, loose: 7, wide: 5, puff: 2.5 } as const;

function sleeve(posed: Posed, arm: ArmBones): string {
  const { sleeves, hasPauldrons } = posed.form;
  const { inkWidth } = posed.sitter;
  if (!sleeves) return '';
  const discs = armDiscs(posed, arm, sleeves.reach, WIDER[sleeves.cut]);
  const cloth = inkedForm(chainPath(discs) + hang(posed, arm) + puff(posed, arm), sleeves.colour, inkWidth);
  const end = discs.at(-1);
  const before = discs.at(-2);
  const cuff =
    sleeves.cuff === null || !end || !before
      ? ''
      : inkedForm(chainPath(cuffDiscs(before, end)), sleeves.cuff, inkWidth);
  return cloth + cuff + (hasPauldrons ? pauldron(posed, arm) : '');
}

function cuffDiscs(before: Disc, end: Disc): Disc[] {
  const [dx, dy] = [end.at[0] - before.at[0], end.at[1] - before.at[1]];
  const share = 10 / Math.max(10, Math.hypot(dx, dy));
  const at: Point = [end.at[0] - dx * share, end.at[1] - dy * share];
  const radius = end.radius + 2;
  return [
    { at, radius },
    { at: end.at, radius },
  ];
}

/** Wide sleeves hang from the forearm, whichever way it points. */
function hang({ form, camera }: Posed, { elbow, wrist }: ArmBones): string {
  if (form.sleeves?.cut !== 'wide') return '';
  const at = (point: Vector, down: number): Disc => {
    const { at: place, scale } = camera.seen(point);
    return { at: [place[0], place[1] + down * scale], radius: 18 * scale };
  };
  const end = between(elbow, wrist, 0.84);
  return polygonPath(hullOfDiscs([at(elbow, 0), at(end, 0), at(end, 62), at(between(elbow, end, 0.2), 46)]));
}

function puff({ form, camera, body }: Posed, { shoulder, elbow }: ArmBones): string {
  if (form.sleeves?.cut !== 'puff') return '';
  return chainPath([
    seenDisc(camera.seen(between(shoulder, elbow, 0.04)), 32 * body.thickness),
    seenDisc(camera.seen(between(shoulder, elbow, 0.26)), 34 * body.thickness),
  ]);
}

/** The plate on an armoured shoulder. */
function pauldron({ camera, body, sitter }: Posed, { shoulder, elbow }: ArmBones): string {
  const plate = hullOfDiscs([
    seenDisc(camera.seen(between(shoulder, elbow, -0.16)), 34 * body.thickness),
    seenDisc(camera.seen(between(shoulder, elbow, 0.3)), 40 * body.thickness),
  ]);
  return inkedShape(polygonPath(plate), '#c3ccd8', sitter.inkWidth);
}
