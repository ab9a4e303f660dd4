import { darken, lighten } from '../colour';
import type { Hex } from '../vocabulary';
import type { DrawThing, Pen } from './pen';

const BARK: Hex = '#6a4a38';

/** A tree with a full crown. */
export const tree: DrawThing = (pen) => {
  const leaves = pen.main('#4f9a56');
  return (
    pen.shape('M44,54 L41,100 H59 L56,54Z', BARK) +
    pen.ink('M47,98 L48,76 M53,98 L52,80') +
    pen.shape(
      'M50,2 C64,-2 78,6 78,16 C92,16 98,32 90,42 C96,54 84,66 70,62 C62,70 40,70 32,62 C16,66 4,54 11,42 C2,32 10,16 23,16 C24,6 38,-2 50,2Z',
      leaves,
    ) +
    pen.flat(
      'M24,50 q10,10 20,4 q12,10 24,1 q12,4 18,-6 q2,12 -16,11 q-10,8 -38,0 q-16,2 -18,-14 q4,4 10,4Z',
      darken(leaves, 0.18),
    ) +
    pen.line('M34,22 q6,-8 14,-6 M60,26 q8,-4 12,2 M26,38 q6,-6 12,-2', 1.4, darken(leaves, 0.25))
  );
};

/** A cherry tree in blossom. */
export const cherryTree: DrawThing = (pen) => {
  const blossom = pen.main('#ffc1d5');
  const tuft = (x: number, y: number, size: number): string =>
    pen.shape(
      `M${x - size},${y} c-6,-${size} ${size * 0.5},-${size * 1.4} ${size},-${size} c${size * 0.6},-${size * 0.5} ${size * 1.6},${size * 0.3} ${size},${size} c2,${size * 0.9} -${size * 0.8},${size} -${size},${size * 0.6} c-${size * 0.6},${size * 0.5} -${size * 1.1},0 -${size},-${size * 0.6}Z`,
      blossom,
    );
  return (
    pen.shape(
      'M42,100 C48,84 44,74 46,60 L28,38 L33,35 L50,52 L56,30 L61,31 L56,56 L74,42 L77,46 L57,64 C55,78 56,88 62,100Z',
      BARK,
    ) +
    tuft(24, 30, 16) +
    tuft(76, 34, 17) +
    tuft(50, 20, 20) +
    tuft(34, 44, 13) +
    tuft(66, 50, 12) +
    pen.line(
      'M20,26 h2 M30,34 h2 M48,14 h2 M58,22 h2 M44,26 h2 M74,28 h2 M82,38 h2 M36,46 h2 M66,50 h2',
      2,
      darken(blossom, 0.2),
    )
  );
};

/** A conifer. */
export const pineTree: DrawThing = (pen) => {
  const needles = pen.main('#3f7a56');
  return (
    pen.shape('M45,80 H55 V100 H45Z', BARK) +
    pen.shape('M50,42 L82,86 Q50,92 18,86Z', darken(needles, 0.15)) +
    pen.shape('M50,22 L76,62 Q50,68 24,62Z', needles) +
    pen.shape('M50,0 L70,38 Q50,44 30,38Z', lighten(needles, 0.1))
  );
};

/** A palm. */
export const palmTree: DrawThing = (pen) => {
  const leaf = (path: string, colour: Hex): string => pen.shape(path, colour);
  return (
    pen.shape('M42,100 C46,74 48,50 56,26 L62,28 C56,52 54,76 56,100Z', '#a9825a') +
    pen.ink('M45,88 l10,-2 M47,74 l8,-2 M49,60 l8,-2 M52,46 l7,-2') +
    leaf('M58,26 C40,6 14,10 2,30 C22,20 40,22 58,26Z', '#4f9a56') +
    leaf('M58,26 C76,6 94,14 98,34 C84,22 72,22 58,26Z', '#4f9a56') +
    leaf('M58,26 C52,2 36,-2 24,4 C40,8 50,16 58,26Z', '#63b068') +
    leaf('M58,26 C64,2 80,0 90,8 C76,10 66,16 58,26Z', '#63b068') +
    leaf('M58,26 C40,28 28,42 26,58 C36,44 46,36 58,26Z', '#458a4c') +
    leaf('M58,26 C76,30 84,44 86,58 C76,44 68,36 58,26Z', '#458a4c') +
    pen.oval([55, 30], [4, 4], '#8a5f3c') +
    pen.oval([62, 31], [4, 4], '#8a5f3c')
  );
};

