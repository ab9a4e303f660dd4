import { rotatePoint } from '@/lib/geometry';
import type { Balloon } from '@/lib/contracts/balloons';
import type { SavePage } from '@/lib/contracts/books';
import type { Area, Tone } from '@/lib/contracts/page-areas';
import type { Stroke } from '@/lib/contracts/page-layers';
import { turned, type PageBox, type PagePoint } from '../../layout/page-point';
import { areasOf, changeAreas, cornersOfRing, flatRing } from '../areas/areas';
import { changeEffects, effectsInPanels, transformEffect } from '../effects/effects';
import { mapRuler } from '../rulers/edit-ruler';
import { changeRulers } from '../rulers/rulers';
import { changeStrokes } from '../strokes/change-strokes';
import { STROKE_WIDTH_MM } from '../strokes/edit-width';
import { contentsOfFrames, withMasksMoved } from './frame-contents';
import type { PageItem } from './page-items';

/** What is done to what is selected: first scaled about a point, then turned about it, then moved. */
export interface SelectionTransform {
  readonly about: PagePoint;
  readonly scaleX: number;
  readonly scaleY: number;
  /** How the two directions of the scaling lie, clockwise from the page's own. */
  readonly axesDeg: number;
  /** Clockwise. */
  readonly turnDeg: number;
  readonly dxMm: number;
  readonly dyMm: number;
}

const NOTHING: SelectionTransform = {
  about: { x: 0, y: 0 },
  scaleX: 1,
  scaleY: 1,
  axesDeg: 0,
  turnDeg: 0,
  dxMm: 0,
  dyMm: 0,
};

export function moveBy(dxMm: number, dyMm: number): SelectionTransform {
  return { ...NOTHING, dxMm, dyMm };
}

export function turnAbout(about: PagePoint, turnDeg: number): SelectionTransform {
  return { ...NOTHING, about, turnDeg };
}

/** What brings one box onto another. A box without extent in a direction is only moved in it. */
export function boxToBox(from: PageBox, to: PageBox): SelectionTransform {
  const scale = (before: number, after: number): number => (before < 1e-6 ? 1 : after / before);
  return {
    about: { x: from.left, y: from.top },
    scaleX: scale(from.right - from.left, to.right - to.left),
    scaleY: scale(from.bottom - from.top, to.bottom - to.top),
    axesDeg: 0,
    turnDeg: 0,
    dxMm: to.left - from.left,
    dyMm: to.top - from.top,
  };
}

/** Scales about a point along axes that lie turned. */
export function scaleAbout(
  about: PagePoint,
  { scaleX, scaleY, axesDeg }: Pick<SelectionTransform, 'scaleX' | 'scaleY' | 'axesDeg'>,
): SelectionTransform {
  return { ...NOTHING, about, scaleX, scaleY, axesDeg };
}

/** Where a point comes to. */
export function transformPoint({ x, y }: PagePoint, o: SelectionTransform): PagePoint {
  const along = rotatePoint({ x: x - o.about.x, y: y - o.about.y }, -o.axesDeg);
  const scaled = { x: along.x * o.scaleX, y: along.y * o.scaleY };
  const to = rotatePoint(scaled, o.axesDeg + o.turnDeg);
  return { x: fine(o.about.x + to.x + o.dxMm), y: fine(o.about.y + to.y + o.dyMm) };
}

/** To a thousandth of a millimetre, so that what is moved there and back is where it was. */
function fine(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}

const BALLOON_MM = { least: 2, most: 2000 } as const;

/**
 * A page with some things moved, scaled and turned. What a balloon's tail points at stays, as long as its panel does; a
 * panel takes its balloons along, the strokes, areas and rulers of it, and what lies in its folders. Letters and the screens of tones keep their size.
 */
