import { expect, it, vi } from 'vitest';
import { pageRaster, type RasterOptions } from '@/lib/server/exports/page-raster';
import { aPageOfLayers, SOURCE } from './psd/a-page';

// Drawings are slow on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

it('has dots of tone at its resolution, or plain greys for screens', async () => {
  const shown = await aPageOfLayers();
  // The first panel, which is drawn in ink and tone.
  const options: RasterOptions = {
    ...{ dpi: 200, colour: 'grey', edges: 'smooth', layers: 'pictures' },
    area: { left: 12, top: 22, right: 58, bottom: 118 },
  };
  const greys = async (tones: RasterOptions['tones']): Promise<number> => {
    const { data } = await pageRaster(SOURCE, shown, { ...options, ...(tones === undefined ? {} : { tones }) });
    const found = new Map<number, number>();
    for (const light of data) found.set(light, (found.get(light) ?? 0) + 1);
    const between = [...found].filter(([light]) => light > 60 && light < 220).map(([, count]) => count);
    // Edges have all greys, a plain one is many pixels of the same.
    return Math.max(0, ...between) / data.length;
  };
  expect(await greys('flat')).toBeGreaterThan(4 * (await greys(undefined)));
});
