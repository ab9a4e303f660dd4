import { afterEach, expect, it, vi } from 'vitest';
import { GET as CONTINUITY } from '@/app/api/characters/[characterId]/continuity/route';
import { POST as PIN } from '@/app/api/characters/[characterId]/references/route';
import { GET as CHARACTER } from '@/app/api/characters/[characterId]/route';
import { POST as MAKE } from '@/app/api/projects/[projectId]/characters/route';
import { characterSchema, continuitySchema, type Character } from '@/lib/contracts/characters';
import { call } from '../call';
import { characterBody } from '../characters/bodies';
import { describeOnPostgres } from '../database';
import { signedIn } from '../people';
import { uploadPicture } from '../pictures/upload';
import { problemOf } from '../problem';
import { enqueue, studioOf, until, untilStatus } from './studio';
import { endWorkers, startWorker } from './worker-process';

vi.setConfig({ testTimeout: 240_000 });

type Studio = Awaited<ReturnType<typeof studioOf>>;

async function make(studio: Studio): Promise<Character> {
  const { person, projectId } = studio;
  const response = await call(MAKE, { as: person, params: { projectId }, body: characterBody() });
  return characterSchema.parse(await response.json());
}

async function continuityOf({ person }: Studio, characterId: string) {
  return continuitySchema.parse(await (await call(CONTINUITY, { as: person, params: { characterId } })).json());
}

describeOnPostgres('Continuity', ({ url }) => {
  afterEach(endWorkers);

  it('is measured by the worker for every drawing of a character, against what is pinned', async () => {
    const studio = await studioOf();
    const { id: characterId } = await make(studio);
    expect(await continuityOf(studio, characterId)).toMatchObject({ items: [], pendingCount: 0, hasAnchors: false });
    const asked = await enqueue(studio, {
      prompt: 'simple background',
      steps: 12,
      size: { widthPx: 192, heightPx: 192 },
      staging: { cast: [{ characterId }], shot: 'portrait' },
    });
    await startWorker(url());
    const [row] = await untilStatus([asked.id], ['succeeded']);
    const pictureId = row?.pictures[0]?.id ?? '';
    await call(PIN, { as: studio.person, params: { characterId }, body: { pictureId, view: 'portrait' } });
    const measured = await until('the picture is measured', async () => {
      const continuity = await continuityOf(studio, characterId);
      return continuity.pendingCount === 0 && continuity.items.length > 0 ? continuity : null;
    });
    expect(measured.hasAnchors).toBe(true);
    expect(measured.items.map((item) => item.pictureId)).toEqual([pictureId]);
    expect(measured.items[0]?.likeness).toBeGreaterThan(measured.threshold);
    const stored = characterSchema.parse(
      await (await call(CHARACTER, { as: studio.person, params: { characterId } })).json(),
    );
    expect(stored.anchors.map(({ faceCount }) => faceCount)).toEqual([1]);
  });

  it('finds no face in a picture that has none, and says so', async () => {
    const studio = await studioOf();
    const { id: characterId } = await make(studio);
    const picture = await uploadPicture(studio, { seed: 9, widthPx: 160, heightPx: 160 });
    await call(PIN, { as: studio.person, params: { characterId }, body: { pictureId: picture.id } });
    await startWorker(url());
    const anchors = await until('the anchor is looked at', async () => {
      const response = await call(CHARACTER, { as: studio.person, params: { characterId } });
      const character = characterSchema.parse(await response.json());
      return character.anchors.every(({ faceCount }) => faceCount !== null) ? character.anchors : null;
    });
    expect(anchors).toMatchObject([{ faceCount: 0, crop: null }]);
  });

  it('of a stranger’s character looks like that of a missing one', async () => {
    const studio = await studioOf();
    const { id: characterId } = await make(studio);
    const stranger = await signedIn({ name: 'Stranger' });
    const problem = await problemOf(await call(CONTINUITY, { as: stranger, params: { characterId } }));
    expect(problem.code).toBe('not-found');
  });
});
