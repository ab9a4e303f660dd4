'use client';

import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { loadImage } from '@/lib/client/load-image';
import type { SavePage } from '@/lib/contracts/books';
import type { Area } from '@/lib/contracts/page-areas';
import { expandedBox } from '@/lib/domain/export/sheets';
import { boxOf, type PageBox, type PagePoint } from '@/lib/domain/layout/page-point';
import type { PageFormat } from '@/lib/domain/layout/page-formats';
import { BORDER_MM } from '@/lib/domain/page/panels/panel-outline';
import { clipPathOf, panelUnder } from '@/lib/domain/page/strokes/panel-clip';
import { useDeskFacts } from '../desk-context';
import { useDesk } from '../desk-store';
import { askFlood } from './ask-flood';
import { useFill } from './fill-store';
import type { WallShape } from './flood-request';
import { wallShapes } from './wall-shapes';

/** Millimetres to pixels of a panel's picture, as fine as the fill looks at it. */
const PX_PER_MM = 8;

/** Fills at a point, beside the page's thread; says why where nothing is filled. One fill at a time. */
export function useFlood() {
  const t = useTranslations('fill');
  const { book, format, lettering } = useDeskFacts();
  const [main = 'en'] = book.languages;
  return (
    content: SavePage,
    { at, layerId, done }: { at: PagePoint; layerId: string | null; done: (rings: Area['rings']) => void },
  ): void => {
    const { isWorking, reference, gapMm, set } = useFill.getState();
    if (isWorking) return;
    set({ isWorking: true });
    const fill = async (): Promise<void> => {
      const pictures = reference === 'layer' ? [] : await picturesAt(content, at);
      const { language } = useDesk.getState();
      const shapes = wallShapes(content, { reference, layerId, pictures, lettering, language, main });
      const { rings } = await askFlood({ shapes, at, gapMm, area: partAt(content, at, format) });
      if (rings === null) toast(t('nothingToFill'));
      else done(rings);
    };
    fill()
      .catch(() => toast.error(t('fillFailed')))
      .finally(() => set({ isWorking: false }));
  };
}

/** A panel's border stops every fill, so that only the panel is looked at. */
function partAt({ panels }: SavePage, at: PagePoint, { widthMm, heightMm }: PageFormat): PageBox {
  const id = panelUnder(panels, at);
  const panel = panels.find((one) => one.id === id);
  return panel === undefined
    ? { left: 0, top: 0, right: widthMm, bottom: heightMm }
    : expandedBox(boxOf(panel.polygon), BORDER_MM);
}

/** What the panel at a point shows, as it stands on the page. */
async function picturesAt(content: SavePage, at: PagePoint): Promise<WallShape[]> {
  const panelId = panelUnder(content.panels, at);
  if (panelId === null) return [];
  const shown = [...document.querySelectorAll<SVGImageElement>(`[data-panel-shown="${panelId}"] image`)];
  const clip = clipPathOf(content.panels, panelId);
  return Promise.all(
    shown.map(async (element): Promise<WallShape> => {
      const [left, top, width, height] = (['x', 'y', 'width', 'height'] as const).map((name) =>
        Number(element.getAttribute(name)),
      );
      const box = { left: left ?? 0, top: top ?? 0, width: width ?? 1, height: height ?? 1 };
      const image = await loadImage(element.href.baseVal);
      const picture = await createImageBitmap(image, {
        resizeWidth: Math.max(1, Math.round(box.width * PX_PER_MM)),
        resizeHeight: Math.max(1, Math.round(box.height * PX_PER_MM)),
      });
      return { kind: 'picture', picture, clip, ...box };
    }),
  );
}
