import type { BookPage } from '@/lib/contracts/books';
import type { Area, AreaFill } from '@/lib/contracts/page-areas';
import type { PageLayer } from '@/lib/contracts/page-layers';
import { plainLayer } from '@/lib/domain/page/layers/default-layers';
import { bookPage } from '../../domain/export/book-page';
import { anId } from '../../domain/page/pages';

/** A square's outline, in page millimetres. */
export const square = (x: number, y: number, side: number): number[] => {
  const [right, bottom] = [x + side, y + side];
  return [x, y, right, y, right, bottom, x, bottom];
};

let made = 5000;
export function anArea(ring: number[], fill: string | AreaFill): Area {
  return {
    id: anId((made += 1)),
    rings: [ring],
    fill: typeof fill === 'string' ? { kind: 'colour', colour: fill } : fill,
    panelId: null,
  };
}

/** A layer of filled areas. */
export function inkOf(number: number, areas: Area[], said: Partial<PageLayer> = {}): PageLayer {
  return { ...plainLayer(anId(number), 'ink'), areas, ...said };
}

/** A folder through which what is in it blends with what is below it. */
export function folderOf(number: number, said: Partial<PageLayer> = {}): PageLayer {
  return { ...plainLayer(anId(number), 'folder'), ...said };
}

/** A folder that is put together before it is laid on what is below it. */
export function apartFolderOf(number: number, said: Partial<PageLayer> = {}): PageLayer {
  const { isThrough: _, ...folder } = folderOf(number, said);
  return folder;
}

/** A page with one panel of 50 by 100 mm at 10, 20, and layers of ink between panels and letters. */
export function pageOfLayers(ink: PageLayer[]): BookPage {
  const page = bookPage(1, { balloons: [] });
  const layers = [plainLayer(anId(21), 'pictures'), ...ink, plainLayer(anId(29), 'letters')];
  return { ...page, panels: page.panels.slice(0, 1), layers };
}

/** Of everything at once: a folder of a panel, one that blends as a whole, ink that is clipped to ink, a mask. */
export function aStackedPage(): BookPage {
  const tone: AreaFill = {
    kind: 'tone',
    tone: { screen: 'dot', lpi: 30, angleDeg: 45, density: { kind: 'flat', percent: 40 } },
  };
  return pageOfLayers([
    inkOf(41, [anArea(square(0, 10, 90), '#e0d0a0')], { name: 'Ground' }),
    inkOf(42, [anArea(square(30, 40, 60), '#4477cc')], { folderId: anId(43), blend: 'multiply', name: 'Shade' }),
    folderOf(43, { panelId: anId(1), name: 'Frame', label: 'blue' }),
    inkOf(44, [anArea(square(90, 40, 50), '#d04030')], { folderId: anId(46), name: 'Base' }),
    inkOf(45, [anArea(square(110, 20, 50), '#30a050')], {
      folderId: anId(46),
      isClipped: true,
      blend: 'screen',
      name: 'On base',
    }),
    apartFolderOf(46, { opacity: 0.6, blend: 'hard-light', name: 'Whole' }),
    inkOf(47, [anArea(square(20, 150, 80), '#204060'), anArea(square(60, 170, 70), tone)], {
      name: 'Masked',
      mask: {
        isOn: true,
        showsRest: true,
        shapes: [
          { id: anId(61), rings: [square(30, 160, 40)], shows: false },
          { id: anId(62), rings: [square(40, 170, 10)], shows: true },
        ],
      },
    }),
    inkOf(48, [anArea(square(10, 190, 40), '#c09020')], { isClipped: true, opacity: 0.8, name: 'On masked' }),
  ]);
}
