import { darken, lighten } from '../colour';
import type { Hex } from '../vocabulary';
import type { DrawThing, Pen } from './pen';

const WOOD: Hex = '#b9824f';
const METAL: Hex = '#8d96a3';

function legs({ shape }: Pen, xs: readonly number[], topY: number, colour: Hex): string {
  return xs.map((x) => shape(`M${x},${topY} h4 V100 h-4Z`, colour)).join('');
}

/** A pupil's desk: a tray under the top, four metal legs. */
export const desk: DrawThing = (pen) => {
  const wood = pen.main(WOOD);
  return (
    legs(pen, [20, 76], 44, darken(METAL, 0.2)) +
    pen.shape('M10,44 H90 V60 H10Z', darken(wood, 0.35)) +
    legs(pen, [8, 88], 40, METAL) +
    pen.shape('M16,28 H84 L96,40 H4Z', lighten(wood, 0.25)) +
    pen.shape('M4,40 H96 V46 H4Z', wood)
  );
};

/** A chair from the front, a little from the side. */
export const chair: DrawThing = (pen) => {
  const wood = pen.main(WOOD);
  return (
    pen.shape('M30,4 H34 V60 H30Z M74,4 H78 V60 H74Z', METAL) +
    pen.shape('M27,6 q27,-6 54,0 v18 q-27,-5 -54,0Z', wood) +
    legs(pen, [32, 72], 60, darken(METAL, 0.2)) +
    pen.shape('M30,54 H78 L84,64 H20Z', lighten(wood, 0.2)) +
    pen.shape('M20,64 H84 V69 H20Z', wood) +
    legs(pen, [20, 80], 69, METAL)
  );
};

/** A bed from its side, the pillow on the left. */
export const bed: DrawThing = (pen) => {
  const cover = pen.main('#8fb3de');
  return (
    pen.shape('M2,40 H8 V100 H2Z', darken(WOOD, 0.2)) +
    pen.shape('M8,62 L18,50 H96 V62Z', '#ffffff') +
    pen.shape('M8,62 H96 V84 H8Z', '#eef0f6') +
    pen.shape('M12,60 q0,-12 12,-12 h10 q6,6 2,12Z', '#ffffff') +
    pen.shape('M36,52 q30,-8 60,-2 V86 q-28,4 -64,0 q-4,-20 4,-34Z', cover) +
    pen.shape('M36,52 q8,6 4,34 q-6,0 -8,0 q-4,-20 4,-34Z', lighten(cover, 0.5)) +
    pen.shape('M8,84 H96 V92 H8Z', WOOD) +
    pen.shape('M92,60 H98 V100 H92Z', darken(WOOD, 0.2))
  );
};

/** A low round table from above its edge. */
export const table: DrawThing = (pen) => {
  const wood = pen.main(WOOD);
  return (
    pen.shape('M18,60 h6 L22,100 h-6Z M76,60 h6 L84,100 h-6Z', darken(wood, 0.3)) +
    pen.shape('M44,60 h12 v34 h-12Z', darken(wood, 0.4)) +
    pen.shape('M2,50 V57 C2,74 98,74 98,57 V50Z', wood) +
    pen.oval([50, 50], [48, 14], lighten(wood, 0.3))
  );
};

/** A couch for two with cushions. */
export const couch: DrawThing = (pen) => {
  const cloth = pen.main('#7f9f86');
  return (
    pen.shape('M10,96 h6 v4 h-6Z M84,96 h6 v4 h-6Z', '#4a3a34') +
    pen.shape('M12,40 q0,-10 10,-10 h56 q10,0 10,10 v34 H12Z', cloth) +
    pen.ink('M50,30 V70') +
    pen.shape('M12,66 q38,-6 76,0 v18 H12Z', lighten(cloth, 0.2)) +
    pen.ink('M50,63 V84') +
    pen.shape('M2,58 q0,-8 8,-8 q8,0 8,8 v38 H2Z M82,58 q0,-8 8,-8 q8,0 8,8 v38 H82Z', cloth) +
    pen.shape('M18,84 H82 V96 H18Z', darken(cloth, 0.2)) +
    pen.shape('M22,44 l20,-4 l4,20 l-20,4Z', '#f0d48a')
  );
};

