import type { Balloon } from '@/lib/contracts/balloons';
import type { PanelContent, SavePage } from '@/lib/contracts/books';

/** A page with a balloon changed. */
export function withBalloon(page: SavePage, id: string, change: Partial<Balloon>): SavePage {
  return { ...page, balloons: page.balloons.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

/** A page with what a panel shows changed. */
export function withContent(page: SavePage, panelId: string, change: Partial<PanelContent>): SavePage {
  // What somebody stages by hand is no longer as Koma chose it.
  const made = change.staging === undefined ? change : { reason: null, ...change };
  return {
    ...page,
    panels: page.panels.map((one) => (one.id === panelId ? { ...one, content: { ...one.content, ...made } } : one)),
  };
}
