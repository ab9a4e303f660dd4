'use client';

import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import type { Balloon } from '@/lib/contracts/balloons';
import type { PanelContent, SavePage } from '@/lib/contracts/books';
import { emptyContent } from '@/lib/domain/page/panels/empty-content';
import { insetIn, toggleBleed } from '@/lib/domain/layout/edit/bleed-panel';
import { cutPanel } from '@/lib/domain/layout/edit/cut-panel';
import { LayoutError } from '@/lib/domain/layout/edit/layout-error';
import { mergePanels } from '@/lib/domain/layout/edit/merge-panels';
import { boxOf, type PagePoint, type PagePolygon } from '@/lib/domain/layout/page-point';
import { layOut } from '@/lib/domain/layout/templates/lay-out';
import type { LayoutTemplate } from '@/lib/domain/layout/templates/layout-template';
import { balloonSize, type BalloonExtent } from '@/lib/domain/page/balloons/balloon-size';
import { withoutAreas } from '@/lib/domain/page/areas/areas';
import { withAreasInParts, withAreasOfPanel } from '@/lib/domain/page/areas/panel-areas';
import { withoutRulersOfPanel, withRulersInParts, withRulersOfPanel } from '@/lib/domain/page/rulers/rulers';
import { withoutEffects } from '@/lib/domain/page/effects/effects';
import { withEffectsInParts, withEffectsOfPanel } from '@/lib/domain/page/effects/panel-effects';
import { mergedContent } from '@/lib/domain/page/panels/merge-contents';
import { newBalloon } from '@/lib/domain/page/balloons/new-balloon';
import { withFreeStrokes, withStrokesInParts, withStrokesOfPanel } from '@/lib/domain/page/strokes/panel-clip';
import { withFramesOfPanel, withFramesOpened } from '@/lib/domain/page/selection/frame-contents';
import { letterPanel, rearrangePanel, roughToLetter } from '@/lib/domain/page/planning/letter-panel';
import type { RoughLayout } from '@/lib/rough';
import { findLayout } from '../rough/rough-layouts';
import { useDeskFacts } from './desk-context';
import { useDesk } from './desk-store';
import { useGutterChoice } from './gutter-choice';
import { letteredPanel } from './lettered-panel';
import { newId } from './new-id';

type Panel = SavePage['panels'][number];

/** Which panel's balloons are placed (all when null), and how. */
interface Arranging {
  readonly panelId: string | null;
  readonly place: typeof rearrangePanel;
}

/** From the middle of a new balloon down to the tip of its tail. */
const TAIL_MM = 18;

/** Of a panel that can't be drawn. */
const NOBODY: RoughLayout = { heads: [], figures: [], joints: [], things: [] };

/** The result, or null where a layout can't be so. */
export function withoutLayoutError<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof LayoutError) return null;
    throw error;
  }
}

function isSameArrangement(a: SavePage, b: SavePage): boolean {
  return (
    a.panels === b.panels &&
    a.balloons.length === b.balloons.length &&
    a.balloons.every((one) => b.balloons.includes(one))
  );
}

