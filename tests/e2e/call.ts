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
    ...(o.body === undefined ? {} : { data: o.body }),
  });
}
