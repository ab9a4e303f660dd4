import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { describe, expect, it } from 'vitest';
import { changeOf, draftOf, isUrl, testOf } from '@/components/settings/engine-draft';
import { EngineForm } from '@/components/settings/engine-form';
import { EnginesSection } from '@/components/settings/engines-section';
import { keys } from '@/lib/client/keys';
import { engineSchema, type Engine } from '@/lib/contracts/engines';
import { messagesOf } from '@/lib/i18n/messages';

const ID = '01a20af8-fa4a-728a-89b9-29af591c6287';
const ENGINE: Engine = engineSchema.parse({
  id: ID,
  kind: 'comfyui',
  name: 'Workshop',
  url: 'http://workshop:8188',
  hasKey: true,
  options: { hasWorkflow: true, models: ['a.safetensors'] },
  facts: {
    version: '0.3.40',
    models: ['a.safetensors', 'b.safetensors'],
    samplers: ['euler'],
    schedules: ['normal', 'karras'],
    controls: [],
    lacks: ['progress', 'controlnet'],
  },
  problem: 'The engine “Workshop” can’t be reached.',
  seenAt: '2026-01-02T03:04:05.000Z',
  revision: 3,
});

function shown(locale: 'en' | 'ja', what: React.ReactNode, engines: readonly Engine[] = []): string {
  const client = new QueryClient();
  client.setQueryData(keys.engines, engines);
  return renderToStaticMarkup(
    <QueryClientProvider client={client}>
      <IntlProvider locale={locale} timeZone="UTC" now={new Date('2026-01-03')} messages={messagesOf(locale)}>
        {what}
      </IntlProvider>
    </QueryClientProvider>,
  );
}

describe('the engines in the settings', () => {
  it('say what each has, what it can’t do, and why it does not draw', () => {
    const page = shown('en', <EnginesSection />, [ENGINE]);
    expect(page).toContain('ComfyUI · http://workshop:8188 · Last answered 21 hours ago');
    expect(page).toContain('Version 0.3.40 · 2 models, 1 sampler, 2 schedulers, no ControlNets');
    expect(page).toContain('Not available: progress by step and ControlNet');
    expect(page).toContain(ENGINE.problem);
    expect(page).toContain('aria-label="Remove Workshop"');
    expect(shown('ja', <EnginesSection />, [])).toContain('生成エンジンを追加');
  });

  it('are edited without their key or workflow being shown, and with the models that are offered', () => {
    const page = shown('en', <EngineForm engine={ENGINE} onDone={() => undefined} />);
    expect(page).toContain('placeholder="••••••••"');
    expect(page).toContain('A workflow is stored.');
    expect(page.match(/accent-ink/g)).toHaveLength(2);
    expect(page).toMatch(/checked=""\/?>a\.safetensors/);
    expect(page).not.toMatch(/checked=""\/?>b\.safetensors/);
  });
});

describe('an engine that is filled in', () => {
  it('changes only what was changed: an empty key and no new workflow leave what is stored', () => {
    const draft = { ...draftOf(ENGINE), url: 'http://other:8188' };
    expect(changeOf(ENGINE, draft)).toEqual({
      engine: ENGINE,
      body: {
        name: 'Workshop',
        url: 'http://other:8188',
        options: { sidePx: 1024, takesPictures: false, drawsPages: false, models: ['a.safetensors'] },
      },
    });
    expect(testOf(ENGINE, draft)).toMatchObject({ engineId: ID, key: '', workflow: null });
    const workflow = { name: 'a.json', nodes: { '1': {} } };
    expect(changeOf(null, { ...draft, key: 'secret', workflow }).body).toMatchObject({
      kind: 'comfyui',
      key: 'secret',
      options: { workflow: workflow.nodes },
    });
  });

  it('needs an address that is one', () => {
    expect(['http://localhost:7860', 'https://a.example/v1'].every(isUrl)).toBe(true);
    expect(['', 'localhost:7860', 'http://', 'ftp://a.example'].some(isUrl)).toBe(false);
  });
});
