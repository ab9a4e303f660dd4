import { darken, lighten } from '../colour';
import type { Hex } from '../vocabulary';
import type { DrawThing } from './pen';

const METAL: Hex = '#7d8794';
const STONE: Hex = '#b4b0aa';

/** A bench of a park. */
export const bench: DrawThing = (pen) => {
  const wood = pen.main('#b07a48');
  const slat = (y: number): string => pen.shape(`M4,${y} H96 v7 H4Z`, wood);
  return (
    pen.shape('M16,36 h5 v64 h-5Z M79,36 h5 v64 h-5Z', METAL) +
    [38, 48].map(slat).join('') +
    pen.shape('M8,64 H92 L98,72 H2Z', lighten(wood, 0.25)) +
    pen.shape('M2,72 H98 v5 H2Z', wood) +
    pen.shape('M10,77 h6 v23 h-6Z M84,77 h6 v23 h-6Z', darken(METAL, 0.2))
  );
};

/** A bicycle with a basket, to the right. */
export const bicycle: DrawThing = (pen) => {
  const frame = pen.main('#c9404f');
  const wheel = (x: number): string =>
    pen.line(`M${x - 19},79 h38 M${x},60 v38 M${x - 13},66 l26,26 M${x + 13},66 l-26,26`, 0.6, '#a9b0ba') +
    pen.ring([x, 79], 19, 3.4, '#4a4650');
  const tube = (...points: readonly (readonly [number, number])[]): string => pen.rod(points, 3, frame);
  return (
    wheel(22) +
    wheel(78) +
    tube([22, 79], [35, 52]) +
    tube([22, 79], [44, 79]) +
    tube([70, 44], [44, 79]) +
    tube([35, 50], [70, 46]) +
    tube([33, 42], [44, 79]) +
    tube([66, 36], [78, 79]) +
    pen.rod(
      [
        [68, 36],
        [58, 32],
      ],
      2.6,
      METAL,
    ) +
    pen.shape('M24,36 h18 q2,5 -4,5 h-10 q-4,0 -4,-5Z', '#3a3036') +
    pen.shape('M66,38 H88 L85,56 H69Z', '#d9c49a') +
    pen.ink('M69,44 H87 M70,50 H86 M74,38 v18 M80,38 v18') +
    pen.rod(
      [
        [44, 79],
        [50, 87],
        [56, 87],
      ],
      2,
      '#4a4650',
    ) +
    pen.oval([44, 79], [5, 5], METAL)
  );
};

/** A car from its side, to the left. */
export const car: DrawThing = (pen) => {
  const body = pen.main('#4f83c4');
  const wheel = (x: number): string => pen.oval([x, 88], [11, 11], '#3a3640') + pen.oval([x, 88], [5, 5], '#cfd5dd');
  return (
    pen.shape('M2,86 V70 q2,-9 16,-11 l14,-20 q3,-5 10,-5 h24 q6,0 10,5 l13,20 q9,2 9,12 v15Z', body) +
    pen.shape('M28,58 L38,43 q2,-3 6,-3 h6 V58Z M55,58 V40 h10 q4,0 6,3 l9,15Z', '#bfe2f2') +
    pen.ink('M52,38 V84 M56,66 h6 M28,58 q-2,14 2,26') +
    pen.shape('M2,68 h8 v6 h-8Z', '#fff2b0') +
    pen.shape('M93,66 h5 v7 h-5Z', '#d24a4a') +
    pen.shape('M1,80 H98 V88 H1Z', darken(body, 0.25)) +
    wheel(24) +
    wheel(76)
  );
};

/** A lamp over the street. */
export const streetlight: DrawThing = (pen) =>
  pen.shape('M45,8 h4 V96 h-4Z', METAL) +
  pen.shape('M40,100 q0,-8 7,-8 q7,0 7,8Z', darken(METAL, 0.3)) +
  pen.shape('M45,8 q14,-9 26,-4 l1,3 q-12,-3 -23,5Z', METAL) +
  pen.shape('M64,5 q10,-1 12,7 h-14 q-1,-4 2,-7Z', '#fff0a8');

/** Red, yellow, green beside each other on a pole. */
export const trafficLight: DrawThing = (pen) =>
  pen.shape('M14,10 h5 V100 h-5Z', METAL) +
  pen.shape('M19,16 h12 v4 h-12Z', METAL) +
  pen.shape('M30,6 H94 q4,0 4,12 q0,12 -4,12 H30 q-4,0 -4,-12 q0,-12 4,-12Z', '#4a5058') +
  pen.oval([40, 18], [8, 8], '#4fc08a') +
  pen.oval([62, 18], [8, 8], '#e8c04a') +
  pen.oval([84, 18], [8, 8], '#dc4a4a');

/** A pole with wires, as at every Japanese street. */
export const utilityPole: DrawThing = (pen) =>
  pen.shape('M46,2 h7 l1,98 h-9Z', '#a9a49c') +
  pen.shape('M24,12 H76 v4 H24Z M30,24 H70 v4 H30Z', '#8a7a68') +
  pen.shape('M26,7 h4 v5 h-4Z M70,7 h4 v5 h-4Z M36,19 h4 v5 h-4Z M60,19 h4 v5 h-4Z', '#e8e8ea') +
  pen.shape('M55,32 h11 v14 h-11Z', '#8d96a0') +
  pen.line('M46,78 l8,-3 M46,84 l8,-3 M46,90 l8,-3', 1.6, '#e2b83a');

