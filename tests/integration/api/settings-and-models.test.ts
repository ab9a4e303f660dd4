import { expect, it } from 'vitest';
import { GET as HEALTH } from '@/app/api/health/route';
import { GET as GET_MODEL } from '@/app/api/models/[modelId]/route';
import { GET as MODELS } from '@/app/api/models/route';
import { GET, PATCH } from '@/app/api/settings/route';
import { GET as WAYS } from '@/app/api/sign-in/ways/route';
import { foundModelSchema, modelSchema, type FoundModel } from '@/lib/contracts/models';
import { pageSchema } from '@/lib/contracts/page';
import { database } from '@/lib/server/database/database';
import { purgeOldRows } from '@/lib/server/housekeeping/purge-old-rows';
import { saveFoundModels } from '@/lib/server/models/save-found-models';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { projectWith, signedIn } from '../people';
import { problemOf } from '../problem';

const MINUTE_MS = 60_000;
const page = pageSchema(modelSchema);

function model(id: string, change: Partial<FoundModel> = {}): FoundModel {
  const capabilities = {
    family: 'sdxl',
    prediction: 'epsilon',
    rough: false,
    reference: null,
    imageToImage: true,
    inpaint9: false,
    controls: [],
    imagePrompt: false,
    sizeConditioning: true,
    clipSkip: true,
    textEncoders: 2,
    latentChannels: 4,
    multiplePx: 8,
    buckets: [[1024, 1024]],
    weights: 'float16',
  };
  const defaults = { sampler: 'euler', steps: 28, guidance: 6, guidanceRescale: 0, strength: 0.7, clipSkip: null };
  const prompting = { quality: ['masterpiece'], negative: ['lowres'], words: null, roughAlways: false };
  const found = { id, name: id, licence: 'CC0-1.0', hash: 'b'.repeat(64), capabilities, defaults, prompting };
  return foundModelSchema.parse({ ...found, origin: 'installed', promptTokens: 75, ...change });
}

/** The test picture of these models was drawn before, so that they are offered as soon as they are found. */
async function testedBefore(): Promise<void> {
  await database().modelTrial.create({ data: { hash: 'b'.repeat(64), modelId: 'A', testedAt: new Date() } });
}

