import type { APIResponse, Page } from '@playwright/test';

/** Calls the API as the person whose page it is. */
export function call(
  page: Page,
  o: {
    address: string;
    method: 'GET' | 'POST' | 'PATCH' | 'PUT';
    path: string;
    body?: unknown;
    headers?: Record<string, string>;
  },
): Promise<APIResponse> {
  return page.request.fetch(`${o.address}/api${o.path}`, {
    method: o.method,
    headers: { Origin: o.address, ...o.headers },
    // A connection that idled may be closed by the server in the moment that it is used again.
    maxRetries: o.method === 'GET' ? 2 : 0,
    ...(o.body === undefined ? {} : { data: o.body }),
  });
}
