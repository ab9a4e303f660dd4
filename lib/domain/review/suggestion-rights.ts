import type { MemberRole } from '@/lib/contracts/projects';

interface Member {
  readonly userId: string;
  readonly role: MemberRole;
}

/** Who made a page, and whom they named to decide for them. */
interface PageDeciders {
  readonly authorId: string | null;
  readonly delegateId: string | null;
}

/** Whether a member may name somebody to decide about a page's suggestions: its author and owners of the project. */
export function mayDelegate({ userId, role }: Member, { authorId }: Pick<PageDeciders, 'authorId'>): boolean {
  return role === 'owner' || (role === 'editor' && authorId === userId);
}

/**
 * Whether a member may accept and refuse what is suggested for a page: those who may name somebody, and whom they named. Members
 * who may look only never may, since accepting changes the page.
 */
export function mayDecideSuggestions(member: Member, page: PageDeciders): boolean {
  return mayDelegate(member, page) || (member.role === 'editor' && page.delegateId === member.userId);
}
