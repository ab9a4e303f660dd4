import { expect, it } from 'vitest';
import { DELETE, GET, PUT } from '@/app/api/settings/tag-list/route';
import { GET as FIND } from '@/app/api/tags/route';
import { call } from '../call';
import { describeOnDatabases } from '../database';
import { signedIn, type TestPerson } from '../people';
import { problemOf } from '../problem';

const bytes = (text: string) => new TextEncoder().encode(text);
const upload = (as: TestPerson, text: string, name = 'tags.csv') =>
  call(PUT, {
    ...{ as, method: 'PUT', path: `/settings/tag-list?name=${encodeURIComponent(name)}` },
    ...{ bytes: bytes(text), headers: { 'Content-Type': 'text/csv' } },
  });
const found = async (as: TestPerson, text: string) =>
  (await call(FIND, { as, path: `/tags?text=${encodeURIComponent(text)}&limit=8` })).json();
const LIST = 'league_of_legends,3,60000,"lol"\nahri_(league_of_legends),4,9000,\ngrey_hair,0,700000,"gray_hair"\n';

describeOnDatabases('The tag list', () => {
  it('is added by an admin, completes for everybody, and goes again', async () => {
    const [admin, creator] = [await signedIn({ role: 'admin' }), await signedIn({ name: 'Creator', role: 'creator' })];
    const answer = await upload(admin, LIST, '../../tags of mine.csv');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ name: '-tags of mine.csv', tagCount: 3, aliasCount: 2 });
    expect(await (await call(GET, { as: creator })).json()).toMatchObject({ list: { tagCount: 3 } });
    expect(await found(creator, 'league')).toEqual({
      items: [
        { name: 'league of legends', category: 'series', alias: null, postCount: 60000 },
        { name: 'ahri (league of legends)', category: 'character', alias: null, postCount: 9000 },
      ],
    });
    expect(await found(creator, 'gray hair')).toMatchObject({
      items: [{ name: 'grey hair', alias: 'gray hair', postCount: 700000 }],
    });
    expect((await call(DELETE, { as: admin, method: 'DELETE' })).status).toBe(204);
    expect(await (await call(GET, { as: creator })).json()).toEqual({ list: null });
    expect(await found(creator, 'league')).toEqual({ items: [] });
  });

  it('is changed by admins alone, and a file that can’t be read changes nothing', async () => {
    const [admin, creator] = [await signedIn({ role: 'admin' }), await signedIn({ name: 'Creator', role: 'creator' })];
    await upload(admin, LIST);
    const refused = [await upload(creator, 'a,0,1,'), await call(DELETE, { as: creator, method: 'DELETE' })];
    expect((await Promise.all(refused.map(problemOf))).map(({ code }) => code)).toEqual([
      'role-missing',
      'role-missing',
    ]);
    const wrong = await problemOf(await upload(admin, 'long_hair,general,5,'));
    expect(wrong).toMatchObject({ code: 'tag-list-unreadable', status: 422 });
    expect(wrong.detail).toContain('Line 1 has “general”');
    expect(await (await call(GET, { as: creator })).json()).toMatchObject({ list: { name: 'tags.csv', tagCount: 3 } });
    await call(DELETE, { as: admin, method: 'DELETE' });
  });
});
