import { PipelineError, throwIfCancelled } from '../error';
import { planTiles, type Tile } from '../finish/plan-tiles';
import type { PixelBox } from '../image/crop-picture';
import type { TiledGraph } from '../models/opened-model';
import { fromGraphTensor, joinFloats, toGraphTensor } from '../runtime/graph-tensor';
import type { GraphSource, InferenceRuntime } from '../runtime/inference-runtime';
import type { Tensor } from '../tensor';
import { copyPlanes, cropPlanes, emptyPlanes, type Planes } from './planes';

export interface TiledRun {
  readonly runtime: InferenceRuntime;
  readonly graph: TiledGraph;
  /** The most pixels of the picture that the part of many pixels may see at once. */
  readonly mostPx: number;
  readonly doing: string;
  readonly signal: AbortSignal | undefined;
}

/**
 * A VAE's decoder or encoder in parts. A tile sees as far around it as its answer depends on, and the statistics of its
 * norms are those of the whole, estimated from samples that lie evenly over it: tiles meet without a seam, and differ from
 * the picture in one piece by that estimate alone.
 * @param input a decoder's latents, or an encoder's pixels
 */
export async function runTiled(input: Planes, o: TiledRun): Promise<Planes> {
  const { graph } = o;
  if (graph.side === 'encoder')
    return runWhole(await runTiles(input, o, { grid: graph.scale, ratio: 1 / graph.scale }), o);
  return runTiles(await runWhole(input, o), o, { grid: 1, ratio: graph.scale });
}

interface TileScale {
  /** Tiles of the input begin at multiples of it. */
  readonly grid: number;
  /** Pixels that come out to one that goes in. */
  readonly ratio: number;
}

function runWhole(input: Planes, o: TiledRun): Promise<Planes> {
  return runOne(o, o.graph.whole, input, {});
}

/**
 * The part of many pixels, tile by tile.
 * @param given.norms the statistics of its norms; estimated when absent
 */
export async function runTiles(
  input: Planes,
  o: TiledRun,
  { grid, ratio, ...given }: TileScale & { readonly norms?: Tensor },
): Promise<Planes> {
  const { margin, scale, side } = o.graph;
  const mostPx = side === 'decoder' ? o.mostPx / scale ** 2 : o.mostPx;
  const seenPx = Math.floor(Math.sqrt(mostPx) / grid) * grid;
  const tilePx = Math.max(2 * margin, grid, seenPx - 2 * margin);
  // Planned in steps of the grid, so that halvings fall where they do for the whole.
  const inSteps = { widthPx: input.widthPx / grid, heightPx: input.heightPx / grid };
  const tiles = planTiles(inSteps, { tilePx: tilePx / grid, contextPx: margin / grid }).map(({ core, seen }): Tile => ({
    core: times(core, grid),
    seen: times(seen, grid),
  }));
  const norms = given.norms ?? (await measureNorms(input, o, { tiles: tiles.length, mostPx, grid }));
  let result: Planes | null = null;
  for (const { core, seen } of tiles) {
    throwIfCancelled(o.signal);
    const answer = await runOne(o, o.graph.tile, cropPlanes(input, seen), { norms });
    result ??= emptyPlanes({
      channels: answer.channels,
      heightPx: input.heightPx * ratio,
      widthPx: input.widthPx * ratio,
    });
    const place = times(core, ratio);
    const within = { xPx: place.xPx - seen.xPx * ratio, yPx: place.yPx - seen.yPx * ratio };
    copyPlanes({ planes: answer, ...within }, { planes: result, ...place }, place);
  }
  if (!result) throw new RangeError('a picture has tiles');
  return result;
}

function times({ xPx, yPx, widthPx, heightPx }: PixelBox, by: number): PixelBox {
  return { xPx: xPx * by, yPx: yPx * by, widthPx: widthPx * by, heightPx: heightPx * by };
}

/** A sample is as wide as so many margins: it measures what is left without one at each side. */
const SAMPLE_MARGINS = 5;