/** Three stems of bamboo. */
export const bamboo: DrawThing = (pen) => {
  const green = pen.main('#7fae5a');
  const stem = (x: number, lean: number): string =>
    pen.shape(`M${x},100 L${x + lean},0 h6 L${x + 7},100Z`, green) +
    pen.ink([18, 38, 58, 78].map((y) => `M${x + (lean * (100 - y)) / 100 - 0.5},${y} h7.5`).join(' '));
  const leaf = (x: number, y: number, s: number): string =>
    pen.shape(`M${x},${y} q${9 * s},-5 ${20 * s},3 q${-12 * s},4 ${-20 * s},-3Z`, '#5f9a4a');
  return (
    stem(24, 4) +
    stem(66, -3) +
    stem(45, 1) +
    leaf(32, 20, 1) +
    leaf(30, 26, -1) +
    leaf(52, 36, 1) +
    leaf(68, 18, 1) +
    leaf(64, 24, -1) +
    leaf(46, 12, -1)
  );
};

/** A round bush. */
export const bush: DrawThing = (pen) => {
  const leaves = pen.main('#5aa35a');
  return (
    pen.shape('M8,100 C-4,86 6,68 20,70 C24,50 48,46 56,58 C70,48 88,58 86,72 C100,76 100,92 92,100Z', leaves) +
    pen.flat('M14,96 q16,-8 30,-3 q16,-8 30,-2 q10,-2 16,2 l-2,6 H12Z', darken(leaves, 0.18)) +
    pen.line('M28,74 q5,-6 11,-3 M56,70 q6,-5 11,-1 M40,84 q5,-5 10,-1', 1.4, darken(leaves, 0.25))
  );
};

/** A rock. */
export const rock: DrawThing = (pen) => {
  const stone = pen.main('#a09a94');
  return (
    pen.shape('M4,100 L10,66 L30,46 L62,40 L86,60 L97,100Z', stone) +
    pen.flat('M30,46 L62,40 L86,60 L58,62Z', lighten(stone, 0.3)) +
    pen.flat('M58,62 L86,60 L97,100 H66Z', darken(stone, 0.2)) +
    pen.ink('M30,46 L58,62 L86,60 M58,62 L66,100 M24,70 l8,6')
  );
};

function blossom({ shape, oval }: Pen, [x, y]: readonly [number, number], size: number, colour: Hex): string {
  const petals = [0, 1, 2, 3, 4].map((petal) => {
    const angle = (petal / 5) * 2 * Math.PI - Math.PI / 2;
    const at = (turn: number, length: number): string =>
      `${x + Math.cos(angle + turn) * size * length},${y + Math.sin(angle + turn) * size * length}`;
    return shape(`M${x},${y} Q${at(-0.75, 1)} ${at(0, 1.15)} Q${at(0.75, 1)} ${x},${y}Z`, colour);
  });
  return petals.join('') + oval([x, y], [size * 0.26, size * 0.26], '#f4cf52');
}

/** Three flowers with leaves. */
export const flower: DrawThing = (pen) => {
  const petals = pen.main('#ee88ab');
  return (
    pen.shape(
      'M47,100 C40,84 26,70 23,56 L26,55 C30,70 42,82 48,94 C48,76 47,56 49,36 H52 C51,56 51,76 52,94 C58,84 70,74 76,58 L79,59 C74,74 60,86 53,100Z',
      '#4f8a4a',
    ) +
    pen.shape(
      'M48,94 C34,92 24,84 20,78 C36,78 46,84 48,94Z M52,94 C66,92 76,86 82,82 C66,80 54,84 52,94Z',
      '#5fae55',
    ) +
    blossom(pen, [23, 48], 17, lighten(petals, 0.3)) +
    blossom(pen, [78, 50], 16, lighten(petals, 0.3)) +
    blossom(pen, [50, 26], 22, petals)
  );
};

/** Flowers wrapped in paper. */
export const bouquet: DrawThing = (pen) =>
  pen.shape('M20,40 L44,98 H56 L80,40 L64,52 L50,44 L36,52Z', '#f4e6d2') +
  blossom(pen, [32, 32], 17, pen.main('#e0526a')) +
  blossom(pen, [68, 32], 17, pen.main('#e0526a')) +
  blossom(pen, [50, 18], 17, '#f6c0d2') +
  blossom(pen, [50, 40], 16, '#fff0c0') +
  pen.shape('M22,44 Q50,66 78,44 L56,98 H44Z', '#fbf3e6') +
  pen.shape('M40,76 L24,70 V86Z M60,76 L76,70 V86Z', '#d23f4f') +
  pen.oval([50, 76], [9, 6], '#e8606a');

