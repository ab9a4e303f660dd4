import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { GET as NETWORKS } from '@/app/api/networks/route';
import { PUT as TAG } from '@/app/api/networks/tags/route';
import { GET as UPDATE } from '@/app/api/updates/route';
import { POST as CHANGE } from '@/app/api/downloads/[downloadId]/route';
import { PUT as SEND } from '@/app/api/downloads/[downloadId]/file/route';
import { POST as INSPECT } from '@/app/api/downloads/inspections/route';
import { GET as LIST, POST as INSTALL } from '@/app/api/downloads/route';
import { POST as UPLOAD } from '@/app/api/downloads/uploads/route';
import { downloadSchema, inspectedSourceSchema, type Download } from '@/lib/contracts/downloads';
import { updateCheckSchema } from '@/lib/contracts/model-updates';
import { database } from '@/lib/server/database/database';
import { clearDownloads, downloadFolder, modelsFolder } from '@/lib/server/downloads/download-folder';
import { readInstallRecords } from '@/lib/server/downloads/install-record';
import { linkFolders } from '@/lib/server/downloads/linked-folders';
import { modelDownloadHandler } from '@/lib/server/jobs/install-model';
import { runJob } from '@/lib/server/jobs/run-job';
import { scanModels } from '@/lib/server/models/scan-models';
import { scanNetworks } from '@/lib/server/models/scan-networks';
import { claimJob } from '@/lib/server/queue/claim-job';
import { startSourceServer, type SourceServer } from '../../unit/lib/server/downloads/source-server';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { signedIn, type TestPerson } from '../people';
import { problemOf } from '../problem';
import { DATA_FOLDER, SHIPPED_MODELS } from './studio';

const FIXTURES = path.resolve(import.meta.dirname, '../../golden/data/checkpoints');
const COMMIT = 'a'.repeat(40);
const COMMITTED = `/someone/tiny/resolve/${COMMIT}`;
const BINARY = { 'Content-Type': 'application/octet-stream' };

let server: SourceServer;
let checkpoint: Buffer;
let lora: Buffer;

beforeAll(async () => {
  server = await startSourceServer();
  checkpoint = await readFile(path.join(FIXTURES, 'sd15.safetensors'));
  lora = await readFile(path.join(FIXTURES, 'lora-kohya-sd15.safetensors'));
});
afterAll(() => server.stop());
afterEach(async () => {
  server.files.clear();
  server.requests.length = 0;
  await rm(path.join(DATA_FOLDER, 'models'), { recursive: true, force: true });
});

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** An admin whose studio asks the test's own server in place of the hub. */
async function admin(): Promise<TestPerson> {
  const hub = { downloadMirror: server.url, downloadPrivate: true };
  await database().studioSettings.upsert({ where: { id: 1 }, create: { id: 1, ...hub }, update: hub });
  return signedIn({ role: 'admin' });
}

/** Serves a repository of the hub with these files. */
function serveRepository(files: Record<string, Buffer>, license = 'mit'): void {
  const siblings = Object.entries(files).map(([rfilename, bytes]) => ({
    rfilename,
    size: bytes.byteLength,
    lfs: { sha256: sha256(bytes), size: bytes.byteLength },
  }));
  const answer = { id: 'someone/tiny', sha: COMMIT, gated: false, cardData: { license }, siblings };
  server.files.set('/api/models/someone/tiny?blobs=true', { bytes: Buffer.from(JSON.stringify(answer)), etag: null });
  for (const [name, bytes] of Object.entries(files))
    server.files.set(`${COMMITTED}/${name}`, { bytes, etag: `"${name}"` });
}

async function install(person: TestPerson, body: Record<string, unknown>): Promise<Download> {
  const response = await call(INSTALL, { as: person, body: { source: 'someone/tiny', acceptsLicence: true, ...body } });
  if (response.status !== 202) throw new Error(await response.text());
  return downloadSchema.parse(await response.json());
}

