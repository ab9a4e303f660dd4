import { darken, lighten } from '../colour';
import type { Hex } from '../vocabulary';
import type { DrawThing } from './pen';

/** An open umbrella, its handle below. */
export const umbrella: DrawThing = (pen) => {
  const cloth = pen.main('#5b86d0');
  return (
    pen.rod(
      [
        [50, 30],
        [50, 88],
        [48, 94],
        [43, 96],
        [38, 94],
        [36, 89],
      ],
      3.4,
      '#6b5040',
    ) +
    pen.shape(
      'M2,46 C6,-2 94,-2 98,46 q-8,-8 -16,0 q-8,-8 -16,0 q-8,-8 -16,0 q-8,-8 -16,0 q-8,-8 -16,0 q-8,-8 -16,0Z',
      cloth,
    ) +
    pen.ink('M50,10 Q34,20 34,46 M50,10 Q66,20 66,46 M50,10 V46') +
    pen.rod(
      [
        [50, 10],
        [50, 3],
      ],
      2.6,
      darken(cloth),
    )
  );
};

/** A bag with a strap. */
export const bag: DrawThing = (pen) => {
  const cloth = pen.main('#b8763f');
  return (
    pen.shape('M24,46 C24,0 76,0 76,46 H71 C71,7 29,7 29,46Z', darken(cloth)) +
    pen.shape('M10,46 H90 L94,92 q0,6 -6,6 H12 q-6,0 -6,-6Z', cloth) +
    pen.shape('M10,46 H90 L86,70 Q50,80 14,70Z', lighten(cloth, 0.2)) +
    pen.shape('M44,68 h12 v12 h-12Z', '#e2c25a')
  );
};

/** A stiff school bag that is carried on the back. */
export const backpack: DrawThing = (pen) => {
  const leather = pen.main('#c9404f');
  return (
    pen.shape('M38,12 q12,-15 24,0 h-4 q-8,-8 -16,0Z', darken(leather)) +
    pen.shape('M14,34 q0,-24 36,-24 q36,0 36,24 V92 q0,8 -8,8 H22 q-8,0 -8,-8Z', leather) +
    pen.shape('M18,32 q0,-18 32,-18 q32,0 32,18 V58 q-32,10 -64,0Z', lighten(leather, 0.15)) +
    pen.shape('M26,70 H74 V92 H26Z', lighten(leather, 0.08)) +
    pen.shape('M46,58 h8 v12 h-8Z', '#e2c25a')
  );
};

/** A straight sword, point up. */
export const sword: DrawThing = (pen) =>
  pen.shape('M50,0 L56,10 V70 H44 V10Z', '#e2e8f0') +
  pen.ink('M50,8 V68') +
  pen.shape('M30,70 q20,-5 40,0 v6 q-20,-4 -40,0Z', '#d0a040') +
  pen.shape('M46,76 h8 v16 h-8Z', pen.main('#7a4a34')) +
  pen.oval([50, 95], [5, 5], '#d0a040');

/** A curved sword, point up to the left. */
export const katana: DrawThing = (pen) =>
  pen.shape('M28,1 C44,22 52,44 54,70 L48,71 C46,48 40,24 28,1Z', '#e6ecf4') +
  pen.shape('M42,70 q10,-4 18,-1 l1,4 q-9,-1 -18,2Z', '#c9a040') +
  pen.shape('M48,74 l7,-1 l2,26 l-7,1Z', pen.main('#3a3a52')) +
  pen.line('M49,80 l6,4 M55,79 l-6,6 M50,88 l6,4 M56,87 l-6,6', 1.2, '#e8e0d0');

/** An open book. */
export const book: DrawThing = (pen) =>
  pen.shape('M2,30 L50,38 L98,30 V84 L50,94 L2,84Z', pen.main('#3f6a9a')) +
  pen.shape('M6,26 Q30,20 50,34 V88 Q30,76 6,80Z M94,26 Q70,20 50,34 V88 Q70,76 94,80Z', '#fffdf4') +
  pen.line(
    'M14,38 q14,-3 28,4 M14,48 q14,-3 28,4 M14,58 q14,-3 28,4 M58,42 q14,-7 28,-4 M58,52 q14,-7 28,-4 M58,62 q14,-7 28,-4',
    1.2,
    '#a9a4a0',
  );

