import '../jobs/studio';
import { expect, vi } from 'vitest';
import { SCOPES, type Scope } from '@/lib/contracts/access-tokens';
import { verdictOn, type Caller } from '@/lib/domain/access/operation-rights';
import { OPERATION_SCOPES } from '@/lib/domain/access/operation-scopes';
import { describeOnDatabases } from '../database';
import { tokenWith } from '../people';
import { askOperation, OPERATION_IDS, type OperationId } from './ask-operation';
import { studioToWalk } from './studio-to-walk';
import { walkRequests } from './walk-requests';

vi.setConfig({ testTimeout: 900_000 });

/** Who may call an operation, so that only the scope decides. */
const callerOf = (id: OperationId): 'admin' | 'owner' =>
  verdictOn(id, 'owner' satisfies Caller) === 'yes' ? 'owner' : 'admin';

describeOnDatabases('The table of scopes', ({ itOnce }) => {
  itOnce('names every operation, and is what every token hears', async () => {
    expect(Object.keys(OPERATION_SCOPES).sort()).toEqual([...OPERATION_IDS].sort());
    const studio = await studioToWalk();
    const requests = walkRequests(studio);
    const made = new Map<string, string>();
    const secretOf = async (caller: 'admin' | 'owner', scopes: Scope[]): Promise<string> => {
      const key = `${caller} ${scopes.join(' ')}`;
      const token = made.get(key) ?? (await tokenWith(studio.people[caller], scopes)).token;
      made.set(key, token);
      return token;
    };
    const heard: string[] = [];
    const told: string[] = [];
    for (const id of OPERATION_IDS) {
      const needed = OPERATION_SCOPES[id];
      const caller = callerOf(id);
      const own = SCOPES.filter((scope) => scope !== 'admin' || caller === 'admin');
      // Every token may read.
      const without = own.filter((scope) => scope !== needed);
      const lacking = await askOperation(studio, id, { token: await secretOf(caller, without) });
      heard.push(`${id} without: ${lacking.code === 'scope-missing' ? 'refused' : 'answered'}`);
      told.push(`${id} without: ${needed === 'anybody' || needed === 'read' ? 'answered' : 'refused'}`);
      const only = own.filter((scope) => scope === needed);
      const enough = await askOperation(studio, id, { token: await secretOf(caller, ['read', ...only]) });
      const isAnswered = enough.status < 400 || enough.status === requests[id].says;
      heard.push(`${id} with ${needed}: ${isAnswered ? 'answered' : enough.code}`);
      told.push(`${id} with ${needed}: ${needed === 'session' ? 'scope-missing' : 'answered'}`);
    }
    expect(heard).toEqual(told);
  });
});
