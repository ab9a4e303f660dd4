import type { BookPage } from '@/lib/contracts/books';
import type { ReadingDirection } from '@/lib/contracts/projects';
import { paperFor, type PageFormat } from '../layout/page-formats';
import type { PageBox } from '../layout/page-point';

/** A page, or a half of two pages that were drawn as one, as it lies on a sheet. */
export interface SheetPart {
  readonly page: BookPage;
  /** Its number in the book; of a spread that stays whole the first. */
  readonly number: number;
  /** What of the page is left after cutting, in the page's millimetres. */
  readonly trim: PageBox;
  /** From the sheet's left edge. */
  readonly leftMm: number;
  /** Where the spine is, from how the book is bound; null for a whole spread, whose spine is in the middle. */
  readonly spine: 'left' | 'right' | null;
}

/** A picture, or a page of a PDF. */
export interface Sheet {
  /** From the left; several only where pages lie side by side. */
  readonly parts: readonly SheetPart[];
  readonly widthMm: number;
  readonly heightMm: number;
  /** Of a cover: what lies between its back and its front. */
  readonly spine?: { readonly leftMm: number; readonly widthMm: number };
}

export interface SheetOptions {
  /** `split` cuts spreads into their pages, `facing` lays pages side by side as the book lies open. */
  readonly spreads: 'whole' | 'split' | 'facing';
  readonly direction: ReadingDirection;
  /** Of a page. */
  readonly paper: PageFormat;
}

/** Pages as sheets, in reading order. Books that are read down have no spine, and are never laid side by side. */
export function sheetsOf(pages: readonly BookPage[], o: SheetOptions): Sheet[] {
  switch (o.spreads) {
    case 'whole':
      return pages.map((page) => single(wholePart(page, o), o.paper));
    case 'split':
      return pages.flatMap((page) => partsOf(page, o)).map((part) => single(part, o.paper));
    case 'facing':
      return facingSheets(pages, o);
    default:
      return o.spreads satisfies never;
  }
}

/** The pages of a book that lies open: an even page and the next one share a sheet. */
function facingSheets(pages: readonly BookPage[], o: SheetOptions): Sheet[] {
  const sheets: Sheet[] = [];
  let even: SheetPart | null = null;
  const alone = (): void => {
    if (even !== null) sheets.push(single(even, o.paper));
    even = null;
  };
  for (const page of pages) {
    if (page.isSpread || o.direction === 'vertical') {
      alone();
      sheets.push(single(wholePart(page, o), o.paper));
      continue;
    }
    const part = wholePart(page, o);
    if (page.number % 2 === 0) {
      alone();
      even = part;
      continue;
    }
    const before: SheetPart | null = even;
    if (before?.number === page.number - 1) {
      sheets.push(sideBySide(before, part, o));
      even = null;
    } else {
      alone();
      sheets.push(single(part, o.paper));
    }
  }
  alone();
  return sheets;
}

function sideBySide(first: SheetPart, second: SheetPart, { direction, paper }: SheetOptions): Sheet {
  const { widthMm, heightMm } = paper;
  const [left, right] = direction === 'rtl' ? [second, first] : [first, second];
  return { parts: [left, { ...right, leftMm: widthMm }], widthMm: 2 * widthMm, heightMm };
}

function single(part: SheetPart, { heightMm }: PageFormat): Sheet {
  return { parts: [part], widthMm: part.trim.right - part.trim.left, heightMm };
}

/** A page as it is, bound on its side. */
export function wholePart(page: BookPage, { direction, paper }: Omit<SheetOptions, 'spreads'>): SheetPart {
  const { widthMm, heightMm } = paperFor(paper, page);
  const trim = { left: 0, top: 0, right: widthMm, bottom: heightMm };
  const spine = page.isSpread ? null : spineOf(page.number, direction);
  return { page, number: page.number, trim, leftMm: 0, spine };
}

/** The pages that a spread is made of, in reading order. */
function partsOf(page: BookPage, o: SheetOptions): SheetPart[] {
  const whole = wholePart(page, o);
  if (!page.isSpread) return [whole];
  const { widthMm } = o.paper;
  const halves = [
    { ...whole.trim, right: widthMm },
    { ...whole.trim, left: widthMm },
  ];
  if (o.direction === 'rtl') halves.reverse();
  return halves.map((trim, index) => {
    const number = page.number + index;
    return { page, number, trim, leftMm: 0, spine: trim.left === 0 ? 'right' : 'left' };
  });
}

/** A book that is read from the right is bound there: its odd pages lie on the left, with the spine at their right. */
function spineOf(number: number, direction: ReadingDirection): SheetPart['spine'] {
  switch (direction) {
    case 'vertical':
      return null;
    case 'rtl':
      return number % 2 === 1 ? 'right' : 'left';
    case 'ltr':
      return number % 2 === 1 ? 'left' : 'right';
    default:
      return direction satisfies never;
  }
}

/** A box that is larger on every side. */
export function expandedBox({ left, top, right, bottom }: PageBox, byMm: number): PageBox {
  return { left: left - byMm, top: top - byMm, right: right + byMm, bottom: bottom + byMm };
}
