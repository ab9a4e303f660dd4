/**
 * Where somebody is sent after they signed in: the address that they wanted where it is the studio's own, its first page
 * otherwise. Another site must never be the place that a sign-in ends at.
 * @param base the studio's own origin, as in `http://localhost:3000`
 */
export function ownAddress(wanted: string, base: string): string {
  const { origin } = new URL(base);
  if (!URL.canParse(wanted, origin)) return origin;
  const target = new URL(wanted, origin);
  return target.origin === origin ? target.href : origin;
}
