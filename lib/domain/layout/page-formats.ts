import { ownFormat, type PageFormat as ProjectFormat } from '@/lib/contracts/projects';

/** A paper: what is left after cutting, how far pictures go beyond it, and where nothing important may be. */
export interface PageFormat {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Beyond the trim on every side. */
  readonly bleedMm: number;
  /** From the trim inwards, where letters are safe. */
  readonly safeMm: number;
  /** From the trim inwards to the basic frame that panels stand in. */
  readonly frameMm: { readonly side: number; readonly top: number; readonly bottom: number };
  /** Between panels side by side, and between rows, which readers should feel as the longer step. */
  readonly gutterMm: { readonly across: number; readonly down: number };
  /** What the format is printed at. */
  readonly dpi: number;
}

export const PAGE_FORMATS = {
  b5: format({ widthMm: 182, heightMm: 257, bleedMm: 3, side: 14, top: 16, bottom: 16, dpi: 350 }),
  a4: format({ widthMm: 210, heightMm: 297, bleedMm: 3, side: 16, top: 18, bottom: 18, dpi: 350 }),
  tankobon: format({ widthMm: 112, heightMm: 174, bleedMm: 3, side: 9, top: 10, bottom: 10, dpi: 350 }),
  'us-comic': format({ widthMm: 168.3, heightMm: 260.4, bleedMm: 3.2, side: 10, top: 10, bottom: 10, dpi: 300 }),
  webtoon: {
    widthMm: 160,
    heightMm: 400,
    bleedMm: 0,
    safeMm: 6,
    frameMm: { side: 8, top: 8, bottom: 8 },
    gutterMm: { across: 5, down: 14 },
    dpi: 127,
  },
} as const satisfies Record<string, PageFormat>;

/** The paper of a project. @param name a named format, or one's own as `lib/contracts/projects.ts` says */
export function formatOf(name: ProjectFormat): PageFormat {
  const named = PAGE_FORMATS_BY_NAME.get(name);
  if (named) return named;
  const { widthMm, heightMm, bleedMm } = ownFormat(name) ?? PAGE_FORMATS.b5;
  const side = Math.min(widthMm, heightMm) * 0.077;
  return format({ widthMm, heightMm, bleedMm, side, top: side * 1.1, bottom: side * 1.1, dpi: 350 });
}

/** The paper of a page: a spread is two pages side by side. */
export function paperFor(paper: PageFormat, { isSpread }: { readonly isSpread: boolean }): PageFormat {
  return isSpread ? { ...paper, widthMm: paper.widthMm * 2 } : paper;
}

const PAGE_FORMATS_BY_NAME: ReadonlyMap<string, PageFormat> = new Map(Object.entries(PAGE_FORMATS));

function format(o: {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly bleedMm: number;
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
  readonly dpi: number;
}): PageFormat {
  const { widthMm, heightMm, bleedMm, side, top, bottom, dpi } = o;
  return {
    widthMm,
    heightMm,
    bleedMm,
    safeMm: Math.min(side, top) * 0.55,
    frameMm: { side, top, bottom },
    gutterMm: { across: 2.5, down: 5 },
    dpi,
  };
}
