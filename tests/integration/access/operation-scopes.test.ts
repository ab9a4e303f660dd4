import '../jobs/studio';
import { expect, vi } from 'vitest';
import { SCOPES } from '@/lib/contracts/access-tokens';
import { verdictOn, type Caller } from '@/lib/domain/access/operation-rights';
import { OPERATION_SCOPES } from '@/lib/domain/access/operation-scopes';
import { describeOnDatabases } from '../database';
import { tokenWith } from '../people';
import { askOperation, OPERATION_IDS, type OperationId } from './ask-operation';
import { studioToWalk } from './studio-to-walk';
import { walkRequests } from './walk-requests';

vi.setConfig({ testTimeout: 300_000 });

/** Who may call an operation, so that only the scope decides. */
const callerOf = (id: OperationId): 'admin' | 'owner' =>
  verdictOn(id, 'owner' satisfies Caller) === 'yes' ? 'owner' : 'admin';

describeOnDatabases('The table of scopes', ({ itOnce }) => {
  itOnce('names every operation, and is what every token hears', async () => {
    expect(Object.keys(OPERATION_SCOPES).sort()).toEqual([...OPERATION_IDS].sort());
    const studio = await studioToWalk();
    const requests = walkRequests(studio);
    const heard: string[] = [];
    const told: string[] = [];
    for (const id of OPERATION_IDS) {
      const needed = OPERATION_SCOPES[id];
      const person = studio.people[callerOf(id)];
      const own = SCOPES.filter((scope) => scope !== 'admin' || callerOf(id) === 'admin');
      // Every token may read.
      const without = own.filter((scope) => scope !== needed);
      const lacking = await askOperation(studio, id, { token: (await tokenWith(person, without)).token });
      heard.push(`${id} without: ${lacking.code === 'scope-missing' ? 'refused' : 'answered'}`);
      told.push(`${id} without: ${needed === 'anybody' || needed === 'read' ? 'answered' : 'refused'}`);
      const only = own.filter((scope) => scope === needed);
      const enough = await askOperation(studio, id, { token: (await tokenWith(person, ['read', ...only])).token });
      const isAnswered = enough.status < 400 || enough.status === requests[id].says;
      heard.push(`${id} with ${needed}: ${isAnswered ? 'answered' : enough.code}`);
      told.push(`${id} with ${needed}: ${needed === 'session' ? 'scope-missing' : 'answered'}`);
    }
    expect(heard).toEqual(told);
  });
});
