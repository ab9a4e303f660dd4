/** Whether two addresses are of one host and port: what was given for one may be sent to the other. Empty is of none. */
export function isSameHost(one: string, other: string): boolean {
  return hostOf(one) === hostOf(other);
}

function hostOf(url: string): string {
  return url === '' ? '' : new URL(url).host;
}
