import type { BookPage, BookPanel } from '@/lib/contracts/books';
import { boxOf, type PageBox } from '../../layout/page-point';

/** How much time passes before a panel, as readers of a strip feel it by the gutter above. */
export type Pause = 'beat' | 'page' | 'scene' | 'chapter';

/** A panel as a strip shows it alone. */
export interface StripPanel {
  readonly page: BookPage;
  /** In the page's panels; null for what stands free on a page without panels. */
  readonly panelId: string | null;
  readonly balloonIds: readonly string[];
  /** Of the page in millimetres: the panel with its balloons. */
  readonly box: PageBox;
  /** Before it; null for the first. */
  readonly pause: Pause | null;
  /** Slower than usual: nobody speaks, or it is as large as a splash. */
  readonly isSlow: boolean;
}

/** Round a panel, for its border and what sticks out of a balloon, in millimetres. */
const MARGIN_MM = 1.2;
/** A splash. */
const SLOW_WEIGHT = 4;

/** The panels of pages in reading order, each with the balloons that belong to it, and how much time lies before it. */
export function stripPanels(pages: readonly BookPage[]): StripPanel[] {
  let before: { readonly page: BookPage; readonly panel: BookPanel | null } | null = null;
  return pages
    .flatMap((page) => {
      const owners = balloonOwners(page);
      const panels: readonly (BookPanel | null)[] = page.panels.length === 0 ? [null] : page.panels;
      return panels.map((panel): StripPanel => {
        const balloons = page.balloons.filter(({ id }) => owners.get(id) === (panel?.id ?? null));
        const boxes = [...(panel === null ? [] : [boxOf(panel.polygon)]), ...balloons.map(balloonBox)];
        const pause = before === null ? null : pauseBetween(before, { page, panel });
        before = { page, panel };
        return {
          page,
          panelId: panel?.id ?? null,
          balloonIds: balloons.map(({ id }) => id),
          box: around(boxes),
          pause,
          isSlow: balloons.length === 0 || (panel?.content.weight ?? 0) >= SLOW_WEIGHT,
        };
      });
    })
    .filter(({ box }) => box.right > box.left && box.bottom > box.top);
}

type Balloon = BookPage['balloons'][number];

/** Whose each balloon is: its own panel, else the panel whose middle is nearest. */
function balloonOwners({ panels, balloons }: BookPage): ReadonlyMap<string, string | null> {
  const known = new Set(panels.map(({ id }) => id));
  const middles = panels.map(({ id, polygon }) => {
    const { left, top, right, bottom } = boxOf(polygon);
    return { id, x: (left + right) / 2, y: (top + bottom) / 2 };
  });
  const nearest = ({ at }: Balloon): string | null =>
    middles
      .map(({ id, x, y }) => ({ id, distance: Math.hypot(at.x - x, at.y - y) }))
      .sort((one, other) => one.distance - other.distance)[0]?.id ?? null;
  return new Map(
    balloons.map((balloon) => {
      const { id, panelId } = balloon;
      return [id, panelId !== null && known.has(panelId) ? panelId : nearest(balloon)];
    }),
  );
}

/** A balloon that is turned needs the room of its diagonal. */
function balloonBox({ at, widthMm, heightMm, turnDeg }: Balloon): PageBox {
  const diagonal = Math.hypot(widthMm, heightMm);
  const [width, height] = turnDeg === 0 ? [widthMm, heightMm] : [diagonal, diagonal];
  return { left: at.x - width / 2, top: at.y - height / 2, right: at.x + width / 2, bottom: at.y + height / 2 };
}

function around(boxes: readonly PageBox[]): PageBox {
  if (boxes.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 };
  return {
    left: Math.min(...boxes.map(({ left }) => left)) - MARGIN_MM,
    top: Math.min(...boxes.map(({ top }) => top)) - MARGIN_MM,
    right: Math.max(...boxes.map(({ right }) => right)) + MARGIN_MM,
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)) + MARGIN_MM,
  };
}

interface Moment {
  readonly page: BookPage;
  readonly panel: BookPanel | null;
}

/** Another place, time of day or chapter is a longer step than another page, and that is longer than another panel. */
function pauseBetween(before: Moment, now: Moment): Pause {
  if (before.page.chapter !== now.page.chapter) return 'chapter';
  const [one, other] = [before.panel?.content.staging, now.panel?.content.staging];
  const hasPlaces = one?.placeId !== undefined && other?.placeId !== undefined;
  if (hasPlaces && one.placeId !== null && other.placeId !== null) {
    if (one.placeId !== other.placeId) return 'scene';
    if (one.time !== null && other.time !== null && one.time !== other.time) return 'scene';
  }
  return before.page.id === now.page.id ? 'beat' : 'page';
}
