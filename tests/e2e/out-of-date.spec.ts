import path from 'node:path';
import type { Page } from '@playwright/test';
import { bookSchema } from '@/lib/contracts/books';
import { characterSchema } from '@/lib/contracts/characters';
import { pageSchema } from '@/lib/contracts/page';
import { expectAccessible } from './accessibility';
import { call } from './call';
import { expect, test } from './studio';

const SCRIPT = `# The coat

## Page 1

INT. KITCHEN - DAY

### Panel 1

Ren waits.

REN
Here I am.

### Panel 2

Yuki waits.

YUKI
Hi.
`;

test('somebody changes after a page was drawn: the panel is marked, exactly it is drawn again, and the page exported', async ({
  page,
  project,
  studio,
}, info) => {
  test.setTimeout(400_000);
  const keep = (name: string) => page.screenshot({ path: path.join(info.outputDir, `${name}.png`) });
  const projectId = await project('The coat');
  const { address } = studio;
  await page.goto(`/projects/${projectId}/pages?stage=script`);
  await page.getByRole('textbox', { name: 'Script text' }).fill(SCRIPT);
  await page.getByRole('button', { name: 'Lay out pages' }).click();
  await expect(page).toHaveURL(/stage=storyboard/);
  await page.getByRole('button', { name: 'Draw', exact: true }).click();
  await page.getByRole('button', { name: 'Generate this page' }).click();
  const drawn = async () => {
    const answer = await call(page, { method: 'GET', address, path: `/projects/${projectId}/book` });
    return bookSchema.parse(await answer.json()).pages[0]?.panels.map(({ picture }) => picture?.id ?? null) ?? [];
  };
  await expect.poll(drawn, { timeout: 200_000 }).not.toContain(null);
  const before = await drawn();
  await dressRen(page, { address, projectId });

  // Marked on the page, in the page list and on the page's own list, with what changed in words.
  await page.reload();
  const inspector = page.getByRole('complementary', { name: 'Properties' });
  await expect(inspector.getByText('1 panel is out of date')).toBeVisible();
  await expect(inspector.getByText('Ren’s clothes changed')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Page 1. Out-of-date panels: 1' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Out of date' })).toHaveCount(1);
  await expectAccessible(page);
  await keepAll(page, keep, 'desk');
  await inspector.getByRole('button', { name: /^Panel 1/ }).click();
  await expect(inspector.getByRole('button', { name: 'Keep this picture' })).toBeVisible();
  await keep('panel');

  // An export names the page before it goes on.
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const png = page.getByRole('link', { name: /^Export page as PNG, / });
  await png.click();
  const dialog = page.getByRole('dialog', { name: 'Export these pages?' });
  await expect(dialog.getByText('Out of date: panel 1')).toBeVisible();
  await expectAccessible(page);
  await keepAll(page, keep, 'export');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  // Exactly the one panel is drawn again.
  await page.getByRole('button', { name: 'Generate 1 out-of-date panel' }).click();
  await expect.poll(async () => (await drawn())[0], { timeout: 200_000 }).not.toBe(before[0]);
  expect((await drawn())[1]).toBe(before[1]);
  await expect(page.getByRole('img', { name: 'Out of date' })).toHaveCount(0, { timeout: 30_000 });
  const [file] = await Promise.all([page.waitForEvent('download'), png.click()]);
  expect(file.suggestedFilename()).toBe('The coat_001.png');
});

test('a script is kept as it is typed, also while the studio is away, and found again after a reload', async ({
  page,
  project,
}) => {
  const projectId = await project('Kept');
  await page.goto(`/projects/${projectId}/pages?stage=script`);
  const text = page.getByRole('textbox', { name: 'Script text' });
  const saving = `**/api/projects/${projectId}/script`;
  await expect(text).toHaveValue('');
  await page.route(saving, (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
  await text.fill(SCRIPT);
  await expect(page.getByText('Offline. Changes are saved in this browser.')).toBeVisible();
  await page.reload();
  await expect(text).toHaveValue(SCRIPT);
  await page.unroute(saving);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect(text).toHaveValue(SCRIPT);
});

/** Gives Ren clothes in another colour, as somebody else would meanwhile. */
async function dressRen(page: Page, { address, projectId }: { address: string; projectId: string }): Promise<void> {
  const list = await call(page, { method: 'GET', address, path: `/projects/${projectId}/characters` });
  const { items } = pageSchema(characterSchema).parse(await list.json());
  const ren = items.find(({ name }) => name === 'Ren' || name === 'REN');
  if (ren === undefined) throw new Error('The script makes Ren.');
  const outfits = ren.outfits.map(({ id, name, traits }) => ({
    id,
    name,
    traits: { ...traits, clothColour: traits.clothColour === 'red' ? ('blue' as const) : ('red' as const) },
  }));
  const answer = await call(page, {
    method: 'PATCH',
    address,
    path: `/characters/${ren.id}`,
    body: { outfits },
    headers: { 'If-Match': `"${ren.revision}"` },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}

/** The page on a desk and on a phone, light and dark. */
async function keepAll(page: Page, keep: (name: string) => Promise<unknown>, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      await keep(`${name}-${theme}-${width}`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1440, height: 900 });
}
