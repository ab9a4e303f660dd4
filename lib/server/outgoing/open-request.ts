import { lookup as lookUp } from 'node:dns/promises';
import { request as requestHttp, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { AppError } from '../app-error';
import { isPrivateAddress } from './private-address';

/** Where requests may go that somebody else chose the address of. */
export interface AddressRule {
  /** Whether addresses inside of private networks are allowed, as an admin sets it. */
  readonly allowsPrivate: boolean;
}

export interface OutgoingResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: IncomingMessage;
  /** After redirects. */
  readonly url: URL;
}

export interface OutgoingOptions {
  readonly rule: AddressRule;
  readonly signal: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
  /** Until the answer's first line. */
  readonly timeoutMs?: number;
}

const MOST_REDIRECTS = 8;
const ANSWER_TIMEOUT_MS = 30_000;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/**
 * Gets an address that a person or another server chose. Redirects are followed, each under the same rule, and credentials go
 * to the first server alone. The rule is kept where the connection is made, so a name that answers otherwise the second time
 * gains nothing. The caller reads the body or destroys it.
 * @throws AppError `address-private`, `download-refused` for an address or redirect that can't be followed; what the network says as it is
 */
export async function openRequest(address: string | URL, o: OutgoingOptions): Promise<OutgoingResponse> {
  let url = readAddress(address);
  let headers = o.headers ?? {};
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    requirePublic(url, o.rule);
    const response = await get(url, { ...o, headers });
    const status = response.statusCode ?? 0;
    const { location } = response.headers;
    if (!REDIRECTS.includes(status) || location === undefined) {
      return { status, headers: response.headers, body: response, url };
    }
    response.destroy();
    const next = readAddress(location, url);
    if (url.protocol === 'https:' && next.protocol === 'http:') {
      throw refused(`${url.host} redirects to ${next.host} without encryption.`);
    }
    if (next.host !== url.host) headers = withoutCredentials(headers);
    url = next;
  }
  throw refused(`${url.host} redirects more than ${MOST_REDIRECTS} times.`);
}

/** @throws AppError `address-private` for an address of a private network where the rule does not allow it */
function requirePublic({ hostname }: URL, rule: AddressRule): void {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (!rule.allowsPrivate && isIP(host) !== 0 && isPrivateAddress(host)) throw isPrivate(host);
}

function readAddress(address: string | URL, base?: URL): URL {
  const text = String(address);
  const url = URL.canParse(text, base) ? new URL(text, base) : null;
  if (url !== null && /^https?:$/.test(url.protocol)) return url;
  throw refused(`“${text.slice(0, 200)}” is no address of the web.`);
}

function withoutCredentials(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(authorization|cookie)$/i.test(name)));
}

async function get(
  url: URL,
  { rule, signal, headers = {}, timeoutMs = ANSWER_TIMEOUT_MS }: OutgoingOptions,
): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      headers: { 'User-Agent': 'Koma', Accept: '*/*', ...headers, 'Accept-Encoding': 'identity' },
      lookup: guardedLookup(rule),
      signal,
    });
    const timer = setTimeout(() => request.destroy(new Error(`${url.host} did not answer.`)), timeoutMs);
    const settle = () => clearTimeout(timer);
    request.on('response', (response) => {
      settle();
      resolve(response);
    });
    request.on('error', (error) => {
      settle();
      reject(error);
    });
    request.end();
  });
}

/** Looks names up, and refuses a name when any of its addresses is private: it could be connected to either. */
function guardedLookup(rule: AddressRule): LookupFunction {
  return (hostname, { all }, callback) => {
    lookUp(hostname, { all: true }).then(
      (found) => {
        const hidden = rule.allowsPrivate ? undefined : found.find(({ address }) => isPrivateAddress(address));
        const [first] = found;
        if (hidden !== undefined) callback(isPrivate(hostname), '');
        else if (all === true) callback(null, found);
        else callback(null, first?.address ?? '', first?.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    );
  };
}

function isPrivate(host: string): AppError {
  return new AppError('address-private', `${host} is inside a private network, where downloads are not allowed.`, {
    action: 'Use a public address, or allow private addresses for downloads in the settings.',
  });
}

function refused(sentence: string): AppError {
  return new AppError('download-refused', sentence, { action: 'Use another address.' });
}
