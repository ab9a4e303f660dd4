import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { POST as DRAW } from '@/app/api/pages/[pageId]/drawings/route';
import { PUT as SAVE } from '@/app/api/pages/[pageId]/route';
import { POST as MAKE_CHARACTER } from '@/app/api/projects/[projectId]/characters/route';
import { POST as MAKE_PAGE } from '@/app/api/projects/[projectId]/pages/route';
import { GET as READ, PATCH as CHANGE } from '@/app/api/projects/[projectId]/route';
import { bookPageSchema, type PanelContent } from '@/lib/contracts/books';
import { characterSchema } from '@/lib/contracts/characters';
import { projectSchema } from '@/lib/contracts/projects';
import { stagingSchema } from '@/lib/contracts/staging';
import { database } from '@/lib/server/database/database';
import { scanNetworks } from '@/lib/server/models/scan-networks';
import { generationRequestSchema } from '@/pipeline/request';
import { goldenPath } from '../../golden/open-runtime';
import { placeCheckpoint } from '../../golden/place-checkpoint';
import { call } from '../call';
import { characterBody } from '../characters/bodies';
import { describeOnPostgres } from '../database';
import { DATA_FOLDER, studioOf } from './studio';

beforeAll(async () => {
  await placeCheckpoint(DATA_FOLDER);
  const folder = path.join(DATA_FOLDER, 'models/controlnet');
  await mkdir(folder);
  for (const name of ['depth', 'anime_lineart']) {
    await copyFile(goldenPath('checkpoints/controlnet-ldm.safetensors'), path.join(folder, `${name}.safetensors`));
  }
});

describeOnPostgres('Panels of a project with ControlNets and LoRAs', () => {
  it('follow their roughs as the project or the panel has it, and people bring their LoRA and its words', async () => {
    const { person, projectId } = await studioOf();
    await scanNetworks(path.join(DATA_FOLDER, 'models'));
    const at = { as: person, params: { projectId } };
    const body = characterBody();
    const loras = [{ name: 'ink', strength: 0.6, words: 'inkgirl' }];
    const made = await call(MAKE_CHARACTER, { ...at, body: { ...body, traits: { ...body.traits, loras } } });
    const { id: characterId } = characterSchema.parse(await made.json());
    const style = async (change: object) => {
      const { revision, styleRecord } = projectSchema.parse(await (await call(READ, at)).json());
      const headers = { 'If-Match': `"${revision}"` };
      const changed = { modelRoutes: { panel: 'tiny' }, styleRecord: { ...styleRecord, ...change } };
      const answer = await call(CHANGE, { ...at, method: 'PATCH', headers, body: changed });
      expect(answer.status).toBe(200);
    };
    const recipeOf = async (own: Partial<PanelContent>) => {
      const empty = bookPageSchema.parse(
        await (await call(MAKE_PAGE, { ...at, body: { template: 'four-grid' } })).json(),
      );
      const [first] = empty.panels;
      if (!first) throw new Error('no panel');
      const staging = stagingSchema.parse({ cast: [{ characterId }], shot: 'portrait' });
      const content = { ...first.content, staging, ...own };
      const { template, layers, revision } = empty;
      const params = { pageId: empty.id };
      const panels = [{ id: first.id, polygon: first.polygon, content }];
      const headers = { 'If-Match': `"${revision}"` };
      const page = { template, panels, balloons: [], layers };
      expect((await call(SAVE, { as: person, method: 'PUT', params, headers, body: page })).status).toBe(200);
      const drawn = await call(DRAW, { as: person, params, body: { panelIds: null } });
      expect(drawn.status, await drawn.clone().text()).toBe(202);
      const row = await database().generation.findFirstOrThrow({ where: { panelId: first.id } });
      return generationRequestSchema.parse(row.recipe);
    };
    await style({});
    const auto = await recipeOf({});
    expect(auto.controls).toMatchObject([{ name: 'anime_lineart', scale: 0.6 }]);
    expect(auto.loras).toMatchObject([{ name: 'ink', strength: 0.6 }]);
    expect(auto.prompt.text).toContain('inkgirl');
    expect((await recipeOf({ controls: [] })).controls).toEqual([]);

    await style({ controls: [{ name: 'depth', strength: 0.5, end: 0.8 }] });
    expect((await recipeOf({})).controls).toMatchObject([{ name: 'depth', scale: 0.5, to: 0.8 }]);
    expect((await recipeOf({ controls: null })).controls).toMatchObject([{ name: 'anime_lineart' }]);
  });
});
