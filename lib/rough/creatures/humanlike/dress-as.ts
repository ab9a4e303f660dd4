import type { FigureBuild } from '../../anatomy/figure-build';
import type { Limbs } from '../../anatomy/limbs';
import type { FaceExpression } from '../../head/head-spec';
import type { Material } from '../../pen/paint';
import type { HumanlikeKind } from '../../vocabulary/creatures';
import type { DressedWho } from '../../wardrobe/draw-figures';
import type { Outfit } from '../../wardrobe/outfit';
import { moodOf, type Mood } from '../mood';
import { addBones } from './bones';
import { addRobotBody, HEAVY_BUILD, SLIM_BUILD } from './robot-body';
import { HEAVY_HEAD, ROBOT_HEAD, RobotHead } from './robot-head';
import { HORN, STEEL } from '../materials';

const METAL_LIMBS: Limbs = {
  leftArm: 'prosthetic',
  rightArm: 'prosthetic',
  leftLeg: 'prosthetic',
  rightLeg: 'prosthetic',
};

function moodOfFace(expression: FaceExpression): Mood {
  switch (expression) {
    case 'neutral':
      return 'neutral';
    case 'calm':
      return 'sleepy';
    case 'shout':
      return 'angry';
    case 'laugh':
      return 'happy';
    case 'shy':
      return 'sad';
    default:
      return moodOf(expression);
  }
}

/** Takes away the flesh that clothes leave bare. */
function removeFlesh(g: FigureBuild, isShod: boolean): void {
  g.buf.parts.forEach((part) => {
    if (part.who !== g.who) return;
    if (/Skin$/.test(part.name) || (!isShod && /^[lr](Shoe|Heel|Zori|Thong|Sole)/.test(part.name)))
      part.until = -Infinity;
  });
}

function bodyOf(
  kind: Exclude<HumanlikeKind, 'human'>,
  isClothed: boolean,
  shell: Material | undefined,
): (g: FigureBuild) => void {
  switch (kind) {
    case 'robot':
    case 'heavy_robot': {
      const isHeavy = kind === 'heavy_robot';
      return (g) => {
        const body = isHeavy ? HEAVY_BUILD : SLIM_BUILD;
        if (!isClothed) addRobotBody(g, shell ? { ...body, shell } : body);
        new RobotHead(g, isHeavy ? HEAVY_HEAD : ROBOT_HEAD, moodOfFace(g.spec.expression), shell).build();
      };
    }
    case 'skeleton':
      return (g) => {
        removeFlesh(g, isClothed);
        addBones(g, moodOfFace(g.spec.expression), isClothed);
      };
  }
}

/**
 * Somebody as a robot or a skeleton: the same pose, place and expression, with another body and head, for the same call
 * of `drawFigures` as people.
 * @param isClothed whether they wear their outfit over it
 * @param shell of a robot, where it isn't as usual: its metal has that colour too
 */
export function dressAs(kind: HumanlikeKind, who: DressedWho, isClothed = false, shell?: Material): DressedWho {
  if (kind === 'human') return who;
  const add = bodyOf(kind, isClothed, shell),
    metal = shell ?? STEEL,
    bare: Outfit = { tops: [], shoes: { kind: 'bare', cloth: kind === 'skeleton' ? HORN : metal } },
    outfit = isClothed ? who.outfit : bare,
    isSkeleton = kind === 'skeleton';
  return {
    ...who,
    spec: { ...who.spec, skin: isSkeleton ? HORN : metal, sex: kind === 'heavy_robot' ? 'm' : who.spec.sex },
    outfit: { ...outfit, trims: [...(outfit.trims ?? []), ({ g }) => add(g)] },
    ...(isSkeleton ? {} : { limbs: METAL_LIMBS }),
    ...(kind === 'heavy_robot' ? { physique: 'strong' as const } : {}),
    head: (_p, _place, body) => body(),
  };
}
