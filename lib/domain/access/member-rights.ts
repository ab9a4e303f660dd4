import type { MemberRole } from '@/lib/contracts/projects';

/** What somebody wants with a project: look at it, draw and change in it, or decide about it. */
export type Need = 'view' | 'edit' | 'own';

/** Which members may do that; the one rule, for queries and for the table of all operations. */
export const MEMBERS_WHO: Readonly<Record<Need, readonly MemberRole[]>> = {
  view: ['owner', 'editor', 'viewer'],
  edit: ['owner', 'editor'],
  own: ['owner'],
};
