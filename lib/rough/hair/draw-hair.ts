import { inkedForms } from '../body/outline';
import { AXIS } from '../figure/figure';
import { brushLine, INK, inkedShape, type Side } from '../ink';
import { n, onHead, skullOf, type HeadView } from '../views/head-view';
import { crownPath, crownStrands } from './crown';
import { curtainPath } from './curtain';
import { HAIR_FORMS, type HairForm } from './hair-form';
import { drawTied } from './tied-hair';

/** Hair in its layers. */
export interface HairDrawing {
  /** Behind the head: before the body where the person is seen from behind, else behind it. */
  readonly behind: string;
  /** Between what is behind and the face: locks on the far side. */
  readonly under: string;
  /** Over the face. */
  readonly over: string;
}

/** From this turn on, loose hair falls before the shoulders and is one with the hair on the head. */
const HAIR_BEFORE_BODY = 64;

/** True when loose hair lies over the body. */
export function hairIsBeforeBody({ turn }: HeadView): boolean {
  return turn >= HAIR_BEFORE_BODY;
}

/** The hair of a head in its view. */
export function drawHair(view: HeadView): HairDrawing {
  const { paint, inkWidth, who } = view.sitter;
  const form = HAIR_FORMS[who.hairStyle];
  const tied = form.tied.map((one) => drawTied(view, one));
  const far = tied.filter(({ isNear }) => !isNear).map(({ svg }) => svg);
  const near = tied.filter(({ isNear }) => isNear).map(({ svg }) => svg);
  if (form.crown === 'ball') return ball(view);
  const curtain = form.curtain ? curtainPath(view, form.curtain) : '';
  const isBefore = hairIsBeforeBody(view);
  const loose = curtain !== '' && !isBefore ? inkedShape(curtain, paint.hairShade, inkWidth) : '';
  const [farLock, nearLock] = [lock(view, form, -1), lock(view, form, 1)];
  return {
    behind: loose + far.join(''),
    under: farLock,
    over:
      nearLock +
      onSkull(view, form, isBefore ? curtain : '') +
      (form.crown === 'close' ? '' : strands(view, form)) +
      near.join(''),
  };
}

/** The hair on the head, one with the loose hair where that lies over the body. */
function onSkull(view: HeadView, form: HairForm, curtain: string): string {
  const { paint, inkWidth } = view.sitter;
  const crown = crownPath(view, form);
  const crest = form.crown === 'crest' ? mohawk(view) : '';
  const fill = form.crown === 'close' || form.crown === 'crest' ? paint.hairShade : paint.hair;
  // Two forms in one ink: the outline is that of both together.
  const both = curtain === '' ? inkedShape(crown, fill, inkWidth) : inkedForms([curtain, crown], fill, inkWidth / 2);
  const streak = view.sitter.wears('streaked_hair') ? drawStreak(view) : '';
  return crest + both + streak + (form.crown === 'smooth' ? shine(view) : '');
}

function strands(view: HeadView, form: HairForm): string {
  const path = crownStrands(view, form);
  return path === '' ? '' : brushLine(path, view.sitter.paint.hairShade, view.sitter.inkWidth * 0.7);
}

/** The lock before an ear; the far one is seen beyond the face. */
function lock(view: HeadView, { sideLockY }: HairForm, side: Side): string {
  const { paint, inkWidth, isGirl } = view.sitter;
  if (sideLockY === null || view.turn > 124) return '';
  const at = onHead(view, side * 84, 0);
  if (side < 0 && view.turn > 62) return '';
  const y = (isGirl ? sideLockY : Math.min(sideLockY, 300)) + view.nod * 0.5;
  // Which way the lock bends: away from the face.
  const s = side;
  const x = at.x;
  const path =
    `M${n(x - s * 22)},160 C${n(x + s * 15)},214 ${n(x + s * 15)},${n(Math.min(300, y - 20))} ${n(x - s * 4)},${n(y)} ` +
    `C${n(x - s * 12)},${n(Math.min(300, y - 24))} ${n(x - s * 14)},250 ${n(x - s * 34)},196Z`;
  return inkedShape(path, paint.hair, inkWidth);
}

/** The light that lies on the hair like a ring ("angel's ring"). */
function shine(view: HeadView): string {
  const { middle, radius } = skullOf(view);
  const x = middle - (view.turn < 110 ? 14 * Math.sin((view.turn * Math.PI) / 180) : 0);
  const w = radius * 0.72;
  const path =
    `M${n(x - w)},140 C${n(x - w * 0.62)},112 ${n(x + w * 0.62)},112 ${n(x + w)},140 ` +
    'l-8,13 l-10,-10 l-14,13 l-14,-15 l-18,13 l-16,-14 l-18,15 l-14,-13 l-16,13 l-12,-10 l-10,10Z';
  return `<path d="${path}" fill="${view.sitter.paint.hairLight}" opacity=".85"/>`;
}

function drawStreak(view: HeadView): string {
  const { x, isNear } = onHead(view, view.isMirrored ? -34 : 34, 0);
  if (!isNear) return '';
  const path = `M${n(x - 36)},96 Q${n(x - 6)},150 ${n(x - 12)},226 L${n(x + 6)},214 Q${n(x + 18)},140 ${n(x - 8)},94Z`;
  return `<path d="${path}" fill="${view.sitter.paint.accent}"/>`;
}

function mohawk(view: HeadView): string {
  const { middle, radius } = skullOf(view);
  const aside = Math.sin((view.turn * Math.PI) / 180);
  const width = 30 + aside * (radius - 20);
  const count = 5;
  let path = `M${n(middle - width)},150`;
  for (let tip = 0; tip < count; tip++) {
    const x = middle - width + ((2 * width) / count) * (tip + 0.5);
    const rise = 66 - Math.abs(tip - 2) * 12;
    path += ` L${n(x)},${n(96 - rise)} L${n(x + width / count)},${tip === count - 1 ? 150 : 84}`;
  }
  return inkedShape(`${path}Z`, view.sitter.paint.hair, view.sitter.inkWidth);
}

/** Hair that stands round the head as a ball, with the face in an opening. */
function ball(view: HeadView): HairDrawing {
  const { paint, inkWidth } = view.sitter;
  const { middle } = skullOf(view);
  const puffs = 14;
  let path = '';
  for (let puff = 0; puff <= puffs; puff++) {
    const at = (step: number, radius: number): string => {
      const angle = (2 * Math.PI * step) / puffs;
      return `${n(middle + Math.cos(angle) * radius)},${n(176 + Math.sin(angle) * radius)}`;
    };
    path += puff === 0 ? `M${at(0, 176)}` : ` Q${at(puff - 0.5, 206)} ${at(puff, 176)}`;
  }
  const form: HairForm = { ...HAIR_FORMS.afro, crown: 'smooth' };
  const mass = inkedShape(`${path}Z`, paint.hair, inkWidth);
  if (view.turn > 110) return { behind: '', under: '', over: mass };
  const cap = crownPath(view, form);
  return {
    behind: mass,
    under: '',
    over:
      `<path d="${cap}" fill="${paint.hair}" stroke="${paint.hair}" stroke-width="1"/>` +
      brushLine(
        `M${AXIS - 30},70 q14,-12 28,0 M${AXIS + 40},50 q14,-12 28,0 M${AXIS - 96},110 q14,-12 28,0`,
        INK,
        inkWidth * 0.6,
      ),
  };
}