/** A phone with its screen on. */
export const phone: DrawThing = (pen) =>
  pen.shape('M26,6 q0,-5 5,-5 h38 q5,0 5,5 v88 q0,5 -5,5 h-38 q-5,0 -5,-5Z', pen.main('#3b3f4c')) +
  pen.shape('M31,10 H69 V86 H31Z', '#8ec6ea') +
  pen.flat('M36,18 h20 v8 h-20Z M44,32 h20 v8 h-20Z M36,46 h16 v8 h-16Z', '#ffffff') +
  pen.oval([50, 92.5], [2.6, 2.6], '#8d96a3');

/** A mug, steaming. */
export const cup: DrawThing = (pen) => {
  const glaze = pen.main('#f2f0ea');
  return (
    pen.line('M36,24 q-6,-8 0,-14 q5,-6 0,-10 M52,24 q-6,-8 0,-14 q5,-6 0,-10', 2, '#c3ccd6') +
    pen.shape('M74,47 C98,42 98,84 71,83 L72,77 C88,78 88,50 74,53Z', darken(glaze)) +
    pen.shape('M16,36 H76 L72,92 q-1,6 -8,6 H28 q-7,0 -8,-6Z', glaze) +
    pen.oval([46, 36], [30, 7], '#7a5236')
  );
};

/** A lunch box with rice and a plum, egg and sausage. */
export const bento: DrawThing = (pen) =>
  pen.shape('M4,44 L14,26 H86 L96,44 V84 q0,6 -6,6 H10 q-6,0 -6,-6Z', pen.main('#c9404f')) +
  pen.shape('M12,44 L19,31 H81 L88,44 V60 H12Z', '#4a2a30') +
  pen.shape('M14,58 L20,34 q14,-6 28,0 L46,58 q-16,-6 -32,0Z', '#ffffff') +
  pen.oval([32, 45], [5, 4], '#d2404a') +
  pen.shape('M52,34 h16 v10 h-16Z', '#f6cf52') +
  pen.shape('M70,34 q10,-3 12,8 q-2,6 -9,3Z', '#d26a4a') +
  pen.shape('M50,48 q8,-6 14,0 q8,-6 14,0 q6,-2 8,4 v8 H50Z', '#5fae55') +
  pen.ink('M8,66 H92');

/** A rice ball with seaweed. */
export const onigiri: DrawThing = (pen) =>
  pen.shape('M50,12 Q62,12 70,28 L92,74 Q98,92 80,92 H20 Q2,92 8,74 L30,28 Q38,12 50,12Z', '#ffffff') +
  pen.shape('M36,58 H64 V92 H36Z', '#35403a') +
  pen.line('M30,44 l2,1 M66,40 l2,2 M24,70 l2,1 M74,66 l2,-1', 1.6, '#c9cdd4');

/** An acoustic guitar, standing. */
export const guitar: DrawThing = (pen) => {
  const wood = pen.main('#d0914a');
  return (
    pen.shape('M46,12 h8 V56 h-8Z', '#6a4530') +
    pen.shape('M43,0 h14 l-2,13 h-10Z', '#4a3226') +
    pen.ink('M40,3 h3 M40,8 h3 M57,3 h3 M57,8 h3') +
    pen.shape(
      'M50,42 C68,42 70,52 66,60 C64,66 78,70 76,84 C74,98 60,100 50,100 C40,100 26,98 24,84 C22,70 36,66 34,60 C30,52 32,42 50,42Z',
      wood,
    ) +
    pen.oval([50, 66], [8, 8], '#4a3226') +
    pen.shape('M40,84 h20 v4 h-20Z', '#4a3226') +
    pen.line('M48,6 V84 M50,6 V84 M52,6 V84', 0.7, '#f4efe2')
  );
};

/** A microphone on its stand. */
export const microphone: DrawThing = (pen) =>
  pen.shape('M48,26 h4 V92 h-4Z', '#6a727c') +
  pen.shape('M28,100 q0,-8 22,-8 q22,0 22,8Z', '#4a5058') +
  pen.shape('M44,18 h12 l-2,16 h-8Z', '#3a3f4a') +
  pen.oval([50, 11], [10, 11], pen.main('#aab2bd')) +
  pen.ink('M41,8 h18 M40,13 h20 M46,2 v18 M54,2 v18');

/** A present with a ribbon. */
export const gift: DrawThing = (pen) => {
  const paper = pen.main('#ee9dbb');
  return (
    pen.shape('M12,48 H88 V98 H12Z', paper) +
    pen.shape('M6,34 H94 V50 H6Z', lighten(paper, 0.25)) +
    pen.shape('M43,34 h14 V98 h-14Z', '#d23f4f') +
    pen.shape('M50,34 C20,36 14,8 30,8 C44,8 50,24 50,34Z M50,34 C80,36 86,8 70,8 C56,8 50,24 50,34Z', '#d23f4f') +
    pen.oval([50, 33], [6, 5], '#e8606a')
  );
};

