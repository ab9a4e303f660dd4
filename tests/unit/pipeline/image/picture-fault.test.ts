import { expect, it } from 'vitest';
import { pictureFault } from '@/pipeline/image/picture-fault';

function picture(value: (at: number) => number) {
  const data = Uint8Array.from({ length: 16 * 8 * 3 }, (_, at) => value(at));
  return { widthPx: 16, heightPx: 8, channels: 3, data } as const;
}

it('finds a black picture, one of a single colour, and nothing wrong with one that shows something', () => {
  expect(pictureFault(picture(() => 0))).toBe('black');
  expect(pictureFault(picture((at) => at % 7))).toBe('black');
  expect(pictureFault(picture((at) => [200, 30, 60][at % 3] ?? 0))).toBe('flat');
  expect(pictureFault(picture(() => 255))).toBe('flat');
  expect(pictureFault(picture((at) => (at < 96 ? 20 : 220)))).toBeNull();
  expect(
    pictureFault({ ...picture(() => 0), channels: 1, data: Uint8Array.from({ length: 128 }, (_, i) => i) }),
  ).toBeNull();
});
