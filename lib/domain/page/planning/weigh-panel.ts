import type { Staging } from '@/lib/contracts/staging';
import type { RoughSpecification } from '@/lib/rough';
import type { PagePolygon } from '../../layout/page-point';
import { composeOf } from '../../staging/composition';
import { otherFramings } from '../../staging/frame-panel';
import { emptyContent } from '../panels/empty-content';
import { panelRough, type Company } from '../panels/panel-rough';
import { panelView } from '../panels/panel-view';

export interface PanelToWeigh {
  readonly polygon: PagePolygon;
  /** Balloons that it has to hold. */
  readonly lines: number;
  readonly o: {
    readonly company: Company;
    readonly buckets: readonly (readonly [number, number])[];
  };
}

/** What a fault costs against a less wanted shot. */
const COST = 8;
/** A panel with this score needs no other framing. */
const GOOD = 0.99;
/** What another framing than the usual one costs. */
const REFRAMED = 0.05;

/** The framing in which a panel that nobody staged by hand is composed best, and what its faults cost. */
export function weighPanel(
  staging: Staging,
  { polygon, lines, o }: PanelToWeigh,
): { readonly staging: Staging; readonly cost: number } {
  if (staging.cast.length === 0 || polygon.length < 3) return { staging, cost: 0 };
  const view = panelView(polygon, o.buckets);
  const roughOf = (one: Staging): RoughSpecification =>
    panelRough({ content: { ...emptyContent(0), staging: one }, polygon, view, company: o.company, balloons: [] });
  const usual = composeOf(roughOf(staging), lines);
  let best = { staging, score: usual.score };
  if (best.score >= GOOD) return { staging, cost: 0 };
  for (const other of otherFramings(staging, usual.laidOut)) {
    const score = composeOf(roughOf(other), lines).score - REFRAMED;
    if (score > best.score) best = { staging: other, score };
    if (score >= GOOD - REFRAMED) break;
  }
  return { staging: best.staging, cost: (1 - best.score) * COST };
}