const SPINES: readonly Hex[] = ['#b2484c', '#3f6a9a', '#d2a044', '#4d8a5c', '#7a5c9c', '#e6e0d2'];

/** Four shelves of books. */
export const bookshelf: DrawThing = (pen) => {
  const wood = pen.main('#8a5f3c');
  const board = (index: number): string => {
    const floorY = 26 + index * 23;
    const books = Array.from({ length: 11 }, (_, place) => {
      const height = 13 + pen.random() * 5;
      const colour = SPINES[Math.floor(pen.random() * SPINES.length)] ?? '#b2484c';
      const isOut = pen.random() < 0.12;
      return isOut ? '' : pen.shape(`M${17 + place * 6},${floorY} v${-height} h6 v${height}Z`, colour);
    });
    return (
      pen.flat(`M16,${floorY - 20} h68 v20 h-68Z`, darken(wood, 0.5)) +
      books.join('') +
      pen.shape(`M14,${floorY} h72 v3 h-72Z`, wood)
    );
  };
  return pen.shape('M12,2 H88 V100 H12Z', wood) + [0, 1, 2, 3].map(board).join('');
};

/** A lamp that stands on the floor. */
export const lamp: DrawThing = (pen) =>
  pen.shape('M48,34 h4 v60 h-4Z', METAL) +
  pen.shape('M36,100 q0,-7 14,-7 q14,0 14,7Z', darken(METAL, 0.3)) +
  pen.shape('M36,4 H64 L74,36 H26Z', pen.main('#ffe9a8')) +
  pen.ink('M70,36 v14');

/** A round clock for a wall. */
export const clock: DrawThing = (pen) => {
  const marks = Array.from({ length: 12 }, (_, hour) => {
    const [sine, cosine] = [Math.sin((hour * Math.PI) / 6), Math.cos((hour * Math.PI) / 6)];
    return `M${50 + 32 * sine},${50 - 32 * cosine} L${50 + 38 * sine},${50 - 38 * cosine}`;
  });
  return (
    pen.oval([50, 50], [48, 48], pen.main('#7a5a3a')) +
    pen.oval([50, 50], [41, 41], '#fffdf4') +
    pen.ink(marks.join(' ')) +
    pen.rod(
      [
        [50, 54],
        [50, 22],
      ],
      2,
      '#3a3040',
    ) +
    pen.rod(
      [
        [46, 48],
        [68, 58],
      ],
      3,
      '#3a3040',
    )
  );
};

/** A flat television on a low board. */
export const television: DrawThing = (pen) =>
  pen.shape('M4,74 H96 V100 H4Z', WOOD) +
  pen.ink('M50,76 V98 M44,86 h2 M54,86 h2') +
  pen.shape('M40,66 h20 l6,8 h-32Z', '#3a3f4a') +
  pen.shape('M6,10 H94 V66 H6Z', '#3a3f4a') +
  pen.shape('M10,14 H90 V61 H10Z', pen.main('#6f9cc0')) +
  pen.flat('M58,14 H76 L46,61 H28Z', '#93bad6');

/** A machine that sells drinks. */
export const vendingMachine: DrawThing = (pen) => {
  const body = pen.main('#d24a4a');
  const shelf = (row: number): string =>
    [0, 1, 2, 3, 4]
      .map((place) => {
        const colour = SPINES[Math.floor(pen.random() * SPINES.length)] ?? '#3f6a9a';
        return pen.shape(`M${27 + place * 8},${13 + row * 16} h5 v11 h-5Z`, colour);
      })
      .join('') + pen.line(`M25,${26 + row * 16} h42`, 1.5, '#8d96a3');
  return (
    pen.shape('M20,4 H80 V98 H20Z', body) +
    pen.shape('M24,9 H68 V62 H24Z', '#e8f4fb') +
    [0, 1, 2].map(shelf).join('') +
    pen.shape('M71,30 h6 v14 h-6Z', '#d7dbe2') +
    pen.shape('M28,74 H64 V86 H28Z', '#4a3038') +
    pen.shape('M22,98 h6 v2 h-6Z M72,98 h6 v2 h-6Z', '#4a4a52')
  );
};

