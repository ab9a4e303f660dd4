import { mixColours } from '../colour';
import { drawCloud, drawTree, fillBelow, gradientSky, repeat, type DrawScene } from './backdrop';

/** A branch in blossom, petals in the wind. */
export const cherryBlossoms: DrawScene = (backdrop) => {
  const { width: w, height: h, random, area } = backdrop;
  const blossoms = ['#ffc1d5', '#ffd6e3', '#f7a8c3'];
  const branch = (): string =>
    `<path d="M-10,${60 + random() * 60} C${w * 0.25},40 ${w * 0.4},110 ${w * (0.6 + random() * 0.3)},${50 + random() * 50}" ` +
    `stroke="#5b3b38" stroke-width="${9 + random() * 6}" fill="none"/>`;
  const blossom = (index: number): string =>
    `<circle cx="${random() * w * 0.9}" cy="${15 + random() * 120}" r="${14 + random() * 16}" fill="${blossoms[index % 3]}"/>`;
  const petal = (): string => {
    const k = 5 + random() * 8;
    return (
      `<path transform="translate(${random() * w} ${random() * h}) rotate(${random() * 360})" ` +
      `d="M0,0 C${k},${-k} ${k * 2},${-k * 0.3} ${k * 1.7},${k * 0.2} C${k * 1.6},${k * 0.8} ${k * 0.6},${k * 0.8} 0,0Z" ` +
      'fill="#ff9fc0"/>'
    );
  };
  return (
    gradientSky(backdrop, [0, '#bfe0f7'], [1, '#fbe6ee']) +
    branch() +
    repeat(18 * Math.max(1, w / 512), blossom) +
    repeat(34 * area, petal)
  );
};

/** Two green hills under a bright sky. */
export const grassField: DrawScene = (backdrop) => {
  const { width: w, height: h, random, area } = backdrop;
  return (
    gradientSky(backdrop, [0, '#8fd0f5'], [0.6, '#e6f7ff'], [1, '#e6f7ff']) +
    repeat(3, () => drawCloud({ x: random() * w, y: random() * h * 0.35, scale: 1 + random() })) +
    `<path d="M0,${h * 0.64} Q${w * 0.3},${h * 0.57} ${w * 0.6},${h * 0.63} T${w},${h * 0.6} V${h} H0Z" fill="#7cc46a"/>` +
    `<path d="M0,${h * 0.78} Q${w * 0.4},${h * 0.7} ${w},${h * 0.77} V${h} H0Z" fill="#5fae55"/>` +
    repeat(
      50 * area,
      () => `<path d="M${random() * w},${h * (0.74 + random() * 0.26)} q3,-14 8,-18 q-2,10 -3,18z" fill="#3f8f42"/>`,
    )
  );
};

/** Pale trees behind, dark trees before. */
export const forest: DrawScene = (backdrop) => {
  const { width: w, height: h, random } = backdrop;
  return (
    gradientSky(backdrop, [0, '#cfe9c9'], [1, '#8dbb7a']) +
    repeat(w / 60, (index) =>
      drawTree({
        x: index * 70 + random() * 30,
        y: h * 0.8,
        scale: 0.9 + random() * 0.4,
        colour: mixColours('#5f9a5a', '#a8cfa0', random() * 0.5),
      }),
    ) +
    fillBelow(backdrop, 0.8, 0.2, '#5a8a4a') +
    repeat(w / 130 + 1, (index) =>
      drawTree({
        x: index * 150 + random() * 60 - 20,
        y: h * 0.97,
        scale: 1.6 + random() * 0.5,
        colour: '#3f7a46',
      }),
    )
  );
};

/** The sea from the beach. */
export const ocean: DrawScene = (backdrop) => {
  const { width: w, height: h, random, area } = backdrop;
  return (
    gradientSky(backdrop, [0, '#6fc0f0'], [0.5, '#e2f5ff'], [1, '#e2f5ff']) +
    repeat(3, () => drawCloud({ x: random() * w, y: random() * h * 0.3, scale: 1 + random() })) +
    fillBelow(backdrop, 0.5, 0.5, '#2f86c4') +
    repeat(
      26 * area,
      () =>
        `<path d="M${random() * w},${h * (0.53 + random() * 0.25)} q12,-7 24,0 t24,0" stroke="#a8dcf5" stroke-width="3.5" fill="none"/>`,
    ) +
    `<path d="M0,${h * 0.84} Q${w * 0.5},${h * 0.76} ${w},${h * 0.86} V${h} H0Z" fill="#f1dfae"/>`
  );
};

/** White trees, white ground, flakes. */
export const snow: DrawScene = (backdrop) => {
  const { width: w, height: h, random, area } = backdrop;
  return (
    gradientSky(backdrop, [0, '#b4c4d8'], [1, '#eaf0f6']) +
    repeat(w / 120 + 1, (index) =>
      drawTree({ x: index * 140 + random() * 50, y: h * 0.76, scale: 1 + random() * 0.4, colour: '#e6eef5' }),
    ) +
    `<path d="M0,${h * 0.74} Q${w * 0.4},${h * 0.68} ${w},${h * 0.76} V${h} H0Z" fill="#ffffff"/>` +
    repeat(60 * area, () => `<circle cx="${random() * w}" cy="${random() * h}" r="${2 + random() * 5}" fill="#fff"/>`)
  );
};
