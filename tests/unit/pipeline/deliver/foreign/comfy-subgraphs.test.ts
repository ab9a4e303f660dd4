import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingsOfJson } from '../sampled-settings';

const WANTED = {
  prompt: 'a cat in the rain',
  negative: 'blurry',
  seed: '1125899906842624999',
  steps: 12,
  guidance: 6,
  sampler: 'euler-a',
  schedule: 'karras',
  widthPx: 512,
  heightPx: 768,
  model: 'animagine',
};
const SEED = '1125899906842624999';
const link = (id: number, from: [number, number], to: [number, number]) => ({
  ...{ id, origin_id: from[0], origin_slot: from[1], target_id: to[0], target_slot: to[1] },
  type: 'ANY',
});
const widget = (name: string, at: number | null) => ({ name, link: at, widget: { name } });
const plain = (name: string, at: number) => ({ name, link: at });
/** A drawing whose prompt, size and seed come from outside, and whose model comes through its input. */
const DRAWING = {
  id: 'drawing',
  inputNode: { id: -10 },
  outputNode: { id: -20 },
  inputs: [{ name: 'model' }, { name: 'clip' }, { name: 'text' }, { name: 'width' }],
  outputs: [{ name: 'LATENT' }],
  nodes: [
    {
      id: 3,
      type: 'KSampler',
      inputs: [plain('model', 1), plain('positive', 2), plain('negative', 3), plain('latent_image', 4)],
      widgets_values: [5, 'randomize', 12, 6, 'euler_ancestral', 'karras', 1],
    },
    { id: 6, type: 'CLIPTextEncode', inputs: [plain('clip', 5), widget('text', 6)], widgets_values: ['what it was'] },
    { id: 7, type: 'CLIPTextEncode', inputs: [plain('clip', 7)], widgets_values: ['blurry'] },
    { id: 5, type: 'EmptyLatentImage', inputs: [widget('width', 8)], widgets_values: [64, 768, 1] },
  ],
  links: [
    link(1, [-10, 0], [3, 0]),
    link(2, [6, 0], [3, 1]),
    link(3, [7, 0], [3, 2]),
    link(4, [5, 0], [3, 3]),
    link(5, [-10, 1], [6, 0]),
    link(6, [-10, 2], [6, 1]),
    link(7, [-10, 1], [7, 0]),
    link(8, [-10, 3], [5, 0]),
    link(9, [3, 0], [-20, 0]),
  ],
};
const workflow = (nodes: readonly object[], links: readonly unknown[], subgraphs: readonly object[]) => ({
  ...{ nodes, links, version: 0.4 },
  definitions: { subgraphs },
});
const LOADER = { id: 4, type: 'CheckpointLoaderSimple', widgets_values: ['animagine.safetensors'] };
const DECODE = { id: 8, type: 'VAEDecode', inputs: [plain('samples', 3), plain('vae', 4)] };
const LINKS = [
  [1, 4, 0, 75, 0, 'MODEL'],
  [2, 4, 1, 75, 1, 'CLIP'],
  [3, 75, 0, 8, 0, 'LATENT'],
  [4, 4, 2, 8, 1, 'VAE'],
];
const USE = {
  id: 75,
  type: 'drawing',
  inputs: [plain('model', 1), plain('clip', 2), widget('text', null), widget('width', null)],
  properties: {
    proxyWidgets: [
      ['-1', 'text'],
      ['-1', 'width'],
      ['3', 'seed'],
    ],
  },
  widgets_values: ['a cat in the rain', 512, SEED],
};

