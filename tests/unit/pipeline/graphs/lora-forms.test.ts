import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strengthInput, strengthValues, unetBlock } from '@/pipeline/graphs/lora-blocks';
import { LoraLayers } from '@/pipeline/graphs/lora-layers';
import { NetworkLayers } from '@/pipeline/graphs/network-layers';
import { prefixedWeights } from '@/pipeline/graphs/network-weights';
import { readSafetensors } from '@/pipeline/safetensors/read-safetensors';
import { readScalars } from '@/pipeline/safetensors/read-scalars';
import { float32Tensor } from '@/pipeline/tensor';
import { openRuntime } from '../../../golden/open-runtime';
import { writeSafetensors, type MadeTensor } from '../safetensors/write-safetensors';

const runtime = openRuntime();
let place = '';
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'koma-lora-'));
});
afterAll(async () => {
  await runtime.close();
  await rm(place, { recursive: true });
});

/** Values that repeat for a seed, in -0.5..0.5, as float32 has them. */
function values(shape: readonly number[], seed: number): number[] {
  const count = shape.reduce((all, side) => all * side, 1);
  return Array.from({ length: count }, (_, i) =>
    Math.fround((((i + 1) * (seed * 7919 + 104_729)) % 9973) / 9973 - 0.5),
  );
}

type Tensors = Record<string, { readonly shape: readonly number[]; readonly data: readonly number[] }>;

/** Tensors of these shapes with values of their own. */
function random(shapes: Readonly<Record<string, readonly number[]>>): Tensors {
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape], index) => [name, { shape, data: values(shape, index + 1) }]),
  );
}

async function store(name: string, tensors: Tensors) {
  const made = Object.entries(tensors).map(([key, { shape, data }]): [string, MadeTensor] => [
    key,
    { dtype: 'F32', shape, bytes: new Uint8Array(Float32Array.from(data).buffer) },
  ]);
  return readSafetensors(await writeSafetensors(join(place, name), Object.fromEntries(made)));
}

const at = (tensors: Tensors, key: string) => tensors[key]?.data ?? [];

/** a [n, k] times b [k, m], in float64. */
function matmul(a: readonly number[], b: readonly number[], [n, k, m]: readonly [number, number, number]): number[] {
  return Array.from({ length: n * m }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < k; j++) sum += a[Math.floor(i / m) * k + j]! * b[j * m + (i % m)]!;
    return sum;
  });
}

/** Sum over i, j of left[i, p] core[i, j, t] right[j, r]: [p, r, t], in float64. */
function tucker(
  core: readonly number[],
  left: readonly number[],
  right: readonly number[],
  o: Record<'i' | 'j' | 'p' | 'r' | 't', number>,
) {
  const out: number[] = [];
  for (let p = 0; p < o.p; p++)
    for (let r = 0; r < o.r; r++)
      for (let t = 0; t < o.t; t++) {
        let sum = 0;
        for (let i = 0; i < o.i; i++)
          for (let j = 0; j < o.j; j++)
            sum += left[i * o.p + p]! * core[(i * o.j + j) * o.t + t]! * right[j * o.r + r]!;
        out.push(sum);
      }
  return out;
}

/** The Kronecker product of a [n, m] and b [p, q]: [n p, m q]. */
function kron(a: readonly number[], b: readonly number[], [n, m, p, q]: readonly [number, number, number, number]) {
  return Array.from({ length: n * p * m * q }, (_, index) => {
    const [row, column] = [Math.floor(index / (m * q)), index % (m * q)];
    return a[Math.floor(row / p) * m + Math.floor(column / q)]! * b[(row % p) * q + (column % q)]!;
  });
}

const OUT = 8;
const IN = 6;
const base = random({
  'linear.weight': [OUT, IN],
  'linear.bias': [OUT],
  'conv.weight': [4, 2, 3, 3],
  'conv.bias': [4],
});
const linearInput = values([3, IN], 11);
const convInput = values([1, 2, 4, 5], 12);

