import { expect, type Page } from '@playwright/test';
import { z } from 'zod';
import { bookPageSchema, type BookPage } from '@/lib/contracts/books';
import { areaSchema } from '@/lib/contracts/page-areas';
import { strokeSchema } from '@/lib/contracts/page-layers';
import { call } from './call';

const inkSchema = z.object({
  layers: z.array(z.object({ strokes: z.array(strokeSchema), areas: z.array(areaSchema) })),
});

let made = 0;

/** An id that nothing else has. */
export function freshId(): string {
  made += 1;
  return `0193a0f0-0000-7000-8000-${(Date.now() + made).toString(16).padStart(12, '0')}`;
}

/** A new page of four panels, with nothing on it. */
export async function emptyPage(page: Page, address: string, projectId: string): Promise<BookPage> {
  const answer = await call(page, {
    method: 'POST',
    address,
    path: `/projects/${projectId}/pages`,
    body: { template: 'five-classic' },
    headers: { 'Idempotency-Key': freshId() },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return bookPageSchema.parse(await answer.json());
}

/** Gives a new project its script, and lays out the pages that it tells of. */
export async function layOut(page: Page, address: string, projectId: string, text: string): Promise<void> {
  const path = `/projects/${projectId}/script`;
  const script = await call(page, { address, method: 'PUT', path, body: { text }, headers: { 'If-Match': '"1"' } });
  expect(script.ok(), await script.text()).toBe(true);
  const pages = await call(page, { address, method: 'POST', path: `${path}/pages`, body: {} });
  expect(pages.ok(), await pages.text()).toBe(true);
}

/** What is stored on a page's layers of ink. */
export async function inkOf(page: Page, address: string, pageId: string) {
  const answer = await call(page, { method: 'GET', address, path: `/pages/${pageId}/strokes` });
  return inkSchema.parse(await answer.json()).layers;
}
