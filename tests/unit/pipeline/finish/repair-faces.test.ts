import { describe, expect, it } from 'vitest';
import type { FaceBox } from '@/pipeline/finish/detect-faces';
import { faceCrop, redrawSize } from '@/pipeline/finish/face-crop';
import { facePrompt } from '@/pipeline/finish/face-prompt';
import { blendPart, featherMask } from '@/pipeline/finish/feather-mask';
import { repairFaces, type RedrawFace, type RepairFacesOptions } from '@/pipeline/finish/repair-faces';
import type { Picture } from '@/pipeline/image/picture';
import { toSeed } from '@/pipeline/seed';

const paper = (widthPx: number, heightPx: number, channels: Picture['channels'] = 3): Picture => ({
  widthPx,
  heightPx,
  channels,
  data: Uint8Array.from({ length: widthPx * heightPx * channels }, (_, i) => (i * 73 + (i >> 5)) % 256),
});
const picture = paper(120, 90);
const face = (xPx: number, yPx: number, side: number): FaceBox => ({
  xPx,
  yPx,
  widthPx: side,
  heightPx: side,
  score: 0.9,
});
const step = { kind: 'faces', prompt: '', strength: 0.4, minScore: 0.4, padding: 0.5, featherPx: 6 } as const;

/** Redraws everything in one colour and keeps what it was asked. */
function painter(): { asked: Parameters<RedrawFace>[0][]; redraw: RedrawFace } {
  const asked: Parameters<RedrawFace>[0][] = [];
  return {
    asked,
    redraw: async (o) => {
      asked.push(o);
      const { widthPx, heightPx } = o;
      return { widthPx, heightPx, channels: 3, data: new Uint8Array(widthPx * heightPx * 3).fill(200) };
    },
  };
}

const repair = (o: Partial<RepairFacesOptions> & Pick<RepairFacesOptions, 'faces' | 'redraw'>, of = picture) =>
  repairFaces(of, { step, prompt: '1girl, red eyes', seed: toSeed(7), nativeSidePx: 104, ...o });

/** Pixels whose bytes differ, as `x,y`. */
const changed = (a: Picture, b: Picture) =>
  Array.from({ length: a.widthPx * a.heightPx }, (_, i) => i).filter((i) =>
    [...a.data.subarray(i * a.channels, (i + 1) * a.channels)].some((byte, c) => byte !== b.data[i * a.channels + c]),
  );

describe('repairFaces', () => {
  it('changes the face and no byte outside its feather', async () => {
    const repaired = await repair({ faces: [face(50, 40, 20)], redraw: painter().redraw });
    const reach = 10 * 1.15 + step.featherPx;
    const distances = changed(picture, repaired).map((i) =>
      Math.hypot((i % 120) + 0.5 - 60, Math.floor(i / 120) + 0.5 - 50),
    );
    expect(distances.length).toBeGreaterThan(350);
    expect(Math.max(...distances)).toBeLessThan(reach);
  });

  it('asks for the part at the size that the model is used to, with the prompt and strength', async () => {
    const { asked, redraw } = painter();
    await repair({ faces: [face(50, 40, 20)], redraw });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      widthPx: 96,
      heightPx: 96,
      strength: 0.4,
      seed: '7',
      prompt: '1girl, red eyes, portrait',
    });
    expect(asked[0]?.picture).toMatchObject({ widthPx: 96, heightPx: 96, channels: 3 });
    expect(asked[0]?.rough).toBeUndefined();
  });

  it('gives each face its own seed from left to right, round 2^64, and says how far it is', async () => {
    const { asked, redraw } = painter();
    const told: string[] = [];
    const faces = [face(80, 20, 12), face(10, 50, 12), face(45, 5, 12)];
    await repair({ faces, redraw, seed: toSeed(-1), onProgress: ({ done, of }) => told.push(`${done}/${of}`) });
    expect(asked.map(({ seed }) => seed)).toEqual([toSeed(-1), toSeed(0), toSeed(1)]);
    expect(told).toEqual(['1/3', '2/3', '3/3']);
  });

  it("prefers the step's own prompt", async () => {
    const { asked, redraw } = painter();
    await repair({ faces: [face(50, 40, 20)], redraw, step: { ...step, prompt: 'green eyes' } });
    expect(asked[0]?.prompt).toBe('green eyes');
  });

  it('hands the same part of a rough of another size along', async () => {
    const { asked, redraw } = painter();
    const rough: Picture = { widthPx: 60, heightPx: 45, channels: 1, data: new Uint8Array(60 * 45).fill(255) };
    rough.data.fill(0, 0, 60 * 15);
    await repair({ faces: [face(50, 20, 20)], redraw, rough });
    const part = asked[0]?.rough;
    expect(part).toMatchObject({ widthPx: 96, heightPx: 96, channels: 1 });
    expect([part?.data[48], part?.data[95 * 96 + 48]]).toEqual([0, 255]);
  });

  it('leaves a face that is larger than the model draws as it is', async () => {
    const { asked, redraw } = painter();
    expect(await repair({ faces: [face(20, 10, 60)], redraw, nativeSidePx: 64 })).toBe(picture);
    expect(asked).toEqual([]);
  });

  it('gives the picture back when there is no face', async () => {
    expect(await repair({ faces: [], redraw: painter().redraw })).toBe(picture);
  });

  it('leaves alpha and the picture given as they were', async () => {
    const clear = paper(120, 90, 4);
    const before = clear.data.slice();
    const repaired = await repair({ faces: [face(50, 40, 20)], redraw: painter().redraw }, clear);
    expect(repaired.data.filter((_, i) => i % 4 === 3)).toEqual(before.filter((_, i) => i % 4 === 3));
    expect(clear.data).toEqual(before);
    expect(changed(clear, repaired).length).toBeGreaterThan(300);
  });

  it('takes the shift out that a redrawing gives to all colours', async () => {
    const flat: Picture = { widthPx: 120, heightPx: 90, channels: 3, data: new Uint8Array(120 * 90 * 3).fill(120) };
    const redraw: RedrawFace = async (o) => ({ ...o.picture, data: o.picture.data.map((byte) => byte + 9) });
    expect(changed(flat, await repair({ faces: [face(50, 40, 20)], redraw }, flat))).toEqual([]);
  });

  it('stops between faces when cancelled', async () => {
    const stop = new AbortController();
    const { asked, redraw } = painter();
    const faces = [face(10, 10, 12), face(60, 10, 12)];
    const repairing = repair({ faces, redraw, signal: stop.signal, onProgress: () => stop.abort() });
    await expect(repairing).rejects.toMatchObject({ code: 'cancelled' });
    expect(asked).toHaveLength(1);
  });
});

