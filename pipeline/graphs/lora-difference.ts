import { PipelineError } from '../error';
import { elementCount } from '../tensor';
import type { GraphBuilder } from './graph-builder';
import type { Factor, FoundChange } from './lora-keys';

/**
 * What a file adds to a whole layer's weight at strength 1: (alpha / rank) times its product, written into a graph as a
 * matrix [outputs, everything else].
 * @param stored the layer's shape in the checkpoint
 * @throws PipelineError `model-foreign-graph` for a file of another family, `model-unreadable` for rank 0
 */
export function buildDifference(graph: GraphBuilder, found: FoundChange, stored: readonly number[]): string {
  const plain = productOf(graph, found, stored);
  const scale = scaleOf(found);
  return scale === 1 ? plain : graph.op('Mul', [plain, graph.floats([scale], [])]);
}

function productOf(graph: GraphBuilder, found: FoundChange, stored: readonly number[]): string {
  const { change, use } = found;
  const matrix = [stored[0] ?? 0, elementCount(stored.slice(1))];
  const weight = (key: string, shape: readonly number[]) => graph.weight(use.file, key, { shape });
  switch (change.form) {
    case 'lora': {
      const [down, up] = [shapeOf(found, change.down), shapeOf(found, change.up)];
      if (change.mid !== null) {
        const core = {
          key: change.mid,
          left: transposed(graph, found, change.up),
          outputs: up[0] ?? 0,
          right: change.down,
        };
        return tucker(graph, found, core, matrix);
      }
      requireFit(found, up[0] === matrix[0] && elementCount(down.slice(1)) === matrix[1], { key: change.down, stored });
      const rank = down[0] ?? 0;
      return graph.op('MatMul', [weight(change.up, [up[0] ?? 0, rank]), weight(change.down, [rank, matrix[1] ?? 0])]);
    }
    case 'loha': {
      const [first, second] = [change.first, change.second].map(([a, b], index) => {
        const core = change.cores?.[index];
        if (core !== undefined) return tucker(graph, found, storedCore(graph, found, [core, a, b]), matrix);
        requireFit(found, shapeOf(found, a)[0] === matrix[0] && restOf(found, b) === matrix[1], { key: a, stored });
        return graph.op('MatMul', [flat(graph, found, a), flat(graph, found, b)]);
      });
      return graph.op('Mul', [first ?? '', second ?? '']);
    }
    case 'lokr':
      return kronecker(graph, found, matrix);
    case 'whole':
      requireFit(found, elementCount(shapeOf(found, change.difference)) === elementCount(stored), {
        key: change.difference,
        stored,
      });
      return weight(change.difference, matrix);
    default:
      return change satisfies never;
  }
}

/** A Kronecker product: every element of the first times the whole second (rows by rows, columns by columns). */
function kronecker(graph: GraphBuilder, found: FoundChange, matrix: readonly number[]): string {
  const { change } = found;
  if (change.form !== 'lokr') throw new RangeError('a LoKr has Kronecker factors');
  const first = factorShape(found, change.first);
  const second =
    change.core === null
      ? factorShape(found, change.second)
      : [shapeOf(found, part(change.second, 0))[1] ?? 0, sideOf(found, change) * kernelOf(found, change.core)];
  const [rows = 0, columns = 0] = first;
  const [inner = 0, rest = 0] = second;
  const key = part(change.first, 0);
  requireFit(found, rows * inner === matrix[0] && columns * rest === matrix[1], { key, stored: matrix });
  const left = graph.op('Reshape', [buildFactor(graph, found, change.first), graph.integers([rows, 1, columns, 1])]);
  const built =
    change.core === null
      ? buildFactor(graph, found, change.second)
      : tucker(
          graph,
          found,
          storedCore(graph, found, [change.core, part(change.second, 0), part(change.second, 1)]),
          second,
        );
  const right = graph.op('Reshape', [built, graph.integers([1, inner, 1, rest])]);
  return graph.op('Reshape', [graph.op('Mul', [left, right]), graph.integers(matrix)]);
}

function part(factor: Factor, index: 0 | 1): string {
  return typeof factor === 'string' ? factor : factor[index];
}

function sideOf(found: FoundChange, change: { readonly second: Factor }): number {
  return shapeOf(found, part(change.second, 1))[1] ?? 0;
}

function kernelOf(found: FoundChange, core: string): number {
  return elementCount(shapeOf(found, core).slice(2));
}

