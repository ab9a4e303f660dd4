import type { Scope } from '@/lib/contracts/access-tokens';
import type { Role } from '@/lib/contracts/people';

/** The person on whose behalf a server function works. Always its first parameter. */
export interface Actor {
  readonly userId: string;
  /** Of a token without the scope `admin` never `admin`. */
  readonly role: Role;
  /** The session's id; the token's, where a program sent one. */
  readonly sessionId: string;
  /** The access token that a program sent. */
  readonly token?: { readonly id: string; readonly scopes: readonly Scope[]; readonly expiresAt: Date | null };
}
