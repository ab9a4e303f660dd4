import { readFileSync } from 'node:fs';
import * as harfBuzz from 'harfbuzzjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { USUAL_TYPE } from '@/lib/contracts/balloon-look';
import { FACE_NAMES, FACES, usualFace, type FaceName } from '@/lib/lettering/faces';
import { fitText, type TextToFit } from '@/lib/lettering/fit-text';
import { openLettering, type Lettering } from '@/lib/lettering/open-lettering';

let lettering: Lettering;
beforeAll(() => {
  const faces: Partial<Record<FaceName, ArrayBuffer>> = {};
  for (const name of FACE_NAMES) {
    const { from, file } = FACES[name];
    faces[name] = new Uint8Array(readFileSync(`node_modules/@expo-google-fonts/${from}/${file}`)).buffer;
  }
  lettering = openLettering(harfBuzz, faces);
});

const fit = (o: Partial<TextToFit> & { text: string }) =>
  fitText(lettering, {
    face: usualFace(o.text, false),
    direction: 'horizontal',
    room: oval(40, 28),
    type: USUAL_TYPE,
    language: null,
    warp: null,
    sizeMm: { most: 4, least: 1.5 },
    ...o,
  });

/** A room a little fuller than an ellipse. */
const oval = (widthMm: number, heightMm: number): TextToFit['room'] => ({
  outline: Array.from({ length: 96 }, (_, index) => {
    const angle = (index / 96) * 2 * Math.PI;
    const bend = (value: number): number => Math.sign(value) * Math.abs(value) ** (2 / 2.4);
    return { x: (widthMm / 2) * bend(Math.cos(angle)), y: (heightMm / 2) * bend(Math.sin(angle)) };
  }),
});

/** Every point of a path. */
const pointsOf = (d: string): [number, number][] => {
  const numbers = (d.match(/-?[\d.]+/g) ?? []).map(Number);
  return numbers.flatMap((x, index) => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0] as [number, number]] : []));
};

describe('Letters', () => {
  it.each(['You came after all!', 'Did I keep you waiting? I am so sorry, the train was late again.'])(
    'stay inside the balloon’s own shape: %s',
    (text) => {
      const { d, overflows, lines } = fit({ text });
      expect(overflows).toBe(false);
      expect(lines.join(' ')).toBe(text);
      const farthest = Math.max(...pointsOf(d).map(([x, y]) => Math.abs(x / 20) ** 2.4 + Math.abs(y / 14) ** 2.4));
      expect(farthest).toBeLessThan(1.08);
    },
  );

  it('go in columns from the right in Japanese, and keep phrases together', () => {
    const { lines, d } = fit({
      text: '来てくれたんだ、ありがとう',
      direction: 'vertical',
      room: oval(26, 36),
    });
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('来てくれたんだ、ありがとう');
    const xs = pointsOf(d).map(([x]) => x);
    expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(4);
  });

  it('break where the writer broke, and say so when they can’t fit', () => {
    expect(fit({ text: 'One\nTwo' }).lines).toEqual(['One', 'Two']);
    const long = fit({ text: 'word '.repeat(1000), room: oval(10, 6) });
    expect(long.overflows).toBe(true);
    expect(long.sizeMm).toBe(1.5);
  });

  it('name the characters that no face has', () => {
    expect(fit({ text: 'Hi 🦑!' }).missing).toEqual(['🦑']);
  });

  it('are the same outlines every time', () => {
    expect(fit({ text: 'Again' }).d).toBe(fit({ text: 'Again' }).d);
  });
});
