import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ComposedSheet, composedStyle } from '@/components/desk/canvas/composed-sheet';
import { InkLayerSheets } from '@/components/desk/ink-layer-sheets';
import { formatOf } from '@/lib/domain/layout/page-formats';
import { composedLayers } from '@/lib/domain/page/stack/composed-layers';
import { pageSvg } from '@/lib/domain/page/svg/page-svg';
import { rasteriseSvg } from '@/pipeline/image';
import { openFaces } from '../../../lib/lettering/open-faces';
import { aStackedPage } from '../../../lib/server/exports/stacked-page';

const SIZE = { widthPx: 273, heightPx: 386 };
const FORMAT = formatOf('b5');

it('The desk puts folders, clips and masks together as pages are that are written out, pixel for pixel', async () => {
  const page = aStackedPage();
  const letters = { lettering: null, language: null, main: 'en' } as const;
  const sheets = composedLayers(page.layers, page).map((composed) => (
    <g key={composed.layer.id} style={composedStyle(composed)}>
      <ComposedSheet
        composed={composed}
        content={page}
        letters={letters}
        draw={(layer) => (layer.kind === 'ink' ? <InkLayerSheets layer={layer} panels={page.panels} /> : null)}
      />
    </g>
  ));
  const markup = renderToStaticMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${FORMAT.widthMm} ${FORMAT.heightMm}`}
      width={SIZE.widthPx}
      height={SIZE.heightPx}
    >
      <rect width="100%" height="100%" fill="#ffffff" />
      {sheets}
    </svg>,
  );
  // Borders of panels belong to their sheet, which is drawn elsewhere.
  const written = pageSvg({
    ...{ page, format: FORMAT, art: new Map(), lettering: openFaces() },
    ...{ language: null, main: 'en', hasBleed: false, layers: 'all', widthPx: SIZE.widthPx },
  });
  const bare = written.replace(/<path d="[^"]*" fill="none" stroke="#16130f"[^>]*>/, '');
  expect(bare).not.toBe(written);
  const [desk, paper] = await Promise.all([rasteriseSvg(markup, SIZE), rasteriseSvg(bare, SIZE)]);
  const most = desk.data.reduce((all, light, at) => Math.max(all, Math.abs(light - (paper.data[at] ?? 0))), 0);
  expect(most).toBe(0);
});
