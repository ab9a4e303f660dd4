import { expect, it } from 'vitest';
import { takePicture } from '@/lib/server/engines/take-picture';
import { failureOf, png } from './engine-server';

const SIZE = { widthPx: 128, heightPx: 192 };

it('takes a picture of the size that was asked for as it is', async () => {
  const { picture, cameAs } = await takePicture(await png(128, 192, 90), SIZE, 'Workshop');
  expect(cameAs).toBeNull();
  expect([picture.widthPx, picture.heightPx, picture.channels, picture.data[0]]).toEqual([128, 192, 3, 90]);
});

it('brings another size to it, and says which it was', async () => {
  const { picture, cameAs } = await takePicture(await png(256, 256), SIZE, 'Workshop');
  expect(cameAs).toEqual({ widthPx: 256, heightPx: 256 });
  expect([picture.widthPx, picture.heightPx]).toEqual([128, 192]);
});

it('refuses what is no picture, a broken one, one that is far too small, and one of too many pixels', async () => {
  const whole = await png(128, 192);
  const of = (bytes: Uint8Array) => failureOf(takePicture(bytes, SIZE, 'Workshop'));
  expect(await of(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toContain('engine-answer-invalid');
  expect(await of(whole.slice(0, 60))).toContain('engine-answer-invalid');
  expect(await of(await png(8, 8))).toContain('8 x 8 pixels instead of 128 x 192');
  const huge = Buffer.from(whole);
  huge.writeUInt32BE(60_000, 16);
  expect(await of(huge)).toContain('engine-answer-invalid');
});