describe("subgraphs of ComfyUI's editor", () => {
  it('get their values and links from where they are used', () => {
    expect(settingsOfJson(workflow([LOADER, USE, DECODE], LINKS, [DRAWING]))).toMatchObject(WANTED);
  });

  it('without what names their widgets: those of their inputs, in order', () => {
    const use = { ...USE, properties: {}, widgets_values: ['a cat in the rain', 512] };
    const drawing = { ...DRAWING, nodes: DRAWING.nodes.map((node) => (node.id === 3 ? seeded(node) : node)) };
    expect(settingsOfJson(workflow([LOADER, use, DECODE], LINKS, [drawing]))).toMatchObject(WANTED);
    const text = { id: 9, type: 'PrimitiveStringMultiline', widgets_values: ['a cat in the rain'] };
    const linked = { ...use, inputs: [...USE.inputs.slice(0, 2), widget('text', 5), widget('width', null)] };
    expect(
      settingsOfJson(workflow([LOADER, linked, DECODE, text], [...LINKS, [5, 9, 0, 75, 2, 'STRING']], [drawing])),
    ).toMatchObject(WANTED);
  });

  it('with values that the editor left inside', () => {
    const inside = DRAWING.nodes.map((node) => {
      if (node.id === 6) return { ...node, widgets_values: ['a cat in the rain'] };
      if (node.id === 5) return { ...node, widgets_values: [512, 768, 1] };
      return node.id === 3 ? seeded(node) : node;
    });
    const use = { ...USE, inputs: USE.inputs.slice(0, 2), widgets_values: [] };
    expect(settingsOfJson(workflow([LOADER, use, DECODE], LINKS, [{ ...DRAWING, nodes: inside }]))).toMatchObject(
      WANTED,
    );
  });

  it('inside of one another, named by what draws', () => {
    const outer = {
      ...DRAWING,
      id: 'outer',
      nodes: [{ ...USE, id: 30, inputs: [plain('model', 1), plain('clip', 5), widget('text', 6), widget('width', 8)] }],
      links: [
        link(1, [-10, 0], [30, 0]),
        link(5, [-10, 1], [30, 1]),
        link(6, [-10, 2], [30, 2]),
        link(8, [-10, 3], [30, 3]),
        link(9, [30, 0], [-20, 0]),
      ],
    };
    const use = {
      ...USE,
      type: 'outer',
      properties: {
        proxyWidgets: [
          ['-1', 'text'],
          ['-1', 'width'],
          ['30', 'seed'],
        ],
      },
    };
    expect(settingsOfJson(workflow([LOADER, use, DECODE], LINKS, [outer, DRAWING]))).toMatchObject(WANTED);
  });

  it('muted ones draw nothing, and circles of them end', () => {
    const muted = settingsOfJson(workflow([LOADER, { ...USE, mode: 2 }, DECODE], LINKS, [DRAWING]));
    expect(muted).toMatchObject({ seed: null, steps: null });
    const circle = { ...DRAWING, nodes: [...DRAWING.nodes, { ...USE, id: 99 }, { ...USE, id: 98 }] };
    expect(settingsOfJson(workflow([LOADER, USE, DECODE], LINKS, [circle])).steps).toBe(12);
  });

  it('any of them are read without failing', () => {
    const id = fc.constantFrom(-20, -10, 1, 2, 3);
    const node = fc.record({
      id,
      type: fc.constantFrom('a', 'b', 'KSampler', 'CLIPTextEncode'),
      inputs: fc.array(fc.record({ name: fc.constantFrom('text', 'model', 'positive'), link: fc.nat(4) })),
      properties: fc.record({
        proxyWidgets: fc.array(fc.tuple(fc.constantFrom('-1', '1', 7), fc.constantFrom('text', 'seed'))),
      }),
      widgets_values: fc.oneof(fc.array(fc.oneof(fc.string(), fc.integer())), fc.dictionary(fc.string(), fc.string())),
    });
    const scope = {
      nodes: fc.array(node, { minLength: 1, maxLength: 4 }),
      links: fc.array(fc.tuple(fc.nat(4), id, fc.nat(2), id, fc.nat(2))),
      inputs: fc.array(fc.record({ name: fc.constantFrom('text', 'model') }), { maxLength: 3 }),
    };
    const subgraphs = fc.tuple(
      fc.record({ id: fc.constant('a'), ...scope }),
      fc.record({ id: fc.constant('b'), ...scope }),
    );
    fc.assert(
      fc.property(fc.record(scope), subgraphs, (record, each) => {
        expect(typeof settingsOfJson({ ...record, definitions: { subgraphs: each } }).prompt).toBe('string');
      }),
      { numRuns: 50 },
    );
  });
});

function seeded<T extends { widgets_values: readonly unknown[] }>(node: T) {
  return { ...node, widgets_values: [SEED, ...node.widgets_values.slice(1)] };
}
