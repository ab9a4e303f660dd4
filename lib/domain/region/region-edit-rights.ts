import type { MemberRole } from '@/lib/contracts/projects';

/** What somebody can want to do with an edit of a region. */
export type RegionEditAction = 'propose' | 'accept' | 'refuse' | 'discard' | 'show-other';

/** Whose edit it is, seen from who acts. */
export type Authorship = 'own' | 'others';

/**
 * Who may do what: editors propose and withdraw their own, owners decide. `show-other`: let a panel show another of the
 * pictures that were drawn for it or accepted before.
 */
const RIGHTS: Readonly<Record<MemberRole, Readonly<Record<RegionEditAction, readonly Authorship[]>>>> = {
  owner: {
    propose: ['own', 'others'],
    accept: ['own', 'others'],
    refuse: ['own', 'others'],
    discard: ['own', 'others'],
    'show-other': ['own', 'others'],
  },
  editor: { propose: ['own', 'others'], accept: [], refuse: [], discard: ['own'], 'show-other': ['own', 'others'] },
  viewer: { propose: [], accept: [], refuse: [], discard: [], 'show-other': [] },
};

/** Whether a member may do this with an edit; the one rule, on the server and in the interface. */
export function mayWithRegionEdit(role: MemberRole, action: RegionEditAction, authorship: Authorship = 'own'): boolean {
  return RIGHTS[role][action].includes(authorship);
}
