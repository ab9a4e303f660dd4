import { describe, expect, it } from 'vitest';
import { engineOptionsSchema, type EngineFacts, type EngineKind, type EngineOptions } from '@/lib/contracts/engines';
import { a1111Body, unusedByA1111 } from '@/lib/server/engines/a1111/a1111-body';
import { layoutNode, pageNode } from '@/lib/server/engines/comfyui/page-nodes';
import { pagePrompt } from '@/lib/server/engines/openai/openai-form';
import { canDrawPages, withPageLacks } from '@/lib/server/engines/page-lacks';
import { WORKFLOW } from './a-workflow';
import { drawingOf, FACTS, input, requestFor } from './engine-server';

const SHA256 = 'c'.repeat(64);
const titled = (title: string, inputs: object) => ({ class_type: 'Any', inputs, _meta: { title } });

async function pageDrawing(json: string, facts: Partial<EngineFacts> = {}) {
  const { bytes, ref } = await input(64, 96);
  const request = requestFor({
    ...{ size: { widthPx: 64, heightPx: 96 }, image: { picture: ref, strength: 0.6 } },
    layout: { sha256: SHA256, version: 1 },
  });
  const inputs = new Map([
    [ref.sha256, bytes],
    [SHA256, new TextEncoder().encode(json)],
  ]);
  return drawingOf(request, { inputs, facts: { ...FACTS, ...facts } });
}

describe('the layout of a page', () => {
  it('is the argument of an A1111 script that takes it, and is not sent where there is none', async () => {
    const { path, json } = a1111Body(await pageDrawing('{"panels":["é"]}', { layoutScript: 'koma layout' }));
    expect(path).toBe('/sdapi/v1/img2img');
    expect(JSON.parse(json)).toMatchObject({
      alwayson_scripts: { 'koma layout': { args: ['{"panels":["é"]}'] } },
      denoising_strength: 0.6,
    });
    const without = await pageDrawing('{}');
    expect(a1111Body(without).json).not.toContain('alwayson_scripts');
    expect(unusedByA1111(without)).toEqual([expect.stringContaining('no script that reads the page’s layout')]);
  });

  it('stands behind an OpenAI prompt, unless both are too long', async () => {
    const { prompt, hasLayout } = pagePrompt(await pageDrawing('{"panels":[]}'));
    expect([hasLayout, prompt.startsWith('a cat, rain\n\n'), prompt.endsWith('\n{"panels":[]}')]).toEqual([
      true,
      true,
      true,
    ]);
    const long = pagePrompt(await pageDrawing(`{"panels":"${'x'.repeat(32_000)}"}`));
    expect(long).toEqual({ prompt: 'a cat, rain', hasLayout: false });
  });

  it('goes to the nodes of a workflow that are titled for it', () => {
    const workflow = {
      ...WORKFLOW,
      a: titled('koma_page', { image: 'a.png' }),
      b: titled(' Koma layout ', { clip: ['4', 1], text: '' }),
    };
    expect(pageNode(workflow)).toEqual({ node: 'a', input: 'image' });
    expect(layoutNode(workflow)).toEqual({ node: 'b', input: 'text' });
    expect([pageNode(WORKFLOW), layoutNode({ a: titled('Koma layout', { text: ['4', 0] }) })]).toEqual([null, null]);
  });
});

describe('whether an engine draws whole pages', () => {
  const lacksOf = (kind: EngineKind, change: Partial<EngineOptions>, facts: Partial<EngineFacts> = {}) => {
    const options = engineOptionsSchema.parse(change);
    const told = withPageLacks({ ...FACTS, ...facts }, { kind, options });
    return [told.lacks, canDrawPages({ facts: told, options })];
  };

  it('is told: it does where its admin says so and it starts from pictures, with its layout or without', () => {
    expect(lacksOf('a1111', {})).toEqual([['wholePages'], false]);
    expect(lacksOf('a1111', { drawsPages: true })).toEqual([['layout'], true]);
    expect(lacksOf('a1111', { drawsPages: true }, { layoutScript: 'koma layout' })).toEqual([[], true]);
    expect(lacksOf('openai', { drawsPages: true })).toEqual([[], true]);
    expect(lacksOf('openai', { drawsPages: true }, { lacks: ['imageToImage'] })).toEqual([
      ['imageToImage', 'wholePages'],
      false,
    ]);
    const workflow = { ...WORKFLOW, b: titled('Koma layout', { text: '' }) };
    expect(lacksOf('comfyui', { drawsPages: true, workflow: WORKFLOW })).toEqual([['layout'], true]);
    expect(lacksOf('comfyui', { drawsPages: true, workflow })).toEqual([[], true]);
  });
});