export function transformItems(page: SavePage, things: readonly PageItem[], o: SelectionTransform): SavePage {
  const ids = (kind: PageItem['kind']): ReadonlySet<string> =>
    new Set(things.filter((one) => one.kind === kind).map(({ id }) => id));
  const [panels, balloons] = [ids('panel'), ids('balloon')];
  const framed = contentsOfFrames(page, panels);
  const strokes = new Set([...ids('stroke'), ...strokesInPanels(page, panels), ...framed.strokes]);
  const areas = new Set([...ids('area'), ...areasInPanels(page, panels), ...framed.areas]);
  const effects = new Set([...ids('effect'), ...effectsInPanels(page, panels), ...framed.effects]);
  const pointTo = (point: PagePoint): PagePoint => transformPoint(point, o);
  const ruled = changeRulers(
    withMasksMoved(page, framed.layers, pointTo),
    ({ panelId }) => panelId !== null && panels.has(panelId),
    (ruler) => mapRuler(ruler, pointTo, { scale: Math.sqrt(Math.abs(o.scaleX * o.scaleY)), turnDeg: o.turnDeg }),
  );
  const filled = changeEffects(
    changeAreas(ruled, areas, (area) => transformArea(area, o)),
    effects,
    (effect) => transformEffect(effect, { ...o, pointTo }),
  );
  return {
    ...filled,
    ...(panels.size === 0
      ? {}
      : {
          template: null,
          panels: page.panels.map((one) =>
            panels.has(one.id) ? { ...one, polygon: one.polygon.map((point) => transformPoint(point, o)) } : one,
          ),
        }),
    balloons: page.balloons.map((one) => {
      const isCarried = one.panelId !== null && panels.has(one.panelId);
      if (!isCarried && !balloons.has(one.id)) return one;
      return transformBalloon(one, o, isCarried);
    }),
    layers: changeStrokes(filled, strokes, (stroke) => transformStroke(stroke, o)).layers,
  };
}

function strokesInPanels({ layers }: SavePage, panels: ReadonlySet<string>): string[] {
  if (panels.size === 0) return [];
  return layers.flatMap(({ strokes }) =>
    (strokes ?? []).flatMap(({ id, panelId }) => (panelId !== null && panels.has(panelId) ? [id] : [])),
  );
}

function areasInPanels(page: SavePage, panels: ReadonlySet<string>): string[] {
  return [...areasOf(page).values()].flatMap(({ area: { id, panelId } }) =>
    panelId !== null && panels.has(panelId) ? [id] : [],
  );
}

function transformArea(area: Area, o: SelectionTransform): Area {
  const { fill } = area;
  return {
    ...area,
    rings: area.rings.map((ring) => flatRing(cornersOfRing(ring).map(([x, y]) => transformPoint({ x, y }, o)))),
    fill: fill.kind === 'tone' ? { ...fill, tone: transformTone(fill.tone, o) } : fill,
  };
}

const RADIUS_MM = { least: 0.1, most: 5000 } as const;

/** Gradients go along; the screen stays as it lies on the page, so that tones still join. */
function transformTone(tone: Tone, o: SelectionTransform): Tone {
  const { density } = tone;
  switch (density.kind) {
    case 'flat':
      return tone;
    case 'linear':
      return {
        ...tone,
        density: { ...density, from: transformPoint(density.from, o), to: transformPoint(density.to, o) },
      };
    case 'radial': {
      const grown = fine(density.radiusMm * Math.sqrt(Math.abs(o.scaleX * o.scaleY)));
      const radiusMm = Math.max(RADIUS_MM.least, Math.min(RADIUS_MM.most, grown));
      return { ...tone, density: { ...density, from: transformPoint(density.from, o), radiusMm } };
    }
    default:
      return density satisfies never;
  }
}

function transformBalloon(balloon: Balloon, o: SelectionTransform, isCarried: boolean): Balloon {
  const turn = ((balloon.turnDeg - o.axesDeg) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  // A turned balloon keeps its right angles: its own axes grow as much as they lie along those of the scaling.
  const along = (a: number, b: number): number => Math.hypot(a * o.scaleX, b * o.scaleY);
  const clamp = (value: number): number => Math.max(BALLOON_MM.least, Math.min(BALLOON_MM.most, value));
  return {
    ...balloon,
    at: transformPoint(balloon.at, o),
    widthMm: fine(clamp(balloon.widthMm * along(cos, sin))),
    heightMm: fine(clamp(balloon.heightMm * along(sin, cos))),
    turnDeg: turned(balloon.turnDeg, o.turnDeg),
    ...(isCarried
      ? {
          tail: balloon.tail === null ? null : transformPoint(balloon.tail, o),
          moreTails: balloon.moreTails.map((tail) => transformPoint(tail, o)),
        }
      : {}),
    isAuto: false,
  };
}

function transformStroke(stroke: Stroke, o: SelectionTransform): Stroke {
  const points = [...stroke.points];
  for (let at = 0; at + 1 < points.length; at += 3) {
    const { x, y } = transformPoint({ x: points[at] ?? 0, y: points[at + 1] ?? 0 }, o);
    points[at] = Math.round(x * 100) / 100 + 0;
    points[at + 1] = Math.round(y * 100) / 100 + 0;
  }
  const widthMm = stroke.widthMm * Math.sqrt(Math.abs(o.scaleX * o.scaleY));
  return { ...stroke, points, widthMm: Math.max(STROKE_WIDTH_MM.least, Math.min(STROKE_WIDTH_MM.most, fine(widthMm))) };
}
