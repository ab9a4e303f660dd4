import { describe, expect, it } from 'vitest';
import { layLines } from '@/pipeline/finish/lay-lines';
import type { Picture } from '@/pipeline/image/picture';

const colours: Picture = { widthPx: 2, heightPx: 1, channels: 3, data: Uint8Array.of(200, 100, 50, 200, 100, 50) };
const lines: Picture = { widthPx: 2, heightPx: 1, channels: 1, data: Uint8Array.of(0, 255) };

describe('layLines', () => {
  it('black is ink and white leaves the picture', async () => {
    expect([...(await layLines(colours, lines, 1)).data]).toEqual([0, 0, 0, 200, 100, 50]);
  });

  it('half the amount is half the ink', async () => {
    expect([...(await layLines(colours, lines, 0.5)).data]).toEqual([100, 50, 25, 200, 100, 50]);
  });

  it('none leaves every byte, and the picture given is never changed', async () => {
    expect(await layLines(colours, lines, 0)).toBe(colours);
    await layLines(colours, lines, 1);
    expect(colours.data[0]).toBe(200);
  });

  it('lines of another size are brought to the picture’s', async () => {
    const large: Picture = { widthPx: 4, heightPx: 2, channels: 1, data: new Uint8Array(8).fill(255) };
    expect([...(await layLines(colours, large, 1)).data]).toEqual([...colours.data]);
  });

  it('alpha and grey stay what they are', async () => {
    const clear: Picture = { widthPx: 1, heightPx: 1, channels: 4, data: Uint8Array.of(9, 9, 9, 77) };
    const dot: Picture = { widthPx: 1, heightPx: 1, channels: 1, data: Uint8Array.of(0) };
    expect([...(await layLines(clear, dot, 1)).data]).toEqual([0, 0, 0, 77]);
    expect((await layLines({ ...dot, data: Uint8Array.of(80) }, dot, 1)).channels).toBe(1);
  });
});
