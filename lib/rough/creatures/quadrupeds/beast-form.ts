import { rotation } from '../../geometry/geometry';
import { compose } from '../../anatomy/orientation';
import type { AnimalPose, Coat as CoatWord } from '../../vocabulary/creatures';
import { Local, type Form } from '../draw-surfaces';
import type { Mood } from '../mood';
import { addWingsOf } from '../parts/wing-pair';
import { addLeg, addTailOf, addTrunk } from './add-body';
import { addHead } from './add-head';
import { addMane, addSpines } from './add-mane';
import type { Beast } from './beast';
import { Coat } from './coat';
import { coatPaint } from './coat-paint';
import { FaceDrawing } from './draw-face';
import { poseBeast } from './skeleton';
import { STANCES, STRETCHED_SLEEP, UPRIGHT_LOOK, type Stance } from './stance';

export interface BeastLook {
  readonly pose: AnimalPose;
  /** Instead of the pose's own. */
  readonly stance?: Stance;
  readonly mood: Mood;
  /** The viewer's left (-1) or right: an eye that is lost. */
  readonly lostEye?: -1 | 1 | undefined;
  readonly coat?: CoatWord | undefined;
  /** Degrees that the head is turned to its left (positive) of where the body points. */
  readonly look: number;
  readonly tilt: number;
  /** Without antlers and tusks. */
  readonly isYoung?: boolean;
}

function stanceOf(beast: Beast, pose: AnimalPose): Stance {
  if (pose === 'sleeping' && (beast.foot === 'pillar' || (beast.neck[0] > 1.15 && beast.foot !== 'paw')))
    return STRETCHED_SLEEP;
  if (beast.foot === 'pillar' && pose === 'looking_up') return UPRIGHT_LOOK;
  if (beast.foot === 'hoof') {
    if (pose === 'looking_up') return UPRIGHT_LOOK;
    if (pose === 'sitting') return STANCES.lying;
  }
  return STANCES[pose];
}

/** A four-legged animal in a pose. */
export function beastForm(
  kind: Beast,
  { pose, stance: asked, mood, lostEye, coat: word, look, tilt, isYoung = false }: BeastLook,
): Form {
  const beast: Beast = { ...kind, coat: coatPaint(kind, word) },
    stance = asked ?? stanceOf(beast, pose),
    bones = poseBeast(beast, stance, look),
    local = new Local(bones.head, compose(bones.turn, rotation(0, 0, tilt)), beast.head.size),
    shown: Mood = stance.isAsleep ? 'sleepy' : mood;
  return {
    head: { at: bones.head, radius: beast.head.size * 1.1 },
    build: (g) => {
      const coat = new Coat(g, beast.coat),
        { foreLeft, foreRight, hindLeft, hindRight } = bones.legs;
      addTrunk(g, beast, bones, coat);
      addLeg(g, beast, foreLeft, 'foreLeft', coat);
      addLeg(g, beast, foreRight, 'foreRight', coat);
      addLeg(g, beast, hindLeft, 'hindLeft', coat);
      addLeg(g, beast, hindRight, 'hindRight', coat);
      addTailOf(g, beast, bones, stance.tail, coat);
      addHead(g, local, beast, { mood: shown, coat, isYoung });
      if (beast.head.mane === true) addMane(g, local, beast, bones, coat);
      if (beast.hasWings === true) {
        addSpines(g, beast, bones, coat);
        addWingsOf(g, 'dragon_wings', {
          root: bones.spine[3]!,
          back: beast.chest[1] * 0.5,
          half: beast.chest[0] * 0.5,
          size: 1,
          lift: pose === 'sleeping' || pose === 'lying' || pose === 'sitting' ? 0.35 : 0.8,
          colour: beast.coat.base,
        });
      }
    },
    face: (view) => new FaceDrawing(view, local, beast.head, beast.coat, shown, lostEye).draw(),
  };
}
