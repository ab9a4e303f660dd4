import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingsOfJson } from '../sampled-settings';

const SEED = '1125899906842624999';
const WANTED = {
  prompt: 'a cat in the rain',
  negative: 'blurry',
  seed: SEED,
  steps: 12,
  guidance: 6,
  sampler: 'euler-a',
  schedule: 'karras',
  widthPx: 512,
  heightPx: 768,
  model: 'animagine',
};
const slot = (name: string, type: string) => ({ name, type, link: null });
const out = (name: string) => ({ name, type: name, links: [] });

/** A drawing as the editor grouped it: its nodes have no ids, and what they held is from then. */
const GROUP = {
  nodes: [
    {
      type: 'CLIPTextEncode',
      inputs: [slot('clip', 'CLIP')],
      outputs: [out('CONDITIONING')],
      widgets_values: ['old words'],
    },
    {
      type: 'CLIPTextEncode',
      title: 'Negative',
      inputs: [slot('clip', 'CLIP')],
      outputs: [out('CONDITIONING')],
      widgets_values: ['old negative'],
    },
    { type: 'EmptyLatentImage', outputs: [out('LATENT')], widgets_values: [64, 64, 1] },
    {
      type: 'KSampler',
      inputs: [
        slot('model', 'MODEL'),
        slot('positive', 'CONDITIONING'),
        slot('negative', 'CONDITIONING'),
        slot('latent_image', 'LATENT'),
      ],
      outputs: [out('LATENT')],
      widgets_values: [5, 'randomize', 20, 8, 'euler', 'normal', 1],
    },
  ],
  links: [
    [null, 1, 0, 0, 4, 'CLIP'],
    [null, 0, 3, 0, 4, 'MODEL'],
    [0, 0, 3, 1, 6, 'CONDITIONING'],
    [1, 0, 3, 2, 7, 'CONDITIONING'],
    [2, 0, 3, 3, 5, 'LATENT'],
  ],
  external: [[3, 0, 'LATENT']],
};
const VALUES = ['a cat in the rain', 'blurry', 512, 768, 1, SEED, 'fixed', 12, 6, 'euler_ancestral', 'karras', 1];
const USE = {
  id: 75,
  type: 'workflow/Drawing',
  inputs: [
    { name: 'clip', type: 'CLIP', link: 2 },
    { name: 'Negative clip', type: 'CLIP', link: 3 },
    { name: 'model', type: 'MODEL', link: 1 },
  ],
  outputs: [out('LATENT')],
  widgets_values: VALUES,
};
const LOADER = { id: 4, type: 'CheckpointLoaderSimple', widgets_values: ['animagine.safetensors'] };
const DECODE = {
  id: 8,
  type: 'VAEDecode',
  inputs: [
    { name: 'samples', link: 4 },
    { name: 'vae', link: 5 },
  ],
};
const LINKS = [
  [1, 4, 0, 75, 2, 'MODEL'],
  [2, 4, 1, 75, 0, 'CLIP'],
  [3, 4, 1, 75, 1, 'CLIP'],
  [4, 75, 0, 8, 0, 'LATENT'],
  [5, 4, 2, 8, 1, 'VAE'],
];
const workflow = (use: object, groups: object) => ({
  ...{ nodes: [LOADER, use, DECODE], links: LINKS, version: 0.4 },
  extra: { groupNodes: groups },
});

describe("older groups of ComfyUI's editor", () => {
  it('read like what they stand for, with the values of where they are used', () => {
    expect(settingsOfJson(workflow(USE, { Drawing: GROUP }))).toMatchObject(WANTED);
    expect(settingsOfJson(workflow({ ...USE, type: 'workflow>Drawing' }, { Drawing: GROUP }))).toMatchObject(WANTED);
  });

  it('take a value inside that several nodes share, and what was made an input', () => {
    const [positive, negative, empty, sampler] = GROUP.nodes;
    const seed = { name: 'seed', type: 'INT', widget: { name: 'seed' }, link: null };
    const nodes = [
      positive,
      negative,
      empty,
      { ...sampler, inputs: [...(sampler?.inputs ?? []), seed] },
      { type: 'PrimitiveNode', title: 'Seed', outputs: [out('INT')], widgets_values: [5, 'fixed'] },
    ];
    const links = [...GROUP.links, [4, 0, 3, 4, 9, 'INT']];
    const values = [...VALUES.slice(0, 5), ...VALUES.slice(7), SEED, 'randomize'];
    const use = { ...USE, widgets_values: values };
    expect(settingsOfJson(workflow(use, { Drawing: { ...GROUP, nodes, links } }))).toMatchObject(WANTED);
  });

  it('keep what their nodes held where the stored values are of other kinds', () => {
    const use = { ...USE, widgets_values: ['a cat in the rain', 7, 'x'] };
    expect(settingsOfJson(workflow(use, { Drawing: GROUP }))).toMatchObject({
      ...{ prompt: 'a cat in the rain', negative: 'old negative', steps: 20, sampler: 'euler', widthPx: 64 },
    });
  });

  it('are read whatever is wrong with them', () => {
    const group = fc.record(
      { nodes: fc.array(fc.object()), links: fc.array(fc.array(fc.integer())), external: fc.anything() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(group, fc.array(fc.anything()), (each, values) => {
        const use = { ...USE, widgets_values: values };
        const nested = { ...each, nodes: [...(each.nodes ?? []), { type: 'workflow/Drawing' }] };
        expect(typeof settingsOfJson(workflow(use, { Drawing: nested })).prompt).toBe('string');
      }),
      { numRuns: 60 },
    );
  });
});
