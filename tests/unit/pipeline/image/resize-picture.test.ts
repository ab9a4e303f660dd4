import { describe, expect, it } from 'vitest';
import type { Picture } from '@/pipeline/image/picture';
import { resizePicture } from '@/pipeline/image/resize-picture';

const grey = (widthPx: number, heightPx: number, values: readonly number[]): Picture => ({
  widthPx,
  heightPx,
  channels: 1,
  data: Uint8Array.from(values),
});

describe('resizePicture', () => {
  it('gives the same picture at the same size', async () => {
    const picture = grey(2, 1, [3, 4]);
    expect(await resizePicture(picture, { widthPx: 2, heightPx: 1 })).toBe(picture);
  });

  it('halves by area to the exact mean, halves rounded up', async () => {
    const picture = grey(4, 2, [0, 1, 255, 255, 0, 1, 255, 254]);
    expect([...(await resizePicture(picture, { widthPx: 2, heightPx: 1 }, 'area')).data]).toEqual([1, 255]);
  });

  it('refuses an area filter that would need parts of pixels', async () => {
    await expect(resizePicture(grey(3, 3, new Array(9).fill(0)), { widthPx: 2, heightPx: 2 }, 'area')).rejects.toThrow(
      RangeError,
    );
    await expect(resizePicture(grey(4, 2, new Array(8).fill(0)), { widthPx: 2, heightPx: 2 }, 'area')).rejects.toThrow(
      RangeError,
    );
  });

  it('takes no new values by nearest, up or down', async () => {
    const picture = grey(2, 2, [10, 20, 30, 40]);
    const up = await resizePicture(picture, { widthPx: 4, heightPx: 2 }, 'nearest');
    expect([...up.data]).toEqual([10, 10, 20, 20, 30, 30, 40, 40]);
    expect(await resizePicture(up, { widthPx: 2, heightPx: 2 }, 'nearest')).toEqual(picture);
  });

  it.each(['lanczos3', 'cubic', 'linear'] as const)(
    'keeps a flat picture flat and its channels by %s',
    async (kernel) => {
      const flat: Picture = { widthPx: 7, heightPx: 5, channels: 3, data: new Uint8Array(105).fill(99) };
      const resized = await resizePicture(flat, { widthPx: 12, heightPx: 16 }, kernel);
      expect(resized).toEqual({ widthPx: 12, heightPx: 16, channels: 3, data: new Uint8Array(576).fill(99) });
    },
  );

  it('keeps one channel by lanczos', async () => {
    const resized = await resizePicture(grey(4, 4, new Array(16).fill(7)), { widthPx: 3, heightPx: 9 });
    expect(resized).toEqual(grey(3, 9, new Array(27).fill(7)));
  });
});
