import { afterEach, expect, it, vi } from 'vitest';
import { DELETE as PUT_AWAY } from '@/app/api/characters/[characterId]/route';
import { PUT as PICK } from '@/app/api/characters/[characterId]/sheet/[cell]/route';
import { GET as SHEET, POST as DRAW_SHEET } from '@/app/api/characters/[characterId]/sheet/route';
import { GET as READ } from '@/app/api/generations/[generationId]/route';
import { POST as REDRAW } from '@/app/api/generations/[generationId]/redraw/route';
import { POST as MAKE } from '@/app/api/projects/[projectId]/characters/route';
import { POST as ENQUEUE } from '@/app/api/projects/[projectId]/generations/route';
import { POST as MAKE_PLACE } from '@/app/api/projects/[projectId]/places/route';
import { PATCH as STYLE } from '@/app/api/projects/[projectId]/route';
import { characterSchema, sheetSchema, type Character, type CreateCharacter } from '@/lib/contracts/characters';
import { generationDetailSchema, generationSchema } from '@/lib/contracts/generations';
import { jobSchema } from '@/lib/contracts/jobs';
import { placeSchema } from '@/lib/contracts/places';
import { projectSchema } from '@/lib/contracts/projects';
import { styleRecordSchema } from '@/lib/contracts/styles';
import { figureMaskSvgs, roughSpecificationSchema } from '@/lib/rough';
import { readBlob } from '@/lib/server/storage/studio-blobs';
import { decodePicture } from '@/pipeline/image/decode-picture';
import { rasteriseSvg } from '@/pipeline/image/rasterise-svg';
import { generationRequestSchema } from '@/pipeline/request';
import { call } from '../call';
import { characterBody, characterTraits, outfitTraits } from '../characters/bodies';
import { describeOnPostgres } from '../database';
import { problemOf } from '../problem';
import { runJobs } from './run-jobs';
import { enqueue, studioOf, untilStatus } from './studio';
import { endWorkers, startWorker } from './worker-process';

vi.setConfig({ testTimeout: 240_000 });

type Studio = Awaited<ReturnType<typeof studioOf>>;

async function make(studio: Studio, body: CreateCharacter = characterBody()): Promise<Character> {
  const response = await call(MAKE, { as: studio.person, params: { projectId: studio.projectId }, body });
  return characterSchema.parse(await response.json());
}

async function recipeOf(studio: Studio, generationId: string) {
  const response = await call(READ, { as: studio.person, params: { generationId } });
  const detail = generationDetailSchema.parse(await response.json());
  return { detail, recipe: generationRequestSchema.parse(detail.recipe) };
}

const ren = characterBody({
  name: 'Ren',
  traits: characterTraits({ sex: 'boy', hairColour: 'black_hair', hairStyle: 'short_hair', personality: ['cool'] }),
  outfits: [{ name: 'School', traits: outfitTraits({ outfit: 'gakuran', clothColour: 'black' }) }],
});