/** A tall sunflower. */
export const sunflower: DrawThing = (pen) => {
  const petals = Array.from({ length: 14 }, (_, index) => {
    const angle = (index / 14) * 2 * Math.PI;
    const at = (turn: number, length: number): string =>
      `${50 + Math.cos(angle + turn) * length},${28 + Math.sin(angle + turn) * length}`;
    return pen.shape(`M${at(-0.2, 12)} L${at(-0.12, 21)} L${at(0, 27)} L${at(0.12, 21)} L${at(0.2, 12)}Z`, '#f6c52e');
  });
  return (
    pen.rod(
      [
        [50, 100],
        [50, 40],
      ],
      3.4,
      '#4f8a4a',
    ) +
    pen.shape(
      'M50,80 C34,76 22,66 18,56 C36,58 48,66 50,80Z M50,90 C66,86 78,76 82,66 C64,68 52,76 50,90Z',
      '#5fae55',
    ) +
    petals.join('') +
    pen.oval([50, 28], [14, 14], '#6a4428')
  );
};

/** A cactus of the desert. */
export const cactus: DrawThing = (pen) => {
  const green = pen.main('#5a9a62');
  return (
    pen.shape(
      'M40,62 H30 C20,62 18,54 18,44 V36 q5,-7 10,0 V46 q0,5 4,5 H40Z M60,52 H68 q4,0 4,-5 V28 q5,-7 10,0 V48 C82,60 76,63 68,63 H60Z',
      green,
    ) +
    pen.shape('M39,100 V16 Q39,2 50,2 Q61,2 61,16 V100Z', green) +
    pen.line('M46,14 V94 M54,14 V94', 1.2, darken(green))
  );
};

/** A tuft of high grass. */
export const grass: DrawThing = (pen) => {
  const blade = (path: string): string => pen.shape(path, pen.main('#5fae55'));
  return (
    blade('M20,100 C18,80 10,66 2,58 C18,64 28,80 30,100Z') +
    blade('M70,100 C74,80 84,66 96,60 C86,72 82,86 82,100Z') +
    blade('M32,100 C30,70 34,50 30,36 C44,54 46,80 44,100Z') +
    blade('M58,100 C58,72 66,54 76,42 C72,60 70,84 70,100Z') +
    blade('M44,100 C46,66 54,46 54,22 C64,50 62,80 58,100Z')
  );
};

/** A cat, sitting, towards the viewer. */
export const cat: DrawThing = (pen) => {
  const fur = pen.main('#e8a45a');
  const dark = darken(fur, 0.25);
  return (
    pen.shape('M70,92 C96,94 98,66 86,58 C82,58 80,62 84,66 C90,76 82,84 68,82Z', fur) +
    pen.shape('M28,100 C20,74 30,52 50,52 C70,52 80,74 72,100Z', fur) +
    pen.flat('M42,66 Q50,60 58,66 L56,92 H44Z', lighten(fur, 0.7)) +
    pen.shape('M36,100 q-4,-8 3,-10 q6,-1 8,4 v6Z M64,100 q4,-8 -3,-10 q-6,-1 -8,4 v6Z', lighten(fur, 0.7)) +
    pen.shape('M22,34 L22,4 L40,16 Q50,13 60,16 L78,4 L78,34 C80,52 66,60 50,60 C34,60 20,52 22,34Z', fur) +
    pen.flat('M27,22 V13 L35,18Z M73,22 V13 L65,18Z', '#f2b6b6') +
    pen.flat('M47,16 h6 l-3,10Z M40,18 l4,-1 l-2,8Z M60,18 l-4,-1 l2,8Z', dark) +
    pen.oval([38, 37], [4, 5.4], '#3a3226') +
    pen.oval([62, 37], [4, 5.4], '#3a3226') +
    pen.flat('M47,45 h6 l-3,4Z', '#d2606a') +
    pen.ink('M50,49 q-4,5 -8,2 M50,49 q4,5 8,2 M28,44 l-14,-3 M28,48 l-14,2 M72,44 l14,-3 M72,48 l14,2')
  );
};

