import { expect, it } from 'vitest';
import { GET, PATCH } from '@/app/api/places/[placeId]/route';
import { POST } from '@/app/api/projects/[projectId]/places/route';
import { placeSchema, type Place } from '@/lib/contracts/places';
import { placeFromWords } from '@/lib/domain/places/place-from-words';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { projectWith, signedIn, type TestPerson } from '../people';
import { problemOf } from '../problem';

const CAMERA = {
  ...{ id: '00000000-0000-4000-8000-000000000001', name: 'From above', from: 'wide' },
  ...{ heightMetres: 3, lookDownDegrees: 22, nearness: 1.2 },
};
const read = placeFromWords('an alley at night in the rain with two barrels on the left');
const traits = {
  scene: read.scene,
  words: '',
  variants: read.variants.map((variant) => ({ ...variant, name: 'Night' })),
  things: read.things,
  cameras: [CAMERA],
};

async function made(): Promise<{ person: TestPerson; projectId: string; place: Place }> {
  const person = await signedIn();
  const projectId = await projectWith([{ person, role: 'owner' }]);
  const response = await call(POST, { as: person, params: { projectId }, body: { name: 'The alley', traits } });
  expect(response.status).toBe(201);
  return { person, projectId, place: placeSchema.parse(await response.json()) };
}

const change = (as: TestPerson, { id, revision }: Place, body: unknown) =>
  call(PATCH, { as, method: 'PATCH', params: { placeId: id }, body, headers: { 'If-Match': `"${revision}"` } });

describeOnPostgres('Places', () => {
  it('keep their things and cameras, as they were made from words and as they are changed', async () => {
    const { person, place } = await made();
    expect(place.traits).toMatchObject({ scene: 'alley', things: read.things, cameras: [CAMERA] });
    expect(place.traits.things).toHaveLength(2);
    const [first] = read.things;
    const moved = { ...first, right: 2.25, isMirrored: true, scale: 1.4 };
    const changed = await change(person, place, { traits: { ...traits, things: [moved], cameras: [] } });
    expect(changed.status).toBe(200);
    const found = placeSchema.parse(await (await call(GET, { as: person, params: { placeId: place.id } })).json());
    expect(found.traits).toMatchObject({ things: [moved], cameras: [] });
  });

  it('are not changed by strangers, nor with things and cameras that cannot be', async () => {
    const { person, place } = await made();
    const stranger = await signedIn({ name: 'Stranger' });
    expect((await problemOf(await change(stranger, place, { traits }))).code).toBe('not-found');
    const wrong = [
      { things: [{ ...read.things[0], tag: 'unicorn' }] },
      { things: Array.from({ length: 25 }, () => read.things[0]) },
      { things: [{ ...read.things[0], away: 1000 }] },
      { cameras: [CAMERA, CAMERA] },
      { cameras: [{ ...CAMERA, name: ' ' }] },
      { cameras: [{ ...CAMERA, nearness: 0 }] },
    ];
    for (const part of wrong) {
      const response = await change(person, place, { traits: { ...traits, ...part } });
      expect((await problemOf(response)).code).toBe('request-invalid');
    }
  });
});
