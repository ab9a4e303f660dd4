import { afterEach, expect, it } from 'vitest';
import { openEngine } from '@/lib/server/engines/open-engine';
import {
  accessTo,
  base64Png,
  drawingOf,
  type EngineAnswers,
  type EngineServer,
  failureOf,
  input,
  png,
  refuse,
  requestFor,
  startEngineServer,
} from './engine-server';

let server: EngineServer | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

async function open(answers: EngineAnswers, takesPictures = false) {
  server = await startEngineServer(answers);
  const access = accessTo('openai', `${server.url}/v1`, { key: 'secret', options: { takesPictures } });
  return { at: server, engine: openEngine(access) };
}

it('lists the models that draw, and what the endpoint can’t do', async () => {
  const { engine, at } = await open(() => ({ data: [{ id: 'gpt-5' }, { id: 'gpt-image-1' }, { id: 'flux.1-dev' }] }));
  const facts = await engine.probe(new AbortController().signal);
  expect(facts.models).toEqual(['gpt-image-1', 'flux.1-dev']);
  expect(facts.lacks).toEqual(expect.arrayContaining(['imageToImage', 'inpaint', 'samplers', 'seeds', 'negative']));
  expect(at.asked[0]).toMatchObject({ path: '/v1/models', key: 'Bearer secret' });
});

it('draws from plain words in the nearest size, and is asked again by an endpoint that refuses the form', async () => {
  const picture = await base64Png(64, 64);
  const { engine, at } = await open(({ body }, response) =>
    'response_format' in body
      ? refuse(response, 400, { error: { message: 'Unknown parameter: response_format' } })
      : { data: [{ b64_json: picture }] },
  );
  const answer = await engine.draw(drawingOf(requestFor()));
  expect(Buffer.from(answer.files[0] ?? []).toString('base64')).toBe(picture);
  expect(answer.warnings).toEqual(['The engine takes no negative prompt: it was not used.']);
  expect(at.asked.map(({ path, body }) => [path, 'response_format' in body])).toEqual([
    ['/v1/images/generations', true],
    ['/v1/images/generations', false],
  ]);
  expect(at.asked[1]?.body).toEqual({ model: 'anything.safetensors', prompt: 'a cat, rain', n: 1, size: '1024x1536' });
});

it('sends the picture and the mask of an edit as a form', async () => {
  const picture = await base64Png(64, 64);
  const { engine, at } = await open(() => ({ data: [{ b64_json: picture }] }), true);
  const [image, mask] = [await input(64, 64), await input(64, 64, 255)];
  const request = requestFor({
    size: { widthPx: 64, heightPx: 64 },
    image: { picture: image.ref, strength: 0.6 },
    mask: { picture: mask.ref, edges: 'soft', method: 'blend' },
  });
  const inputs = new Map([image, mask].map(({ bytes, ref }) => [ref.sha256, bytes]));
  await engine.draw(drawingOf(request, { inputs }));
  const [asked] = at.of('/v1/images/edits');
  expect(asked?.text).toContain('name="prompt"\r\n\r\na cat, rain\r\n');
  expect(asked?.text).toMatch(/name="image"; filename="image.png"\r\nContent-Type: image\/png\r\n\r\n.PNG/s);
  expect(asked?.text).toContain('name="mask"; filename="mask.png"');
});

it('takes a picture from the engine’s own host, and from nowhere else', async () => {
  const file = await png(64, 64);
  const { engine, at } = await open(({ path }, response) => {
    if (path === '/files/a.png') return void response.end(file);
    return { data: [{ url: `${at.url}/files/a.png` }] };
  });
  const { files } = await engine.draw(drawingOf(requestFor()));
  expect(Buffer.from(files[0] ?? [])).toEqual(Buffer.from(file));
  await at.stop();
  const elsewhere = await open(() => ({ data: [{ url: 'http://127.0.0.1:1/latest/meta-data' }] }));
  expect(await failureOf(elsewhere.engine.draw(drawingOf(requestFor())))).toContain(
    'engine-answer-invalid: The engine “Workshop” answered an address at another host',
  );
});
