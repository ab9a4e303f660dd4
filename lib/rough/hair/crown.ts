import { coordinates, type Point } from '../ink';
import { fringeTips } from '../figure/fringe';
import { AXIS } from '../figure/figure';
import { n, onHead, skullOf, type HeadView } from '../views/head-view';
import type { HairForm } from './hair-form';

/** A place of the hair's lower edge on the head: a tip, or a smooth passage. */
interface EdgeNode {
  readonly azimuth: number;
  readonly y: number;
  readonly isTip: boolean;
}

/** How far the crown's upper edge is above the skull, by its form. */
const RISE: Readonly<Record<HairForm['crown'], number>> = {
  smooth: 0,
  spikes: 0,
  tousled: 0,
  curls: 12,
  ball: 0,
  close: -10,
  back: 8,
  crest: -10,
};

interface Spikes {
  readonly count: number;
  readonly valley: number;
  readonly tip: number;
  readonly variation: number;
}
const SPIKES: Readonly<Partial<Record<HairForm['crown'], Spikes>>> = {
  spikes: { count: 9, valley: 122, tip: 172, variation: 26 },
  tousled: { count: 11, valley: 124, tip: 144, variation: 16 },
};

/** The hair on the head as one outline: over the crown, and back along fringe, temples, ears and nape. */
export function crownPath(view: HeadView, form: HairForm): string {
  const nodes = edgeNodes(view, form);
  const [from, to] = [view.turn + 90, view.turn - 90];
  const right: Point = [onHead(view, from, 2).x, edgeY(nodes, from)];
  const left: Point = [onHead(view, to, 2).x, edgeY(nodes, to)];
  const visible = nodes.filter(({ azimuth }) => azimuth < from - 3 && azimuth > to + 3);
  return `M${coordinates(left)}${dome(view, form, left, right)}${lowerEdge(view, visible, right, left)}Z`;
}

/** From the left edge over the head to the right. */
function dome(view: HeadView, form: HairForm, left: Point, right: Point): string {
  const { middle, radius } = skullOf(view);
  const spikes = SPIKES[form.crown];
  if (spikes) {
    const points = spikePoints(view, spikes, { middle, radius });
    return ` L${points.map(coordinates).join(' L')} L${coordinates(right)}`;
  }
  if (form.crown === 'curls') return ` ${curls(left, right, middle, radius)}`;
  const top = 48 - RISE[form.crown];
  return ` C${n(left[0] - 30 - RISE[form.crown])},${n(top)} ${n(right[0] + 30 + RISE[form.crown])},${n(top)} ${coordinates(right)}`;
}

function spikePoints(
  view: HeadView,
  spikes: Spikes,
  skull: { readonly middle: number; readonly radius: number },
): Point[] {
  const { count, valley, tip, variation } = spikes;
  const wide = skull.radius / 110;
  const angle = (step: number): number => Math.PI * (1.06 - (1.12 * step) / count);
  return Array.from({ length: 2 * count + 1 }, (_, index): Point => {
    const isTip = index % 2 === 1;
    const radius = isTip ? tip + view.sitter.random() * variation : valley;
    const at = angle(index / 2);
    return [skull.middle + Math.cos(at) * radius * wide, 188 - Math.sin(at) * radius];
  });
}

function curls(left: Point, right: Point, middle: number, radius: number): string {
  const count = 8;
  let path = '';
  for (let curl = 1; curl <= count; curl++) {
    const at = (step: number, out: number): Point => {
      const angle = Math.PI * (1 - step / count);
      return [middle + Math.cos(angle) * (radius + out), 216 - Math.sin(angle) * (118 + out)];
    };
    const end = curl === count ? right : at(curl, 6);
    path += `Q${coordinates(at(curl - 0.5, 40))} ${coordinates(end)} `;
  }
  return path;
}