/** What a graph of the two layers gives with a file in use; the linear one whole, and in two halves of its rows. */
async function draw(network: Tensors, strength: number): Promise<Record<'linear' | 'halves' | 'conv', number[]>> {
  const file = await store('base.safetensors', base);
  const lora = await store(`${expect.getState().currentTestName?.replace(/\W+/g, '-')}.safetensors`, network);
  const layers = new LoraLayers([{ file: lora, scalars: await readScalars(lora) }]);
  const places = (module: string) => ({ names: [`lora_unet_${module}`], block: unetBlock('input_blocks.1.0') });
  const net = new NetworkLayers(prefixedWeights(file, ''), { compute: 'float32', loras: layers }, places);
  const x = net.graph.input('x', [3, IN]);
  const pixels = net.graph.input('pixels', [1, 2, 4, 5]);
  net.graph.output(net.linear(x, 'linear'), 'linear', [3, OUT]);
  const halves = (
    [
      [0, OUT / 2],
      [OUT / 2, OUT],
    ] as const
  ).map((rows) => net.linear(x, 'linear', { rows }));
  net.graph.output(net.graph.op('Concat', halves, { axis: 1 }), 'halves', [3, OUT]);
  net.graph.output(net.conv(pixels, 'conv'), 'conv', [1, 4, 4, 5]);
  const bytes = net.graph.finish();
  const graph = await runtime.load({ kind: 'bytes', bytes, folder: '/', name: 'layers' });
  const strengths = strengthValues(0, { strength });
  const feeds = graph.inputs
    .filter(({ name }) => name.startsWith('lora_'))
    .map(({ name }) => [name, float32Tensor(Float32Array.of(strengths[name] ?? 0), [])]);
  const answer = await runtime.run(graph, {
    x: float32Tensor(Float32Array.from(linearInput), [3, IN]),
    pixels: float32Tensor(Float32Array.from(convInput), [1, 2, 4, 5]),
    ...Object.fromEntries(feeds),
  });
  expect(layers.unused().get(lora)).toEqual([]);
  const numbers = (name: string) => Array.from(answer[name]?.data ?? [], Number);
  return { linear: numbers('linear'), halves: numbers('halves'), conv: numbers('conv') };
}

/** x W' + b in float64. */
function linearOf(weight: readonly number[], bias = at(base, 'linear.bias')): number[] {
  const columns = Array.from({ length: IN * OUT }, (_, i) => weight[(i % OUT) * IN + Math.floor(i / OUT)]!);
  return matmul(linearInput, columns, [3, IN, OUT]).map((value, i) => value + bias[i % OUT]!);
}

/** A 3x3 convolution with padding 1 in float64. */
function convOf(weight: readonly number[]): number[] {
  const out: number[] = [];
  for (let o = 0; o < 4; o++)
    for (let y = 0; y < 4; y++)
      for (let x = 0; x < 5; x++) {
        let sum = at(base, 'conv.bias')[o]!;
        for (let i = 0; i < 2; i++)
          for (let ky = 0; ky < 3; ky++)
            for (let kx = 0; kx < 3; kx++) {
              const [row, column] = [y + ky - 1, x + kx - 1];
              if (row < 0 || row > 3 || column < 0 || column > 4) continue;
              sum += weight[((o * 2 + i) * 3 + ky) * 3 + kx]! * convInput[(i * 4 + row) * 5 + column]!;
            }
        out.push(sum);
      }
  return out;
}

const largest = (a: readonly number[], b: readonly number[]) =>
  Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? NaN))));
const plus = (weight: readonly number[], difference: readonly number[], factor: number) =>
  weight.map((value, i) => value + factor * difference[i]!);
const linearWeight = at(base, 'linear.weight');
const convWeight = at(base, 'conv.weight');
/** Sums of some dozen products of float32 numbers of about one. */
const TOLERANCE = 2e-6;

