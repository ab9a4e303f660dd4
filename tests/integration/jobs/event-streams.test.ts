import './studio';
import { expect } from 'vitest';
import { GET as EVENTS } from '@/app/api/projects/[projectId]/generations/events/route';
import { POST as CANCEL } from '@/app/api/generations/[generationId]/cancel/route';
import { database } from '@/lib/server/database/database';
import { MOST_STREAMS_OF_A_PERSON } from '@/lib/server/generations/open-streams';
import { call } from '../call';
import { describeOnDatabases } from '../database';
import { signedIn } from '../people';
import { problemOf } from '../problem';
import { listen } from './events';
import { enqueue, studioOf, until } from './studio';

describeOnDatabases('Event streams', ({ itOnce }) => {
  itOnce('tell the places of waiting drawings alone when the queue moves', async () => {
    const studio = await studioOf();
    const waiting = [];
    for (let count = 0; count < 6; count += 1) waiting.push(await enqueue(studio));
    const [first, ...others] = waiting.map(({ id }) => id);
    const stream = await listen(studio.person, studio.projectId);
    const snapshot = await stream.next('snapshot');
    expect(snapshot.generations).toHaveLength(6);
    await call(CANCEL, { as: studio.person, method: 'POST', params: { generationId: first ?? '' } });
    const wanted = others.map((id, ahead) => [id, ahead]);
    const moved = await stream.next('queue', ({ ahead }) => ahead[others[0] ?? ''] === 0);
    expect(Object.entries(moved.ahead).sort(([, a], [, b]) => a - b)).toEqual(wanted);
    await stream.next('changed', ({ generation }) => generation.id === first && generation.status === 'cancelled');
    const told = stream.events.flatMap((event) => (event.type === 'changed' ? [event.generation.id] : []));
    expect(new Set(told)).toEqual(new Set([first]));
    await stream.close();
  });

  itOnce('tell everybody the same, and each person what is theirs', async () => {
    const studio = await studioOf();
    const other = await signedIn({ name: 'Mio' });
    await database().membership.create({
      data: { projectId: studio.projectId, userId: other.actor.userId, role: 'viewer' },
    });
    const streams = [await listen(studio.person, studio.projectId), await listen(other, studio.projectId)];
    for (const stream of streams) await stream.next('snapshot');
    const { id } = await enqueue(studio);
    const [mine, theirs] = await Promise.all(
      streams.map((stream) => stream.next('changed', ({ generation }) => generation.id === id)),
    );
    expect([mine?.generation.isMine, theirs?.generation.isMine]).toEqual([true, false]);
    expect({ ...theirs?.generation, isMine: true }).toEqual(mine?.generation);
    for (const stream of streams) await stream.close();
  });

  itOnce('are so many for a person, and one that was closed makes room', async () => {
    const studio = await studioOf();
    const other = await signedIn();
    await database().membership.create({
      data: { projectId: studio.projectId, userId: other.actor.userId, role: 'viewer' },
    });
    const streams = [];
    for (let count = 0; count < MOST_STREAMS_OF_A_PERSON; count += 1) {
      streams.push(await listen(studio.person, studio.projectId));
    }
    const ask = () => call(EVENTS, { as: studio.person, params: { projectId: studio.projectId } });
    const refused = await ask();
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await problemOf(refused)).toMatchObject({ status: 429, code: 'too-many-attempts' });
    streams.push(await listen(other, studio.projectId));
    await streams.shift()?.close();
    const again = await until('a stream is open again', async () => {
      const answer = await ask();
      return answer.status === 200 ? answer : null;
    });
    await again.body?.cancel();
    for (const stream of streams) await stream.close();
  });

  itOnce('end when their person is taken out of the project', async () => {
    const studio = await studioOf();
    const stream = await listen(studio.person, studio.projectId);
    await stream.next('snapshot');
    await database().membership.deleteMany({ where: { userId: studio.person.actor.userId } });
    await expect(stream.ended).resolves.toBeUndefined();
  });
});