async function listed(person: TestPerson): Promise<Download[]> {
  const response = await call(LIST, { as: person });
  return z.object({ items: z.array(downloadSchema) }).parse(await response.json()).items;
}

/** Does the next download as a worker does. */
async function runDownloads(signal = new AbortController().signal): Promise<void> {
  const job = await claimJob({ workerId: 'test', kinds: ['model-download'] });
  if (job === null) throw new Error('No download waits.');
  await runJob(job, { 'model-download': modelDownloadHandler({ onInstalled: scan }) }, signal);
}

async function scan(): Promise<void> {
  const linked = await linkFolders();
  await scanModels({ shipped: SHIPPED_MODELS, installed: modelsFolder(), linked });
  await scanNetworks(modelsFolder(), new Date(), linked);
}

describeOnPostgres('Installing a model', () => {
  it('tells files, licence and what fits, then brings a checkpoint through two breaks into the studio', async () => {
    const person = await admin();
    serveRepository({
      'tiny.safetensors': checkpoint,
      'README.md': Buffer.from('hello'),
      'old.ckpt': Buffer.from('x'),
      LICENSE: Buffer.from('Do as you like.'),
    });
    const looked = inspectedSourceSchema.parse(
      await (await call(INSPECT, { as: person, body: { source: 'https://huggingface.co/someone/tiny' } })).json(),
    );
    expect(looked).toMatchObject({ revision: COMMIT, licence: { name: 'mit' }, isGated: false });
    expect(looked.choices.map(({ id, bytes }) => [id, bytes])).toEqual([['tiny.safetensors', checkpoint.byteLength]]);
    expect(looked.notes[0]).toContain('old.ckpt is a pickle');
    expect(looked.fit).toMatchObject({
      family: 'sd1',
      what: 'a checkpoint',
      problem: null,
      picture: { isMeasured: false },
    });
    expect(looked.fit?.memoryBytes).toBeGreaterThan(checkpoint.byteLength);

    // The recorded checkpoint has a small vocabulary of its own.
    await cp(path.join(FIXTURES, 'tokenizer'), path.join(modelsFolder(), 'checkpoints/tokenizer'), { recursive: true });
    const file = server.files.get(`${COMMITTED}/tiny.safetensors`)!;
    file.fault = ({ number }) => (number <= 2 ? { kind: 'break', afterBytes: 5000 } : null);
    const begun = await install(person, { choiceId: 'tiny.safetensors', revision: COMMIT });
    expect(begun).toMatchObject({ status: 'queued', kind: 'lora', bytes: checkpoint.byteLength });
    await runDownloads();
    expect((await listed(person))[0]).toMatchObject({
      id: begun.id,
      status: 'succeeded',
      doneBytes: checkpoint.byteLength,
    });
    // Its name and size said LoRA; its tensors decide.
    expect(await readFile(path.join(modelsFolder(), 'checkpoints/tiny.safetensors'))).toHaveLength(
      checkpoint.byteLength,
    );
    expect(existsSync(downloadFolder(begun.id))).toBe(false);
    const [record] = await readInstallRecords(modelsFolder());
    expect(record?.licence).toMatchObject({ name: 'mit', text: 'Do as you like.' });
    expect(record).toMatchObject({ kind: 'checkpoint', revision: COMMIT, files: [{ sha256: sha256(checkpoint) }] });
    expect(await database().model.findUnique({ where: { id: 'tiny' } })).toMatchObject({
      origin: 'installed',
      problem: null,
      // Whoever installed it accepted it.
      ...{ licence: 'mit', acceptedLicence: 'mit', isLicenceOpen: false },
    });

    const updateOf = async (query: string) =>
      updateCheckSchema.parse(await (await call(UPDATE, { as: person, path: `/updates?${query}` })).json());
    expect(await updateOf('modelId=tiny')).toMatchObject({ state: 'newest', isLicenceChanged: false });
    serveRepository({ 'tiny.safetensors': checkpoint, LICENSE: Buffer.from('Do as we like.') });
    expect(await updateOf('modelId=tiny')).toMatchObject({ state: 'newest', isLicenceChanged: true });
    serveRepository({ 'tiny.safetensors': lora }, 'other');
    expect(await updateOf('modelId=tiny')).toMatchObject({
      ...{ state: 'newer', source: 'someone/tiny:tiny.safetensors', bytes: lora.byteLength, isLicenceChanged: true },
      ...{ installedLicence: { name: 'mit' }, licence: { name: 'other' }, installedRevision: COMMIT },
    });
    serveRepository({ 'another.safetensors': lora });
    expect(await updateOf('modelId=tiny')).toMatchObject({ state: 'gone', source: null });
    expect(await updateOf('modelId=starter')).toMatchObject({ state: 'unknown' });
    const anybody = await call(UPDATE, { as: await signedIn(), path: '/updates?modelId=tiny' });
    expect((await problemOf(anybody)).code).toBe('role-missing');
  });

  it('is one download for two admins, and refuses another model at the same place', async () => {
    const person = await admin();
    serveRepository({ 'tiny.safetensors': checkpoint, 'other.safetensors': lora });
    const [mine, theirs] = await Promise.all([
      install(person, { choiceId: 'tiny.safetensors' }),
      install(await signedIn({ role: 'admin' }), { choiceId: 'tiny.safetensors' }),
    ]);
    expect(theirs.id).toBe(mine.id);
    const other = { source: 'someone/tiny', choiceId: 'other.safetensors', name: 'tiny', acceptsLicence: true };
    const refused = await problemOf(await call(INSTALL, { as: person, body: other }));
    expect(refused).toMatchObject({ code: 'state-conflict' });
    const unaccepted = await call(INSTALL, { as: person, body: { ...other, acceptsLicence: false } });
    expect(await problemOf(unaccepted)).toMatchObject({ code: 'request-invalid' });
  });

  it('goes on after its worker was stopped, and leaves nothing once it is cancelled', async () => {
    const person = await admin();
    serveRepository({ 'ink.safetensors': lora });
    const stopping = new AbortController();
    const file = server.files.get(`${COMMITTED}/ink.safetensors`)!;
    file.fault = () => {
      stopping.abort();
      return { kind: 'stall', afterBytes: 4000 };
    };
    const { id } = await install(person, { choiceId: 'ink.safetensors' });
    await runDownloads(stopping.signal);
    expect(await database().job.findUnique({ where: { id } })).toMatchObject({ status: 'queued' });
    expect(existsSync(path.join(downloadFolder(id), 'files/ink.safetensors.part.journal'))).toBe(true);
    const change = (to: string) => call(CHANGE, { as: person, params: { downloadId: id }, body: { to } });
    expect((await change('paused')).status).toBe(200);
    expect((await change('queued')).status).toBe(200);
    delete file.fault;
    await runDownloads();
    expect(await database().network.findFirst({ where: { kind: 'lora' } })).toMatchObject({
      name: 'ink',
      problem: null,
    });
    const body = { networkId: 'lora ink', tags: ['ink', 'ink', 'anime'] };
    expect((await problemOf(await call(TAG, { as: await signedIn(), method: 'PUT', body }))).code).toBe('role-missing');
    expect(await (await call(TAG, { as: person, method: 'PUT', body })).json()).toMatchObject({
      tags: ['ink', 'anime'],
    });
    // Its row is written anew with each look at the folder.
    await scan();
    expect(await (await call(NETWORKS, { as: person, path: '/networks' })).json()).toMatchObject({
      items: [{ name: 'ink', tags: ['ink', 'anime'] }],
    });
    expect(await database().auditEntry.findFirst({ where: { targetId: 'lora ink' } })).toMatchObject({
      kind: 'model-updated',
    });
    const update = await call(UPDATE, { as: person, path: '/updates?networkId=lora%20ink' });
    expect(await update.json()).toMatchObject({ state: 'newest', installedRevision: COMMIT });

    const again = await install(person, { choiceId: 'ink.safetensors', name: 'second' });
    await mkdir(downloadFolder(again.id), { recursive: true });
    expect(
      (await call(CHANGE, { as: person, params: { downloadId: again.id }, body: { to: 'cancelled' } })).status,
    ).toBe(200);
    await clearDownloads(new Date());
    expect(existsSync(downloadFolder(again.id))).toBe(false);
  });

  it('fails with a sentence for a file that is not what its name says, and for a repository of pickles', async () => {
    const person = await admin();
    serveRepository({ 'tiny.safetensors': Buffer.from('PK this is a zip archive, as torch writes its pickles') });
    await install(person, { choiceId: 'tiny.safetensors' });
    await runDownloads();
    const [failed] = await listed(person);
    expect(failed).toMatchObject({ status: 'failed', failure: { code: 'model-file-unreadable' } });
    expect(failed?.failure?.sentence).toContain('is a pickle');
    expect(existsSync(path.join(modelsFolder(), 'checkpoints'))).toBe(false);
    serveRepository({ 'model.ckpt': Buffer.from('x') });
    const response = await call(INSPECT, { as: person, body: { source: 'someone/tiny' } });
    expect((await problemOf(response)).detail).toContain('Look for a .safetensors file');
  });

  it('takes an upload in pieces, each of which may come twice', async () => {
    const person = await admin();
    const begun = downloadSchema.parse(
      await (await call(UPLOAD, { as: person, body: { name: 'ink.safetensors', bytes: lora.byteLength } })).json(),
    );
    const send = (from: number, to: number) =>
      call(SEND, {
        as: person,
        method: 'PUT',
        params: { downloadId: begun.id },
        path: `/downloads/x/file?offset=${from}`,
        bytes: new Uint8Array(lora.subarray(from, to)),
        headers: BINARY,
      });
    expect((await send(0, 1000)).status).toBe(200);
    expect((await send(0, 1000)).status).toBe(200);
    expect(await problemOf(await send(2000, 3000))).toMatchObject({ code: 'state-conflict' });
    const resumed = await call(UPLOAD, { as: person, body: { name: 'ink.safetensors', bytes: lora.byteLength } });
    expect(downloadSchema.parse(await resumed.json())).toMatchObject({
      id: begun.id,
      doneBytes: 1000,
      status: 'paused',
    });
    expect(downloadSchema.parse(await (await send(1000, lora.byteLength)).json()).status).toBe('queued');
    await runDownloads();
    expect(await readFile(path.join(modelsFolder(), 'loras/ink.safetensors'))).toHaveLength(lora.byteLength);
  });

  it('uses the folders of other programs where they lie, and writes nothing there', async () => {
    const person = await admin();
    const folder = path.join(DATA_FOLDER, 'stable-diffusion-webui');
    await mkdir(path.join(folder, 'models/Stable-diffusion'), { recursive: true });
    await mkdir(path.join(folder, 'models/Lora/style'), { recursive: true });
    await writeFile(path.join(folder, 'models/Stable-diffusion/theirs.safetensors'), checkpoint);
    await writeFile(path.join(folder, 'models/Lora/style/brush.safetensors'), lora);
    await database().studioSettings.update({ where: { id: 1 }, data: { modelFolders: [folder] } });
    await scan();
    expect(await database().model.findUnique({ where: { id: 'theirs' } })).toMatchObject({ origin: 'installed' });
    expect(await database().network.findFirst({ where: { name: 'brush' } })).toMatchObject({
      kind: 'lora',
      problem: null,
    });
    // A single file of this machine is copied on request.
    const source = path.join(folder, 'models/Lora/style/brush.safetensors');
    await install(person, { source, choiceId: 'brush.safetensors', name: 'mine', mode: 'copy' });
    await runDownloads();
    expect(await readFile(path.join(modelsFolder(), 'loras/mine.safetensors'))).toHaveLength(lora.byteLength);
    expect(existsSync(source)).toBe(true);
    await rm(folder, { recursive: true });
  });
});
