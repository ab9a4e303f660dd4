import type { SavePage } from '@/lib/contracts/books';
import { withoutAreas } from '../areas/areas';
import { withoutEffects } from '../effects/effects';
import { changeStrokes } from '../strokes/change-strokes';
import { changeRulers } from '../rulers/rulers';
import { withFreeStrokes } from '../strokes/panel-clip';
import type { PageItem } from './page-items';

/**
 * A page without some things. Panels take their balloons with them, the areas and effects that are clipped to
 * them, and their rulers; strokes that are run free.
 */
export function withoutItems(page: SavePage, things: readonly PageItem[]): SavePage {
  const ids = (kind: PageItem['kind']): ReadonlySet<string> =>
    new Set(things.filter((one) => one.kind === kind).map(({ id }) => id));
  const [panels, balloons, strokes, areas] = [ids('panel'), ids('balloon'), ids('stroke'), ids('area')];
  const left = page.balloons.filter(
    ({ id, panelId }) => !balloons.has(id) && (panelId === null || !panels.has(panelId)),
  );
  const leftIds = new Set(left.map(({ id }) => id));
  const effects = ids('effect');
  const isIn = (panelId: string | null): boolean => panelId !== null && panels.has(panelId);
  const unruled = changeRulers(
    withFreeStrokes(page, panels),
    ({ panelId }) => isIn(panelId),
    () => null,
  );
  const bare = withoutEffects(
    withoutAreas(unruled, ({ id, panelId }) => areas.has(id) || isIn(panelId)),
    ({ id, panelId }) => effects.has(id) || isIn(panelId),
  );
  return {
    ...bare,
    ...(panels.size === 0 ? {} : { template: null, panels: page.panels.filter(({ id }) => !panels.has(id)) }),
    balloons: left.map((one) => (one.link !== null && !leftIds.has(one.link.to) ? { ...one, link: null } : one)),
    layers: changeStrokes(bare, strokes, () => []).layers,
  };
}
