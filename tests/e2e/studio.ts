import { test as base, expect, request, type APIResponse, type BrowserContext, type Page } from '@playwright/test';
import type { z } from 'zod';
import { call } from './call';
import { startStudio } from './running-studio';
import { createdInvitationSchema } from '@/lib/contracts/invitations';
import { projectSchema } from '@/lib/contracts/projects';

export { expect };

/** The cookies of a browser in which nobody is signed in. */
export const NOBODY = { cookies: [], origins: [] };

/** A studio with its owner signed in. */
interface OwnedStudio {
  readonly address: string;
  /** The owner's cookies. */
  readonly owner: Awaited<ReturnType<BrowserContext['storageState']>>;
}

interface Journey {
  /** Makes a project of the owner's. @returns its id */
  readonly project: (title: string) => Promise<string>;
  /** A person who joined by an invitation, in a browser of their own. */
  readonly secondPage: Page;
  /** What the page said on its console, broke on, or got refused by the server's own fault. */
  readonly watch: void;
}

/** Journeys of the studio's owner; whatever a page says on its console fails them. */
export const test = base.extend<Journey, { studio: OwnedStudio }>({
  studio: [
    // Playwright reads which fixtures one needs from this pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const studio = await startStudio();
      const entering = await request.newContext({ baseURL: studio.address });
      await entering.get(studio.link, { maxRedirects: 0 });
      await use({ address: studio.address, owner: await entering.storageState() });
      await entering.dispose();
      await studio.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: async ({ studio }, use) => use(studio.address),
  storageState: async ({ studio }, use) => use(studio.owner),
  watch: [
    async ({ page }, use) => {
      const complaints = complaintsOf(page);
      await use();
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
  project: async ({ page, studio }, use) =>
    use(async (title) => {
      const answer = await call(page, { method: 'POST', address: studio.address, path: '/projects', body: { title } });
      return (await read(answer, projectSchema)).id;
    }),
  secondPage: async ({ page, studio, browser }, use) => {
    const answer = await call(page, { method: 'POST', address: studio.address, path: '/invitations', body: {} });
    const { url } = await read(answer, createdInvitationSchema);
    const context = await browser.newContext({ baseURL: studio.address, locale: 'en-GB', storageState: NOBODY });
    const second = await context.newPage();
    const complaints = complaintsOf(second);
    await second.goto(url);
    await second.getByLabel('Your name').fill('Mio');
    await second.getByLabel('Email').fill(`mio-${Date.now()}@example.com`);
    await second.getByLabel('Password').fill('a long enough password');
    await second.getByRole('button', { name: 'Join' }).click();
    await second.waitForURL(/\/(projects|welcome)/);
    await use(second);
    expect(complaints).toEqual([]);
    await context.close();
  },
});

async function read<Result extends z.ZodType>(answer: APIResponse, schema: Result): Promise<z.output<Result>> {
  expect(answer.ok(), await answer.text()).toBe(true);
  return schema.parse(await answer.json());
}

/** Fills with what goes wrong on a page while it is there. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A refusal that a journey provokes is told by the page itself.
    const isRefusal =
      /Failed to load resource: (the server responded with a status of 4|net::ERR_(FAILED|INTERNET_DISCONNECTED))/.test(
        message.text(),
      );
    if (message.type() === 'error' && !isRefusal) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`);
  });
  return complaints;
}
