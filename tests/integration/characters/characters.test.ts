import { expect, it } from 'vitest';
import { POST as PIN } from '@/app/api/characters/[characterId]/references/route';
import { POST as RESTORE } from '@/app/api/characters/[characterId]/restore/route';
import { DELETE, GET, PATCH } from '@/app/api/characters/[characterId]/route';
import { GET as VERSIONS } from '@/app/api/characters/[characterId]/versions/route';
import { GET as LIST, POST } from '@/app/api/projects/[projectId]/characters/route';
import { DELETE as UNPIN } from '@/app/api/references/[referenceId]/route';
import { characterSchema, characterVersionSchema, referenceSchema, type Character } from '@/lib/contracts/characters';
import { pageSchema } from '@/lib/contracts/page';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { projectWith, signedIn, type TestPerson } from '../people';
import { uploadPicture } from '../pictures/upload';
import { problemOf } from '../problem';
import { characterBody, outfitTraits } from './bodies';

interface Studio {
  readonly person: TestPerson;
  readonly projectId: string;
}

async function studio(): Promise<Studio> {
  const person = await signedIn();
  return { person, projectId: await projectWith([{ person, role: 'owner' }]) };
}

async function make({ person, projectId }: Studio, body = characterBody()): Promise<Character> {
  const response = await call(POST, { as: person, params: { projectId }, body });
  expect(response.status).toBe(201);
  return characterSchema.parse(await response.json());
}

const change = ({ person }: Studio, { id, revision }: Character, body: unknown) =>
  call(PATCH, {
    as: person,
    method: 'PATCH',
    params: { characterId: id },
    body,
    headers: { 'If-Match': `"${revision}"` },
  });

describeOnPostgres('Characters', () => {
  it('are made with their outfits in order, and listed', async () => {
    const where = await studio();
    const outfits = ['School', 'Home'].map((name) => ({ name, traits: outfitTraits() }));
    const made = await make(where, characterBody({ name: ' Mio ', outfits }));
    expect(made).toMatchObject({ name: 'Mio', revision: 1, drawingCount: 0, anchors: [] });
    expect(made.outfits.map(({ name }) => name)).toEqual(['School', 'Home']);
    const listed = await call(LIST, { as: where.person, params: { projectId: where.projectId } });
    expect(pageSchema(characterSchema).parse(await listed.json()).items).toEqual([made]);
  });

  it('keep every version, with the outfits of its time', async () => {
    const where = await studio();
    const made = await make(where);
    const [outfit] = made.outfits;
    const changed = await change(where, made, {
      traits: { ...made.traits, hairColour: 'red_hair' },
      outfits: [{ id: outfit?.id, name: 'Uniform', traits: outfitTraits({ clothColour: 'green' }) }],
    });
    const now = characterSchema.parse(await changed.json());
    expect(now.outfits).toMatchObject([{ id: outfit?.id, name: 'Uniform' }]);
    const answer = await call(VERSIONS, { as: where.person, params: { characterId: made.id } });
    const { items } = pageSchema(characterVersionSchema).parse(await answer.json());
    expect(
      items.map(({ revision, snapshot }) => [revision, snapshot.traits.hairColour, snapshot.outfits[0]?.name]),
    ).toEqual([
      [2, 'red_hair', 'Uniform'],
      [1, 'pink_hair', 'School'],
    ]);
  });

  it('keep both versions when a change was made from an older one', async () => {
    const where = await studio();
    const made = await make(where);
    expect((await change(where, made, { name: 'First' })).status).toBe(200);
    expect(await problemOf(await change(where, made, { name: 'Second' }))).toMatchObject({
      code: 'revision-stale',
      versions: { stored: { name: 'First' }, sent: { name: 'Second' } },
    });
  });

  it("never take another character's outfit for their own", async () => {
    const where = await studio();
    const [mine, other] = [await make(where), await make(where)];
    const [theirs] = other.outfits;
    const changed = await change(where, mine, { outfits: [{ id: theirs?.id, name: 'Taken', traits: outfitTraits() }] });
    const [outfit] = characterSchema.parse(await changed.json()).outfits;
    expect(outfit?.id).not.toBe(theirs?.id);
    const untouched = await call(GET, { as: where.person, params: { characterId: other.id } });
    expect(characterSchema.parse(await untouched.json()).outfits).toEqual(other.outfits);
  });

  it.each([
    ['no outfit', characterBody({ outfits: [] })],
    ['no name', characterBody({ name: '  ' })],
    ['hair that cannot be', { ...characterBody(), traits: { ...characterBody().traits, hairColour: 'plaid_hair' } }],
    ['a mark twice', { ...characterBody(), traits: { ...characterBody().traits, marks: ['scar', 'scar'] } }],
  ])('with %s are refused', async (_what, body) => {
    const { person, projectId } = await studio();
    const problem = await problemOf(await call(POST, { as: person, params: { projectId }, body }));
    expect(problem).toMatchObject({ code: 'request-invalid', status: 400 });
  });

  it('of a stranger look like missing ones', async () => {
    const where = await studio();
    const { id: characterId } = await make(where);
    const stranger = await signedIn({ name: 'Stranger' });
    const asked = await Promise.all([
      call(GET, { as: stranger, params: { characterId } }),
      call(PATCH, {
        as: stranger,
        method: 'PATCH',
        params: { characterId },
        body: { name: 'Mine' },
        headers: { 'If-Match': '"1"' },
      }),
      call(DELETE, { as: stranger, method: 'DELETE', params: { characterId } }),
      call(VERSIONS, { as: stranger, params: { characterId } }),
    ]);
    const codes = await Promise.all(asked.map(async (response) => (await problemOf(response)).code));
    expect(codes).toEqual(['not-found', 'not-found', 'not-found', 'not-found']);
  });

  it('are not changed by who may look only', async () => {
    const where = await studio();
    const made = await make(where);
    const viewer = await signedIn({ name: 'Viewer' });
    await projectWith([{ person: viewer, role: 'owner' }]);
    const { database } = await import('@/lib/server/database/database');
    await database().membership.create({
      data: { projectId: where.projectId, userId: viewer.actor.userId, role: 'viewer' },
    });
    expect((await problemOf(await change({ ...where, person: viewer }, made, { name: 'X' }))).code).toBe(
      'role-missing',
    );
  });

  it('are put away and brought back', async () => {
    const where = await studio();
    const { id: characterId } = await make(where);
    expect((await call(DELETE, { as: where.person, method: 'DELETE', params: { characterId } })).status).toBe(204);
    expect((await call(GET, { as: where.person, params: { characterId } })).status).toBe(404);
    expect((await call(RESTORE, { as: where.person, method: 'POST', params: { characterId } })).status).toBe(200);
    expect((await call(GET, { as: where.person, params: { characterId } })).status).toBe(200);
  });
});

