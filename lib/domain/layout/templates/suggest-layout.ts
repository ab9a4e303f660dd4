import type { ReadingDirection } from '@/lib/contracts/projects';
import type { PageFormat } from '../page-formats';
import { areaOf, boxOf, type PagePolygon } from '../page-point';
import { layOut } from './lay-out';
import { countPanels, type LayoutTemplate } from './layout-template';
import { LAYOUT_TEMPLATES } from './layout-templates';

export interface PageToLayOut {
  /** How much room each panel's beat wants, in reading order: 1 a glance, 3 usual, 5 a splash. */
  readonly weights: readonly number[];
  /** Width by height that each panel would like to have; any shape where absent. */
  readonly aspects?: readonly number[];
  /** How many of the beats move, shout or shock; gutters of a calm page stay level. */
  readonly lively?: number;
  /** Decides between layouts that fit about as well, so that stories of the same beats do not look the same. */
  readonly seed?: number;
  readonly format: PageFormat;
  readonly isWebtoon: boolean;
  readonly isSpread: boolean;
  readonly direction: ReadingDirection;
  /** Names of the templates of pages before, the nearest last: they are not taken again soon where others fit as well. */
  readonly before: readonly string[];
}

/** What it costs to look like the page before, in squared shares of the page; pages farther back cost less. */
const SAME_AGAIN = 0.04;
const FADING = 0.7;
/** What it costs to have the same rows and columns as the page before. */
const SAME_ROWS = 0.014;
const KIND_COST: Readonly<Partial<Record<LayoutTemplate['kind'], number>>> = { inset: 0.012, 'four-koma': 0.05 };
/** Of nothing but full rows, the first thing that a page without a plan looks like. */
const TIERS = 0.045;
/** Of a page whose largest beat, a new place or a climax, goes over the edge of the paper. */
const BLEED = -0.004;
const LARGE = 3.5;
/** What leaning gutters cost on a calm page, and spare on a lively one. */
const SLANTED = { calm: 0.02, lively: -0.012 };
/** What the wrong shape costs: times the squared logarithm of how wrong it is, and so much is right enough. */
const SHAPE = { cost: 0.05, free: 0.3, most: 2.2 };
/** An inset is looked at however small it is. */
const OF_INSET = 0.3;
/** An inset that lies over somebody, or holds more than a look. */
const OVER_SOMEBODY = 0.06;
const MOST_IN_INSET = 2.6;
/** A view of a place is so wide; insets may lie over it. */
const OF_PLACE = 1.9;
/** How far a seed moves layouts among those that fit. */
const WHIM = 0.024;

/** Templates for as many panels as a page has, those first whose panels have the room and the shapes that the beats want. */
export function suggestLayouts(page: PageToLayOut): LayoutTemplate[] {
  const { weights, format, isWebtoon, isSpread, direction } = page;
  const fitting = LAYOUT_TEMPLATES.filter(
    ({ kind, panelCount }) => panelCount === weights.length && isFor(kind, { isWebtoon, isSpread }),
  );
  return fitting
    .map((template) => ({
      template,
      cost: costOf(template, layOut({ ...template, bleeds: [] }, format, direction), page),
    }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ template }) => template);
}

/** @param polygons within the frame: what goes over the edge of the paper counts as no room */
function costOf(template: LayoutTemplate, polygons: readonly PagePolygon[], page: PageToLayOut): number {
  const { weights, before, seed } = page;
  const areas = polygons.map(areaOf);
  const [whole, total] = [sumOf(areas), sumOf(weights)];
  const small = new Set(template.insets.map(({ place }) => place));
  const misfit = sumOf(
    areas.map((area, index) => (small.has(index) ? OF_INSET : 1) * (area / whole - (weights[index] ?? 0) / total) ** 2),
  );
  const last = LAYOUT_TEMPLATES.find(({ name }) => name === before.at(-1));
  return (
    misfit +
    shapeCost(template, polygons, page) +
    againCost(template.name, before) +
    (last && last.name !== template.name && rowsOf(last) === rowsOf(template) ? SAME_ROWS : 0) +
    (KIND_COST[template.kind] ?? 0) +
    (isTiers(template) ? TIERS : 0) +
    (isBleedOfBeat(template, weights) ? BLEED : 0) +
    (template.kind === 'slanted' ? slantedCost(page) : 0) +
    (seed === undefined ? 0 : WHIM * whimOf(template.name, seed))
  );
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function againCost(name: string, before: readonly string[]): number {
  const place = before.toReversed().indexOf(name);
  return place === -1 ? 0 : SAME_AGAIN * FADING ** place;
}

function shapeCost(
  { insets }: LayoutTemplate,
  polygons: readonly PagePolygon[],
  { aspects, weights, isWebtoon }: PageToLayOut,
): number {
  if (aspects === undefined || isWebtoon) return 0;
  const shapes = polygons.map((polygon, index) => {
    const { left, top, right, bottom } = boxOf(polygon);
    const wrong = Math.abs(Math.log((right - left) / (bottom - top) / (aspects[index] ?? 1)));
    return SHAPE.cost * Math.min(SHAPE.most, Math.max(0, wrong - SHAPE.free) ** 2);
  });
  const covers = insets.filter(
    ({ place }) => (aspects[place - 1] ?? 1) < OF_PLACE || (weights[place] ?? 0) > MOST_IN_INSET,
  );
  return sumOf(shapes) + covers.length * OVER_SOMEBODY;
}

function slantedCost({ weights, lively }: PageToLayOut): number {
  const isLively = lively === undefined ? Math.max(...weights) >= 4.5 : lively * 2 >= weights.length;
  return isLively ? SLANTED.lively : SLANTED.calm;
}

const isTiers = ({ kind, root, panelCount, insets }: LayoutTemplate): boolean =>
  kind !== 'webtoon' &&
  panelCount > 2 &&
  insets.length === 0 &&
  root?.along === 'rows' &&
  root.parts.every(({ split }) => split === null);

const isBleedOfBeat = ({ bleeds }: LayoutTemplate, weights: readonly number[]): boolean => {
  const most = Math.max(...weights);
  return most >= LARGE && weights.length > 1 && bleeds.some(({ place }) => weights[place] === most);
};

/** How many panels stand side by side, row by row: two layouts with the same rows look alike whatever their measures. */
function rowsOf({ root, insets }: LayoutTemplate): string {
  if (root === null) return `splash+${insets.length}`;
  const parts = root.parts.map(({ split }) => (split === null ? 1 : countPanels(split)));
  return `${root.along}:${parts.join('-')}+${insets.length}`;
}

/** 0 to 1, the same for the same name and seed (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv). */
function whimOf(name: string, seed: number): number {
  let value = 0x811c9dc5 ^ seed;
  for (const letter of name) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return ((value ^ (value >>> 15)) % 1024) / 1024;
}

/** Strips and spreads have layouts of their own; a spread may have a page's besides. */
export function isFor(
  kind: LayoutTemplate['kind'],
  { isWebtoon, isSpread }: { readonly isWebtoon: boolean; readonly isSpread: boolean },
): boolean {
  if (isSpread) return kind === 'spread' || kind === 'grid' || kind === 'slanted';
  return kind !== 'spread' && (kind === 'webtoon') === isWebtoon;
}
