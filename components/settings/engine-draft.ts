import type { EngineChange } from '@/lib/client/engines';
import type { Engine, EngineKind, TestEngine, Workflow } from '@/lib/contracts/engines';

/** An engine while it is filled in. */
export interface EngineDraft {
  readonly kind: EngineKind;
  readonly name: string;
  readonly url: string;
  /** Empty leaves a stored one. */
  readonly key: string;
  /** One that was chosen now. */
  readonly workflow: { readonly name: string; readonly nodes: Workflow } | null;
  readonly sidePx: number;
  readonly takesPictures: boolean;
  readonly drawsPages: boolean;
  /** Null offers all. */
  readonly models: readonly string[] | null;
}

/** Where each kind of program answers unless somebody set it up otherwise. */
export const USUAL_URLS: Readonly<Record<EngineKind, string>> = {
  a1111: 'http://localhost:7860',
  comfyui: 'http://localhost:8188',
  openai: 'http://localhost:8080/v1',
};

/** What the form begins with. */
export function draftOf(engine: Engine | null): EngineDraft {
  return {
    kind: engine?.kind ?? 'a1111',
    name: engine?.name ?? '',
    url: engine?.url ?? '',
    key: '',
    workflow: null,
    sidePx: engine?.options.sidePx ?? 1024,
    takesPictures: engine?.options.takesPictures ?? false,
    drawsPages: engine?.options.drawsPages ?? false,
    models: engine?.options.models ?? null,
  };
}

/** Whether the address can be one. */
export function isUrl(url: string): boolean {
  return /^https?:\/\/\S+$/.test(url) && URL.canParse(url);
}

/** What the server is asked to try. */
export function testOf(engine: Engine | null, draft: EngineDraft): TestEngine {
  const { kind, url, key, workflow, takesPictures, drawsPages } = draft;
  return {
    ...(engine === null ? {} : { engineId: engine.id }),
    ...{ kind, url, key, takesPictures, drawsPages },
    workflow: workflow?.nodes ?? null,
  };
}

/** What the server is asked to store. */
export function changeOf(engine: Engine | null, draft: EngineDraft): EngineChange {
  const { kind, name, url, key, workflow, sidePx, takesPictures, drawsPages, models } = draft;
  const options = { sidePx, takesPictures, drawsPages, models: models === null ? null : [...models] };
  const nodes = workflow === null ? {} : { workflow: workflow.nodes };
  return engine === null
    ? { engine, body: { kind, name, url, key, options: { ...options, ...nodes } } }
    : { engine, body: { name, url, ...(key === '' ? {} : { key }), options: { ...options, ...nodes } } };
}
