import { panelInk } from '@/lib/domain/page/panels/panel-ink';
import { drawRough, type RoughSpecification } from '@/lib/rough';
import { rgbToLab } from '@/pipeline/finish/lab';
import type { Picture } from '@/pipeline/image/picture';
import { rasteriseSvg } from '@/pipeline/image/rasterise-svg';
import { toGrey } from '@/pipeline/image/to-grey';
import type { EditKind } from './recorded-edits';

/** What a probe says of a picture: whether it shows what was asked for, and by how much. */
export interface Reading {
  readonly shows: boolean;
  readonly value: string;
}
export type Probe = (picture: Picture) => Reading;

/** Colours of two roughs this far apart (CIE76) are told apart. */
const APART = 25;
/** Luma of a line. */
const DARK = 110;
const PEN = { colour: '#16130f', width: 1 };

/**
 * A probe that tells a picture of one rough from one of another, by what the roughs themselves say: where they differ, and
 * which colour or which lines are there. It must say no to the picture before the edit.
 * @param o.mask where the edit may change anything; nothing else is looked at
 */
export async function probeFor(
  kind: EditKind,
  o: { readonly before: RoughSpecification; readonly after: RoughSpecification; readonly mask: Picture },
): Promise<Probe> {
  const paint = async (specification: RoughSpecification) => rasteriseSvg(drawRough(specification).svg, o.mask);
  const lines = async (specification: RoughSpecification) =>
    toGrey(await rasteriseSvg(panelInk(specification, [], PEN), o.mask));
  const isIn = (i: number) => o.mask.data[i] === 255;
  switch (kind) {
    case 'eyes':
    case 'outfit':
    case 'background':
      return nearerColour(await paint(o.before), await paint(o.after), isIn);
    case 'expression':
      return darkerLines(await lines(o.before), await lines(o.after), isIn);
    case 'glasses':
      return fewerLines(await lines(o.before), await lines(o.after), isIn);
    default:
      return kind satisfies never;
  }
}

/** Where the roughs' colours differ: is the picture there nearer to the new colours, on average? */
function nearerColour(before: Picture, after: Picture, isIn: (i: number) => boolean): Probe {
  const places = indices(before, (i) => isIn(i) && labDistance(before, after, i) > APART);
  return (picture) => {
    const [now, old, wanted] = [meanLab(picture, places), meanLab(before, places), meanLab(after, places)];
    const toOld = Math.hypot(now[0] - old[0], now[1] - old[1], now[2] - old[2]);
    const toNew = Math.hypot(now[0] - wanted[0], now[1] - wanted[1], now[2] - wanted[2]);
    return {
      shows: places.length > 0 && toNew < toOld,
      value: `${toNew.toFixed(0)} to the new, ${toOld.toFixed(0)} to the old`,
    };
  };
}

/** Are the lines that only the new rough has darker than those that only the old one has? */
function darkerLines(before: Picture, after: Picture, isIn: (i: number) => boolean): Probe {
  const [gone, come] = [onlyIn(before, after, isIn), onlyIn(after, before, isIn)];
  return (picture) => {
    const grey = toGrey(picture);
    const [old, wanted] = [mean(grey, gone), mean(grey, come)];
    return { shows: wanted < old, value: `luma ${wanted.toFixed(0)} on the new lines, ${old.toFixed(0)} on the old` };
  };
}

/** Is less than a third of what were lines still dark? */
function fewerLines(before: Picture, after: Picture, isIn: (i: number) => boolean): Probe {
  const gone = onlyIn(before, after, isIn);
  return (picture) => {
    const grey = toGrey(picture);
    const share = gone.filter((i) => (grey.data[i] ?? 255) < DARK).length / Math.max(1, gone.length);
    return { shows: gone.length > 0 && share < 1 / 3, value: `${Math.round(share * 100)} % of the lines dark` };
  };
}

function onlyIn(lines: Picture, others: Picture, isIn: (i: number) => boolean): number[] {
  return indices(lines, (i) => isIn(i) && (lines.data[i] ?? 255) < DARK && (others.data[i] ?? 0) > 200);
}

function indices({ widthPx, heightPx }: Picture, isWanted: (i: number) => boolean): number[] {
  return Array.from({ length: widthPx * heightPx }, (_, i) => i).filter(isWanted);
}

function labDistance(a: Picture, b: Picture, i: number): number {
  const [one, other] = [labAt(a, i), labAt(b, i)];
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

function labAt({ data }: Picture, i: number) {
  return rgbToLab(data[i * 3] ?? 0, data[i * 3 + 1] ?? 0, data[i * 3 + 2] ?? 0);
}

function meanLab(picture: Picture, places: readonly number[]): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  for (const i of places) labAt(picture, i).forEach((value, c) => (sum[c] = (sum[c] ?? 0) + value / places.length));
  return sum;
}

function mean({ data }: Picture, places: readonly number[]): number {
  return places.reduce((sum, i) => sum + (data[i] ?? 0), 0) / Math.max(1, places.length);
}
