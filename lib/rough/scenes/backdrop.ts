import { drawNumber, type Random } from '../random';
import { mixColours } from '../colour';
import type { Hex } from '../vocabulary';

/** What a scene is drawn on: the whole picture in drawing units, in which the shorter side is 512. */
export interface Backdrop {
  readonly width: number;
  readonly height: number;
  readonly random: Random;
  /** The area in squares of 512: how many times more stars, drops or blades there are than in a square picture. */
  readonly area: number;
}

/** A scene as SVG elements that fill the backdrop. The order of draws is part of the drawing. */
export type DrawScene = (backdrop: Backdrop) => string;

/** Attributes of the outlines of things in a scene. They are thinner and paler than a person's. */
export const SCENE_OUTLINE = 'stroke="#3a3040" stroke-width="2.4"';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A filled rectangle without an outline. */
export function plainBox({ x, y, width, height }: Box, colour: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`;
}

/** The whole backdrop in one colour. */
export function fillBackdrop({ width, height }: Backdrop, colour: string): string {
  return plainBox({ x: 0, y: 0, width, height }, colour);
}

/** The backdrop from `top` (a share of the height) to `bottom`, in one colour. */
export function fillBelow({ width, height }: Backdrop, share: number, heightShare: number, colour: string): string {
  return plainBox({ x: 0, y: height * share, width, height: height * heightShare }, colour);
}

/** The whole backdrop in a gradient from top to bottom; stops are shares of the height. One draw, for its SVG id. */
export function gradientSky(
  { width, height, random }: Backdrop,
  ...stops: readonly (readonly [share: number, colour: string])[]
): string {
  const id = `b0${drawNumber(random)}`;
  const parts = stops.map(([share, colour]) => `<stop offset="${share}" stop-color="${colour}"/>`);
  return (
    `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${parts.join('')}</linearGradient>` +
    `<rect width="${width}" height="${height}" fill="url(#${id})"/>`
  );
}

/** `count` (rounded) things one after another. */
export function repeat(count: number, draw: (index: number) => string): string {
  return Array.from({ length: Math.round(count) }, (_, index) => draw(index)).join('');
}

export interface Cloud {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly colour?: string;
  readonly opacity?: number;
}

/** A cloud of three ellipses, without an outline. */
export function drawCloud({ x, y, scale: k, colour = '#ffffff', opacity = 0.95 }: Cloud): string {
  return (
    `<g fill="${colour}" opacity="${opacity}"><ellipse cx="${x}" cy="${y}" rx="${50 * k}" ry="${20 * k}"/>` +
    `<ellipse cx="${x - 28 * k}" cy="${y + 5 * k}" rx="${30 * k}" ry="${16 * k}"/>` +
    `<ellipse cx="${x + 10 * k}" cy="${y - 14 * k}" rx="${30 * k}" ry="${20 * k}"/></g>`
  );
}

export interface Tree {
  readonly x: number;
  /** Where it stands. */
  readonly y: number;
  readonly scale: number;
  readonly colour: string;
}

/** A tree with a round crown, 230 high at scale 1. */
export function drawTree({ x, y, scale: k, colour }: Tree): string {
  return (
    `<path d="M${x - 9 * k},${y} L${x - 7 * k},${y - 90 * k} h${14 * k} L${x + 9 * k},${y}Z" fill="#5d4334" ${SCENE_OUTLINE}/>` +
    `<path d="M${x},${y - 230 * k} C${x + 70 * k},${y - 210 * k} ${x + 90 * k},${y - 130 * k} ${x + 60 * k},${y - 80 * k} ` +
    `Q${x},${y - 50 * k} ${x - 60 * k},${y - 80 * k} C${x - 90 * k},${y - 130 * k} ${x - 70 * k},${y - 210 * k} ` +
    `${x},${y - 230 * k}Z" fill="${colour}" ${SCENE_OUTLINE}/>`
  );
}

export interface Building {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly colour: Hex;
}

/** A block with windows that stands on the lower edge; three of ten windows are lit. One draw a window. */
export function drawBuilding(backdrop: Backdrop, { x, width, height, colour }: Building): string {
  const topY = backdrop.height - height;
  const window = (column: number, storey: number): string => {
    const fill = backdrop.random() < 0.3 ? '#fff2b0' : mixColours(colour, '#ffffff', 0.55);
    return `<rect x="${x + 9 + column * 20}" y="${topY + 14 + storey * 30}" width="10" height="14" fill="${fill}"/>`;
  };
  const storeys = repeat(Math.floor((height - 20) / 30), (storey) =>
    repeat(Math.floor((width - 12) / 20), (column) => window(column, storey)),
  );
  return `<rect x="${x}" y="${topY}" width="${width}" height="${height}" fill="${colour}" ${SCENE_OUTLINE}/>` + storeys;
}
