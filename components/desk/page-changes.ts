import type { Balloon } from '@/lib/contracts/balloons';
import type { PanelContent, SavePage } from '@/lib/contracts/books';

/** A page with a balloon changed. */
export function withBalloon(page: SavePage, id: string, change: Partial<Balloon>): SavePage {
  return { ...page, balloons: page.balloons.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

/** A page with what a panel shows changed. */
export function withContent(page: SavePage, panelId: string, change: Partial<PanelContent>): SavePage {
  return {
    ...page,
    panels: page.panels.map((one) => (one.id === panelId ? { ...one, content: { ...one.content, ...change } } : one)),
  };
}
