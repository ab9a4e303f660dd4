import type { AddressRule } from '../outgoing/open-request';
import type { Remote } from './remote-file';

export const HUB = 'https://huggingface.co';
export const CIVITAI = 'https://civitai.com';

/** Where models are looked for, and with which tokens. */
export interface Sources {
  /** Asked in place of huggingface.co; empty for that itself. */
  readonly hub: string;
  readonly hubToken: string;
  /** Asked in place of civitai.com, by tests; absent for that itself. */
  readonly civitai?: string;
  readonly civitaiToken: string;
  readonly rule: AddressRule;
}

/**
 * How an address is asked: one of the hub goes to its mirror, and each token to its own server alone. Where an address leads
 * by redirects, no token goes.
 */
export function remoteOf(sources: Sources, address: string): Remote {
  const { rule } = sources;
  const hub = withoutSlash(sources.hub === '' ? HUB : sources.hub);
  const civitai = withoutSlash(sources.civitai ?? CIVITAI);
  const moved = moveTo(moveTo(address, HUB, hub), CIVITAI, civitai);
  const token = isBelow(moved, hub) ? sources.hubToken : isBelow(moved, civitai) ? sources.civitaiToken : '';
  return { url: moved, rule, ...(token !== '' && { headers: { Authorization: `Bearer ${token}` } }) };
}

function moveTo(address: string, from: string, to: string): string {
  return isBelow(address, from) ? `${to}${address.slice(from.length)}` : address;
}

/** `https://host/x` is below `https://host`, and `https://host.other/x` is not. */
function isBelow(address: string, base: string): boolean {
  return address === base || address.startsWith(`${base}/`);
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}