/** A round traffic sign on a pole. */
export const sign: DrawThing = (pen) =>
  pen.shape('M47,40 h6 v60 h-6Z', METAL) +
  pen.shape('M50,2 L96,46 H4Z', pen.main('#d24a4a')) +
  pen.flat('M50,12 L82,41 H18Z', '#ffffff') +
  pen.flat('M47.5,18 h5 l-1,12 h-3Z M48,33 h4 v4 h-4Z', '#3a3040');

/** A board on two posts for notices. */
export const noticeBoard: DrawThing = (pen) =>
  pen.shape('M14,20 h6 V100 h-6Z M80,20 h6 V100 h-6Z', '#6a4a34') +
  pen.shape('M8,18 H92 V68 H8Z', pen.main('#c79a63')) +
  pen.shape('M2,18 L14,6 H86 L98,18Z', '#5a4438') +
  pen.shape('M16,26 h20 v26 h-20Z M42,30 h16 v20 h-16Z M64,24 h20 v16 h-20Z M64,46 h18 v14 h-18Z', '#fffdf4') +
  pen.ink('M20,32 h12 M20,37 h12 M20,42 h8 M46,36 h8 M68,30 h12');

/** A red letter box of the Japanese post. */
export const postBox: DrawThing = (pen) =>
  pen.shape('M44,62 h12 v34 h-12Z', '#8d96a0') +
  pen.shape('M36,96 h28 v4 h-28Z', '#6a727c') +
  pen.shape('M26,16 q0,-8 8,-8 h32 q8,0 8,8 V64 H26Z', pen.main('#d23f3f')) +
  pen.shape('M33,22 h34 v6 h-34Z', '#4a2a30') +
  pen.shape('M34,38 h32 v14 h-32Z', '#fffdf4') +
  pen.line('M44,42 h12 M50,42 v7 M44,46 h12', 1.8, '#d23f3f');

/** A stone lantern of a garden or shrine. */
export const stoneLantern: DrawThing = (pen) => {
  const stone = pen.main(STONE);
  return (
    pen.shape('M26,100 L32,88 H68 L74,100Z', darken(stone, 0.15)) +
    pen.shape('M42,54 H58 L60,88 H40Z', stone) +
    pen.shape('M28,54 L34,46 H66 L72,54Z', lighten(stone, 0.2)) +
    pen.shape('M34,26 H66 V46 H34Z', stone) +
    pen.shape('M43,30 H57 V44 H43Z', '#ffe08a') +
    pen.shape('M16,28 Q40,22 44,10 H56 Q60,22 84,28 L78,31 H22Z', darken(stone, 0.1)) +
    pen.shape('M44,10 q-2,-6 6,-10 q8,4 6,10Z', stone)
  );
};

/** A round paper lantern on a string. */
export const paperLantern: DrawThing = (pen) => {
  const paper = pen.main('#e8574a');
  return (
    pen.ink('M50,0 V10') +
    pen.shape('M50,14 C92,14 92,86 50,86 C8,86 8,14 50,14Z', paper) +
    pen.line('M22,32 q28,6 56,0 M18,50 q32,7 64,0 M22,68 q28,6 56,0', 1.4, darken(paper)) +
    pen.shape('M36,8 h28 v9 h-28Z M36,83 h28 v8 h-28Z', '#3a3036') +
    pen.line('M46,91 v8 M54,91 v8', 1.5, '#e2b83a')
  );
};

/** A fence of boards. */
export const fence: DrawThing = (pen) => {
  const wood = pen.main('#f0ece2');
  const board = (index: number): string => pen.shape(`M${3 + index * 16},56 l6.5,-9 l6.5,9 V100 h-13Z`, wood);
  return pen.shape('M0,62 H100 v7 H0Z M0,84 H100 v7 H0Z', darken(wood, 0.15)) + [0, 1, 2, 3, 4, 5].map(board).join('');
};

/** A gate of a shrine. */
export const torii: DrawThing = (pen) => {
  const red = pen.main('#d2452f');
  return (
    pen.shape('M17,20 h9 l-3,80 h-10Z M74,20 h9 l4,80 h-10Z', red) +
    pen.shape('M10,92 h15 v8 h-15Z M75,92 h15 v8 h-15Z', '#3a3438') +
    pen.shape('M8,32 H92 V40 H8Z', red) +
    pen.shape('M45,20 H55 V33 H45Z', darken(red, 0.2)) +
    pen.shape('M4,12 Q50,22 96,12 L95,20 Q50,28 5,20Z', red) +
    pen.shape('M0,4 Q50,16 100,4 L98,12 Q50,23 2,12Z', '#3f383e')
  );
};

/** A bus to the left. */
export const bus: DrawThing = (pen) => {
  const body = pen.main('#e8e2cf');
  const wheel = (x: number): string => pen.oval([x, 92], [8, 8], '#3a3640') + pen.oval([x, 92], [3.5, 3.5], '#cfd5dd');
  return (
    pen.shape('M2,44 q0,-8 8,-8 H92 q6,0 6,6 V92 H2Z', body) +
    pen.flat('M3,72 H97 V78 H3Z', '#d24a4a') +
    pen.shape(
      'M3,44 h10 v20 h-10Z M30,44 h14 v18 h-14Z M47,44 h14 v18 h-14Z M64,44 h14 v18 h-14Z M81,44 h13 v18 h-13Z',
      '#a9d2e6',
    ) +
    pen.shape('M16,44 h11 v44 h-11Z', '#c6dfea') +
    pen.ink('M21.5,44 v44') +
    pen.shape('M3,80 h6 v6 h-6Z', '#fff2b0') +
    wheel(22) +
    wheel(78)
  );
};
