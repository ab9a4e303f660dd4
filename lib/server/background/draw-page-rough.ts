import type { BookPanel } from '@/lib/contracts/books';
import { defaultLayers } from '@/lib/domain/page/layers/default-layers';
import type { PanelView } from '@/lib/domain/page/panels/panel-view';
import { pageSvg, type PanelArt } from '@/lib/domain/page/svg/page-svg';
import type { PageFormat } from '@/lib/domain/layout/page-formats';
import type { PageFrame } from '@/lib/domain/page/whole/page-frame';
import type { RoughSpecification } from '@/lib/rough';
import { encodePng, rasteriseSvg } from '@/pipeline/image';
import { getLettering } from '../lettering/get-lettering';

/** A page whose rough is composed. */
export interface PageToRough {
  readonly pageId: string;
  readonly format: PageFormat;
  readonly frame: PageFrame;
  /** In reading order. */
  readonly panels: readonly (BookPanel & { readonly view: PanelView; readonly specification: RoughSpecification })[];
}

/**
 * The rough of a whole page as a PNG of the frame's size: every panel's coloured rough in its border on white paper. Without
 * letters and ink layers, which lie above the finished page, and without balloons: under them roughs are calm.
 */
export async function drawPageRough({ pageId, format, frame, panels }: PageToRough): Promise<Uint8Array> {
  const art = new Map(panels.map((panel): [string, PanelArt] => [panel.id, roughOf(panel)]));
  const svg = pageSvg({
    page: {
      panels: [...panels],
      balloons: [],
      layers: defaultLayers(pageId).filter(({ kind }) => kind === 'pictures'),
    },
    ...{ format, art, area: frame.area, widthPx: frame.size.widthPx },
    lettering: await getLettering(),
    ...{ language: null, main: 'en', hasBleed: true, layers: 'all', tones: 'flat' },
  });
  return encodePng(await rasteriseSvg(svg, frame.size));
}

function roughOf({ view, specification }: PageToRough['panels'][number]): PanelArt {
  return { view, specification, picture: null, place: view.rect, ink: null, inkEdits: [], finish: 'colour' };
}
