import path from 'node:path';
import type { Page } from '@playwright/test';
import { bookSchema } from '@/lib/contracts/books';
import { call } from './call';
import { expect, test } from './studio';

/** Pictures of this journey stand in the documentation: `KOMA_RECORD=1` writes them there. */
const DOCUMENTED = path.resolve(import.meta.dirname, '../../docs/pages');
const PREMISE =
  'Yuki waits at Kanda Station in the rain. Ren comes late with a broken umbrella. They argue, then share it and laugh. ' +
  'The next morning Yuki finds a letter at her door.';

test('a premise becomes a storyboard, drawn and lettered pages, and an exported book', async ({
  page,
  studio,
}, info) => {
  test.setTimeout(600_000);
  const folder = process.env.KOMA_RECORD === '1' ? DOCUMENTED : info.outputDir;
  const keep = (name: string) => page.screenshot({ path: path.join(folder, `${name}.png`) });

  await page.goto('/projects?new=1');
  const dialog = page.getByRole('dialog', { name: 'New project' });
  await dialog.getByLabel('Title').fill('The umbrella');
  await dialog.getByRole('button', { name: 'Create project' }).click();
  await page.waitForURL(/\/pages$/);
  const projectId = /projects\/([^/]+)/.exec(page.url())?.[1] ?? '';

  // Script: the premise becomes a draft, the draft becomes pages.
  await page.getByRole('button', { name: 'Draft from premise' }).click();
  await page.getByRole('textbox', { name: 'Premise' }).fill(PREMISE);
  await page.getByRole('button', { name: 'Create draft' }).click();
  await page.getByRole('button', { name: 'Apply draft' }).click();
  await expect(page.getByRole('textbox', { name: 'Script text' })).toHaveValue(/EXT\. KANDA STATION/);
  await keep('1-script');
  await page.getByText('Tree').click();
  const seen = page.getByRole('textbox', { name: 'Action in panel 3' }).first();
  await expect(seen).toHaveValue('Yuki waits at Kanda Station in the rain.');
  await seen.fill('Yuki waits at Kanda Station, sad.');
  await seen.blur();
  await page.getByRole('button', { name: 'Lay out pages' }).click();
  await expect(page.getByText(/Characters created: Yuki, Ren/)).toBeVisible();

  // Name: the whole chapter at once, changed on the page.
  await expect(page).toHaveURL(/stage=storyboard/);
  await expect(page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: /^Page/ })).toHaveCount(4);
  const panels = page.getByRole('group', { name: 'Page 1' }).getByRole('button', { name: /^Panel/ });
  const count = await panels.count();
  await cut(page);
  await expect(panels).toHaveCount(count + 1);
  await page.keyboard.press('Control+z');
  await expect(panels).toHaveCount(count);
  await panels.nth(1).click();
  await page
    .getByRole('button', { name: /^Expression:/ })
    .first()
    .click();
  await page.getByRole('option', { name: 'surprised', exact: true }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await keep('2-name');

  // Letter: words are changed where they stand.
  await page.getByRole('button', { name: 'Lettering', exact: true }).click();
  const balloon = page.getByRole('button', { name: /^Balloon: / }).first();
  await balloon.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Balloon text' }).first().fill('Finally!');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Balloon: Finally!' })).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await keep('3-letter');

  // What Koma draws by itself can be read at once.
  await page.getByRole('link', { name: 'Read' }).click();
  await expect(page.getByText('Page 1 of 4')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('Page 2–3 of 4')).toBeVisible();
  await expect.poll(() => page.locator('svg image').count()).toBeGreaterThan(7);
  await shown(page);
  await keep('4-read');
  await page.goBack();

  // Draw: the page fills in, panel by panel; then the rest of the chapter.
  await page.getByRole('button', { name: 'Draw', exact: true }).click();
  await page.getByRole('button', { name: 'Generate this page' }).click();
  await expect
    .poll(async () => (await drawn(page, studio.address, projectId)).first, { timeout: 120_000 })
    .toBeGreaterThan(0);
  await keep('5-paint');
  await page.getByRole('button', { name: 'Generate all pages' }).click();
  await expect
    .poll(async () => (await drawn(page, studio.address, projectId)).missing, { timeout: 400_000, intervals: [2000] })
    .toBe(0);

  // Finish: the page as a picture, the book as a PDF; and to be read.
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export page as PNG, 350 dpi' }).click(),
  ]);
  expect(await picture.failure()).toBeNull();
  await page.getByRole('link', { name: 'Export book' }).click();
  // Every page is checked before anything is written.
  await expect(page.getByRole('status').filter({ hasText: '4 pages checked' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: /^Export/ }).click();
  const written = page.getByRole('link', { name: 'Download The umbrella.pdf' });
  await expect(written).toBeVisible({ timeout: 90_000 });
  const [file] = await Promise.all([page.waitForEvent('download'), written.click()]);
  expect(file.suggestedFilename()).toBe('The umbrella.pdf');
  await page.goBack();
  await page.getByRole('link', { name: 'Read' }).click();
  await expect(page.getByText('Page 1 of 4')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('Page 2–3 of 4')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Page 3' })).toBeVisible();
  await shown(page);
});

/** Waits until what the pictures' addresses hold is there. */
async function shown(page: Page): Promise<void> {
  await expect(page.locator('svg image').first()).toBeVisible();
  await page.evaluate(() =>
    Promise.all(
      [...document.querySelectorAll<SVGImageElement>('svg image')].map(({ href }) => {
        const picture = new Image();
        picture.src = href.baseVal;
        return picture.decode();
      }),
    ),
  );
}

/** A straight cut through the first panel, by the knife. */
async function cut(page: Page): Promise<void> {
  await page.keyboard.press('k');
  const box = await page.getByRole('group', { name: 'Page 1' }).getByRole('button', { name: 'Panel 1' }).boundingBox();
  if (!box) throw new Error('There is no panel to cut.');
  await page.mouse.move(box.x - 4, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 4, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
}

async function drawn(page: Page, address: string, projectId: string): Promise<{ first: number; missing: number }> {
  const answer = await call(page, { method: 'GET', address, path: `/projects/${projectId}/book` });
  const { pages } = bookSchema.parse(await answer.json());
  const panels = pages.map((one) => one.panels);
  return {
    first: (panels[0] ?? []).filter(({ picture }) => picture !== null).length,
    missing: panels.flat().filter(({ picture }) => picture === null).length,
  };
}
