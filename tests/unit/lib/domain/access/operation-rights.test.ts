import { expect, it } from 'vitest';
import { operations } from '@/lib/contracts/api';
import type { Operation } from '@/lib/contracts/operation';
import { verdictOn } from '@/lib/domain/access/operation-rights';

const all = Object.values<Operation>(operations);
const verdicts = (id: string) => {
  const name = id as keyof typeof operations;
  return { anonymous: verdictOn(name, 'anonymous'), owner: verdictOn(name, 'owner'), admin: verdictOn(name, 'admin') };
};

/** Open to programs that name a password of their own, besides admins: their handler looks at it. */
const BY_PASSWORD = ['getMetrics'];

it('lets callers who are not signed in do what the contracts open to anybody, and no more', () => {
  const open = all.filter(({ id, access }) => access === 'anybody' && !BY_PASSWORD.includes(id)).map(({ id }) => id);
  expect(all.map(({ id }) => id).filter((id) => verdicts(id).anonymous === 'yes')).toEqual(open);
});

it('keeps for admins what the contracts keep for admins', () => {
  const kept = all.filter(({ id, access }) => access === 'admin' || BY_PASSWORD.includes(id)).map(({ id }) => id);
  const own = ({ owner, admin }: ReturnType<typeof verdicts>) => owner === 'role-missing' && admin === 'yes';
  expect(all.map(({ id }) => id).filter((id) => own(verdicts(id)))).toEqual(kept);
});