/** What can be done to a page's layout and balloons; what can't is said. */
export function useLayoutActions(pageId: string) {
  const t = useTranslations('desk');
  const facts = useDeskFacts();
  const { format, book, company, canEdit, lettering } = facts;
  const { edit, select, use } = useDesk.getState();
  const buckets = book.model?.buckets ?? [];
  const trying = (work: () => void): void => {
    if (!canEdit) return;
    try {
      work();
    } catch (error) {
      if (!(error instanceof LayoutError)) throw error;
      toast.error(t(`layout.${error.code}`));
    }
  };
  const hasPicture = (panelId: string): boolean =>
    book.pages.some(({ panels }) => panels.some(({ id, picture }) => id === panelId && picture !== null));
  const panelsOf = (): readonly Panel[] => useDesk.getState().drafts[pageId]?.content.panels ?? [];

  const cut = (line: readonly PagePoint[]) =>
    trying(() => {
      const [from, to] = line;
      if (!from || !to || Math.hypot(to.x - from.x, to.y - from.y) < 3) return;
      const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
      const host = panelsOf().findLast(({ polygon }) => inBox(middle, polygon));
      if (!host) throw new LayoutError('misses', 'There is no panel under the line.');
      const isDown = Math.abs(to.x - from.x) > Math.abs(to.y - from.y);
      const pieces = cutPanel(host.polygon, line, isDown ? format.gutterMm.down : format.gutterMm.across);
      const ordered = inReadingOrder(pieces, book.direction === 'rtl');
      const made = ordered.map((polygon, index): Panel => {
        const points = polygon.map(({ x, y }) => ({ x, y }));
        return index === 0
          ? { ...host, polygon: points }
          : { id: newId(), polygon: points, content: besides(host.content) };
      });
      const ruled = (page: SavePage) =>
        withRulersInParts(withFramesOpened(page, host.id), { panelId: host.id, parts: made, newId });
      edit(pageId, (page) =>
        withStrokesInParts(
          {
            ...withAreasInParts(withEffectsInParts(ruled(page), { panelId: host.id, parts: made }), {
              panelId: host.id,
              parts: made,
              newId,
            }),
            template: null,
            panels: page.panels.flatMap((panel) => (panel.id === host.id ? made : [panel])),
          },
          { panelId: host.id, parts: made, newId },
        ),
      );
      use('select');
    });

  const merge = (panelId: string) =>
    trying(() => {
      const panels = panelsOf();
      const at = panels.findIndex(({ id }) => id === panelId);
      const host = panels[at];
      if (!host) return;
      // The next in reading order that it borders on, else the one before.
      const partners = [...panels.slice(at + 1), ...panels.slice(0, at).reverse()];
      for (const partner of partners) {
        const polygon = withoutLayoutError(() => mergePanels(host.polygon, partner.polygon));
        if (polygon === null) continue;
        // A panel with a picture goes on showing it; the other's pictures are candidates of both.
        const [kept, gone] = !hasPicture(host.id) && hasPicture(partner.id) ? [partner, host] : [host, partner];
        const inOrder = panels.indexOf(host) < panels.indexOf(partner) ? [host, partner] : [partner, host];
        const [first = host, second = partner] = inOrder;
        const content = mergedContent([first, second], kept.id);
        const merged = { ...kept, content, polygon: polygon.map(({ x, y }) => ({ x, y })) };
        edit(pageId, (page) =>
          withStrokesOfPanel(
            {
              ...withAreasOfPanel(
                withEffectsOfPanel(
                  withRulersOfPanel(withFramesOfPanel(page, gone.id, kept.id), gone.id, kept.id),
                  gone.id,
                  kept.id,
                ),
                gone.id,
                kept.id,
              ),
              template: null,
              panels: page.panels.flatMap((panel) =>
                panel.id === first.id ? [merged] : panel.id === second.id ? [] : [panel],
              ),
              balloons: page.balloons.map((one) => (one.panelId === gone.id ? { ...one, panelId: kept.id } : one)),
            },
            gone.id,
            kept.id,
          ),
        );
        select({ kind: 'panel', id: kept.id });
        return;
      }
      throw new LayoutError('apart', 'It borders on no other panel.');
    });

  const remove = (panelId: string) =>
    trying(() => {
      edit(pageId, (page) => ({
        ...withoutAreas(
          withoutEffects(
            withFreeStrokes(withoutRulersOfPanel(page, panelId), new Set([panelId])),
            (one) => one.panelId === panelId,
          ),
          (one) => one.panelId === panelId,
        ),
        template: null,
        panels: page.panels.filter(({ id }) => id !== panelId),
        balloons: page.balloons.filter((one) => one.panelId !== panelId),
      }));
      select(null);
    });

  const bleed = (panelId: string) =>
    trying(() =>
      edit(pageId, (page) => ({
        ...page,
        panels: page.panels.map((panel) =>
          panel.id === panelId ? { ...panel, polygon: [...toggleBleed(panel.polygon, format)] } : panel,
        ),
      })),
    );

  const inset = (panelId: string) =>
    trying(() => {
      const id = newId();
      edit(pageId, (page) => ({
        ...page,
        template: null,
        panels: page.panels.flatMap((panel) => {
          if (panel.id !== panelId) return [panel];
          const polygon = [...insetIn(panel.polygon, book.direction === 'rtl')];
          return [panel, { id, polygon, content: besides(panel.content) }];
        }),
      }));
      select({ kind: 'panel', id });
    });

  const moveInOrder = (panelId: string, by: -1 | 1) =>
    trying(() =>
      edit(pageId, (page) => {
        const at = page.panels.findIndex(({ id }) => id === panelId);
        const target = at + by;
        const [one, other] = [page.panels[at], page.panels[target]];
        if (!one || !other) return page;
        const panels = page.panels.map((panel, index) => (index === at ? other : index === target ? one : panel));
        return { ...page, panels };
      }),
    );

  const takeLayout = (template: LayoutTemplate) =>
    trying(() => {
      const polygons = layOut(template, format, book.direction).map((polygon) => polygon.map(({ x, y }) => ({ x, y })));
      const fresh = polygons.map(() => ({ id: newId(), content: emptyContent(newSeed()) }));
      const inLayout = (page: SavePage): SavePage => ({
        ...page,
        template: template.name,
        panels: polygons.flatMap((polygon, index) => {
          const panel = page.panels[index] ?? fresh[index];
          return panel ? [{ ...panel, polygon }] : [];
        }),
      });
      void arrangeIn(inLayout, { panelId: null, place: letterPanel });
    });

  /** Balloons of a panel (of all when null) where Koma would put them; those of panels where that is no better stay. */
  const arrange = (panelId: string | null) =>
    trying(() => void arrangeIn((page) => page, { panelId, place: rearrangePanel }));

  /** Once it is known where people are in the panels, as a change has them, changes the page and places its balloons. */
  const arrangeIn = async (change: (page: SavePage) => SavePage, how: Arranging): Promise<void> => {
    const { panelId } = how;
    const now = useDesk.getState().drafts[pageId]?.content;
    if (now === undefined) return;
    const people = new Map<string, RoughLayout>();
    for (const { id, polygon, content } of change(now).panels) {
      if (panelId !== null && id !== panelId) continue;
      const layout = await findLayout(roughToLetter({ polygon, content, company, buckets }));
      if (layout !== null) people.set(id, layout);
    }
    edit(pageId, (page) => {
      const next = arranged(change(page), how, people);
      return isSameArrangement(page, next) ? page : next;
    });
  };

  const arranged = (
    page: SavePage,
    { panelId, place }: Arranging,
    people: ReadonlyMap<string, RoughLayout>,
  ): SavePage => {
    const ids = new Set(page.panels.map(({ id }) => id));
    const others = page.balloons.filter(
      (one) => one.panelId === null || !ids.has(one.panelId) || (panelId !== null && one.panelId !== panelId),
    );
    const { mayOverhang } = useGutterChoice.getState();
    const placed = page.panels
      .filter(({ id }) => panelId === null || id === panelId)
      .flatMap((panel) =>
        place(
          { ...letteredPanel(facts, pageId, { panel, content: page }), mayOverhang },
          people.get(panel.id) ?? NOBODY,
        ),
      );
    const all = [
      ...placed,
      ...others.map((one) => (one.panelId !== null && !ids.has(one.panelId) ? { ...one, panelId: null } : one)),
    ];
    const placeOf = (one: Balloon): number => page.panels.findIndex(({ id }) => id === one.panelId);
    return { ...page, balloons: all.sort((a, b) => placeOf(a) - placeOf(b)) };
  };

  const addBalloon = (at: PagePoint, panelId: string | null, size?: BalloonExtent) =>
    trying(() => {
      const id = newId();
      const text = t('newLine');
      const kind = 'speech';
      const extent = size ?? balloonSize({ text, kind }, lettering);
      const made = newBalloon({
        id,
        panelId,
        kind,
        text,
        speaker: '',
        at,
        ...extent,
        tail: { x: at.x, y: at.y + Math.max(TAIL_MM, extent.heightMm / 2 + TAIL_MM / 2) },
        face: null,
        sizeMm: null,
        direction: null,
        isAuto: false,
      });
      edit(pageId, (page) => ({ ...page, balloons: [...page.balloons, made] }));
      select({ kind: 'balloon', id });
      use('select');
    });

  const removeBalloon = (id: string) =>
    trying(() => {
      edit(pageId, (page) => ({ ...page, balloons: page.balloons.filter((one) => one.id !== id) }));
      select(null);
    });

  return { cut, merge, bleed, inset, remove, moveInOrder, takeLayout, arrange, addBalloon, removeBalloon };
}

function inBox({ x, y }: PagePoint, polygon: PagePolygon): boolean {
  const { left, top, right, bottom } = boxOf(polygon);
  return x > left && x < right && y > top && y < bottom;
}

function inReadingOrder(pieces: readonly PagePolygon[], isRtl: boolean): PagePolygon[] {
  const along = (polygon: PagePolygon): number => {
    const { left, top, right, bottom } = boxOf(polygon);
    return (isRtl ? -(left + right) / 2 : (left + right) / 2) + (top + bottom) * 1.5;
  };
  return [...pieces].sort((a, b) => along(a) - along(b));
}

/** A new panel beside another is in the same place at the same time. */
function besides({ staging: { placeId, time, weather } }: PanelContent): PanelContent {
  const content = emptyContent(newSeed());
  return { ...content, staging: { ...content.staging, placeId, time, weather } };
}

function newSeed(): number {
  return Math.floor(Math.random() * 2 ** 32);
}