describe('a layer with a network gives what the merged weights give', () => {
  it('of a LoHa', async () => {
    const network = random({
      'lora_unet_linear.hada_w1_a': [OUT, 2],
      'lora_unet_linear.hada_w1_b': [2, IN],
      'lora_unet_linear.hada_w2_a': [OUT, 2],
      'lora_unet_linear.hada_w2_b': [2, IN],
      'lora_unet_conv.hada_w1_a': [4, 2],
      'lora_unet_conv.hada_w1_b': [2, 18],
      'lora_unet_conv.hada_w2_a': [4, 2],
      'lora_unet_conv.hada_w2_b': [2, 18],
    });
    network['lora_unet_linear.alpha'] = { shape: [], data: [1] };
    const hadamard = (name: string, [rows, columns]: readonly [number, number]) => {
      const [a, b] = ([1, 2] as const).map((i) =>
        matmul(at(network, `lora_unet_${name}.hada_w${i}_a`), at(network, `lora_unet_${name}.hada_w${i}_b`), [
          rows,
          2,
          columns,
        ]),
      );
      return (a ?? []).map((value, i) => value * (b?.[i] ?? NaN));
    };
    const drawn = await draw(network, 0.7);
    const linear = linearOf(plus(linearWeight, hadamard('linear', [OUT, IN]), 0.7 * (1 / 2)));
    expect(largest(linear, drawn.linear)).toBeLessThan(TOLERANCE);
    expect(largest(linear, drawn.halves)).toBeLessThan(TOLERANCE);
    expect(largest(convOf(plus(convWeight, hadamard('conv', [4, 18]), 0.7)), drawn.conv)).toBeLessThan(TOLERANCE);
  });

  it('of a LoHa decomposed after Tucker', async () => {
    const network = random({
      'lora_unet_conv.hada_t1': [2, 2, 3, 3],
      'lora_unet_conv.hada_w1_a': [2, 4],
      'lora_unet_conv.hada_w1_b': [2, 2],
      'lora_unet_conv.hada_t2': [2, 2, 3, 3],
      'lora_unet_conv.hada_w2_a': [2, 4],
      'lora_unet_conv.hada_w2_b': [2, 2],
    });
    const part = (i: 1 | 2) =>
      tucker(
        at(network, `lora_unet_conv.hada_t${i}`),
        at(network, `lora_unet_conv.hada_w${i}_a`),
        at(network, `lora_unet_conv.hada_w${i}_b`),
        { i: 2, j: 2, p: 4, r: 2, t: 9 },
      );
    const second = part(2);
    const drawn = await draw(network, -0.4);
    const difference = part(1).map((value, i) => value * second[i]!);
    expect(largest(convOf(plus(convWeight, difference, -0.4)), drawn.conv)).toBeLessThan(TOLERANCE);
    expect(largest(linearOf(linearWeight), drawn.linear)).toBeLessThan(TOLERANCE);
  });

  it('of a LoKr, whole and as products', async () => {
    const network = random({
      'lora_unet_linear.lokr_w1': [2, 3],
      'lora_unet_linear.lokr_w2_a': [4, 2],
      'lora_unet_linear.lokr_w2_b': [2, 2],
      'lora_unet_conv.lokr_w1_a': [2, 1],
      'lora_unet_conv.lokr_w1_b': [1, 2],
      'lora_unet_conv.lokr_w2': [2, 1, 3, 3],
    });
    network['lora_unet_linear.alpha'] = { shape: [], data: [4] };
    const second = matmul(
      at(network, 'lora_unet_linear.lokr_w2_a'),
      at(network, 'lora_unet_linear.lokr_w2_b'),
      [4, 2, 2],
    );
    const linear = kron(at(network, 'lora_unet_linear.lokr_w1'), second, [2, 3, 4, 2]);
    const first = matmul(at(network, 'lora_unet_conv.lokr_w1_a'), at(network, 'lora_unet_conv.lokr_w1_b'), [2, 1, 2]);
    const conv = kron(first, at(network, 'lora_unet_conv.lokr_w2'), [2, 2, 2, 9]);
    const drawn = await draw(network, 0.5);
    expect(largest(linearOf(plus(linearWeight, linear, 0.5 * (4 / 2))), drawn.linear)).toBeLessThan(TOLERANCE);
    expect(largest(drawn.linear, drawn.halves)).toBeLessThan(TOLERANCE);
    expect(largest(convOf(plus(convWeight, conv, 0.5)), drawn.conv)).toBeLessThan(TOLERANCE);
  });

  it('of a LoKr whose second factor is decomposed after Tucker', async () => {
    const network = random({
      'lora_unet_conv.lokr_w1': [2, 2],
      'lora_unet_conv.lokr_t2': [2, 2, 3, 3],
      'lora_unet_conv.lokr_w2_a': [2, 2],
      'lora_unet_conv.lokr_w2_b': [2, 1],
    });
    const key = (end: string) => at(network, `lora_unet_conv.lokr_${end}`);
    const second = tucker(key('t2'), key('w2_a'), key('w2_b'), { i: 2, j: 2, p: 2, r: 1, t: 9 });
    const drawn = await draw(network, 1);
    const difference = kron(key('w1'), second, [2, 2, 2, 9]);
    expect(largest(convOf(plus(convWeight, difference, 1)), drawn.conv)).toBeLessThan(TOLERANCE);
  });

  it('of a LoCon decomposed after Tucker, and of whole differences of weights and biases', async () => {
    const network = random({
      'lora_unet_conv.lora_down.weight': [2, 2, 1, 1],
      'lora_unet_conv.lora_mid.weight': [2, 2, 3, 3],
      'lora_unet_conv.lora_up.weight': [4, 2, 1, 1],
      'lora_unet_linear.diff': [OUT, IN],
      'lora_unet_linear.diff_b': [OUT],
    });
    const key = (end: string) => at(network, `lora_unet_${end}`);
    const up = key('conv.lora_up.weight');
    const left = Array.from({ length: 8 }, (_, i) => up[(i % 4) * 2 + Math.floor(i / 4)]!);
    const conv = tucker(key('conv.lora_mid.weight'), left, key('conv.lora_down.weight'), {
      i: 2,
      j: 2,
      p: 4,
      r: 2,
      t: 9,
    });
    const bias = plus(at(base, 'linear.bias'), key('linear.diff_b'), 0.8);
    const linear = linearOf(plus(linearWeight, key('linear.diff'), 0.8), bias);
    const drawn = await draw(network, 0.8);
    expect(largest(convOf(plus(convWeight, conv, 0.8)), drawn.conv)).toBeLessThan(TOLERANCE);
    expect(largest(linear, drawn.linear)).toBeLessThan(TOLERANCE);
    expect(largest(linear, drawn.halves)).toBeLessThan(TOLERANCE);
  });

  it.each([
    ['outputs', [OUT, 1], (row: number, _column: number) => row],
    ['inputs', [1, IN], (_row: number, column: number) => column],
  ] as const)('of a DoRA with magnitudes of the %s', async (_what, shape, at2) => {
    const network = random({
      'lora_unet_linear.lora_down.weight': [2, IN],
      'lora_unet_linear.lora_up.weight': [OUT, 2],
      'lora_unet_linear.dora_scale': [...shape],
    });
    const key = (end: string) => at(network, `lora_unet_linear.${end}`);
    const v = plus(linearWeight, matmul(key('lora_up.weight'), key('lora_down.weight'), [OUT, 2, IN]), 1);
    const squares = new Array<number>(Math.max(OUT, IN)).fill(0);
    for (const [i, value] of v.entries()) {
      const place = at2(Math.floor(i / IN), i % IN);
      squares[place] = squares[place]! + value * value;
    }
    const changed = v.map((value, i) => {
      const place = at2(Math.floor(i / IN), i % IN);
      return (value * key('dora_scale')[place]!) / Math.sqrt(squares[place]!);
    });
    const expected = linearOf(linearWeight.map((value, i) => value + 0.6 * (changed[i]! - value)));
    const drawn = await draw(network, 0.6);
    expect(largest(expected, drawn.linear)).toBeLessThan(TOLERANCE);
    expect(largest(expected, drawn.halves)).toBeLessThan(TOLERANCE);
  });
});

