import type { ReadingDirection } from '@/lib/contracts/projects';
import type { PageFormat } from '../page-formats';
import { areaOf } from '../page-point';
import { layOut } from './lay-out';
import type { LayoutTemplate } from './layout-template';
import { LAYOUT_TEMPLATES } from './layout-templates';

export interface PageToLayOut {
  /** How much room each panel's beat wants, in reading order: 1 a glance, 3 usual, 5 a splash. */
  readonly weights: readonly number[];
  readonly format: PageFormat;
  readonly isWebtoon: boolean;
  readonly isSpread: boolean;
  readonly direction: ReadingDirection;
  /** Names of the templates of pages just before, which are not taken again where others fit as well. */
  readonly before: readonly string[];
}

/** What it costs to look like a page just before, in squared shares of the page. */
const SAME_AGAIN = 0.03;
const KIND_COST: Readonly<Partial<Record<LayoutTemplate['kind'], number>>> = {
  slanted: 0.012,
  inset: 0.015,
  'four-koma': 0.05,
};

/** Templates for as many panels as a page has, those first whose panels have the room that the beats want. */
export function suggestLayouts({
  weights,
  format,
  isWebtoon,
  isSpread,
  direction,
  before,
}: PageToLayOut): LayoutTemplate[] {
  const fitting = LAYOUT_TEMPLATES.filter(
    ({ kind, panelCount }) => panelCount === weights.length && isFor(kind, { isWebtoon, isSpread }),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const costOf = (template: LayoutTemplate): number => {
    const areas = layOut(template, format, direction).map(areaOf);
    const whole = areas.reduce((sum, area) => sum + area, 0);
    const misfit = areas.reduce((sum, area, index) => sum + (area / whole - (weights[index] ?? 0) / total) ** 2, 0);
    const excited = Math.max(...weights) >= 4.5 && template.kind === 'slanted' ? -0.012 : 0;
    return misfit + (before.includes(template.name) ? SAME_AGAIN : 0) + (KIND_COST[template.kind] ?? 0) + excited;
  };
  return fitting
    .map((template) => ({ template, cost: costOf(template) }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ template }) => template);
}

/** Strips and spreads have layouts of their own; a spread may have a page's besides. */
export function isFor(
  kind: LayoutTemplate['kind'],
  { isWebtoon, isSpread }: { readonly isWebtoon: boolean; readonly isSpread: boolean },
): boolean {
  if (isSpread) return kind === 'spread' || kind === 'grid' || kind === 'slanted';
  return kind !== 'spread' && (kind === 'webtoon') === isWebtoon;
}