describeOnPostgres('A staged picture', ({ url }) => {
  afterEach(endWorkers);

  it('has each person in a region with their own words, and all that is needed in its recipe', async () => {
    const studio = await studioOf();
    const people = [await make(studio), await make(studio, ren)];
    const asked = await enqueue(studio, {
      prompt: 'classroom',
      staging: { cast: people.map(({ id }) => ({ characterId: id })), shot: 'upper_body' },
    });
    const { detail, recipe } = await recipeOf(studio, asked.id);
    expect(detail.cast.map(({ name, revision }) => [name, revision])).toEqual([
      ['Mio', 1],
      ['Ren', 1],
    ]);
    expect(recipe.regions.map(({ prompt }) => /(\w+) hair/.exec(prompt)?.[1])).toEqual(['pink', 'black']);
    expect(recipe.rough).not.toBeNull();
    expect(recipe.image?.strength).toBe(0.5);
  });

  it('is drawn with the hair and the clothes of each, in each one’s own figure', async () => {
    const studio = await studioOf();
    const people = [await make(studio), await make(studio, ren)];
    const asked = await enqueue(studio, {
      prompt: 'simple background',
      steps: 12,
      seed: 7,
      size: { widthPx: 224, heightPx: 160 },
      staging: { cast: people.map(({ id }) => ({ characterId: id })), shot: 'upper_body' },
    });
    await startWorker(url());
    const [row] = await untilStatus([asked.id], ['succeeded']);
    const picture = await decodePicture(await readBlob(row?.pictures[0]?.sha256 ?? ''), { channels: 3 });
    const rough = roughSpecificationSchema.parse(asked.rough);
    const [pink, black] = await Promise.all(
      figureMaskSvgs(rough).map(async (mask) => meanInUpperPart(picture, await rasteriseSvg(mask, picture))),
    );
    // Pink hair is far more red than green and bright; black hair is dark.
    expect((pink?.red ?? 0) - (pink?.green ?? 0)).toBeGreaterThan(25);
    expect((pink?.red ?? 0) - (black?.red ?? 255)).toBeGreaterThan(60);
  });

  it('goes on when a character is put away while it waits, and is drawn again from its recipe', async () => {
    const studio = await studioOf();
    const mio = await make(studio);
    const asked = await enqueue(studio, { prompt: '', staging: { cast: [{ characterId: mio.id }] } });
    await call(PUT_AWAY, { as: studio.person, method: 'DELETE', params: { characterId: mio.id } });
    await startWorker(url());
    await untilStatus([asked.id], ['succeeded']);
    const again = await call(REDRAW, {
      as: studio.person,
      params: { generationId: asked.id },
      body: { seed: 'same' },
    });
    const redrawn = generationSchema.parse(await again.json());
    expect(redrawn.recipeHash).toBe(asked.recipeHash);
    expect(redrawn.rough).toEqual(asked.rough);
  });

  it('is refused with two people on one place, and with a stranger’s character', async () => {
    const [studio, elsewhere] = [await studioOf(), await studioOf('Other')];
    const [mio, theirs] = [await make(studio), await make(elsewhere)];
    const at = { x: 0.5, y: 0.4, scale: 0.3, depth: 0 };
    const ask = (cast: unknown) =>
      call(ENQUEUE, {
        as: studio.person,
        params: { projectId: studio.projectId },
        body: { ask: { prompt: '', staging: { cast } } },
      });
    const twice = await problemOf(
      await ask([
        { characterId: mio.id, at },
        { characterId: mio.id, at: { ...at, depth: 1 } },
      ]),
    );
    expect(twice).toMatchObject({ code: 'request-invalid' });
    expect(JSON.stringify(twice.fields)).toContain('one place');
    expect((await problemOf(await ask([{ characterId: theirs.id }]))).code).toBe('not-found');
  });

  it('stands in its place, at the time that is asked for', async () => {
    const studio = await studioOf();
    const response = await call(MAKE_PLACE, {
      as: studio.person,
      params: { projectId: studio.projectId },
      body: {
        name: 'Class 2-B',
        traits: { scene: 'classroom', words: 'posters', variants: [{ name: 'Day', time: 'day', weather: 'clear' }] },
      },
    });
    const place = placeSchema.parse(await response.json());
    const mio = await make(studio);
    const cast = [{ characterId: mio.id }];
    const asked = await enqueue(studio, { prompt: '', staging: { cast, placeId: place.id, time: 'night' } });
    expect(asked.rough?.setting).toEqual({ tag: 'classroom', time: 'night', weather: 'clear' });
  });

  it('follows the rough more freely when asked: fainter lines, and more that may change', async () => {
    const studio = await studioOf();
    const mio = await make(studio);
    const darkness = async (followRough: number) => {
      const staging = { cast: [{ characterId: mio.id }] };
      const asked = await enqueue(studio, { prompt: '', seed: 3, followRough, staging });
      const { recipe } = await recipeOf(studio, asked.id);
      const lines = await decodePicture(await readBlob(recipe.rough?.sha256 ?? ''), { channels: 1 });
      return { darkest: Math.min(...lines.data), strength: recipe.image?.strength ?? 1 };
    };
    const [exactly, freely] = [await darkness(1), await darkness(0.2)];
    expect(exactly.darkest).toBeLessThan(40);
    expect(freely.darkest).toBeGreaterThan(exactly.darkest + 60);
    expect(freely.strength).toBeGreaterThan(exactly.strength);
  });
});

