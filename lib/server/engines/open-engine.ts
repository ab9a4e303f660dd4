import type { EngineKind } from '@/lib/contracts/engines';
import { drawWithA1111 } from './a1111/draw-a1111';
import { probeA1111 } from './a1111/probe-a1111';
import { drawWithComfyui } from './comfyui/draw-comfyui';
import { probeComfyui } from './comfyui/probe-comfyui';
import type { EngineAccess, EngineClient } from './engine-client';
import { drawWithOpenai } from './openai/draw-openai';
import { probeOpenai } from './openai/probe-openai';

/** What people paste behind the address of each kind of program. */
const ENDINGS: Readonly<Record<EngineKind, RegExp>> = {
  a1111: /(\/sdapi(\/v1)?)?\/*$/,
  comfyui: /(\/(prompt|api))?\/*$/,
  openai: /(\/images(\/(generations|edits))?)?\/*$/,
};

/** An engine's address without what clients add to it. */
export function engineRoot(kind: EngineKind, url: string): string {
  return url
    .trim()
    .replace(/[?#].*$/, '')
    .replace(ENDINGS[kind], '');
}

/** Koma's side of an engine. */
export function openEngine(engine: EngineAccess): EngineClient {
  const access = { ...engine, url: engineRoot(engine.kind, engine.url) };
  switch (access.kind) {
    case 'a1111':
      return { probe: (signal) => probeA1111(access, signal), draw: (drawing) => drawWithA1111(access, drawing) };
    case 'comfyui':
      return { probe: (signal) => probeComfyui(access, signal), draw: (drawing) => drawWithComfyui(access, drawing) };
    case 'openai':
      return { probe: (signal) => probeOpenai(access, signal), draw: (drawing) => drawWithOpenai(access, drawing) };
    default:
      return access.kind satisfies never;
  }
}