/** A cardboard box. */
export const box: DrawThing = (pen) => {
  const card = pen.main('#cf9f66');
  return (
    pen.shape('M4,40 L20,24 H98 L82,40Z', lighten(card, 0.3)) +
    pen.shape('M82,40 L98,24 V82 L82,98Z', darken(card, 0.2)) +
    pen.shape('M4,40 H82 V98 H4Z', card) +
    pen.shape('M36,40 L52,24 H62 L46,40 V56 H36Z', '#ecd9ae')
  );
};

/** A letter in its envelope. */
export const letter: DrawThing = (pen) =>
  pen.shape('M2,24 H98 V86 H2Z', pen.main('#fffaf0')) +
  pen.ink('M2,24 L50,60 L98,24 M2,86 L38,51 M98,86 L62,51') +
  pen.shape('M50,70 C38,60 36,50 44,50 q5,0 6,5 q1,-5 6,-5 C64,50 62,60 50,70Z', '#e0526a');

/** A camera for photographs. */
export const camera: DrawThing = (pen) =>
  pen.shape('M34,26 L40,14 H60 L66,26Z', '#4a4e58') +
  pen.shape('M6,26 H94 q4,0 4,4 V84 q0,4 -4,4 H6 q-4,0 -4,-4 V30 q0,-4 4,-4Z', pen.main('#4a4e58')) +
  pen.shape('M2,38 H98 V50 H2Z', '#8d96a3') +
  pen.oval([50, 58], [25, 25], '#cfd5dd') +
  pen.oval([50, 58], [17, 17], '#2e3a52') +
  pen.flat('M42,50 q6,-6 12,-4 q-6,2 -8,8Z', '#9cc4e8') +
  pen.shape('M78,30 h12 v6 h-12Z', '#fff2b0');

/** A laptop, open. */
export const laptop: DrawThing = (pen) =>
  pen.shape('M14,16 H86 V70 H14Z', '#4a4e58') +
  pen.shape('M19,21 H81 V65 H19Z', pen.main('#9ccbe8')) +
  pen.flat('M25,28 h30 v4 h-30Z M25,36 h42 v4 h-42Z M25,44 h24 v4 h-24Z', '#ffffff') +
  pen.shape('M14,70 H86 L98,90 H2Z', '#c3cad4') +
  pen.shape('M2,90 H98 V95 H2Z', '#9aa3af') +
  pen.ink('M20,75 H80 M17,80 H83 M40,86 H60');

/** A candle in its holder, burning. */
export const candle: DrawThing = (pen) =>
  pen.shape('M50,2 C62,18 58,28 50,28 C42,28 38,18 50,2Z', '#ffd24a') +
  pen.flat('M50,14 C55,21 54,26 50,26 C46,26 45,21 50,14Z', '#fff6c8') +
  pen.shape('M40,34 q10,-6 20,0 V88 H40Z', pen.main('#fffaf0')) +
  pen.ink('M50,33 v-6 M44,35 v12 q2,5 3,0 v-8') +
  pen.shape('M22,86 H78 q-2,12 -14,12 H36 q-12,0 -14,-12Z', '#c9a040');

/** A broom, standing. */
export const broom: DrawThing = (pen) =>
  pen.shape('M47.5,0 h5 V62 h-5Z', '#a9784a') +
  pen.shape('M42,60 H58 V70 H42Z', pen.main('#c9404f')) +
  pen.shape('M42,70 H58 C62,80 70,88 74,100 H26 C30,88 38,80 42,70Z', '#e2bc62') +
  pen.ink('M46,74 L38,98 M50,74 V98 M54,74 L62,98');

