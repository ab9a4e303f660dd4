import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { bookPageSchema, type BookPage } from '@/lib/contracts/books';
import { projectSchema } from '@/lib/contracts/projects';
import { browserPath } from '@/tests/e2e/browser';
import { call } from '@/tests/e2e/call';
import { startStudio } from '@/tests/e2e/running-studio';
import { watched, type Watched } from './watched';

/** What one does with the comments of a page, every time that it was done, by how many comments the page has. */
export interface CommentTimes {
  readonly name: string;
  readonly byCount: ReadonlyMap<number, readonly Watched[]>;
}

/** A page as most are, and one that a whole office has talked about. */
const COUNTS = [5, 500];
const WINDOW = { width: 1440, height: 900 } as const;
/** Until a list of hundreds is there on a busy machine. */
const LIST_MS = 60_000;

interface CommentedPage {
  readonly count: number;
  readonly address: string;
}

const ACTIONS: Readonly<Record<string, (page: Page, commented: CommentedPage) => Promise<void>>> = {
  'open the list': async (page, { count }) => {
    await page.keyboard.press('Escape');
    await page
      .getByRole('toolbar', { name: 'Tools' })
      .getByRole('button', { name: /^Comment/ })
      .click();
    await page
      .getByRole('region', { name: 'Comments' })
      .locator('article, li')
      .nth(count - 1)
      .waitFor({
        state: 'attached',
        timeout: LIST_MS,
      });
  },
  'open a thread': async (page, { count }) => {
    const last = page
      .getByRole('region', { name: 'Comments' })
      .getByRole('button', { name: new RegExp(`^Comment ${count} by`) });
    await last.first().click();
  },
  'change the filter': async (page) => {
    const filter = page.getByRole('region', { name: 'Comments' }).getByRole('combobox').first();
    await filter.selectOption({ index: 1 });
    await filter.selectOption({ index: 0 });
  },
};

/**
 * Fills one page with few comments and one with many, and watches a browser while each is worked with, by turns.
 * @param rounds how often each is done; the first, which warms what is compiled late, is left out
 */
export async function benchComments(rounds: number, tell: (times: CommentTimes) => void): Promise<void> {
  const studio = await startStudio();
  const browser = await chromium.launch({
    executablePath: await browserPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  try {
    const context = await browser.newContext({ baseURL: studio.address, viewport: WINDOW, locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(studio.link);
    const pages: CommentedPage[] = [];
    for (const count of COUNTS) pages.push(await commentedPage(page, studio.address, count));
    for (const [name, work] of Object.entries(ACTIONS)) {
      const byCount = new Map<number, Watched[]>(COUNTS.map((count) => [count, []]));
      for (let round = 0; round <= rounds; round += 1) {
        for (const commented of pages) {
          const seen = await inPage(context, commented, name, work);
          if (round > 0) byCount.get(commented.count)?.push(seen);
        }
      }
      tell({ name, byCount });
    }
  } finally {
    await browser.close();
    await studio.stop();
  }
}

async function inPage(
  context: BrowserContext,
  commented: CommentedPage,
  name: string,
  work: (page: Page, commented: CommentedPage) => Promise<void>,
): Promise<Watched> {
  const page = await context.newPage();
  try {
    await page.goto(commented.address);
    await page.locator('[data-canvas]').waitFor({ timeout: LIST_MS });
    await page.waitForLoadState('networkidle');
    if (name !== 'open the list') await ACTIONS['open the list']?.(page, commented);
    return await watched(page, () => work(page, commented));
  } finally {
    await page.close();
  }
}

async function commentedPage(page: Page, address: string, count: number): Promise<CommentedPage> {
  const project = projectSchema.parse(
    await post(page, address, '/projects', { title: `${count} comments`, finish: 'ink' }),
  );
  const made: BookPage = bookPageSchema.parse(
    await post(page, address, `/projects/${project.id}/pages`, { template: 'five-classic' }),
  );
  const { widthMm, heightMm } = { widthMm: 182, heightMm: 257 };
  for (let at = 0; at < count; at += 1) {
    // Spread over the page as pins are, none on another.
    const x = 15 + ((at * 37) % (widthMm - 30));
    const y = 15 + ((at * 53) % (heightMm - 30));
    const anchor = { at: { x, y }, size: null, object: null, line: null };
    await post(page, address, `/pages/${made.id}/comments`, {
      text: `Remark ${at + 1}: the tone of this panel is **too dark** beside the next one.`,
      anchor,
      pageRevision: made.revision,
    });
  }
  return { count, address: `/projects/${project.id}/pages?stage=letter&page=${made.id}` };
}

async function post(page: Page, address: string, path: string, body: object): Promise<unknown> {
  const answer = await call(page, { method: 'POST', address, path, body });
  if (!answer.ok()) throw new Error(await answer.text());
  return answer.json();
}
