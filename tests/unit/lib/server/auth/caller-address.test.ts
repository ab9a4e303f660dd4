import { beforeEach, describe, expect, it, vi } from 'vitest';

/** The caller of some headers, in a process with that setting. */
async function callerOf(headers: Record<string, string>, trustsProxy: boolean): Promise<string> {
  vi.resetModules();
  vi.stubEnv('DATABASE_URL', 'postgresql://unset@127.0.0.1:1/unset');
  vi.stubEnv('KOMA_TRUST_PROXY', String(trustsProxy));
  const { callerAddress } = await import('@/lib/server/auth/caller-address');
  return callerAddress(new Headers(headers));
}

describe('The address of a caller', () => {
  beforeEach(() => vi.unstubAllEnvs());

  it('is the one of the socket; what the caller says is not believed', async () => {
    const headers = { 'x-forwarded-for': '1.2.3.4', 'x-koma-socket': '::ffff:10.0.0.7' };
    expect(await callerOf(headers, false)).toBe('10.0.0.7');
  });

  it('is the last that our own proxy added, where a setting says that there is one', async () => {
    const headers = { 'x-forwarded-for': '1.2.3.4, 10.0.0.9', 'x-koma-socket': '127.0.0.1' };
    expect(await callerOf(headers, true)).toBe('10.0.0.9');
    expect(await callerOf({ 'x-koma-socket': '127.0.0.1' }, true)).toBe('127.0.0.1');
  });

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:DB8::1', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    ['', 'unknown'],
  ])('of IPv6 is its network: %s', async (address, network) => {
    expect(await callerOf({ 'x-koma-socket': address }, false)).toBe(network);
  });
});
