import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '@/lib/server/http/content-security-policy';

const rule = (policy: string, name: string) => policy.split('; ').find((each) => each.startsWith(name));

describe('The policy of a page', () => {
  it('lets scripts run by nonce alone', () => {
    const policy = contentSecurityPolicy({ nonce: 'abc', isHttps: true, isDevelopment: false });
    expect(rule(policy, 'script-src')).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'");
    expect(rule(policy, 'default-src')).toBe("default-src 'self'");
    expect(rule(policy, 'frame-ancestors')).toBe("frame-ancestors 'none'");
    expect(policy).toContain('upgrade-insecure-requests');
  });

  it('lets a studio without https stay without it', () => {
    const policy = contentSecurityPolicy({ nonce: 'abc', isHttps: false, isDevelopment: false });
    expect(policy).not.toContain('upgrade-insecure-requests');
  });
});
