import type { Role } from '@/lib/contracts/people';

/** The person on whose behalf a server function works. Always its first parameter. */
export interface Actor {
  readonly userId: string;
  readonly role: Role;
  readonly sessionId: string;
}
