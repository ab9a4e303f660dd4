import type { Hex } from '../vocabulary';
import { OUTDOOR_EYE_M } from '../perspective/aim-lens';
import type { PlaceDrawing } from './place';
import { drawGround, drawSky, fogBank, puddles } from './sky-and-weather';
import {
  block,
  count,
  face,
  frontPlane,
  inDepthOrder,
  levelPlane,
  panel,
  sidePlane,
  standing,
  type Part,
  type Solid,
  type View,
} from './view';

const ASPHALT: Hex = '#8b8d97';
const PAVING: Hex = '#c8c2b6';
const GRASS: Hex = '#86b866';
const CONCRETE: Hex = '#b9bcc2';

/** Blocks as solids, so that what hides what is decided together. */
function solids(view: View, parts: readonly Part[]): Solid[] {
  return parts.map((part): Solid => ({ at: [part[0], part[1], part[2]], svg: block(view, part) }));
}

/** Houses along both sides of a way, with windows towards it. */
function houseRow(view: View, side: -1 | 1, o: { readonly edgeM: number; readonly colours: readonly Hex[] }): Solid[] {
  return count(6).map((index): Solid => {
    const z = 5 + index * 8;
    const heightM = 5 + ((index * 7 + (side > 0 ? 2 : 0)) % 4) * 1.6;
    const colour = o.colours[index % o.colours.length] ?? CONCRETE;
    const x = side * (o.edgeM + 3.5);
    const wall = block(view, [x, 0, z, 7, heightM, 7.6, colour]);
    const plane = sidePlane([side * o.edgeM, 0, z - 3.8]);
    const windows = count(Math.floor(heightM / 2.6)).flatMap((storey) =>
      count(3).map((column) =>
        panel(view, plane, [0.8 + column * 2.3, 1 + storey * 2.5, 1.2, 1.3], {
          colour: view.light.isDark ? '#ffe9a8' : '#a9c7dd',
          glows: true,
        }),
      ),
    );
    return { at: [x, 0, z], svg: wall + windows.join('') };
  });
}

/** A road into the distance between houses, with lamps. */
export const street: PlaceDrawing = {
  isIndoors: false,
  standpoint: { eyeHeightM: OUTDOOR_EYE_M },
  draw: (view) => {
    const colours: readonly Hex[] = ['#d9c7ac', '#c6b2a4', '#b9c0c8', '#d8b9a0', '#c9c3b2'];
    const road = levelPlane(0.01, -3, 1);
    const things = [
      ...houseRow(view, -1, { edgeM: 5, colours }),
      ...houseRow(view, 1, { edgeM: 5, colours: colours.toReversed() }),
      ...count(4).map((index) =>
        standing(view, 'streetlight', [index % 2 === 0 ? -4.2 : 4.2, 0, 7 + index * 9], { heightM: 4.6 }),
      ),
    ];
    return (
      drawSky(view) +
      drawGround(view, PAVING) +
      panel(view, road, [0, 0, 6, 90], { colour: ASPHALT }) +
      count(12)
        .map((index) => panel(view, road, [2.9, 2 + index * 5, 0.2, 2.4], { colour: '#f3f0e6', hasEdge: false }))
        .join('') +
      puddles(view, [4, 24], 3) +
      fogBank(view, 40) +
      inDepthOrder(view, things)
    );
  },
};

/** A flat roof with its railing, the city behind. */
export const rooftop: PlaceDrawing = {
  isIndoors: false,
  standpoint: { eyeHeightM: OUTDOOR_EYE_M },
  draw: (view) => {
    const city = count(14).map((index): Part => {
      const height = 7 + ((index * 5) % 7) * 2;
      return [
        -52 + index * 8,
        -9,
        60 + ((index * 3) % 5) * 4,
        6.4,
        height + 9,
        6,
        index % 2 === 0 ? '#9fb0c4' : '#b4b9cc',
      ];
    });
    const rail = count(29).map((index): Part => [-14 + index, 0, 9, 0.07, 1.9, 0.07, '#7d8794']);
    const bars = [0.4, 1.1, 1.85].map((height): Part => [0, height, 9, 28, 0.08, 0.08, '#7d8794']);
    const hut: readonly Part[] = [
      [5.4, 0, 7, 3.4, 2.9, 2.6, '#cfcbc4'],
      [5.4, 2.9, 7, 3.7, 0.2, 2.9, '#a9a59e'],
    ];
    const door = panel(view, frontPlane([4.7, 0, 5.7]), [0, 0, 1.1, 2.1], { colour: '#6f8aa5' });
    return (
      drawSky(view) +
      inDepthOrder(view, solids(view, city)) +
      fogBank(view, 30) +
      face(
        view,
        [
          [-16, 0, 0.3],
          [16, 0, 0.3],
          [16, 0, 9.2],
          [-16, 0, 9.2],
        ],
        view.light.open(CONCRETE),
      ) +
      puddles(view, [3, 8], 4) +
      inDepthOrder(view, solids(view, [...rail, ...bars])) +
      inDepthOrder(view, solids(view, hut)) +
      door
    );
  },
};

