import { describe, expect, it } from 'vitest';
import { refusal } from '../../../../scripts/launcher/refusal.mjs';

const ADDRESS = 'https://koma.example:8443';
const statusOf = (host: string | undefined, method = 'GET') => refusal({ method, headers: { host } }, ADDRESS)?.status;

describe('A request', () => {
  it.each([
    'koma.example:8443',
    'KOMA.example',
    'localhost:3000',
    'koma.localhost',
    '127.0.0.1:3000',
    '[::1]:3000',
    '192.168.1.7',
  ])('to %s is passed on', (host) => expect(statusOf(host)).toBeUndefined());

  it.each(['other.example', 'koma.example.other.example', 'localhost.other.example:3000', '127.0.0.1.other.example'])(
    'to %s, a name that somebody else gave this machine, is refused',
    (host) => expect(statusOf(host)).toBe(421),
  );

  it.each([undefined, '', 'a b', 'user@koma.example', 'koma.example/path'])('to %o is not understood', (host) =>
    expect(statusOf(host)).toBe(400),
  );

  it.each(['TRACE', 'TRACK', 'CONNECT', 'PROPFIND'])('by %s is refused', (method) =>
    expect(statusOf('localhost', method)).toBe(405),
  );
});
