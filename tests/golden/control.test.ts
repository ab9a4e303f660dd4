import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { completeRequest } from '@/pipeline/draw/complete-request';
import { drawPicture } from '@/pipeline/draw/draw-picture';
import { hashBytes } from '@/pipeline/models/hash-bytes';
import { openModel } from '@/pipeline/models/open-model';
import { readNpy } from '@/scripts/parity/read-npy';
import { largestDifference } from '@/scripts/parity/compare-pictures';
import { FINISH, goldenPath, openRuntime } from './open-runtime';
import { gapTolerance } from './runtime-gap';

const runtime = openRuntime();
afterAll(() => runtime.close());

const caseSchema = z.object({
  id: z.string(),
  prompt: z.string(),
  seed: z.number(),
  steps: z.number(),
  guidance: z.number(),
  latents: z.string(),
  /** Of ONNX Runtime and torch on x86 with AVX2 alone from latents of another processor; see make-control.py. */
  measured_runtime_gap: z.number(),
  control_scale: z.number().optional(),
  to: z.number().optional(),
  image_scale: z.number().optional(),
});
const cases = z.array(caseSchema).parse(JSON.parse(readFileSync(goldenPath('control/cases.json'), 'utf8')));
const model = await openModel(goldenPath('control/model'));
const inputs = new Map<string, Uint8Array>();
const put = (name: string, widthPx: number, heightPx: number) => {
  const bytes = readFileSync(goldenPath(`control/${name}`));
  const sha256 = hashBytes(bytes);
  inputs.set(sha256, bytes);
  return { sha256, widthPx, heightPx };
};

describe('ControlNets and picture prompts draw what the reference does', () => {
  it('the model says that it takes both', () => {
    expect(model.capabilities).toMatchObject({ controls: ['lines'], imagePrompt: true });
  });

  it.each(cases)('$id', async (each) => {
    const lines = put('control.png', 96, 64);
    const seen = put('prompt.png', 64, 64);
    const request = completeRequest(model, {
      prompt: { source: each.prompt, text: each.prompt, negative: '', syntax: 'plain' },
      seed: { value: each.seed },
      size: { widthPx: 96, heightPx: 64 },
      sampler: { name: 'ddim', steps: each.steps },
      guidance: { scale: each.guidance, rescale: 0 },
      controls: (each.control_scale === undefined ? [] : [each.control_scale]).map((scale) => ({
        name: 'lines',
        picture: lines,
        scale,
        from: 0,
        to: each.to ?? 1,
      })),
      imagePrompts: (each.image_scale === undefined ? [] : [each.image_scale]).map((scale) => ({
        picture: seen,
        scale,
      })),
    });
    const { latents } = await drawPicture({ runtime, model, weights: FINISH }, { request, inputs });
    const expected = await readNpy(goldenPath(`control/${each.latents}`));
    const difference = largestDifference(latents.data, expected.data);
    expect(difference).toBeLessThan(gapTolerance(each.measured_runtime_gap));
  });
});