/** A path of stone to a red gate, trees on both sides. */
export const shrine: PlaceDrawing = {
  isIndoors: false,
  standpoint: { eyeHeightM: OUTDOOR_EYE_M },
  draw: (view) => {
    const red: Hex = '#c9412f';
    const gate = (z: number): Part[] => [
      [-2.2, 0, z, 0.42, 4.4, 0.42, red],
      [2.2, 0, z, 0.42, 4.4, 0.42, red],
      [0, 3.3, z, 4.8, 0.28, 0.3, red],
      [0, 4.4, z, 6, 0.42, 0.5, '#3a3238'],
    ];
    const steps = count(5).map((index): Part => [0, 0, 24 + index, 5, 0.25 * (index + 1), 1, '#bcb5a8']);
    const hall: readonly Part[] = [
      [0, 1.2, 33, 9, 3.4, 4, '#e8dcc4'],
      [0, 4.6, 33, 12, 1.1, 6, '#4c5560'],
    ];
    const trees = count(10).map((index) =>
      standing(view, 'tree', [(index % 2 === 0 ? -1 : 1) * (5 + (index % 3)), 0, 6 + index * 2.6], { heightM: 6.5 }),
    );
    return (
      drawSky(view) +
      drawGround(view, GRASS) +
      panel(view, levelPlane(0.01, -1.5, 1), [0, 0, 3, 26], { colour: PAVING }) +
      puddles(view, [3, 14], 1.4) +
      fogBank(view, 30) +
      inDepthOrder(view, [...solids(view, [...hall, ...steps, ...gate(10), ...gate(18)]), ...trees])
    );
  },
};

/** A lawn with a path, benches, lamps and trees. */
export const park: PlaceDrawing = {
  isIndoors: false,
  standpoint: { eyeHeightM: OUTDOOR_EYE_M, centreShare: 0.56 },
  draw: (view) => {
    const trees = count(9).map((index) =>
      standing(view, 'tree', [-14 + ((index * 7) % 29), 0, 10 + ((index * 5) % 17)], { heightM: 5.6 }),
    );
    const things = [
      ...trees,
      standing(view, 'bench', [-3.2, 0, 6.4], { heightM: 1 }),
      standing(view, 'streetlight', [2.4, 0, 9], { heightM: 4 }),
      standing(view, 'bush', [4.6, 0, 7.5], { heightM: 1.1 }),
    ];
    return (
      drawSky(view) +
      drawGround(view, GRASS) +
      face(
        view,
        [
          [-1.6, 0.01, 0.3],
          [1.2, 0.01, 0.3],
          [4.4, 0.01, 30],
          [2.2, 0.01, 30],
        ],
        view.light.open('#d8c9a4'),
      ) +
      puddles(view, [3, 16], 1.4) +
      fogBank(view, 26) +
      inDepthOrder(view, things)
    );
  },
};

/** The platform of a station, its roof and a train that waits. */
export const platform: PlaceDrawing = {
  isIndoors: false,
  standpoint: { eyeHeightM: OUTDOOR_EYE_M, xM: -0.6 },
  draw: (view) => {
    const posts = count(6).map((index): Part => [-2.6, 0, 5 + index * 6, 0.34, 3.8, 0.34, '#6f7d8c']);
    const train = count(3).map((index): Solid => {
      const z = 12 + index * 14;
      const body = block(view, [4, 0.2, z, 3, 3.3, 13.4, '#d9dde2']);
      const plane = sidePlane([2.5, 0.2, z - 6.7]);
      const stripe = panel(view, plane, [0, 0.75, 13.4, 0.35], { colour: '#3f8a5c' });
      const windows = count(5).map((at) =>
        panel(view, plane, [0.7 + at * 2.6, 1.4, 1.7, 1.1], { colour: '#bfe0ee', glows: true }),
      );
      return { at: [4, 0, z], svg: body + stripe + windows.join('') };
    });
    return (
      drawSky(view) +
      drawGround(view, '#8d857b') +
      fogBank(view, 30) +
      panel(view, levelPlane(0.6, -7, 0.3), [0, 0, 8.4, 60], { colour: CONCRETE }) +
      panel(view, levelPlane(0.62, 0.4, 0.3), [0, 0, 0.45, 60], { colour: '#e8c04a', hasEdge: false }) +
      inDepthOrder(view, [...train, ...solids(view, posts)]) +
      face(
        view,
        [
          [-6.4, 4.4, 1],
          [0.6, 4.4, 1],
          [0.6, 4.4, 44],
          [-6.4, 4.4, 44],
        ],
        '#9aa3ad',
      )
    );
  },
};