describe('a file that does not fit', () => {
  it('is told by the layer', async () => {
    const wide = random({
      'lora_unet_linear.hada_w1_a': [OUT, 2],
      'lora_unet_linear.hada_w1_b': [2, IN + 1],
      'lora_unet_linear.hada_w2_a': [OUT, 2],
      'lora_unet_linear.hada_w2_b': [2, IN + 1],
    });
    await expect(draw(wide, 1)).rejects.toThrow('another family of models');
    await expect(
      draw(random({ 'lora_unet_linear.lokr_w1': [3, 3], 'lora_unet_linear.lokr_w2': [4, 2] }), 1),
    ).rejects.toThrow('another family');
    await expect(draw(random({ 'lora_unet_linear.lokr_w1': [3, 3] }), 1)).rejects.toThrow('it is not whole');
    await expect(
      draw(random({ 'lora_unet_linear.lora_down.weight': [0, IN], 'lora_unet_linear.lora_up.weight': [OUT, 0] }), 1),
    ).rejects.toThrow('has rank 0');
  });
});

describe('strengths by blocks', () => {
  it('follow the orders in which 12, 17, 20 and 26 weights are written', () => {
    const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
    const of = (count: number, block: string) =>
      strengthValues(1, { strength: 2, textStrength: 0.5, blocks: numbers(count) })[strengthInput(1, block)];
    expect(of(26, 'BASE')).toBe(2);
    expect(of(26, 'text')).toBe(0.5);
    expect(of(26, 'IN04')).toBe(2 * 6);
    expect(of(26, 'OUT11')).toBe(2 * 26);
    expect(of(17, 'IN04')).toBe(2 * 4);
    expect(of(17, 'IN03')).toBe(0);
    expect(of(17, 'M00')).toBe(2 * 8);
    expect(of(12, 'IN08')).toBe(2 * 5);
    expect(of(12, 'OUT05')).toBe(2 * 12);
    expect(of(20, 'M00')).toBe(2 * 11);
    expect(() => strengthValues(0, { strength: 1, blocks: [1, 2] })).toThrow('2 block weights; use 12, 17, 20, 26');
  });

  it('are those of the module’s block', () => {
    expect(
      ['input_blocks.4.1.proj_in', 'middle_block.0.in_layers.2', 'output_blocks.11.0.x', 'time_embed.0'].map(unetBlock),
    ).toEqual(['IN04', 'M00', 'OUT11', 'BASE']);
  });
});
