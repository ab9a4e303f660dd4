import type { SavePage } from '@/lib/contracts/books';
import { PENS, type Stroke } from '@/lib/contracts/page-layers';
import type { PagePoint } from '@/lib/domain/layout/page-point';
import { plainLayer } from '@/lib/domain/page/layers/default-layers';
import { thingAt, thingsIn } from '@/lib/domain/page/selection/page-items';
import { changeStrokes } from '@/lib/domain/page/strokes/change-strokes';
import { cutStrokeAt, joinStrokes } from '@/lib/domain/page/strokes/cut-join';
import { simplified } from '@/lib/domain/page/strokes/edit-points';
import { withWidth } from '@/lib/domain/page/strokes/edit-width';
import { crossingsOf } from '@/lib/domain/page/strokes/crossings';
import {
  ERASE_MODES,
  eraseAlong,
  rememberedPieces,
  type Erased,
  type EraseMode,
  type Eraser,
} from '@/lib/domain/page/strokes/erase';
import { isSameChunk, strokeChunks } from '@/lib/domain/page/strokes/stroke-chunks';
import { strokePath } from '@/lib/domain/page/strokes/stroke-path';
import { flatPoints, pointsOf, simplifyStroke } from '@/lib/domain/page/strokes/strokes';
import { median, spread } from './median';

const STROKES = 5000;
/** A layer holds no more than four thousand. */
const PER_LAYER = STROKES / 2;
const PAPER = { widthMm: 182, heightMm: 257 } as const;
/** A gesture across the page, as a pen reports it: one report a frame. */
const REPORTS = 60;
const HITS = 200;

/**
 * Times of strokes by script, without a browser: outlines, what a frame looks through on the desk, hit tests, erasing and
 * editing on a page of 5,000 strokes; median, and least to most.
 */
export function benchPen(rounds: number): void {
  process.stdout.write(`${STROKES} strokes on a page of ${PAPER.widthMm} x ${PAPER.heightMm} mm, ${rounds} rounds\n`);
  const times = new Map<string, Timing[]>();
  const timed = <Result>(name: string, work: () => Result): Result => {
    const since = { clock: performance.now(), processor: process.cpuUsage() };
    const result = work();
    const { user, system } = process.cpuUsage(since.processor);
    const time = { clock: performance.now() - since.clock, processor: (user + system) / 1000 };
    times.set(name, [...(times.get(name) ?? []), time]);
    return result;
  };
  let counted = '';
  for (let round = -1; round < rounds; round += 1) {
    // Fresh objects: nothing is known of them yet.
    const page = fullPage();
    if (round === 0) times.clear();
    timed('outlines of all strokes', () => allStrokes(page).map(strokePath));
    counted = timeUpdates(page, timed);
    timeHits(page, timed);
    for (const mode of ERASE_MODES) timeErasing(page, mode, timed);
    timeEdits(page, timed);
  }
  for (const [name, all] of times) {
    const [clock, processor] = [all.map((one) => one.clock), all.map((one) => one.processor)];
    const shown = (values: readonly number[]): string =>
      median(values)
        .toFixed(median(values) < 10 ? 2 : 0)
        .padStart(7);
    process.stdout.write(
      `${name.padEnd(52)} ${shown(clock)} ms (${spread(clock)}); processor ${shown(processor)} ms\n`,
    );
  }
  process.stdout.write(`${counted}\n`);
}

/** Milliseconds by the clock, and of the processor, whatever else the machine did meanwhile. */
interface Timing {
  readonly clock: number;
  readonly processor: number;
}

type Timed = <Result>(name: string, work: () => Result) => Result;

function allStrokes({ layers }: Pick<SavePage, 'layers'>): Stroke[] {
  return layers.flatMap(({ strokes }) => strokes ?? []);
}

/** What a layer's sheet does when a stroke comes, and when one in its middle goes: parts are made, and compared with those before. */
function timeUpdates({ panels, layers }: SavePage, timed: Timed): string {
  const strokes = allStrokes({ layers });
  const [fresh = strokes[0]] = allStrokes(fullPage()).toReversed();
  if (fresh === undefined) throw new RangeError('There are no strokes.');
  const before = timed('parts of all strokes (first frame, without painting)', () => strokeChunks(strokes, panels));
  const known = new Map(before.map((chunk) => [chunk.key, chunk]));
  const changed = (next: readonly Stroke[]) =>
    strokeChunks(next, panels).filter((chunk) => {
      const was = known.get(chunk.key);
      return was === undefined || !isSameChunk(was, chunk);
    });
  const added = timed('one stroke more: which parts are painted again', () => changed([...strokes, fresh]));
  const removed = timed('one stroke less: which parts are painted again', () =>
    changed(strokes.toSpliced(STROKES / 3, 1)),
  );
  const count = (chunks: typeof added): number => chunks.reduce((sum, chunk) => sum + chunk.strokes.length, 0);
  return `${before.length} parts; one stroke more looks through ${count(added)} strokes, one less through ${count(removed)}; panning through none`;
}

