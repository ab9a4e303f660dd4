import type { Balloon } from '@/lib/contracts/balloons';
import type { PanelContent, PanelPicture } from '@/lib/contracts/books';
import type { Language } from '@/lib/contracts/languages';
import type { ReadingDirection } from '@/lib/contracts/projects';
import type { Lettering } from '@/lib/lettering';
import type { RoughLayout } from '@/lib/rough';
import type { RoughSpecification } from '@/lib/rough/specification';
import type { PageFormat } from '../../layout/page-formats';
import type { PageBox, PagePoint, PagePolygon } from '../../layout/page-point';
import { isSameName } from '../../script/stage-panel';
import { castOf, panelRough, type Company } from '../panels/panel-rough';
import { handsOnPage, headsOnPage } from '../panels/people-on-page';
import { panelView, toPage, type PanelView } from '../panels/panel-view';
import { newBalloon } from '../balloons/new-balloon';
import { aimTail } from '../balloons/aim-tail';
import type { SeenPerson } from '../balloons/follow-people';
import { arrangementCost, placeBalloons } from '../balloons/place-balloons';
import type { LineToPlace, PanelToLetter as PanelToPlace } from '../balloons/placement-cost';

/** What a panel says, before it has a place. */
export type SpokenLine = Pick<Balloon, 'id' | 'kind' | 'text' | 'speaker'> & Partial<Balloon>;

export interface PanelToLetter {
  readonly panelId: string;
  readonly polygon: PagePolygon;
  readonly content: PanelContent;
  /** In shares of the panel's picture; null where there is none, or nobody looked for faces yet. */
  readonly faces: PanelPicture['faces'];
  readonly lines: readonly SpokenLine[];
  readonly company: Company;
  readonly buckets: readonly (readonly [number, number])[];
  readonly direction: ReadingDirection;
  readonly format: PageFormat;
  /** Null while typefaces are not open. */
  readonly lettering: Lettering | null;
  /** That the lines are written in. */
  readonly language: Language | null;
  /** Whether balloons may hang over the gutter where a panel has no room for its words; they may unless it says no. */
  readonly mayOverhang?: boolean;
}

/** A panel whose balloons have places. */
export interface LetteredPanel extends PanelToLetter {
  readonly lines: readonly Balloon[];
}

/** What a panel shows before its balloons are placed: where people are in it decides where balloons go. */
export function roughToLetter({
  polygon,
  content,
  company,
  buckets,
}: Pick<PanelToLetter, 'polygon' | 'content' | 'company' | 'buckets'>): RoughSpecification {
  return panelRough({ content, polygon, view: panelView(polygon, buckets), company, balloons: [] });
}

/**
 * A panel's lines as balloons: beside the faces that its picture shows, or the heads of its rough where it has no
 * picture, clear of hands, tails to who speaks.
 * @param laidOut where people are in `roughToLetter(panel)`
 */
export function letterPanel(panel: PanelToLetter, laidOut: RoughLayout): Balloon[] {
  return placeLines(panel, placementOf(panel, laidOut));
}

function placeLines(panel: PanelToLetter, placement: PanelToPlace): Balloon[] {
  const placed = placeBalloons(placement);
  return panel.lines.flatMap((line, index): Balloon[] => {
    const place = placed[index];
    if (!place) return [];
    const usual = { face: null, sizeMm: null, direction: null };
    return [newBalloon({ ...usual, ...line, panelId: panel.panelId, ...place, isAuto: true })];
  });
}

/**
 * The same for balloons that are there: where Koma would put them, or, where that is no better by its own score, as they
 * stand (the same objects).
 */
export function rearrangePanel(panel: LetteredPanel, laidOut: RoughLayout): readonly Balloon[] {
  const placement = placementOf(panel, laidOut);
  const placed = placeLines(panel, placement);
  return arrangementCost(placement, placed) < arrangementCost(placement, panel.lines) - LEAST_GAIN
    ? placed
    : panel.lines;
}

/** Less is not worth that balloons move. */
const LEAST_GAIN = 0.5;

/** Where a balloon's tail points once somebody of its panel is chosen as its speaker; null where they are not in it. */
export function tailTo(
  speaker: string,
  balloon: Balloon,
  panel: LetteredPanel,
  laidOut: RoughLayout,
): PagePoint | null {
  const { heads } = placementOf(panel, laidOut);
  const head = heads[castOf(panel.content, panel.company).findIndex(({ name }) => isSameName(name, speaker))];
  if (head === undefined) return null;
  return aimTail({ balloon, head, heads, balloons: panel.lines.filter(({ id }) => id !== balloon.id) }).tip;
}

/** Who is in a panel, and where their heads are in its rough, on the page. */
export function peopleOf(
  { polygon, content, company, buckets }: Pick<PanelToLetter, 'polygon' | 'content' | 'company' | 'buckets'>,
  laidOut: RoughLayout,
): SeenPerson[] {
  const heads = headsOnPage(laidOut, panelView(polygon, buckets));
  return castOf(content, company).flatMap(({ name }, index): SeenPerson[] => {
    const head = heads[index];
    return head === undefined ? [] : [{ name, head }];
  });
}

function placementOf(panel: PanelToLetter, laidOut: RoughLayout): PanelToPlace {
  const { polygon, content, lines, company, format } = panel;
  const view = panelView(polygon, panel.buckets);
  const cast = castOf(content, company);
  return {
    ...panel,
    lines: lines.map(({ kind, text, speaker }): LineToPlace => {
      const index = cast.findIndex(({ name }) => isSameName(name, speaker));
      return { kind, text, speaker: index < 0 ? null : index };
    }),
    heads: withFaces(headsOnPage(laidOut, view), panel.faces ?? [], view),
    hands: handsOnPage(laidOut, view),
    safe: safeBox(format),
  };
}

function safeBox({ widthMm, heightMm, safeMm }: PageFormat): PageBox {
  return { left: safeMm, top: safeMm, right: widthMm - safeMm, bottom: heightMm - safeMm };
}

/** How far a face may be from where the rough has its head, in heads. */
const NEAR_HEADS = 1.6;

/**
 * Heads as the picture has them: each of the rough's is where the nearest face was found that no other head is nearer
 * to. Faces of nobody in the cast follow, so that they are not covered either.
 */
export function withFaces(
  heads: readonly PageBox[],
  faces: NonNullable<PanelPicture['faces']>,
  view: PanelView,
): PageBox[] {
  const found = faces.map(({ left, top, right, bottom }): PageBox => {
    const [from, to] = [toPage(view, { x: left, y: top }), toPage(view, { x: right, y: bottom })];
    return { left: from.x, top: from.y, right: to.x, bottom: to.y };
  });
  const pairs = heads
    .flatMap((head, index) => found.map((face, at) => ({ index, at, off: apart(head, face) })))
    .filter(({ off }) => off < NEAR_HEADS)
    .sort((a, b) => a.off - b.off);
  const faceOf = new Map<number, number>();
  for (const { index, at } of pairs) {
    if (!faceOf.has(index) && ![...faceOf.values()].includes(at)) faceOf.set(index, at);
  }
  const taken = new Set(faceOf.values());
  return [
    ...heads.map((head, index) => found[faceOf.get(index) ?? -1] ?? head),
    ...found.filter((_, at) => !taken.has(at)),
  ];
}

/** Between the middles of two heads, in heights of the larger. */
function apart(a: PageBox, b: PageBox): number {
  const height = Math.max(0.01, a.bottom - a.top, b.bottom - b.top);
  return Math.hypot((a.left + a.right - b.left - b.right) / 2, (a.top + a.bottom - b.top - b.bottom) / 2) / height;
}
