import type { Balloon } from '@/lib/contracts/balloons';
import type { PanelContent, SavePage } from '@/lib/contracts/books';
import type { PageBox } from '@/lib/domain/layout/page-point';
import { panelRough, type Company } from '@/lib/domain/page/panels/panel-rough';
import { panelView, type PanelView } from '@/lib/domain/page/panels/panel-view';
import type { PeopleStates } from '@/lib/domain/page/panels/story-states';
import type { RoughSpecification } from '@/lib/rough/specification';

/** What a panel's drawing shows, and where it lies on the page. */
export interface PanelRough {
  readonly view: PanelView;
  /** Of the view. */
  readonly rect: PageBox;
  readonly specification: RoughSpecification;
}

interface PanelFacts {
  readonly panel: SavePage['panels'][number];
  readonly balloons: readonly Balloon[];
  readonly states: PeopleStates;
  readonly company: Company;
  readonly buckets: readonly (readonly [number, number])[];
}

/** By panels' contents: what each showed last, and where that came from. */
const last = new WeakMap<PanelContent, { readonly of: PanelFacts; readonly rough: PanelRough }>();

/** The same object for the same facts: a panel is shown on the page, small at its side, and under its handles. */
export function roughOf(facts: PanelFacts): PanelRough {
  const { panel, balloons, states, company, buckets } = facts;
  const { polygon, content } = panel;
  const known = last.get(content);
  if (known !== undefined && isSame(known.of, facts)) return known.rough;
  const view = panelView(polygon, buckets);
  const specification = panelRough({ content, polygon, view, company, balloons, states });
  const rough = { view, rect: view.rect, specification };
  last.set(content, { of: facts, rough });
  return rough;
}

function isSame(one: PanelFacts, other: PanelFacts): boolean {
  return (
    one.panel.polygon === other.panel.polygon &&
    one.balloons === other.balloons &&
    one.states === other.states &&
    one.company === other.company &&
    one.buckets === other.buckets
  );
}