/** A dog, sitting, towards the viewer. */
export const dog: DrawThing = (pen) => {
  const fur = pen.main('#d49a5c');
  const pale = lighten(fur, 0.75);
  return (
    pen.shape('M70,78 C84,72 92,58 86,46 C80,46 78,50 80,56 C78,64 72,68 66,70Z', fur) +
    pen.shape('M28,100 C22,76 32,54 50,54 C68,54 78,76 72,100Z', fur) +
    pen.flat('M40,64 Q50,58 60,64 L57,88 H43Z', pale) +
    pen.shape('M36,100 V82 q7,-4 11,0 V100Z M64,100 V82 q-7,-4 -11,0 V100Z', pale) +
    pen.shape('M26,30 C26,12 38,6 50,6 C62,6 74,12 74,30 C74,50 64,62 50,62 C36,62 26,50 26,30Z', fur) +
    pen.flat('M50,28 C64,28 66,58 50,60 C34,58 36,28 50,28Z', pale) +
    pen.shape(
      'M30,12 C14,8 8,26 16,46 C26,46 30,30 34,16Z M70,12 C86,8 92,26 84,46 C74,46 70,30 66,16Z',
      darken(fur, 0.3),
    ) +
    pen.oval([39, 31], [3.2, 4], '#2e2622') +
    pen.oval([61, 31], [3.2, 4], '#2e2622') +
    pen.oval([50, 41], [5.5, 4], '#2e2622') +
    pen.shape('M46,52 q4,3 8,0 v6 q-4,6 -8,0Z', '#e8707a') +
    pen.ink('M50,45 v5 q-6,4 -10,0 M50,50 q6,4 10,0') +
    pen.shape('M33,61 q17,8 34,0 l-1,5 q-16,7 -32,0Z', '#c9404f')
  );
};

/** A rabbit, sitting. */
export const rabbit: DrawThing = (pen) => {
  const fur = pen.main('#f6f2ee');
  return (
    pen.oval([76, 86], [9, 9], fur) +
    pen.shape('M26,100 C20,74 34,58 50,58 C68,58 80,76 74,100Z', fur) +
    pen.shape('M38,34 C28,20 28,0 36,0 C44,2 46,20 46,32Z M62,34 C72,20 72,0 64,0 C56,2 54,20 54,32Z', fur) +
    pen.flat('M39,28 C34,18 34,6 37,5 C41,8 42,20 42,28Z M61,28 C66,18 66,6 63,5 C59,8 58,20 58,28Z', '#f4b8c2') +
    pen.oval([50, 48], [23, 19], fur) +
    pen.oval([41, 45], [2.8, 3.8], '#c23a4a') +
    pen.oval([59, 45], [2.8, 3.8], '#c23a4a') +
    pen.ink('M47,52 h6 l-3,3 v4 M50,59 q-4,3 -6,0 M50,59 q4,3 6,0') +
    pen.shape('M34,100 q-2,-8 6,-9 q8,0 8,9Z M66,100 q2,-8 -6,-9 q-8,0 -8,9Z', fur)
  );
};

/** A small bird, to the left. */
export const bird: DrawThing = (pen) => {
  const feathers = pen.main('#6fa6d8');
  return (
    pen.shape('M45,84 h3 V100 H38 q2,-3 7,-3Z M57,84 h3 V100 H50 q2,-3 7,-3Z', '#d08a3a') +
    pen.shape('M74,58 L100,44 L98,62 L78,72Z', darken(feathers, 0.2)) +
    pen.shape('M16,40 C16,22 30,14 42,16 C62,18 84,40 82,62 C80,80 64,88 48,86 C28,84 20,66 16,40Z', feathers) +
    pen.flat('M22,52 C30,60 44,64 46,82 C32,82 24,66 22,52Z', '#fffaf0') +
    pen.shape('M44,44 C60,42 78,52 84,70 C66,76 48,66 44,44Z', darken(feathers, 0.2)) +
    pen.shape('M17,34 L2,40 L16,46Z', '#f0a83a') +
    pen.oval([30, 34], [3.4, 3.8], '#2e2622')
  );
};

/** A butterfly. */
export const butterfly: DrawThing = (pen) => {
  const wing = pen.main('#7f8fe0');
  return (
    pen.shape('M48,46 C36,10 4,4 4,26 C4,44 24,52 48,52Z M52,46 C64,10 96,4 96,26 C96,44 76,52 52,52Z', wing) +
    pen.shape(
      'M48,52 C26,52 12,66 20,82 C32,94 46,76 48,56Z M52,52 C74,52 88,66 80,82 C68,94 54,76 52,56Z',
      lighten(wing, 0.4),
    ) +
    pen.oval([22, 27], [6, 6], lighten(wing, 0.6)) +
    pen.oval([78, 27], [6, 6], lighten(wing, 0.6)) +
    pen.oval([50, 54], [3.4, 20], '#3a3040') +
    pen.ink('M49,36 C46,22 40,14 34,12 M51,36 C54,22 60,14 66,12')
  );
};