/** Rows and everything else of a factor. */
function factorShape(found: FoundChange, factor: Factor): readonly [number, number] {
  if (typeof factor === 'string') return [shapeOf(found, factor)[0] ?? 0, restOf(found, factor)];
  return [shapeOf(found, factor[0])[0] ?? 0, restOf(found, factor[1])];
}

function buildFactor(graph: GraphBuilder, found: FoundChange, factor: Factor): string {
  if (typeof factor === 'string') return flat(graph, found, factor);
  return graph.op('MatMul', [flat(graph, found, factor[0]), flat(graph, found, factor[1])]);
}

interface TuckerCore {
  /** Of [i, j, kernel]. */
  readonly key: string;
  /** A value [i, outputs]. */
  readonly left: string;
  readonly outputs: number;
  /** The key of [j, inputs]. */
  readonly right: string;
}

/** The parts as LyCORIS stores them: the left one is [rank, outputs]. */
function storedCore(
  graph: GraphBuilder,
  found: FoundChange,
  [key, left, right]: readonly [string, string, string],
): TuckerCore {
  return { key, left: graph.weight(found.use.file, left), outputs: shapeOf(found, left)[1] ?? 0, right };
}

/**
 * A Tucker decomposition's product: sum over i, j of left[i, p] core[i, j, kernel] right[j, r].
 * @returns [p, r x kernel]
 */
function tucker(graph: GraphBuilder, found: FoundChange, core: TuckerCore, matrix: readonly number[]): string {
  const [i = 0, j = 0] = shapeOf(found, core.key);
  const right = shapeOf(found, core.right);
  const kernel = kernelOf(found, core.key);
  const fits = core.outputs === matrix[0] && right[0] === j && (right[1] ?? 0) * kernel === matrix[1];
  requireFit(found, fits, { key: core.key, stored: matrix });
  const middle = graph.weight(found.use.file, core.key, { shape: [i, j, kernel] });
  const b = graph.weight(found.use.file, core.right, { shape: right.slice(0, 2) });
  const product = graph.op('Einsum', [middle, b, core.left], { equation: 'ijk,jr,ip->prk' });
  return graph.op('Reshape', [product, graph.integers(matrix)]);
}

/** [out, rank] (or a 1x1 convolution) as [rank, out]. */
function transposed(graph: GraphBuilder, found: FoundChange, key: string): string {
  return graph.op('Transpose', [flat(graph, found, key)], { perm: [1, 0] });
}

/** A tensor as a matrix: its first side, and everything else. */
function flat(graph: GraphBuilder, found: FoundChange, key: string): string {
  return graph.weight(found.use.file, key, { shape: [shapeOf(found, key)[0] ?? 0, restOf(found, key)] });
}

export function shapeOf({ use }: FoundChange, key: string): readonly number[] {
  return use.file.tensors.get(key)?.shape ?? [];
}

function restOf(found: FoundChange, key: string): number {
  return elementCount(shapeOf(found, key).slice(1));
}

/** @throws PipelineError `model-foreign-graph` for a LoRA of another family, whose layers have other widths */
export function requireFit(
  found: FoundChange,
  fits: boolean,
  { key, stored }: { readonly key: string; readonly stored: readonly number[] },
): void {
  if (fits) return;
  throw new PipelineError(
    'model-foreign-graph',
    `${found.use.file.name} is a LoRA for another family of models: "${key}" is [${shapeOf(found, key).join(', ')}], and the layer that it would change is [${stored.join(', ')}].`,
  );
}

/**
 * alpha / rank; 1 where the file names no alpha, or the change has no rank.
 * @throws PipelineError `model-unreadable` for rank 0 and for an alpha that is no number
 */
export function scaleOf(found: FoundChange): number {
  const key = rankKey(found);
  if (key === null) return 1;
  const rank = shapeOf(found, key)[0] ?? 0;
  const { name } = found.use.file;
  if (rank === 0) throw new PipelineError('model-unreadable', `${name} has rank 0 at "${key}".`);
  if (found.alpha !== null && !Number.isFinite(found.alpha)) {
    throw new PipelineError('model-unreadable', `${name} has an alpha that is no number beside "${key}".`);
  }
  return found.alpha === null ? 1 : found.alpha / rank;
}

/** The tensor whose first side is the rank. A LoKr of two whole factors has none. */
function rankKey({ change }: FoundChange): string | null {
  switch (change.form) {
    case 'lora':
      return change.down;
    case 'loha':
      return change.first[1];
    case 'lokr': {
      const product = [change.second, change.first].find((factor) => typeof factor !== 'string');
      return product === undefined ? null : (product[1] ?? null);
    }
    case 'whole':
      return null;
    default:
      return change satisfies never;
  }
}
