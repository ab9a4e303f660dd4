import { describe, expect, it } from 'vitest';
import { watermarkPage } from '@/lib/server/background/watermark-page';
import { decodePicture, encodePng } from '@/pipeline/image';

const [WIDTH, HEIGHT] = [360, 500];

/** How much of a page of one grey another grey covers after its watermark. */
async function markedShare(grey: number): Promise<number> {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(grey);
  const png = await encodePng({ widthPx: WIDTH, heightPx: HEIGHT, channels: 1, data });
  const marked = await decodePicture(await watermarkPage({ png, name: 'Dana 佐藤' }), { channels: 1 });
  expect([marked.widthPx, marked.heightPx]).toEqual([WIDTH, HEIGHT]);
  return marked.data.filter((value) => Math.abs(value - grey) > 8).length / data.length;
}

describe('A watermark', () => {
  it('lies over white and over black, and leaves most of the page as it is', async () => {
    for (const grey of [255, 0]) {
      const share = await markedShare(grey);
      expect(share).toBeGreaterThan(0.02);
      expect(share).toBeLessThan(0.4);
    }
  });
});
