import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { openEndpointModel } from '@/lib/server/language-model/endpoint-model';
import { draftWithModel, type DraftSoFar } from '@/lib/server/scripts/draft-with-model';
import { event, startChatServer, stream, type ChatBody, type ChatServer } from './chat-server';
import { SAMPLE_DRAFT } from './sample-draft';

const JSON_TEXT = JSON.stringify(SAMPLE_DRAFT);
const ASKED = {
  premise: 'A lighthouse keeper finds a robot on the beach.',
  pageCount: 1,
  seed: 3,
  language: 'en',
  cast: ['Otto'],
} as const;
const LIMITS = { firstTokenMs: 30_000, wholeMs: 60_000 };

let server: ChatServer | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

async function ask(
  answer: (response: ServerResponse, body: ChatBody) => void | Promise<void>,
  o: { limits?: typeof LIMITS; signal?: AbortSignal; onDraft?: (soFar: DraftSoFar) => void } = {},
) {
  server = await startChatServer(answer);
  const model = openEndpointModel({ url: `${server.url}/`, model: 'tiny', key: 'secret' }, o.limits ?? LIMITS);
  const { signal = new AbortController().signal, onDraft = () => undefined } = o;
  return draftWithModel(model, ASKED, { signal, onDraft });
}
const failure = async (...o: Parameters<typeof ask>): Promise<string> =>
  ask(...o).then(
    () => 'none',
    (error: unknown) =>
      error instanceof Error && 'code' in error ? `${String(error.code)}: ${error.message}` : String(error),
  );
const refuse = (status: number, words: string) => (response: ServerResponse) => {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify({ error: { message: words } }));
};

describe('an answer', () => {
  it('is held to the schema, streamed into a draft that grows, and becomes a script', async () => {
    const grown: DraftSoFar[] = [];
    let next: () => void = () => undefined;
    const seen = new Promise<void>((resolve) => (next = resolve));
    const { text, repairs } = await ask(
      async (response) => {
        response.writeHead(200, { 'Content-Type': 'text/event-stream' });
        const half = JSON_TEXT.indexOf('"You again?"');
        event(response, { delta: { content: JSON_TEXT.slice(0, half) } });
        await seen;
        event(response, { delta: { content: JSON_TEXT.slice(half) } });
        event(response, { delta: {}, finish_reason: 'stop' });
        response.end('data: [DONE]\n\n');
      },
      {
        onDraft: (soFar) => {
          grown.push(soFar);
          next();
        },
      },
    );
    expect(grown[0]?.text).toContain('Fog over the beach.');
    expect(grown[0]?.text).not.toContain('You again?');
    expect(text).toContain('EXT. BEACH - DAWN, FOG');
    expect(text).toContain('@Otto\nYou again?');
    expect(repairs).toEqual([]);
    expect(server?.asked[0]).toMatchObject({ model: 'tiny', stream: true, seed: 3 });
    expect(server?.asked[0]?.response_format?.type).toBe('json_schema');
    expect(server?.keys).toEqual(['Bearer secret']);
  });

  it('is asked for in a looser form where a server refuses one, and without a seed', async () => {
    const { text } = await ask((response, body) => {
      if (body.seed !== undefined) return refuse(400, 'unknown field: seed')(response);
      if (body.response_format?.type === 'json_schema')
        return refuse(400, 'response_format json_schema is not supported')(response);
      if (body.response_format !== undefined) return refuse(422, "'response_format' is unknown")(response);
      return stream(response, `<think>Hm {no}</think>Here it is:\n\`\`\`json\n${JSON_TEXT}\n\`\`\`\nEnjoy!`);
    });
    expect(text).toContain('You again?');
    expect(server?.asked.map(({ response_format }) => response_format?.type ?? 'text')).toEqual([
      'json_schema',
      'json_schema',
      'json_object',
      'text',
    ]);
  });

  it('is read from servers that know no streams', async () => {
    const { text } = await ask((response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ choices: [{ message: { content: JSON_TEXT }, finish_reason: 'stop' }] }));
    });
    expect(text).toContain('You again?');
  });
});