describe('faceCrop', () => {
  it('is a square about the face with room on every side', () => {
    expect(faceCrop(face(50, 40, 20), { padding: 0.5, picture })).toEqual({
      xPx: 40,
      yPx: 30,
      widthPx: 40,
      heightPx: 40,
    });
  });

  it('is moved inside the picture, not cut', () => {
    expect(faceCrop(face(0, 75, 15), { padding: 1, picture })).toEqual({ xPx: 0, yPx: 45, widthPx: 45, heightPx: 45 });
  });

  it('is cut only where the picture is narrower', () => {
    expect(faceCrop(face(30, 5, 70), { padding: 0.4, picture })).toEqual({
      xPx: 0,
      yPx: 0,
      widthPx: 120,
      heightPx: 90,
    });
  });
});

describe('redrawSize', () => {
  it('has the pixels that the model is used to, in multiples of 32', () => {
    expect(redrawSize({ widthPx: 40, heightPx: 40 }, 192)).toEqual({ widthPx: 192, heightPx: 192 });
    expect(redrawSize({ widthPx: 60, heightPx: 120 }, 192)).toEqual({ widthPx: 128, heightPx: 256 });
    expect(redrawSize({ widthPx: 500, heightPx: 10 }, 64)).toEqual({ widthPx: 448, heightPx: 32 });
  });
});

describe('facePrompt', () => {
  it('puts a portrait in the place of the framing', () => {
    expect(facePrompt('1girl, (cowboy shot:1.2), sky, from afar', { place: 0, of: 1 })).toBe('1girl, portrait, sky');
    expect(facePrompt('1girl', { place: 0, of: 1 })).toBe('1girl, portrait');
    expect(facePrompt('1girl, portrait, sky', { place: 0, of: 1 })).toBe('1girl, portrait, sky');
  });

  it('gives each of as many people as chunks their own', () => {
    const prompt = '1girl, on left, pink hair BREAK 1boy, on right, black hair';
    expect(facePrompt(prompt, { place: 0, of: 2 })).toBe('1girl, portrait, pink hair');
    expect(facePrompt(prompt, { place: 1, of: 2 })).toBe('1boy, portrait, black hair');
    expect(facePrompt(prompt, { place: 0, of: 1 })).toContain('BREAK');
  });
});

describe('featherMask', () => {
  const crop = { xPx: 40, yPx: 30, widthPx: 40, heightPx: 40 };

  it('is whole at the face, falls without rising again, and is nothing at the crop’s borders', () => {
    const mask = featherMask(face(50, 40, 20), { crop, featherPx: 6, picture });
    const line = [...mask.subarray(20 * 40 + 20, 21 * 40)];
    expect(line[0]).toBe(1);
    expect(line.every((value, i) => i === 0 || value <= (line[i - 1] ?? 0))).toBe(true);
    const border = [
      ...mask.subarray(0, 40),
      ...mask.subarray(39 * 40),
      ...mask.filter((_, i) => i % 40 === 0 || i % 40 === 39),
    ];
    expect(border.every((value) => value === 0)).toBe(true);
  });

  it('does not fade at the picture’s own border', () => {
    const mask = featherMask(face(0, 0, 20), {
      crop: { xPx: 0, yPx: 0, widthPx: 40, heightPx: 40 },
      featherPx: 6,
      picture,
    });
    expect(mask[10]).toBe(1);
    expect(mask[39 * 40 + 39]).toBe(0);
  });

  it('is a hard ellipse without a feather', () => {
    const mask = featherMask(face(50, 40, 20), { crop, featherPx: 0, picture });
    expect([...new Set(mask)].toSorted()).toEqual([0, 1]);
  });
});

describe('blendPart', () => {
  it('rounds between old and new by the mask', () => {
    const old: Picture = { widthPx: 4, heightPx: 1, channels: 1, data: Uint8Array.of(10, 10, 10, 10) };
    const part: Picture = { widthPx: 3, heightPx: 1, channels: 3, data: new Uint8Array(9).fill(20) };
    const crop = { xPx: 1, yPx: 0, widthPx: 3, heightPx: 1 };
    const { data } = blendPart(old, { part, crop, mask: Float32Array.of(0, 0.25, 1) });
    expect([...data]).toEqual([10, 10, 13, 20]);
  });
});
