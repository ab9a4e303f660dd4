import { pick } from '../random';
import { fillBackdrop, fillBelow, gradientSky, plainBox, repeat, SCENE_OUTLINE, type DrawScene } from './backdrop';

/** Blackboard, windows and a row of desks. */
export const classroom: DrawScene = (backdrop) => {
  const { width: w, height: h } = backdrop;
  const boardX = w * 0.04;
  const boardWidth = w * 0.58;
  const writing =
    `M${boardX + 30},90 h${boardWidth * 0.4} M${boardX + 30},120 h${boardWidth * 0.6} ` +
    `M${boardX + 30},150 h${boardWidth * 0.3}`;
  const window = (index: number): string =>
    `<rect x="${w * 0.68 + index * w * 0.16}" y="40" width="${w * 0.14}" height="190" fill="#bfe6fb" stroke="#fff" stroke-width="8"/>`;
  const desk = (index: number): string => {
    const x = index * 140;
    const leg = (legX: number): string =>
      `<rect x="${legX}" y="${h * 0.69 + 14}" width="8" height="90" fill="#6a6f78"/>`;
    const top = `<rect x="${x - 20}" y="${h * 0.69}" width="110" height="14" fill="#8a5d33" ${SCENE_OUTLINE}/>`;
    return top + leg(x) + leg(x + 62);
  };
  return (
    fillBackdrop(backdrop, '#e9dcc3') +
    `<rect x="${boardX}" y="50" width="${boardWidth}" height="150" fill="#2f5d4d" stroke="#7a5a3a" stroke-width="10"/>` +
    `<path d="${writing}" stroke="#cfe6da" stroke-width="4"/>` +
    repeat(2, window) +
    fillBelow(backdrop, 0.65, 0.35, '#c79a63') +
    repeat((4 * w) / 512, desk)
  );
};

/** A window with a curtain, a bed with a pillow. */
export const bedroom: DrawScene = (backdrop) => {
  const { width: w, height: h } = backdrop;
  return (
    fillBackdrop(backdrop, '#f3e3dc') +
    `<rect x="${w * 0.56}" y="50" width="${w * 0.34}" height="180" fill="#bfe3f7" stroke="#fff" stroke-width="12"/>` +
    `<path d="M${w * 0.73},50 v180 M${w * 0.56},140 h${w * 0.34}" stroke="#fff" stroke-width="8"/>` +
    `<path d="M${w * 0.54},40 q-14,110 10,210 h34 q-22,-100 -4,-210Z" fill="#f2a7b5" ${SCENE_OUTLINE}/>` +
    fillBelow(backdrop, 0.74, 0.26, '#c69b72') +
    `<path d="M-10,${h * 0.56} h${w * 0.46} v${h * 0.3} h-${w * 0.46}Z" fill="#8fb3de" ${SCENE_OUTLINE}/>` +
    `<rect x="${w * 0.03}" y="${h * 0.5}" width="${w * 0.16}" height="${h * 0.1}" rx="14" fill="#fff" ${SCENE_OUTLINE}/>`
  );
};

/** A train at the platform, under a roof on pillars. */
export const trainStation: DrawScene = (backdrop) => {
  const { width: w, height: h } = backdrop;
  return (
    gradientSky(backdrop, [0, '#bcd7ea'], [1, '#eef4f8']) +
    `<path d="M0,0 H${w} V60 L0,90Z" fill="#7b8794" ${SCENE_OUTLINE}/>` +
    repeat(
      w / 200 + 1,
      (index) =>
        `<rect x="${80 + index * 210}" y="60" width="18" height="${h * 0.62}" fill="#98a4b0" ${SCENE_OUTLINE}/>`,
    ) +
    `<rect x="0" y="${h * 0.36}" width="${w}" height="${h * 0.3}" fill="#e7ecef" ${SCENE_OUTLINE}/>` +
    `<rect x="0" y="${h * 0.52}" width="${w}" height="20" fill="#3f8f5a"/>` +
    repeat(
      w / 90,
      (index) =>
        `<rect x="${20 + index * 96}" y="${h * 0.39}" width="66" height="54" fill="#6f93ad" ${SCENE_OUTLINE}/>`,
    ) +
    fillBelow(backdrop, 0.74, 0.26, '#b7b1a6') +
    plainBox({ x: 0, y: h * 0.78, width: w, height: 10 }, '#f0cd48')
  );
};

const BOOK_COLOURS = ['#b2484c', '#3f6a9a', '#d2a044', '#4d8a5c', '#7a5c9c'];

/** Shelves full of books. */
export const library: DrawScene = (backdrop) => {
  const { width: w, height: h, random } = backdrop;
  const book = (x: number, y: number): string =>
    `<rect x="${x}" y="${y + random() * 10}" width="13" height="56" fill="${pick(random, BOOK_COLOURS)}" ${SCENE_OUTLINE}/>`;
  const bookcase = (index: number): string => {
    const x = index * 180;
    const boards = repeat(Math.floor((h * 0.8) / 80), (board) =>
      repeat(9, (place) => book(x + 16 + place * 16, 32 + board * 80)),
    );
    return `<rect x="${x + 6}" y="20" width="160" height="${h * 0.8}" fill="#7a5638" ${SCENE_OUTLINE}/>${boards}`;
  };
  return fillBackdrop(backdrop, '#d9c3a0') + repeat(w / 170 + 1, bookcase) + fillBelow(backdrop, 0.84, 0.16, '#a3764c');
};
