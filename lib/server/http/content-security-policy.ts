/**
 * The Content-Security-Policy of a page: scripts by nonce only, nothing from other places, no framing;
 * WebAssembly shapes letters. Styles may stand on
 * elements, because positions and colours of pictures do. Development needs `eval` for its source maps.
 */
export function contentSecurityPolicy(page: { nonce: string; isHttps: boolean; isDevelopment: boolean }): string {
  const scripts = `'self' 'nonce-${page.nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${page.isDevelopment ? " 'unsafe-eval'" : ''}`;
  const rules = [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    `connect-src 'self'${page.isDevelopment ? ' ws:' : ''}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(page.isHttps ? ['upgrade-insecure-requests'] : []),
  ];
  return rules.join('; ');
}