describeOnPostgres('A reference sheet', ({ url }) => {
  afterEach(endWorkers);

  it('is thirteen drawings of one person, each by its own rough; one is picked for its cell', async () => {
    const studio = await studioOf();
    // Whose usual face is none of the sheet's.
    const mio = await make(studio, characterBody({ traits: characterTraits({ personality: ['serious'] }) }));
    const params = { characterId: mio.id };
    const asked = await call(DRAW_SHEET, { as: studio.person, params, body: {} });
    expect(asked.status).toBe(202);
    expect(jobSchema.parse(await asked.json())).toMatchObject({ kind: 'sheet-drawing', stepCount: 13 });
    expect(await runJobs()).toBe(1);
    const sheet = sheetSchema.parse(await (await call(SHEET, { as: studio.person, params })).json());
    const roughs = sheet.cells.map(({ drawings }) => JSON.stringify(drawings[0]?.rough));
    expect(new Set(roughs).size).toBe(13);
    expect(new Set(sheet.cells.map(({ drawings }) => drawings[0]?.seed)).size).toBe(1);
    const face = sheet.cells.find(({ cell }) => cell === 'face')?.drawings[0];
    await startWorker(url());
    const [row] = await untilStatus([face?.id ?? ''], ['succeeded']);
    const pictureId = row?.pictures[0]?.id ?? '';
    const body = { outfitId: sheet.outfitId, pictureId };
    await call(PICK, { as: studio.person, method: 'PUT', params: { ...params, cell: 'face' }, body });
    const read = sheetSchema.parse(await (await call(SHEET, { as: studio.person, params })).json());
    expect(read.cells.find(({ cell }) => cell === 'face')).toMatchObject({ pictureId, isPicked: true });
  });
});

describeOnPostgres('A project’s style', () => {
  it('rules when it is locked, and tells which drawings are of an older one', async () => {
    const studio = await studioOf();
    const before = await enqueue(studio, { prompt: '1girl' });
    const style = styleRecordSchema.parse({
      sampler: 'euler',
      steps: 9,
      negative: 'hat',
      line: 'high contrast',
      isLocked: true,
    });
    const changed = await call(STYLE, {
      as: studio.person,
      method: 'PATCH',
      params: { projectId: studio.projectId },
      body: { styleRecord: style },
      headers: { 'If-Match': '"1"' },
    });
    expect(projectSchema.parse(await changed.json())).toMatchObject({ styleRevision: 2, styleRecord: style });
    const after = await enqueue(studio, { prompt: '1girl', sampler: 'ddim', steps: 4 });
    const { recipe } = await recipeOf(studio, after.id);
    expect(recipe).toMatchObject({ sampler: { name: 'euler', steps: 9 }, prompt: { negative: 'hat' } });
    expect(recipe.prompt.text).toContain('high contrast');
    const read = async (id: string) => (await recipeOf(studio, id)).detail.isOlderStyle;
    expect([await read(before.id), await read(after.id)]).toEqual([true, false]);
  });
});

/** The mean colour of a figure in the upper third of its mask, where the hair is. */
function meanInUpperPart(
  picture: { readonly widthPx: number; readonly data: Uint8Array },
  mask: { readonly widthPx: number; readonly heightPx: number; readonly data: Uint8Array },
): { red: number; green: number; blue: number } {
  const inside = Array.from({ length: mask.widthPx * mask.heightPx }, (_, at) => at).filter(
    (at) => (mask.data[at * 3] ?? 0) > 128,
  );
  const rows = inside.map((at) => Math.floor(at / mask.widthPx));
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const hair = inside.filter((at) => Math.floor(at / mask.widthPx) < top + (bottom - top) * 0.28);
  const mean = (channel: number): number =>
    hair.reduce((sum, at) => sum + (picture.data[at * 3 + channel] ?? 0), 0) / Math.max(1, hair.length);
  return { red: mean(0), green: mean(1), blue: mean(2) };
}
