import { environment } from '../environment';

/** Where an invitation leads. Behind '#' a browser keeps the token to itself: no server log and no referrer ever holds it. */
export function joinAddress(token: string): string {
  return `${environment().url}/join#${token}`;
}
