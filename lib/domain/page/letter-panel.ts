import type { Balloon } from '@/lib/contracts/balloons';
import type { PanelContent } from '@/lib/contracts/books';
import type { ReadingDirection } from '@/lib/contracts/projects';
import type { PagePolygon } from '../layout/page-point';
import { isSameName } from '../script/stage-panel';
import { castOf, headsOnPage, panelRough, type Company } from './panel-rough';
import { panelView } from './panel-view';
import { newBalloon } from './new-balloon';
import { placeBalloons, type LineToPlace } from './place-balloons';

/** What a panel says, before it has a place. */
export type SpokenLine = Pick<Balloon, 'id' | 'kind' | 'text' | 'speaker'> & Partial<Balloon>;

export interface PanelToLetter {
  readonly panelId: string;
  readonly polygon: PagePolygon;
  readonly content: PanelContent;
  readonly lines: readonly SpokenLine[];
  readonly company: Company;
  readonly buckets: readonly (readonly [number, number])[];
  readonly direction: ReadingDirection;
}

/** A panel's lines as balloons: beside the heads that its rough shows, tails to who speaks. */
export function letterPanel({
  panelId,
  polygon,
  content,
  lines,
  company,
  buckets,
  direction,
}: PanelToLetter): Balloon[] {
  const view = panelView(polygon, buckets);
  const heads = headsOnPage(panelRough({ content, polygon, view, company, balloons: [] }), view);
  const cast = castOf(content, company);
  const wanted = lines.map(({ kind, text, speaker }): LineToPlace => {
    const index = cast.findIndex(({ name }) => isSameName(name, speaker));
    return { kind, text, speaker: index < 0 ? null : index };
  });
  const placed = placeBalloons({ lines: wanted, polygon, heads, direction });
  return lines.flatMap((line, index): Balloon[] => {
    const place = placed[index];
    if (!place) return [];
    return [newBalloon({ face: null, sizeMm: null, direction: null, ...line, panelId, ...place, isAuto: true })];
  });
}
