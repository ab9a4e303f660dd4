import { brushLine, coordinates, decimal, INK, inkedShape, onBothSides, type Point, type Side } from '../ink';
import type { HairStyle } from '../vocabulary';
import { AXIS, type Figure } from './figure';
import { drawFringeStrands, fringeOutline, fringeTips } from './fringe';
import { drawBow } from './garments';

/** Hair before the face: crown and fringe, or the whole back of the head from behind. */
export function drawFrontHair(figure: Figure): string {
  const crown = crownOutline(figure);
  return figure.isBehind ? backOfHead(figure, crown) : faceFrame(figure, crown);
}

function faceFrame(figure: Figure, crown: string): string {
  const { paint, inkWidth, who } = figure;
  const sideLocks = onBothSides((side) => sideLock(figure, side));
  const braids = who.hairStyle === 'twin_braids' ? onBothSides((side) => braid(figure, side)) : '';
  const tips = fringeTips(figure);
  return (
    sideLocks +
    braids +
    inkedShape(crown + fringeOutline(figure, tips), paint.hair, inkWidth) +
    drawFringeStrands(figure, tips) +
    (figure.wears('streaked_hair') ? streak(figure) : '') +
    (who.hairStyle === 'spiked_hair' ? '' : shine(figure))
  );
}

/** The hair's outer edge from temple to temple over the head: smooth, or in spikes. */
function crownOutline(figure: Figure): string {
  const spikes = crownSpikes(figure);
  if (spikes.length === 0) return `M${AXIS - 110},238 C${AXIS - 142},48 ${AXIS + 142},48 ${AXIS + 110},238`;
  return `M${AXIS - 112},232 L${spikes.map(coordinates).join(' L')} L${AXIS + 112},232`;
}

interface Spikes {
  readonly count: number;
  readonly valleyRadius: number;
  readonly tipRadius: number;
  readonly tipVariation: number;
}
const SPIKES: Readonly<Partial<Record<HairStyle, Spikes>>> = {
  spiked_hair: { count: 9, valleyRadius: 122, tipRadius: 172, tipVariation: 26 },
  messy_hair: { count: 11, valleyRadius: 126, tipRadius: 146, tipVariation: 16 },
};
const CROWN_Y = 188;

function crownSpikes({ who, random }: Figure): Point[] {
  const spikes = SPIKES[who.hairStyle];
  if (!spikes) return [];
  const { count, valleyRadius, tipRadius, tipVariation } = spikes;
  const angle = (step: number): number => Math.PI * (1.06 - (1.12 * step) / count);
  const points: Point[] = [];
  for (let spike = 0; spike <= count; spike++) {
    const radius = tipRadius + random() * tipVariation;
    const valley = angle(spike);
    points.push([AXIS + Math.cos(valley) * valleyRadius, CROWN_Y - Math.sin(valley) * valleyRadius * 1.02]);
    const tip = angle(spike + 0.5);
    if (spike < count) points.push([AXIS + Math.cos(tip) * radius, CROWN_Y - Math.sin(tip) * radius]);
  }
  return points;
}

const NAPE_Y: Readonly<Partial<Record<HairStyle, number>>> = {
  bob_cut: 352,
  short_hair: 334,
  messy_hair: 334,
  spiked_hair: 334,
  long_hair: 470,
  very_long_hair: 640,
};

function backOfHead({ who, paint, inkWidth }: Figure, crown: string): string {
  const y = NAPE_Y[who.hairStyle] ?? 324;
  const outline =
    `${crown} C${AXIS + 126},${(y + 238) / 2} ${AXIS + 112},${y - 10} ${AXIS + 100},${y} ` +
    `Q${AXIS + 66},${y - 16} ${AXIS + 50},${y + 8} Q${AXIS + 25},${y - 14} ${AXIS},${y + 8} ` +
    `Q${AXIS - 25},${y - 14} ${AXIS - 50},${y + 8} Q${AXIS - 66},${y - 16} ${AXIS - 100},${y} ` +
    `C${AXIS - 112},${y - 10} ${AXIS - 126},${(y + 238) / 2} ${AXIS - 110},238Z`;
  const strands = [-60, -20, 24, 64].map((x) =>
    brushLine(`M${AXIS + x * 0.5},120 Q${AXIS + x * 1.2},220 ${AXIS + x},${y - 20}`, paint.hairShade, inkWidth),
  );
  return inkedShape(outline, paint.hair, inkWidth) + strands.join('');
}

const SIDE_LOCK_Y: Readonly<Partial<Record<HairStyle, number>>> = {
  long_hair: 410,
  very_long_hair: 430,
  bob_cut: 352,
  twin_braids: 300,
};

function sideLock({ who, isGirl, paint, inkWidth }: Figure, side: Side): string {
  const shortY = who.hairStyle === 'short_hair' ? (isGirl ? 330 : 286) : isGirl ? 340 : 276;
  const y = SIDE_LOCK_Y[who.hairStyle] ?? shortY;
  const path =
    `M${AXIS + side * 84},160 C${AXIS + side * 126},214 ${AXIS + side * 126},300 ${AXIS + side * 104},${y} ` +
    `C${AXIS + side * 98},300 ${AXIS + side * 94},250 ${AXIS + side * 72},196Z`;
  return inkedShape(path, paint.hair, inkWidth);
}

/** Six knots, the last tied with a bow. */
function braid({ paint, inkWidth }: Figure, side: Side): string {
  let knots = '';
  for (let knot = 0; knot < 6; knot++) {
    const isOdd = knot % 2 === 1;
    const y = 318 + knot * 34;
    knots +=
      `<ellipse cx="${AXIS + side * (104 + (isOdd ? 5 : -5) - knot * 2)}" cy="${y}" rx="24" ry="21" ` +
      `transform="rotate(${side * (isOdd ? 24 : -24)} ${AXIS + side * 104} ${y})" ` +
      `fill="${isOdd ? paint.hair : paint.hairShade}" stroke="${INK}" stroke-width="${decimal(inkWidth)}"/>`;
  }
  return knots + drawBow({ x: AXIS + side * 94, y: 526, radius: 20, colour: paint.accent, inkWidth });
}

function streak({ paint, hairShift: h }: Figure): string {
  const path =
    `M${AXIS + 20 + h},92 Q${AXIS + 50 + h},150 ${AXIS + 44 + h},226 ` +
    `L${AXIS + 62 + h},214 Q${AXIS + 76 + h},140 ${AXIS + 48 + h},90Z`;
  return `<path d="${path}" fill="${paint.accent}"/>`;
}

/** The light that lies on the hair like a ring ("angel's ring"). */
function shine({ paint, hairShift: h }: Figure): string {
  const path =
    `M${AXIS - 80 + h},140 C${AXIS - 50 + h},112 ${AXIS + 50 + h},112 ${AXIS + 80 + h},140 ` +
    'l-8,13 l-10,-10 l-14,13 l-14,-15 l-18,13 l-16,-14 l-18,15 l-14,-13 l-16,13 l-12,-10 l-10,10Z';
  return `<path d="${path}" fill="${paint.hairLight}" opacity=".85"/>`;
}