describeOnPostgres('Anchors', () => {
  it('stand in the order in which they were pinned, the last first, each picture once', async () => {
    const where = await studio();
    const { id: characterId } = await make(where);
    const [first, second] = [await uploadPicture(where, { seed: 1 }), await uploadPicture(where, { seed: 2 })];
    const pin = (pictureId: string) => call(PIN, { as: where.person, params: { characterId }, body: { pictureId } });
    for (const id of [first.id, second.id, first.id]) expect((await pin(id)).status).toBe(201);
    const read = async () =>
      characterSchema.parse(await (await call(GET, { as: where.person, params: { characterId } })).json());
    const { anchors } = await read();
    expect(anchors.map(({ picture }) => picture.id)).toEqual([first.id, second.id]);
    const gone = await call(UNPIN, {
      as: where.person,
      method: 'DELETE',
      params: { referenceId: anchors[0]?.id ?? '' },
    });
    expect(gone.status).toBe(204);
    expect((await read()).anchors.map(({ picture }) => picture.id)).toEqual([second.id]);
  });

  it('are not made of pictures of another project', async () => {
    const [where, elsewhere] = [await studio(), await studio()];
    const { id: characterId } = await make(where);
    const picture = await uploadPicture(elsewhere, { seed: 3 });
    const response = await call(PIN, { as: where.person, params: { characterId }, body: { pictureId: picture.id } });
    expect((await problemOf(response)).code).toBe('not-found');
  });

  it('are pictures on which something can be seen', async () => {
    const where = await studio();
    const { id: characterId } = await make(where);
    const picture = await uploadPicture(where, { seed: 4, widthPx: 1, heightPx: 1 });
    const response = await call(PIN, { as: where.person, params: { characterId }, body: { pictureId: picture.id } });
    expect(await problemOf(response)).toMatchObject({ code: 'picture-unreadable', status: 422 });
  });

  it('tell of themselves as the API says', async () => {
    const where = await studio();
    const { id: characterId } = await make(where);
    const picture = await uploadPicture(where, { seed: 5 });
    const crop = { left: 0.1, top: 0, right: 0.9, bottom: 0.8 };
    const body = { pictureId: picture.id, view: 'face', crop };
    const reference = referenceSchema.parse(
      await (await call(PIN, { as: where.person, params: { characterId }, body })).json(),
    );
    expect(reference).toMatchObject({ view: 'face', crop, faceCount: null });
  });
});