describe('a failure is told', () => {
  it('of a server that is not there', async () => {
    const gone = await startChatServer(() => undefined);
    await gone.stop();
    const model = openEndpointModel({ url: gone.url, model: 'tiny', key: '' }, LIMITS);
    const asked = draftWithModel(model, ASKED, { signal: new AbortController().signal, onDraft: () => undefined });
    await expect(asked).rejects.toMatchObject({ code: 'language-model-unreachable' });
  });

  it.each([
    [401, 'bad key', 'language-model-refused: The language model’s server refused the API key (401).'],
    [
      404,
      'model not found',
      'language-model-refused: The server has no language model “tiny”, or its URL is wrong (404).',
    ],
    [429, 'slow down', 'language-model-busy: The language model’s server is busy or its quota is used up (429).'],
    [503, 'loading', 'language-model-busy: The language model’s server is not available at the moment (503).'],
    [
      400,
      "This model's maximum context length is 2048 tokens",
      'language-model-input-too-long: Premise and draft are longer than the language model’s context.',
    ],
    [500, 'secret stack trace', 'language-model-refused: The language model’s server refused with 500.'],
  ])('of a refusal with %i', async (status, words, told) => {
    expect(await failure(refuse(status, words))).toBe(told);
  });

  it('of redirections, which are not followed', async () => {
    const told = await failure((response) => {
      response.writeHead(307, { Location: 'http://127.0.0.1:1/elsewhere' });
      response.end();
    });
    expect(told).toContain('language-model-unreachable');
  });

  it.each([
    ['words', 'I would rather not.'],
    ['JSON that is no draft', '{"answer": 42}'],
    ['a draft without panels', '{"title": "One", "pages": []}'],
  ])('of nonsense: %s', async (_, words) => {
    expect(await failure((response) => stream(response, words))).toContain('language-model-answer-invalid');
  });

  it('of a page that is no chat completion', async () => {
    const told = await failure((response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end('<h1>It works!</h1>');
    });
    expect(told).toContain('is no chat completion');
  });

  it('of an answer that stops half way, by its length, its server or its own end', async () => {
    const half = JSON_TEXT.slice(0, JSON_TEXT.length - 40);
    const stops: ((response: ServerResponse) => void)[] = [
      (response) => stream(response, half, { finish: 'length' }),
      (response) => stream(response, half, { finish: null }),
      (response) => stream(response, half),
      (response) => {
        response.writeHead(200, { 'Content-Type': 'text/event-stream' });
        event(response, { delta: { content: half } });
        response.write('data: {"error": {"message": "out of memory"}}\n\n');
        response.end();
      },
      (response) => {
        response.writeHead(200, { 'Content-Type': 'text/event-stream' });
        event(response, { delta: { content: half } });
        setImmediate(() => response.destroy());
      },
    ];
    for (const stop of stops) {
      expect(await failure(stop)).toContain('language-model-answer-cut');
      await server?.stop();
    }
  });

  it('of a server that never begins, and of one that never ends', async () => {
    const never = (): void => undefined;
    const first = { firstTokenMs: 150, wholeMs: 60_000 };
    expect(await failure(never, { limits: first })).toBe(
      'took-too-long: The language model did not begin to answer within 0.2 seconds.',
    );
    await server?.stop();
    const endless = (response: ServerResponse): void => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      event(response, { delta: { content: '{"title": "' } });
    };
    const whole = { firstTokenMs: 60_000, wholeMs: 400 };
    expect(await failure(endless, { limits: whole })).toContain('took-too-long: The language model was not done');
  });

  it('of one that floods: no more is read than a draft can have', async () => {
    let sent = 0;
    const told = await failure((response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      const flood = (): void => {
        if (response.destroyed) return;
        sent += 100_000;
        response.write(
          `data: ${JSON.stringify({ choices: [{ delta: { content: 'x'.repeat(100_000) } }] })}\n\n`,
          flood,
        );
      };
      flood();
    });
    expect(told).toContain('longer than any draft');
    expect(sent).toBeLessThan(20_000_000);
  });

  it('when it is cancelled, and the connection is closed', async () => {
    const cancelled = new AbortController();
    const told = await failure(
      (response) => {
        response.writeHead(200, { 'Content-Type': 'text/event-stream' });
        event(response, { delta: { content: '{' } });
        cancelled.abort();
      },
      { signal: cancelled.signal },
    );
    expect(told).toBe('state-conflict: The draft was cancelled.');
    await expect.poll(() => server?.closed()).toBe(1);
  });
});

it('that claims ten thousand panels is a draft of the pages that were asked for, and told', async () => {
  const [page] = SAMPLE_DRAFT.pages;
  const many = JSON.stringify({ ...SAMPLE_DRAFT, pages: Array.from({ length: 2000 }, () => page) });
  const { draft, repairs } = await ask((response) => stream(response, many, { pieces: 40 }));
  expect(draft.pages.map(({ panels }) => panels.length)).toEqual([9]);
  expect(repairs).toEqual([{ code: 'pages-cut', what: '', count: 1999 }]);
});