/**
 * The statistics of the tiles' norms, [norms, groups, 2]. Each round measures as many samples together as memory allows,
 * spread over the whole; there is a round for each two tiles, so that it costs about half as much as they do.
 */
async function measureNorms(
  input: Planes,
  o: TiledRun,
  { tiles, mostPx, grid }: { readonly tiles: number; readonly mostPx: number; readonly grid: number },
): Promise<Tensor> {
  const side = Math.ceil((SAMPLE_MARGINS * o.graph.margin) / grid) * grid;
  const size = { widthPx: Math.min(side, input.widthPx), heightPx: Math.min(side, input.heightPx) };
  const most = Math.max(1, Math.floor(mostPx / (size.widthPx * size.heightPx)));
  const rounds = Math.max(1, Math.round(tiles / 2));
  let sum: { data: Float32Array; shape: readonly number[] } | null = null;
  for (let round = 0; round < rounds; round++) {
    throwIfCancelled(o.signal);
    const boxes = sampleBoxes(input, { size, count: most, part: (round + 0.5) / rounds, grid });
    const measured = await run(o, o.graph.measure, { values: boxes.map((box) => cropPlanes(input, box)) }, {});
    if (sum === null) sum = { data: measured.data.slice(), shape: measured.shape };
    else for (const [i, value] of measured.data.entries()) sum.data[i] = (sum.data[i] ?? 0) + value;
  }
  if (!sum) throw new RangeError('there is a round');
  return { type: 'float32', shape: sum.shape, data: sum.data.map((value) => value / rounds) };
}

/**
 * Boxes of one size over a picture, one in each cell of a grid of about square cells, in another place of the cell each
 * round.
 */
function sampleBoxes(
  picture: Planes,
  o: {
    readonly size: Pick<PixelBox, 'widthPx' | 'heightPx'>;
    readonly count: number;
    readonly part: number;
    readonly grid: number;
  },
): PixelBox[] {
  const columns = Math.max(1, Math.round(Math.sqrt((o.count * picture.widthPx) / picture.heightPx)));
  const rows = Math.max(1, Math.floor(o.count / columns));
  const place = (index: number, of: number, length: number, own: number) => {
    const share = (index + (of === 1 ? 0.5 : o.part)) / of;
    const start = Math.min(length - own, Math.max(0, share * length - own / 2));
    return Math.floor(start / o.grid) * o.grid;
  };
  return Array.from({ length: rows * columns }, (_, index) => ({
    xPx: place(index % columns, columns, picture.widthPx, o.size.widthPx),
    yPx: place(Math.floor(index / columns), rows, picture.heightPx, o.size.heightPx),
    ...o.size,
  }));
}

async function runOne(
  o: TiledRun,
  source: GraphSource,
  input: Planes,
  feeds: Readonly<Record<string, Tensor>>,
): Promise<Planes> {
  const { data, shape } = await run(o, source, { values: [input] }, feeds);
  const [, channels = 0, heightPx = 0, widthPx = 0] = shape;
  return { data, channels, heightPx, widthPx };
}

/** @param values planes of one size, the batch */
async function run(
  { runtime, doing, signal }: TiledRun,
  source: GraphSource,
  { values }: { readonly values: readonly Planes[] },
  feeds: Readonly<Record<string, Tensor>>,
): Promise<{ data: Float32Array; shape: readonly number[] }> {
  const graph = await runtime.load(source);
  const spec = graph.inputs.find(({ name }) => feeds[name] === undefined);
  const [output] = graph.outputs;
  const [first] = values;
  if (!spec || !output || !first)
    throw new PipelineError('model-foreign-graph', `${graph.id} has no input or no output.`);
  const joined = joinFloats(values.map(({ data }) => data));
  const shape = [values.length, first.channels, first.heightPx, first.widthPx];
  const tensor = (
    await runtime.run(
      graph,
      { ...feeds, [spec.name]: toGraphTensor(joined, shape, spec) },
      { outputs: [output.name], doing, ...(signal && { signal }) },
    )
  )[output.name];
  if (!tensor) throw new PipelineError('model-foreign-graph', `${graph.id} gave no "${output.name}".`);
  return fromGraphTensor(tensor);
}
