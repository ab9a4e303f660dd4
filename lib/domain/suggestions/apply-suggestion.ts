import type { SavePage } from '@/lib/contracts/books';
import type { PanelOutlines, Suggestion } from '@/lib/contracts/suggestions';
import { boxOf, type PagePoint, type PagePolygon } from '@/lib/domain/layout/page-point';
import { moveBy, transformItems } from '@/lib/domain/page/selection/transform-selection';
import { withSettings } from './panel-settings';

type OfPage = Extract<Suggestion, { kind: 'layout' | 'panel' }>;

/** A page with a suggestion for its layout or for a panel's settings carried out, as it is saved. */
export function withSuggestion(page: SavePage, suggestion: OfPage): SavePage {
  if (suggestion.kind === 'layout') return withOutlines(page, suggestion.after, suggestion.template);
  const { panelId, after } = suggestion;
  return {
    ...page,
    panels: page.panels.map((panel) =>
      panel.id === panelId ? { ...panel, content: withSettings(panel.content, after) } : panel,
    ),
  };
}

/** Panels in other outlines; what is written in a panel goes with its middle to the same share of the panel's width and height. */
function withOutlines(page: SavePage, outlines: PanelOutlines, template: string | null): SavePage {
  const next = new Map(outlines.map(({ id, polygon }) => [id, polygon]));
  const before = new Map(page.panels.map(({ id, polygon }) => [id, polygon]));
  const laid: SavePage = {
    ...page,
    template,
    panels: page.panels.map((panel) => ({ ...panel, polygon: next.get(panel.id) ?? panel.polygon })),
  };
  return page.balloons.reduce((now, { id, panelId, at }) => {
    const [from, to] = [before.get(panelId ?? ''), next.get(panelId ?? '')];
    if (from === undefined || to === undefined) return now;
    const target = placedIn(at, from, to);
    const moved = transformItems(now, [{ kind: 'balloon', id }], moveBy(target.x - at.x, target.y - at.y));
    return withTailsIn(moved, id, (tip) => placedIn(tip, from, to));
  }, laid);
}

/** Tails point at people, who go with their panel. */
function withTailsIn(page: SavePage, balloonId: string, place: (tip: PagePoint) => PagePoint): SavePage {
  const balloons = page.balloons.map((balloon) => {
    if (balloon.id !== balloonId) return balloon;
    return { ...balloon, tail: balloon.tail && place(balloon.tail), moreTails: balloon.moreTails.map(place) };
  });
  return { ...page, balloons };
}

/** A point of one panel at the same share of another one's box, in page millimetres. */
function placedIn({ x, y }: PagePoint, from: PagePolygon, to: PagePolygon): PagePoint {
  const [a, b] = [boxOf(from), boxOf(to)];
  const share = (value: number, low: number, high: number): number => (high > low ? (value - low) / (high - low) : 0.5);
  return {
    x: b.left + share(x, a.left, a.right) * (b.right - b.left),
    y: b.top + share(y, a.top, a.bottom) * (b.bottom - b.top),
  };
}
