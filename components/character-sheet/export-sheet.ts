import { loadImage } from '@/lib/client/load-image';
import type { Character, Outfit, SheetCell } from '@/lib/contracts/characters';
import { paletteOf } from '@/lib/domain/characters/identity';

/** What of the sheet has a picture. */
export interface FilledCell {
  readonly cell: SheetCell;
  readonly label: string;
  readonly address: string;
}

const WIDTH = 2400;
const COLUMNS = 6;
const GAP = 24;
const MARGIN = 72;
const HEAD = 200;
const LABEL = 44;
const FOOT = 180;
const CELL = (WIDTH - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS;
const FONT = 'Inter Variable, Noto Sans JP Variable, sans-serif';
/** The bodies, which are twice as high as the faces. */
const TALL: readonly SheetCell[] = [
  'full_body',
  'upper_body',
  'three_quarter_left',
  'three_quarter_right',
  'from_behind',
];

/** Where each cell is on the sheet: bodies in a row, faces under them. */
export function sheetLayout(cells: readonly SheetCell[]): {
  readonly height: number;
  readonly boxes: ReadonlyMap<
    SheetCell,
    { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  >;
} {
  const boxes = new Map<SheetCell, { x: number; y: number; width: number; height: number }>();
  const tall = cells.filter((cell) => TALL.includes(cell));
  const square = cells.filter((cell) => !TALL.includes(cell));
  const x = (index: number): number => MARGIN + (index % COLUMNS) * (CELL + GAP);
  const tallHeight = tall.length === 0 ? 0 : CELL * 2;
  tall.forEach((cell, index) => boxes.set(cell, { x: x(index), y: HEAD, width: CELL, height: tallHeight }));
  const top = HEAD + (tall.length === 0 ? 0 : tallHeight + LABEL + GAP);
  const row = (index: number): number => top + Math.floor(index / COLUMNS) * (CELL + LABEL + GAP);
  square.forEach((cell, index) => boxes.set(cell, { x: x(index), y: row(index), width: CELL, height: CELL }));
  const rows = Math.ceil(square.length / COLUMNS);
  return { height: top + rows * (CELL + LABEL + GAP) + FOOT, boxes };
}

/** The reference sheet as one PNG: name, outfit, cells with their names, palette with its values. */
export async function exportSheet(o: {
  readonly character: Character;
  readonly outfit: Outfit;
  readonly cells: readonly FilledCell[];
}): Promise<Blob | null> {
  const { character, outfit, cells } = o;
  const { height, boxes } = sheetLayout(cells.map(({ cell }) => cell));
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, WIDTH, height);
  context.fillStyle = '#16130f';
  context.font = `600 72px ${FONT}`;
  context.fillText(character.name, MARGIN, 110);
  context.font = `36px ${FONT}`;
  context.fillText(outfit.name, MARGIN, 164);
  for (const { cell, label, address } of cells) {
    const box = boxes.get(cell);
    if (box === undefined) continue;
    drawInside(context, await loadImage(address), box);
    context.fillStyle = '#5f584d';
    context.font = `28px ${FONT}`;
    context.fillText(label, box.x, box.y + box.height + 34);
  }
  drawPalette(context, character, outfit, height - FOOT + 40);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function drawInside(
  context: CanvasRenderingContext2D,
  image: HTMLImageElement,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): void {
  const scale = Math.min(box.width / image.naturalWidth, box.height / image.naturalHeight);
  const [width, height] = [image.naturalWidth * scale, image.naturalHeight * scale];
  context.drawImage(image, box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height);
  context.strokeStyle = '#ddd7cc';
  context.strokeRect(box.x, box.y, box.width, box.height);
}

function drawPalette(context: CanvasRenderingContext2D, { traits }: Character, outfit: Outfit, y: number): void {
  paletteOf(traits, outfit.traits).forEach(({ colour }, index) => {
    const x = MARGIN + index * 260;
    context.fillStyle = colour;
    context.fillRect(x, y, 80, 80);
    context.strokeStyle = '#8a8174';
    context.strokeRect(x, y, 80, 80);
    context.fillStyle = '#16130f';
    context.font = `28px ${FONT}`;
    context.fillText(colour, x + 96, y + 50);
  });
}
