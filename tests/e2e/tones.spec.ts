import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { emptyPage, inkOf } from './pages';
import { expect, test } from './studio';

async function drag(page: Page, path: readonly { x: number; y: number }[]): Promise<void> {
  const [from, ...others] = path;
  if (from === undefined) return;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const { x, y } of others) await page.mouse.move(x, y, { steps: 4 });
  await page.mouse.up();
}

test('areas are filled with tones by hand and at a point, changed, scraped, warned of, and survive a reload', async ({
  page,
  project,
  studio,
}) => {
  const projectId = await project('Tones');
  const { id } = await emptyPage(page, studio.address, projectId);
  const areas = async () => (await inkOf(page, studio.address, id)).flatMap((layer) => layer.areas);
  await page.goto(`/projects/${projectId}/pages?stage=draw`);
  await page.getByRole('button', { name: /^Panel 1/ }).waitFor();
  const paper = await page.getByRole('group', { name: /^Page 1/ }).boundingBox();
  if (paper === null) throw new Error('The page is not seen.');
  const at = (x: number, y: number) => ({ x: paper.x + paper.width * x, y: paper.y + paper.height * y });

  // A lasso with the tone that the bar has, then a rectangle with another.
  await page.keyboard.press('g');
  await drag(page, [at(0.2, 0.2), at(0.4, 0.2), at(0.4, 0.3), at(0.2, 0.3)]);
  await expect(page.getByRole('button', { name: 'Tone, area 1' })).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Fill by' }).selectOption('rectangle');
  await page.getByRole('combobox', { name: 'Lines per inch' }).selectOption('42.5');
  await page.getByRole('textbox', { name: 'Density' }).fill('50');
  await page.getByRole('textbox', { name: 'Density' }).press('Enter');
  await drag(page, [at(0.35, 0.22), at(0.5, 0.35)]);
  await expect.poll(async () => (await areas()).length).toBe(2);
  expect((await areas())[1]?.fill).toMatchObject({ tone: { lpi: 42.5, density: { percent: 50 } } });

  // White takes tone away; undo brings it back.
  await page.getByRole('radio', { name: 'White (scrape)' }).click();
  await drag(page, [at(0.3, 0.22), at(0.34, 0.26)]);
  await expect.poll(async () => (await areas()).map(({ fill }) => fill.kind)).toEqual(['tone', 'tone', 'white']);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await areas()).length).toBe(2);

  // A fill at a point stays within its panel.
  await page.getByRole('radio', { name: 'Tone', exact: true }).click();
  await page.getByRole('combobox', { name: 'Fill by' }).selectOption('flood');
  await page.getByRole('combobox', { name: 'Reference' }).selectOption('layer');
  const inside = at(0.3, 0.85);
  await page.mouse.click(inside.x, inside.y);
  await expect.poll(async () => (await areas()).length, { timeout: 30_000 }).toBe(3);
  const outline = (await areas())[2]?.rings[0] ?? [];
  expect(outline.length).toBeGreaterThanOrEqual(8);

  // Selected: the clash of screens is told, and is gone when both are alike.
  await page.keyboard.press('v');
  const second = at(0.45, 0.32);
  await page.mouse.click(second.x, second.y);
  const inspector = page.getByRole('complementary', { name: 'Properties' });
  await expect(inspector.getByText(/^Moire: screens of/)).toBeVisible();
  await inspector.getByRole('combobox', { name: 'Lines per inch' }).selectOption('60');
  await expect(inspector.getByText(/^Moire: screens of/)).toHaveCount(0);
  await expectAccessible(page);

  // Moved by keys, saved, there again; deleted.
  const before = (await areas())[1]?.rings[0]?.[0] ?? NaN;
  await page.keyboard.press('Escape');
  await page.mouse.click(second.x, second.y);
  await page.locator('[data-canvas]').press('ArrowRight');
  await expect.poll(async () => (await areas())[1]?.rings[0]?.[0]).toBeCloseTo(before + 1, 2);
  await page.reload();
  await expect(page.getByRole('button', { name: /^Tone, area / })).toHaveCount(3);
  await page.getByRole('button', { name: 'Tone, area 2' }).focus();
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await areas()).length).toBe(2);
});
