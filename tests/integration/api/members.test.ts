import { expect, it } from 'vitest';
import { DELETE, PATCH } from '@/app/api/projects/[projectId]/members/[userId]/route';
import { GET } from '@/app/api/projects/[projectId]/members/route';
import { pageSchema } from '@/lib/contracts/page';
import { membershipSchema, type MemberRole } from '@/lib/contracts/projects';
import { database } from '@/lib/server/database/database';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { projectWith, signedIn, type TestPerson } from '../people';
import { problemOf } from '../problem';

const change = (as: TestPerson, projectId: string, whom: TestPerson, role: MemberRole) =>
  call(PATCH, { as, method: 'PATCH', params: { projectId, userId: whom.actor.userId }, body: { role } });
const remove = (as: TestPerson, projectId: string, whom: TestPerson) =>
  call(DELETE, { as, method: 'DELETE', params: { projectId, userId: whom.actor.userId } });

async function threePeople() {
  const [owner, editor, viewer] = [await signedIn(), await signedIn(), await signedIn()];
  const projectId = await projectWith([
    { person: owner, role: 'owner' },
    { person: editor, role: 'editor' },
    { person: viewer, role: 'viewer' },
  ]);
  return { owner, editor, viewer, projectId };
}

describeOnPostgres('Members', () => {
  it('see one another, and strangers see nobody', async () => {
    const { viewer, projectId } = await threePeople();
    const stranger = await signedIn();
    const members = pageSchema(membershipSchema).parse(
      await (await call(GET, { as: viewer, params: { projectId } })).json(),
    );
    expect(members.items.map((member) => [member.role, member.isMe])).toEqual([
      ['owner', false],
      ['editor', false],
      ['viewer', true],
    ]);
    expect((await problemOf(await call(GET, { as: stranger, params: { projectId } }))).code).toBe('not-found');
  });

  it('are changed and taken out by owners alone', async () => {
    const { owner, editor, viewer, projectId } = await threePeople();
    expect((await problemOf(await change(editor, projectId, viewer, 'owner'))).code).toBe('role-missing');
    expect((await problemOf(await remove(editor, projectId, viewer))).code).toBe('role-missing');
    expect((await change(owner, projectId, viewer, 'editor')).status).toBe(200);
    expect((await remove(owner, projectId, viewer)).status).toBe(204);
    expect(await database().membership.count({ where: { projectId } })).toBe(2);
  });

  it('may leave by themselves', async () => {
    const { viewer, projectId } = await threePeople();
    expect((await remove(viewer, projectId, viewer)).status).toBe(204);
    expect((await problemOf(await call(GET, { as: viewer, params: { projectId } }))).code).toBe('not-found');
  });

  it('always have an owner left, also when two owners leave at once', async () => {
    const { owner, editor, projectId } = await threePeople();
    expect((await problemOf(await remove(owner, projectId, owner))).code).toBe('last-owner');
    expect((await problemOf(await change(owner, projectId, owner, 'viewer'))).code).toBe('last-owner');
    await change(owner, projectId, editor, 'owner');
    const answers = await Promise.all([remove(owner, projectId, owner), remove(editor, projectId, editor)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([204, 409]);
    expect(await database().membership.count({ where: { projectId, role: 'owner' } })).toBe(1);
  });
});