describeOnPostgres('Settings and models', () => {
  it('are read by everybody and changed by admins alone, from the revision they saw', async () => {
    const [creator, admin] = [await signedIn(), await signedIn({ role: 'admin' })];
    const change = (as: typeof admin, name: string) =>
      call(PATCH, { as, method: 'PATCH', body: { name }, headers: { 'If-Match': '"1"' } });
    expect(await (await call(GET, { as: creator })).json()).toMatchObject({ name: 'Koma', revision: 1 });
    expect((await problemOf(await change(creator, 'Mine'))).code).toBe('role-missing');
    expect(await (await change(admin, 'Atelier')).json()).toMatchObject({ name: 'Atelier', revision: 2 });
    expect(await problemOf(await change(admin, 'Other'))).toMatchObject({
      code: 'revision-stale',
      versions: { stored: { name: 'Atelier' }, sent: { name: 'Other' } },
    });
    expect(await (await call(WAYS)).json()).toMatchObject({ studioName: 'Atelier', isFresh: false, providers: [] });
  });

  it('forget the key of a language model when its server changes', async () => {
    const admin = await signedIn({ role: 'admin' });
    const change = async (body: object, revision: number) => {
      const headers = { 'If-Match': `"${revision}"` };
      const answer = await call(PATCH, { as: admin, method: 'PATCH', body, headers });
      return ((await answer.json()) as { writer: { hasKey: boolean } }).writer.hasKey;
    };
    expect(await change({ writerUrl: 'https://one.example/v1', writerKey: 'secret' }, 1)).toBe(true);
    expect(await change({ writerUrl: 'https://one.example/v2' }, 2)).toBe(true);
    expect(await change({ writerUrl: 'https://two.example/v1' }, 3)).toBe(false);
    expect(await change({ writerUrl: 'https://three.example/v1', writerKey: 'other' }, 4)).toBe(true);
  });

  it('are there from the first request on, and from many first requests at once', async () => {
    const aki = await signedIn();
    const connections = Array.from({ length: 8 });
    await Promise.all(connections.map(() => database().$executeRaw`SELECT pg_sleep(0.05)`));
    const answers = await Promise.all(connections.map(() => call(GET, { as: aki })));
    expect(answers.map(({ status }) => status)).toEqual(connections.map(() => 200));
    expect(await database().studioSettings.count()).toBe(1);
  });

  it('list what was found with what it can do, usable ones first, then by name, page by page', async () => {
    const aki = await signedIn();
    await testedBefore();
    const broken = [{ id: 'Anything', origin: 'installed' as const, problem: 'unet/model.onnx is missing.' }];
    await saveFoundModels({ found: [model('starter', { origin: 'shipped' }), model('Animagine')], broken }, new Date());
    const first = page.parse(await (await call(MODELS, { as: aki, path: '/models?limit=2' })).json());
    const second = page.parse(
      await (await call(MODELS, { as: aki, path: `/models?limit=2&cursor=${first.nextCursor}` })).json(),
    );
    expect([...first.items, ...second.items].map((each) => [each.id, each.isAvailable, each.isDefault])).toEqual([
      ['Animagine', true, false],
      ['starter', true, true],
      ['Anything', false, false],
    ]);
    expect(second.items[0]?.problem).toBe('unet/model.onnx is missing.');
    expect(second.nextCursor).toBeNull();
  });

  it('keep a model that is gone for the recipes that name it, and take it back when it returns', async () => {
    const aki = await signedIn();
    await testedBefore();
    const start = Date.now();
    const minute = (count: number) => new Date(start + count * MINUTE_MS);
    await saveFoundModels({ found: [model('A'), model('B')], broken: [] }, minute(0));
    await saveFoundModels({ found: [model('B')], broken: [] }, minute(1));
    const get = async () =>
      modelSchema.parse(await (await call(GET_MODEL, { as: aki, params: { modelId: 'A' } })).json());
    expect((await get()).isAvailable).toBe(true);
    await saveFoundModels({ found: [model('B')], broken: [] }, minute(5));
    expect(await get()).toMatchObject({ isAvailable: false, problem: 'Its folder is missing.' });
    await saveFoundModels({ found: [model('A'), model('B')], broken: [] }, minute(6));
    expect(await get()).toMatchObject({ isAvailable: true, problem: null });
  });

  it('refuse a default model that cannot draw', async () => {
    const admin = await signedIn({ role: 'admin' });
    const body = { defaultModelId: 'nothing' };
    const response = await call(PATCH, { as: admin, method: 'PATCH', body, headers: { 'If-Match': '"1"' } });
    expect((await problemOf(response)).code).toBe('model-not-found');
  });

  it('show nobody pictures of projects they do not belong to as a model’s samples', async () => {
    const [aki, stranger] = [await signedIn(), await signedIn()];
    await saveFoundModels({ found: [model('A')], broken: [] }, new Date());
    const projectId = await projectWith([{ person: aki, role: 'owner' }]);
    const sha256 = 'c'.repeat(64);
    await database().blob.create({ data: { sha256, mediaType: 'image/png', byteSize: 1 } });
    const generation = await database().generation.create({
      data: {
        projectId,
        modelId: 'A',
        status: 'succeeded',
        ask: {},
        recipe: {},
        recipeHash: sha256,
        seed: '1',
        pictureCount: 1,
        rank: 1,
      },
    });
    const picture = await database().picture.create({
      data: { projectId, sha256, kind: 'drawn', widthPx: 1, heightPx: 1, generationId: generation.id },
    });
    const samples = async (as: typeof aki) =>
      modelSchema.parse(await (await call(GET_MODEL, { as, params: { modelId: 'A' } })).json()).samples;
    expect(await samples(aki)).toEqual([picture.id]);
    expect(await samples(stranger)).toEqual([]);
  });

  it('say how the studio is to anybody', async () => {
    expect(await (await call(HEALTH)).json()).toMatchObject({ status: 'degraded', database: 'ok', workerCount: 0 });
    await database().worker.create({ data: { id: 'w', host: 'h', pid: 1, device: 'cpu' } });
    expect(await (await call(HEALTH)).json()).toMatchObject({ status: 'ok', workerCount: 1 });
  });

  it('forget for good what was put away more than thirty days ago, and nothing else', async () => {
    const aki = await signedIn();
    const day = 24 * 60 * MINUTE_MS;
    const [old, recent, kept] = [
      await projectWith([{ person: aki, role: 'owner' }], 'old'),
      await projectWith([{ person: aki, role: 'owner' }], 'recent'),
      await projectWith([{ person: aki, role: 'owner' }], 'kept'),
    ];
    const putAway = (id: string, days: number) =>
      database().project.update({ where: { id }, data: { deletedAt: new Date(Date.now() - days * day) } });
    await putAway(old, 31);
    await putAway(recent, 29);
    await purgeOldRows(new Date());
    const left = (await database().project.findMany({ orderBy: { id: 'asc' } })).map((project) => project.id);
    expect(left).toEqual([recent, kept]);
    expect(await database().session.count()).toBe(1);
  });
});