/** The places of the edge by falling azimuth, all round the head. */
function edgeNodes(view: HeadView, form: HairForm): EdgeNode[] {
  const { nod } = view;
  const isClose = form.crown === 'close' || form.crown === 'crest';
  const nape = form.curtain === null ? (isClose ? 316 : 236) : 322;
  const fringe = form.hasFringe ? fringeNodes(view) : hairlineNodes(form);
  const side = (sign: 1 | -1): EdgeNode[] => [
    { azimuth: sign * 82, y: (form.hasFringe || isClose ? 262 : 236) + nod * 0.5, isTip: true },
    { azimuth: sign * 95, y: 238 + nod * 0.4, isTip: false },
    { azimuth: sign * 108, y: form.curtain === null && !isClose ? 240 : 296 + nod * 0.2, isTip: false },
    ...[124, 140, 156, 172].map((azimuth, index) => ({
      azimuth: sign * azimuth,
      y: nape - nod * 0.2 + (index % 2 === 0 ? 8 : -4),
      isTip: false,
    })),
  ];
  const near = side(1);
  const far = side(-1);
  // Behind the head the edge goes on round: azimuths beyond 180 are the far side's.
  const round = far.map((node) => ({ ...node, azimuth: node.azimuth + 360 }));
  return [...fringe, ...near, ...far, ...round].sort((a, b) => b.azimuth - a.azimuth);
}

/** The tips of the fringe, with the form of the person's bangs. */
function fringeNodes(view: HeadView): EdgeNode[] {
  return fringeTips(view.sitter).map(([x, y]) => {
    const place = (view.isMirrored ? AXIS - x : x - AXIS) / 101;
    return { azimuth: Math.max(-76, Math.min(76, place * 72)), y: y + view.nod * 0.7, isTip: true };
  });
}

/** A bare forehead. */
function hairlineNodes({ crown }: HairForm): EdgeNode[] {
  const y = crown === 'ball' ? 176 : 150;
  return [-56, -28, 0, 28, 56].map((azimuth) => ({
    azimuth,
    y: y + Math.abs(azimuth) * 0.5,
    isTip: false,
  }));
}

function edgeY(nodes: readonly EdgeNode[], azimuth: number): number {
  const below = nodes.find((node) => node.azimuth <= azimuth) ?? nodes.at(-1);
  const above = nodes.findLast((node) => node.azimuth >= azimuth) ?? nodes[0];
  if (!below || !above) return 238;
  const share = above.azimuth === below.azimuth ? 0 : (azimuth - below.azimuth) / (above.azimuth - below.azimuth);
  return Math.min(262, below.y + (above.y - below.y) * share);
}

/** From the right edge back to the left, with a notch before each tip. */
function lowerEdge(view: HeadView, nodes: readonly EdgeNode[], right: Point, left: Point): string {
  const isBlunt = view.sitter.who.bangs === 'blunt_bangs';
  let previous = right;
  let path = '';
  for (const node of nodes) {
    const tip: Point = [onHead(view, node.azimuth, 3).x, node.y];
    if (node.isTip) {
      const depth = isBlunt ? 14 : Math.min(46, 14 + Math.abs(previous[0] - tip[0]) * 1.1);
      const valley: Point = [(previous[0] + tip[0]) / 2, Math.min(previous[1], tip[1]) - depth];
      path += ` Q${n(previous[0] - 4)},${n(previous[1] - 20)} ${coordinates(valley)} Q${n(tip[0] + 5)},${n(tip[1] - 18)} ${coordinates(tip)}`;
    } else path += ` Q${n((previous[0] + tip[0]) / 2)},${n((previous[1] + tip[1]) / 2)} ${coordinates(tip)}`;
    previous = tip;
  }
  return `${path} Q${n((previous[0] + left[0]) / 2)},${n(Math.min(previous[1], left[1]) - 10)} ${coordinates(left)}`;
}

/** Strokes from the fringe up to the crown, that is where the hair parts. */
export function crownStrands(view: HeadView, form: HairForm): string {
  const azimuths = view.turn > 110 ? [150, 170, 190, 210] : [-48, -16, 16, 48, 130, 155];
  const seen = azimuths.filter((azimuth) => Math.cos(((azimuth - view.turn) * Math.PI) / 180) > 0.25);
  const whorl = onHead(view, 160, -70).x;
  return seen
    .map((azimuth) => {
      const isBack = azimuth > 100;
      const x = onHead(view, azimuth, 0).x;
      const y = isBack ? (form.curtain === null ? 220 : 290) : 176;
      const topX = whorl + (x - whorl) * 0.42;
      return `M${n(x)},${n(y)} Q${n(x + (topX - x) * 0.2)},150 ${n(topX)},122`;
    })
    .join(' ');
}