/** A narrow way between tall walls. */
export const alley: PlaceDrawing = {
  isIndoors: false,
  standpoint: { eyeHeightM: OUTDOOR_EYE_M },
  draw: (view) => {
    const colours: readonly Hex[] = ['#a79a8c', '#8f8a86', '#b0a292'];
    const things = [
      ...houseRow(view, -1, { edgeM: 1.9, colours }),
      ...houseRow(view, 1, { edgeM: 1.9, colours: colours.toReversed() }),
      standing(view, 'vending_machine', [-1.4, 0, 8], { heightM: 1.9 }),
      standing(view, 'box', [1.3, 0, 6], { heightM: 0.7 }),
      standing(view, 'paper_lantern', [1.2, 2.1, 10], { heightM: 0.7 }),
      standing(view, 'bicycle', [-1.2, 0, 12], { heightM: 1.1 }),
    ];
    return (
      drawSky(view) +
      drawGround(view, '#7d7c80') +
      puddles(view, [3, 16], 1) +
      fogBank(view, 24) +
      inDepthOrder(view, things)
    );
  },
};

/** The ground before a school, cherry trees along it. */
export const schoolyard: PlaceDrawing = {
  isIndoors: false,
  standpoint: { eyeHeightM: OUTDOOR_EYE_M, centreShare: 0.46 },
  draw: (view) => {
    const front = frontPlane([-16, 0, 33.9]);
    const windows = count(3).flatMap((storey) =>
      count(11).map((column) =>
        panel(view, front, [1 + column * 2.85, 1.4 + storey * 3.1, 1.9, 1.5], { colour: '#b6d2e2', glows: true }),
      ),
    );
    const building = block(view, [0, 0, 37, 32, 10.4, 6, '#e6dcc8']);
    const tower = block(view, [0, 10.4, 37, 5, 3, 5, '#d9ceb8']);
    const clock = standing(view, 'clock', [0, 11, 33.6], { heightM: 2 });
    const trees = count(8).map((index) =>
      standing(view, 'cherry_tree', [(index % 2 === 0 ? -1 : 1) * (6 + (index % 3) * 2), 0, 9 + index * 2.6], {
        heightM: 5.2,
      }),
    );
    return (
      drawSky(view) +
      drawGround(view, '#d8c49a') +
      fogBank(view, 32) +
      building +
      windows.join('') +
      tower +
      clock.svg +
      puddles(view, [3, 20], 3) +
      inDepthOrder(view, trees)
    );
  },
};

/** Sand, the sea to the horizon, a parasol. */
export const beach: PlaceDrawing = {
  isIndoors: false,
  standpoint: { eyeHeightM: OUTDOOR_EYE_M },
  draw: (view) => {
    const wave = (z: number): string =>
      face(
        view,
        [
          [-60, 0.02, z],
          [60, 0.02, z + 1.4],
          [60, 0.02, z + 1.8],
          [-60, 0.02, z + 0.4],
        ],
        '#f4fbff',
        {
          hasEdge: false,
        },
      );
    const things = [
      standing(view, 'palm_tree', [-5.4, 0, 9], { heightM: 6 }),
      standing(view, 'ball', [2.4, 0, 6], { heightM: 0.6 }),
      standing(view, 'rock', [6, 0, 11], { heightM: 1.2 }),
    ];
    return (
      drawSky(view) +
      drawGround(view, '#e9d5a4') +
      face(
        view,
        [
          [-400, 0.01, 14],
          [400, 0.01, 14],
          [400, 0.01, 900],
          [-400, 0.01, 900],
        ],
        '#4f97c9',
      ) +
      count(5)
        .map((index) => wave(14 + index * index * 3))
        .join('') +
      fogBank(view, 26) +
      inDepthOrder(view, things)
    );
  },
};