/** A green plant in a pot. */
export const pottedPlant: DrawThing = (pen) => {
  const leaf = (path: string, colour: Hex): string => pen.shape(path, colour);
  return (
    leaf('M50,72 C40,50 20,44 6,34 C10,58 26,70 50,72Z', '#4f9a56') +
    leaf('M50,72 C60,50 80,44 94,34 C90,58 74,70 50,72Z', '#4f9a56') +
    leaf('M50,72 C30,48 30,18 40,4 C56,22 58,50 50,72Z', '#63b068') +
    leaf('M50,72 C52,46 64,26 78,14 C80,40 70,60 50,72Z', '#57a45e') +
    pen.shape('M30,68 H70 L65,100 H35Z', pen.main('#c9704a')) +
    pen.shape('M27,66 H73 V74 H27Z', lighten(pen.main('#c9704a'), 0.2))
  );
};

/** A door in its frame. */
export const door: DrawThing = (pen) => {
  const wood = pen.main('#a9744a');
  return (
    pen.shape('M22,0 H78 V100 H22Z', lighten(wood, 0.4)) +
    pen.shape('M27,5 H73 V100 H27Z', wood) +
    pen.shape('M33,12 H67 V46 H33Z M33,54 H67 V92 H33Z', lighten(wood, 0.15)) +
    pen.oval([68, 52], [2.6, 2.6], '#e6c65a')
  );
};

/** A window with a cross, and the sky in it. */
export const windowPane: DrawThing = (pen) =>
  pen.shape('M2,4 H98 V92 H2Z', pen.main('#f4efe6')) +
  pen.shape('M9,11 H47 V48 H9Z M53,11 H91 V48 H53Z M9,53 H47 V86 H9Z M53,53 H91 V86 H53Z', '#a9d8f2') +
  pen.flat('M60,48 L80,11 H91 L71,48Z M14,86 L32,53 H42 L24,86Z', '#d3ecf9') +
  pen.shape('M0,92 H100 V99 H0Z', '#e2d8c8');

/** Two curtains, drawn aside, on a rod. */
export const curtains: DrawThing = (pen) => {
  const cloth = pen.main('#f2a7b5');
  return (
    pen.shape('M2,8 H42 C40,40 30,62 8,74 L12,98 H2Z', cloth) +
    pen.shape('M98,8 H58 C60,40 70,62 92,74 L88,98 H98Z', cloth) +
    pen.line('M12,10 C14,40 12,60 6,72 M26,10 C26,36 20,56 8,72', 1.2, darken(cloth)) +
    pen.line('M88,10 C86,40 88,60 94,72 M74,10 C74,36 80,56 92,72', 1.2, darken(cloth)) +
    pen.shape('M0,3 H100 V8 H0Z', '#8a6a4a')
  );
};

/** A mirror that one stands before. */
export const mirror: DrawThing = (pen) =>
  pen.shape('M34,84 L26,100 h5 L42,84Z M66,84 L74,100 h-5 L58,84Z', darken(WOOD, 0.2)) +
  pen.shape('M50,2 C74,2 74,30 74,50 V90 H26 V50 C26,30 26,2 50,2Z', pen.main(WOOD)) +
  pen.shape('M50,8 C68,8 68,32 68,50 V84 H32 V50 C32,32 32,8 50,8Z', '#cfe6f2') +
  pen.flat('M38,70 L60,24 L66,34 L46,74Z', '#ecf7fc');

/** An upright piano. */
export const piano: DrawThing = (pen) => {
  const body = pen.main('#3a3038');
  const black = [12, 20, 34, 42, 50, 64, 72, 84].map((x) => `M${x},56 h4 v5 h-4Z`).join(' ');
  const between = Array.from({ length: 11 }, (_, key) => `M${14 + key * 7},56 v9`).join(' ');
  return (
    pen.shape('M4,14 H96 V100 H4Z', body) +
    pen.shape('M10,20 H90 V46 H10Z', lighten(body, 0.15)) +
    pen.shape('M34,24 H66 V44 H34Z', '#fffdf4') +
    pen.ink('M50,24 V44') +
    pen.shape('M0,52 H100 V70 H0Z', lighten(body, 0.08)) +
    pen.shape('M6,56 H94 V65 H6Z', '#fffdf6') +
    pen.ink(between) +
    pen.flat(black, '#2a222a') +
    pen.shape('M4,70 h8 v30 h-8Z M88,70 h8 v30 h-8Z', body) +
    pen.line('M44,94 h4 M52,94 h4', 3, '#d8b24a')
  );
};
