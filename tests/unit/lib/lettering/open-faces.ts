import { readFileSync } from 'node:fs';
import * as harfBuzz from 'harfbuzzjs';
import { USUAL_TYPE } from '@/lib/contracts/balloon-look';
import { FACE_NAMES, FACES, usualFace, type FaceName } from '@/lib/lettering/faces';
import { fitText, type FittedText, type TextToFit } from '@/lib/lettering/fit-text';
import { openLettering, type FaceFiles, type Lettering } from '@/lib/lettering/open-lettering';
import type { LetterRoom } from '@/lib/lettering/room';

export const bytesOf = (name: FaceName): ArrayBuffer =>
  new Uint8Array(readFileSync(`node_modules/@expo-google-fonts/${FACES[name].from}/${FACES[name].file}`)).buffer;

/** The faces of the box, or some of them, as the product opens them. */
export function openFaces(names: readonly FaceName[] = FACE_NAMES): Lettering {
  const files: FaceFiles = Object.fromEntries(names.map((name) => [name, bytesOf(name)]));
  return openLettering(harfBuzz, files);
}

/** A room a little fuller than an ellipse. */
export const oval = (widthMm: number, heightMm: number): LetterRoom => ({
  outline: Array.from({ length: 96 }, (_, index) => {
    const angle = (index / 96) * 2 * Math.PI;
    const bend = (value: number): number => Math.sign(value) * Math.abs(value) ** (2 / 2.4);
    return { x: (widthMm / 2) * bend(Math.cos(angle)), y: (heightMm / 2) * bend(Math.sin(angle)) };
  }),
});

export const rectangle = (widthMm: number, heightMm: number): LetterRoom => ({
  outline: [
    { x: -widthMm / 2, y: -heightMm / 2 },
    { x: widthMm / 2, y: -heightMm / 2 },
    { x: widthMm / 2, y: heightMm / 2 },
    { x: -widthMm / 2, y: heightMm / 2 },
  ],
});

export const fitIn = (lettering: Lettering, o: Partial<TextToFit> & { text: string }): FittedText =>
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

/** Every point of a path. */
export const pointsOf = (d: string): [number, number][] => {
  const numbers = (d.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  return numbers.flatMap((x, index) => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0] as [number, number]] : []));
};
