import type { NoiseFamily } from './noise-source';
import { createNoiseSource } from './create-noise-source';
import { seedSequence } from './seed-sequence';

const POOL_SIZE = 24;
const DIGITS = 6;

/** One sample of a Brownian motion over noise levels, which can be asked at any place. */
export interface BrownianTree {
  /**
   * Standard normal values for a step between two noise levels: the motion's increment over the square root of the
   * interval. Steps that touch or overlap get noises that belong together.
   */
  noise(fromSigma: number, toSigma: number): Float32Array;
}

interface Node {
  readonly start: number;
  readonly end: number;
  readonly key: number;
  readonly depth: number;
  readonly increment: Float32Array;
  children: readonly [Node, Node] | null;
}

/**
 * The Brownian tree of torchsde as k-diffusion uses it: the interval is halved until it meets the asked one, and every
 * node's noise comes from a seed of its own, so a sample doesn't depend on which steps were asked before.
 * @param o.seed the picture's seed
 * @param o.count values of one picture's latents
 * @param o.sigmaMin smallest noise level above 0, as `sigmaMax` in the latents' units
 */
export function createBrownianTree(o: {
  readonly family: NoiseFamily;
  readonly seed: bigint;
  readonly count: number;
  readonly sigmaMin: number;
  readonly sigmaMax: number;
}): BrownianTree {
  const start = roundTime(Math.fround(o.sigmaMin));
  const end = roundTime(Math.fround(o.sigmaMax));
  const draw = (spawnKey: readonly number[]): Float32Array => {
    const words = seedSequence({
      entropy: o.seed,
      spawnKey,
      poolSize: POOL_SIZE,
      count: spawnKey.length === 0 ? 3 : 4,
    });
    return createNoiseSource({ family: o.family, seed: BigInt(words[0]!) }).normal(o.count);
  };
  const scale = Math.sqrt(end - start);
  const root: Node = { start, end, key: 0, depth: 0, increment: draw([]).map((n) => n * scale), children: null };
  return {
    noise(fromSigma, toSigma) {
      const [low, high] = [Math.min(fromSigma, toSigma), Math.max(fromSigma, toSigma)].map(Math.fround);
      const sum = new Float32Array(o.count);
      addIncrement(root, roundTime(low!), roundTime(high!), sum, draw);
      const factor = (toSigma < fromSigma ? -1 : 1) / Math.sqrt(Math.abs(toSigma - fromSigma));
      return sum.map((value) => value * factor);
    },
  };
}

/** Rounds the number's exact decimal value, as Python's `round` does; scaling first would tip the ties of midpoints. */
function roundTime(time: number): number {
  return Number(time.toFixed(DIGITS));
}

function addIncrement(
  node: Node,
  low: number,
  high: number,
  sum: Float32Array,
  draw: (spawnKey: readonly number[]) => Float32Array,
): void {
  const [from, to] = [Math.max(low, node.start), Math.min(high, node.end)];
  if (to <= from) return;
  if (from === node.start && to === node.end) {
    for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + node.increment[i]!;
    return;
  }
  node.children ??= split(node, draw);
  for (const child of node.children) addIncrement(child, from, to, sum, draw);
}

/** The Brownian bridge at the middle of a node. */
function split(node: Node, draw: (spawnKey: readonly number[]) => Float32Array): readonly [Node, Node] {
  const middle = roundTime((node.start + node.end) / 2);
  const [left, right, length] = [middle - node.start, node.end - middle, node.end - node.start];
  const noise = draw([node.key, node.depth]);
  const spread = Math.sqrt((left * right) / length);
  const first = noise.map((n, i) => (left / length) * node.increment[i]! + spread * n);
  const second = node.increment.map((whole, i) => whole - first[i]!);
  const [key, depth] = [node.key * 2, node.depth + 1];
  return [
    { start: node.start, end: middle, key, depth, increment: first, children: null },
    { start: middle, end: node.end, key: key + 1, depth, increment: second, children: null },
  ];
}
