import { isIPv4, isIPv6 } from 'node:net';
import { environment } from '../environment';

/** Where the web server puts the address of a request's socket, over whatever the caller sent (`scripts/launcher/web.mjs`). */
const SOCKET_HEADER = 'x-koma-socket';

/**
 * Whom a request came from, as limits count callers. Behind our own proxy (`KOMA_TRUST_PROXY`) it is the entry of
 * `X-Forwarded-For` which that added last; otherwise that header is the caller's own word, and the socket's address counts.
 * An IPv6 network of 64 bits is one caller, as a provider gives it to one household.
 */
export function callerAddress(headers: Headers): string {
  const forwarded = environment().trustProxy ? headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const address = forwarded ?? headers.get(SOCKET_HEADER) ?? '';
  return address === '' ? 'unknown' : networkOf(address);
}

/** @returns IPv4 as it is, the first 64 bits of IPv6, anything else unchanged */
function networkOf(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIPv4(bare) || !isIPv6(bare)) return bare;
  // The URL parser writes IPv6 in one way, with hexadecimal groups alone.
  const [head = '', tail] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::');
  const groups = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - groups.length - last.length }, () => '0');
  return [...groups, ...zeros, ...last].slice(0, 4).join(':');
}
