import { studioOf, until } from '../jobs/studio';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { afterEach, expect, it, vi } from 'vitest';
import type { Scope } from '@/lib/contracts/access-tokens';
import { database } from '@/lib/server/database/database';
import { decodePicture } from '@/pipeline/image/decode-picture';
import { describeOnDatabases } from '../database';
import { startHttpStudio } from '../http-studio';
import { endWorkers, startWorker } from '../jobs/worker-process';
import { tokenWith, type TestPerson } from '../people';

// The server and a worker are processes; on a busy machine each takes its time.
vi.setConfig({ testTimeout: 300_000 });

/** What a tool may take where other suites run beside this one. */
const CALL_MS = 240_000;

const ROOT = path.resolve(import.meta.dirname, '../../..');
const SCRIPT = 'INT. CAFE - DAY\n\nMara waits at the table.\n\nMARA\nYou are late.\n\nRen sits down.\n\nREN\nI ran.\n';
const ending: (() => Promise<unknown>)[] = [];

/** The server as an agent starts it, on a studio that runs. */
async function startMcp(token: string, url?: string) {
  const studio = await startHttpStudio();
  const client = new Client({ name: 'test', version: '1' });
  ending.push(() => client.close(), studio.stop);
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ['--import', 'tsx', path.join(ROOT, 'scripts/mcp.ts')],
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', KOMA_URL: url ?? studio.origin, KOMA_TOKEN: token },
    stderr: 'ignore',
  });
  await client.connect(transport);
  const use = async (name: string, given: Record<string, unknown> = {}) => {
    const answer = CallToolResultSchema.parse(
      await client.callTool({ name, arguments: given }, undefined, { timeout: CALL_MS }),
    );
    const text = answer.content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n');
    const images = answer.content.flatMap((part) => (part.type === 'image' ? [part] : []));
    return { text, images, isError: answer.isError === true };
  };
  return { client, use };
}

async function tokenOf(person: TestPerson, scopes: Scope[]): Promise<string> {
  return (await tokenWith(person, scopes)).token;
}

describeOnDatabases('The MCP server', ({ url, itOnce }) => {
  afterEach(async () => {
    for (const end of ending.splice(0)) await end();
    await endWorkers();
  });

  itOnce('takes an agent from a script to a drawn page that it sees', async () => {
    const { person } = await studioOf();
    await startWorker(url());
    const { client, use } = await startMcp(await tokenOf(person, ['read', 'write', 'draw']));
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'list_projects',
        'read_script',
        'write_script',
        'lay_out_pages',
        'draw_page',
        'read_lines',
      ]),
    );
    expect((await use('list_projects')).text).toContain('Blue hour');
    const project = 'Blue hour';
    const [, revision] = /^Revision (\d+)/.exec((await use('read_script', { project })).text) ?? [];
    const saved = await use('write_script', { project, text: SCRIPT, revision: Number(revision) });
    expect(saved.isError).toBe(false);
    expect((await use('lay_out_pages', { project })).text).toContain('"pages": 1');
    const lines = JSON.parse((await use('read_lines', { project })).text);
    expect(lines.lines.map(({ text }: { text: string }) => text)).toEqual(['You are late.', 'I ran.']);
    const [first] = lines.lines;
    const changed = [{ balloon: first.balloon, text: 'You are late again.' }];
    expect((await use('write_lines', { project, page: 1, lines: changed })).text).toBe('Saved 1 lines of page 1.');
    expect((await use('read_lines', { project })).text).toContain('late again');

    const { ids } = JSON.parse((await use('draw_page', { project, page: 1 })).text);
    const drawn = await until('all panels are drawn', async () => {
      const answer = await use('wait_for_drawings', { ids, seconds: 60 });
      return answer.text.includes('"queued"') || answer.text.includes('"running"') ? null : answer;
    });
    expect(drawn.images).toHaveLength(ids.length);
    const picture = await decodePicture(new Uint8Array(Buffer.from(drawn.images[0]?.data ?? '', 'base64')));
    expect(picture.widthPx).toBeGreaterThan(64);
    const page = await use('read_page_picture', { project, page: 1 });
    expect(page.images).toMatchObject([{ mimeType: 'image/png' }]);
    const seen = await decodePicture(new Uint8Array(Buffer.from(page.images[0]?.data ?? '', 'base64')));
    expect(seen.heightPx).toBeGreaterThan(seen.widthPx);
  });

  it('tells in a sentence what is wrong: names, scopes, old revisions, a studio that is away', async () => {
    const { person } = await studioOf();
    const { use } = await startMcp(await tokenOf(person, ['read']));
    const missing = await use('read_script', { project: 'Green hour' });
    expect(missing).toMatchObject({ isError: true });
    expect(missing.text).toMatch(/^There is no project “Green hour”\. There are: “Blue hour” \(.+\)\.$/);
    const unscoped = await use('write_script', { project: 'Blue hour', text: SCRIPT, revision: 1 });
    expect(unscoped.text).toContain('lacks the scope “write”');
    expect((await use('read_page_picture', { project: 'Blue hour', page: 1 })).text).toContain('no pages yet');

    const writer = await startMcp(await tokenOf(person, ['write']));
    const old = await writer.use('write_script', { project: 'Blue hour', text: SCRIPT, revision: 99 });
    expect(old).toMatchObject({ isError: true, text: expect.stringContaining('Someone else changed this') });
    expect(await database().generation.count()).toBe(0);

    const wrong = await startMcp('koma_wrong');
    expect((await wrong.use('list_projects')).text).toContain('unknown, expired or revoked');
    const away = await startMcp(await tokenOf(person, ['read']), 'http://127.0.0.1:9');
    expect((await away.use('list_projects')).text).toBe('Koma can’t be reached. Start it, and check KOMA_URL.');
  });
});