/** A teddy bear, sitting. */
export const teddyBear: DrawThing = (pen) => {
  const fur = pen.main('#c08a52');
  const pale = lighten(fur, 0.5);
  return (
    pen.oval([28, 14], [11, 11], fur) +
    pen.oval([72, 14], [11, 11], fur) +
    pen.shape('M22,58 C8,58 6,82 18,82 L34,72Z M78,58 C92,58 94,82 82,82 L66,72Z', fur) +
    pen.oval([50, 74], [25, 25], fur) +
    pen.oval([50, 76], [14, 16], pale) +
    pen.oval([50, 31], [29, 25], fur) +
    pen.oval([50, 40], [12, 9], pale) +
    pen.oval([50, 36], [4, 3], '#3a2a26') +
    pen.oval([38, 28], [2, 2.6], '#3a2a26') +
    pen.oval([62, 28], [2, 2.6], '#3a2a26') +
    pen.ink('M50,39 v3 q-4,4 -7,1 M50,42 q4,4 7,1') +
    pen.oval([26, 90], [12, 10], fur) +
    pen.oval([74, 90], [12, 10], fur) +
    pen.oval([26, 91], [6, 5], pale) +
    pen.oval([74, 91], [6, 5], pale)
  );
};

/** A striped beach ball. */
export const ball: DrawThing = (pen) =>
  pen.oval([50, 50], [48, 48], '#ffffff') +
  pen.shape('M46,16 C20,20 8,40 6,68 A48 48 0 0 1 30 6.5Z', pen.main('#e0525a')) +
  pen.shape('M46,16 C74,24 84,56 78,89 A48 48 0 0 1 36 96 C52,70 54,40 46,16Z', '#4f8fd6') +
  pen.shape('M46,16 C70,6 92,20 96,36 A48 48 0 0 0 60 3Z', '#f2c94a') +
  pen.oval([45, 16], [6, 5], '#ffffff');

/** A soccer ball. */
export const soccerBall: DrawThing = (pen) =>
  pen.oval([50, 50], [48, 48], '#ffffff') +
  pen.shape('M50,32 L67,44 L60,64 H40 L33,44Z', '#34333d') +
  pen.shape(
    'M50,2 L62,8 L50,16 L38,8Z M96,40 L97,56 L87,51 L84,38Z M4,40 L3,56 L13,51 L16,38Z M76,88 L66,96 L62,84 L72,76Z M24,88 L34,96 L38,84 L28,76Z',
    '#34333d',
  ) +
  pen.ink(
    'M50,32 V16 M67,44 L84,38 M60,64 L72,76 M62,84 H38 M40,64 L28,76 M33,44 L16,38 M62,8 L84,38 M38,8 L16,38 M87,51 L72,76 M13,51 L28,76',
  );

/** A balloon on a string. */
export const balloon: DrawThing = (pen) => {
  const rubber = pen.main('#e0525a');
  return (
    pen.ink('M50,66 q8,10 0,18 q-6,8 0,16') +
    pen.shape('M50,2 C82,2 84,40 50,62 C16,40 18,2 50,2Z', rubber) +
    pen.shape('M45,68 L50,61 L55,68Z', rubber) +
    pen.flat('M34,16 q6,-8 14,-8 q-8,6 -10,16 q-6,0 -4,-8Z', lighten(rubber, 0.6))
  );
};

/** A cake with candles. */
export const cake: DrawThing = (pen) => {
  const cream = pen.main('#fff4ea');
  const flame = (x: number): string =>
    pen.shape(`M${x},4 q5,7 0,11 q-5,-4 0,-11Z`, '#ffc84a') + pen.shape(`M${x - 2},16 h4 v20 h-4Z`, '#8fb8e8');
  return (
    pen.oval([50, 88], [48, 10], '#d8dee8') +
    [34, 50, 66].map(flame).join('') +
    pen.shape('M14,42 V82 Q50,94 86,82 V42Z', '#f4c9a0') +
    pen.flat('M15,60 Q50,70 85,60 V66 Q50,76 15,66Z', '#e0647a') +
    pen.shape(
      'M14,42 q0,-10 36,-10 q36,0 36,10 v8 q-6,10 -12,2 q-6,10 -12,3 q-6,10 -12,2 q-6,10 -12,1 q-6,8 -12,-1 q-6,8 -12,-2Z',
      cream,
    ) +
    [26, 42, 58, 74].map((x: number) => pen.oval([x, 41], [5, 5], '#e0405a')).join('')
  );
};

/** A bottle. */
export const bottle: DrawThing = (pen) => {
  const glass: Hex = pen.main('#6fb59a');
  return (
    pen.shape('M42,8 H58 V28 C58,38 68,38 68,52 V92 q0,7 -7,7 H39 q-7,0 -7,-7 V52 C32,38 42,38 42,28Z', glass) +
    pen.shape('M40,1 H60 V10 H40Z', '#d24a4a') +
    pen.shape('M32,58 H68 V82 H32Z', '#fffaf0') +
    pen.flat('M36,46 q2,-6 6,-8 v14 h-6Z', lighten(glass, 0.6))
  );
};
