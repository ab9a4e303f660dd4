import { z } from 'zod';
import type { EngineFacts } from '@/lib/contracts/engines';
import { findJson } from '../ask-engine';
import type { EngineAccess } from '../engine-client';

const modelsSchema = z.looseObject({ data: z.array(z.looseObject({ id: z.string() })) });

const DRAWS = /image|dall-?e|flux|diffusion|sdxl|\bsd\d|sd-?turbo|imagen|kolors|hidream|kandinsky|playground|z-image/i;
const MOST = 2000;

/**
 * The models of an OpenAI-compatible endpoint: those whose names say that they draw, where any does. It has no settings
 * beside size and prompt; whether it takes pictures an admin says, since it doesn't.
 */
export async function probeOpenai(engine: EngineAccess, signal: AbortSignal): Promise<EngineFacts> {
  const answer = await findJson(engine, modelsSchema, { path: '/models', signal });
  const all = (answer?.data ?? []).slice(0, MOST).map(({ id }) => id);
  const drawing = all.filter((id) => DRAWS.test(id));
  const takesPictures = engine.options.takesPictures;
  return {
    version: '',
    models: drawing.length > 0 ? drawing : all,
    currentModel: '',
    samplers: [],
    schedules: [],
    controls: [],
    settings: [],
    layoutScript: '',
    defaults: null,
    lacks: [
      ...(takesPictures ? [] : ['imageToImage' as const, 'inpaint' as const]),
      ...(['strength', 'controlnet', 'samplers', 'seeds', 'negative', 'progress', 'regions', 'references'] as const),
    ],
  };
}