function timeHits(page: SavePage, timed: Timed): void {
  const kinds = ['stroke'] as const;
  timed('first hit test (boxes and lines of all strokes)', () =>
    thingAt(page, { x: -50, y: -50 }, { kinds, nearMm: 1 }),
  );
  timed(`${HITS} hit tests`, () => {
    for (let hit = 0; hit < HITS; hit += 1)
      thingAt(page, { x: (hit * 37) % PAPER.widthMm, y: (hit * 61) % PAPER.heightMm }, { kinds, nearMm: 1 });
  });
  timed('a frame round a quarter of the page', () =>
    thingsIn(page, { left: 0, top: 0, right: 91, bottom: 128 }, kinds),
  );
}

/** Each report of a gesture, with what is left of the page's strokes after it. */
function timeErasing(page: SavePage, mode: EraseMode, timed: Timed): void {
  const strokes = allStrokes(page);
  const known = new Map<Stroke, readonly number[]>();
  const eraser: Eraser = {
    mode,
    radiusMm: 1,
    isSeenAt: () => true,
    crossingsOf: (stroke) => {
      const places = known.get(stroke) ?? crossingsOf(stroke, strokes);
      known.set(stroke, places);
      return places;
    },
  };
  const piecesOf = rememberedPieces((_, piece) => idOf(piece));
  const placeAt = (report: number): PagePoint => ({
    x: 10 + (report * 160) / REPORTS,
    y: 128 + 60 * Math.sin(report / 9),
  });
  let erased: Erased = new Map();
  for (let report = 1; report <= REPORTS; report += 1)
    timed(`erasing, ${mode}: one report of ${REPORTS}`, () => {
      erased = eraseAlong(erased, { strokes, path: [placeAt(report - 1), placeAt(report)], eraser });
      return strokes.flatMap((stroke) => piecesOf(stroke, erased));
    });
}

function timeEdits(page: SavePage, timed: Timed): void {
  const strokes = allStrokes(page);
  const ids = new Set(strokes.map(({ id }) => id));
  timed('all strokes 10% wider', () =>
    changeStrokes(page, ids, (one) => withWidth(one, { kind: 'percent', percent: 110 })),
  );
  timed('all strokes simplified', () => changeStrokes(page, ids, (one) => simplified(one, 4)));
  const pieces = timed('all strokes cut in two', () =>
    strokes.flatMap((stroke, index) => {
      const points = pointsOf(stroke);
      return cutStrokeAt(stroke, { at: points[points.length >> 1] ?? { x: 0, y: 0 }, newId: () => idOf(index + 1) });
    }),
  );
  timed('all pieces joined', () => joinStrokes(pieces, 0.02));
}

function idOf(number: number): string {
  return `0193a0f0-0000-7000-9000-${((number * 2_654_435_761) % 0xffffffffffff).toString(16).padStart(12, '0')}`;
}

function fullPage(): SavePage {
  const strokes = Array.from({ length: STROKES }, (_, number) => handStroke(number));
  return {
    template: null,
    panels: [],
    balloons: [],
    layers: [
      plainLayer(idOf(900_001), 'pictures'),
      { ...plainLayer(idOf(900_002), 'ink'), strokes: strokes.slice(0, PER_LAYER) },
      { ...plainLayer(idOf(900_003), 'ink'), strokes: strokes.slice(PER_LAYER) },
      plainLayer(idOf(900_004), 'letters'),
    ],
  };
}

/** Lines of 6 to 45 mm that bend, swell and thin out, all over the page, as a pen stores them. */
function handStroke(number: number): Stroke {
  const stepMm = 0.15 + (number % 11) * 0.1;
  let [x, y, heading] = [(number * 37) % 170, (number * 61) % 250, number];
  const points = Array.from({ length: 40 }, (_, at) => {
    heading += 0.25 * Math.sin(at / 5 + number);
    x += stepMm * Math.cos(heading);
    y += stepMm * Math.sin(heading);
    return { x, y, pressure: 0.15 + 0.8 * Math.sin((at / 39) * Math.PI) };
  });
  return {
    id: idOf(number),
    pen: PENS[number % PENS.length] ?? 'g-pen',
    colour: '#16130f',
    widthMm: 0.3 + (number % 4) * 0.2,
    panelId: null,
    points: flatPoints(simplifyStroke(points)),
  };
}
