'use client';

import { useCallback } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { pictureAddress } from '@/lib/client/pictures';
import type { BookPage, SavePage } from '@/lib/contracts/books';
import type { RegionShape } from '@/lib/contracts/regions';
import type { PageBox, PagePoint } from '@/lib/domain/layout/page-point';
import { headsOnPage } from '@/lib/domain/page/panels/people-on-page';
import { panelView, toPage, toShares, type PanelView } from '@/lib/domain/page/panels/panel-view';
import { picturePlace } from '@/lib/domain/page/panels/picture-place';
import { isInsidePolygon } from '@/lib/geometry';
import { magicWand } from '@/lib/domain/region/magic-wand';
import { faceShape, polygonShape } from '@/lib/domain/region/make-shapes';
import { maskShape } from '@/lib/domain/region/mask-shape';
import { useDeskFacts } from '../desk-context';
import { balloonsOf } from '../balloons-of';
import { askRoughWorker } from '../../rough/ask-rough-worker';
import { findLayout } from '../../rough/rough-layouts';
import { faceNear, headAt, peopleOfPanel, type Panel, type PanelPeople } from './panel-people';
import { readMask, readPixels } from './read-pixels';
import { useRegionStore, withShape, type RegionJoin, type Touch } from './region-store';

/** What a press of a mode that selects at once selects, or why nothing. */
type Made = RegionShape | 'nobody' | 'no-picture' | 'unreadable' | 'nothing' | 'no-panel';

/** Shapes come in the order in which they were asked for, whatever is found sooner. */
let line: Promise<void> = Promise.resolve();

/** Selects whole panels, people and faces, and what is coloured alike; what can't be selected is said. */
export function useSelectionMakers(page: BookPage, content: SavePage) {
  const t = useTranslations('region');
  const { book, company, statesOf } = useDeskFacts();
  const change = useRegionStore((state) => state.change);
  const states = statesOf(page.id);
  const buckets = book.model?.buckets;

  const peopleOf = useCallback(
    (panel: Panel): PanelPeople =>
      peopleOfPanel(panel, { company, buckets: buckets ?? [], states, balloons: balloonsOf(content, panel.id) }),
    [company, buckets, states, content],
  );

  const take = (make: () => Made | Promise<Made>, join: RegionJoin): void => {
    line = line.then(make).then((made) => {
      if (typeof made === 'string') toast.error(t(`cannot.${made}`));
      else change(page.id, (region) => withShape(region, made, join));
    });
  };
  const pictureOf = (panel: Panel) => page.panels.find(({ id }) => id === panel.id)?.picture ?? null;
  const panelAt = (at: PagePoint): Panel | undefined =>
    content.panels.findLast(({ polygon }) => isInsidePolygon(at, polygon));

  const person = async ({ view, specification }: PanelPeople, index: number): Promise<Made> => {
    const drawn = await askRoughWorker({ kind: 'draw', request: { specification, finish: 'lines', maskOf: index } });
    if (drawn.kind !== 'drawn' || drawn.svg === '') return 'nobody';
    const mask = await readMask(drawn.svg).catch(() => null);
    return mask === null ? 'unreadable' : (maskShape('add', mask, view.rect) ?? 'nobody');
  };
  /** Where a panel's picture lies, which may be extended. */
  const placeOf = (panel: Panel, view: PanelView) =>
    picturePlace({ polygon: panel.polygon, picture: pictureOf(panel) }, view);
  const face = async (panel: Panel, { specification, view }: PanelPeople, index: number): Promise<Made> => {
    const head = (await headsOf(specification, view))[index];
    if (head === undefined) return 'nobody';
    const rect = placeOf(panel, view);
    const faces = (pictureOf(panel)?.faces ?? []).map(({ left, top, right, bottom }) => {
      const [from, to] = [toPage({ rect }, { x: left, y: top }), toPage({ rect }, { x: right, y: bottom })];
      return { left: from.x, top: from.y, right: to.x, bottom: to.y };
    });
    return faceShape('add', faceNear(head, faces));
  };
  const wand = async (panel: Panel, at: PagePoint): Promise<Made> => {
    const picture = pictureOf(panel);
    if (picture === null) return 'no-picture';
    const pixels = await readPixels(pictureAddress(picture.id, 'full')).catch(() => null);
    if (pixels === null) return 'unreadable';
    const rect = placeOf(panel, panelView(panel.polygon, buckets ?? []));
    const { x, y } = toShares({ rect }, at);
    const { tolerance, isContiguous } = useRegionStore.getState();
    const mask = magicWand(pixels, {
      at: { column: Math.floor(x * pixels.widthPx), row: Math.floor(y * pixels.heightPx) },
      tolerance,
      isContiguous,
    });
    return maskShape('add', mask, rect) ?? 'nothing';
  };

  const press = async (mode: Touch['mode'], at: PagePoint): Promise<Made> => {
    const panel = panelAt(at);
    if (panel === undefined) return 'no-panel';
    if (mode === 'panel') return polygonShape('add', panel.polygon) ?? 'nothing';
    if (mode === 'wand') return wand(panel, at);
    const people = peopleOf(panel);
    const index = headAt(await headsOf(people.specification, people.view), at);
    return mode === 'face' ? face(panel, people, index) : person(people, index);
  };

  return {
    peopleOf,
    takePanel: (panel: Panel, join: RegionJoin) => take(() => polygonShape('add', panel.polygon) ?? 'nothing', join),
    takeFace: (panel: Panel, index: number, join: RegionJoin) => take(() => face(panel, peopleOf(panel), index), join),
    takePerson: (panel: Panel, index: number, join: RegionJoin) => take(() => person(peopleOf(panel), index), join),
    /** A press with one of the modes that select at once. */
    pressAt: ({ mode, at, join }: Touch) => take(() => press(mode, at), join),
  };
}

async function headsOf(specification: PanelPeople['specification'], view: PanelView): Promise<PageBox[]> {
  const layout = await findLayout(specification);
  return layout === null ? [] : headsOnPage(layout, view);
}
