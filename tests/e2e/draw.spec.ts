import type { Page } from '@playwright/test';
import { generationSchema, type Generation } from '@/lib/contracts/generations';
import { pageSchema } from '@/lib/contracts/page';
import { call } from './call';
import { expect, test } from './studio';

const generationsSchema = pageSchema(generationSchema);

test('a prompt becomes a rough, a picture that grows, and the same bytes again from its recipe', async ({
  page,
  project,
  studio,
}) => {
  const projectId = await project('Draw');
  await page.goto(`/projects/${projectId}/draw`);
  const prompt = page.getByLabel('Prompt', { exact: true });
  await prompt.pressSequentially('girl with long silver hair, cla');
  await expect(page.getByRole('option', { name: /classroom/ })).toBeVisible();
  await prompt.press('Tab');
  await expect(prompt).toHaveValue('girl with long silver hair, classroom, ');
  await expect(page.getByText('1girl, solo, silver hair, long hair, classroom')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Rough of the prompt' })).toBeVisible();

  await prompt.press('Control+Enter');
  const picture = page.getByRole('img', { name: /^girl with long silver hair/ }).first();
  await expect(page.getByRole('button', { name: 'Generate variation' })).toBeVisible({ timeout: 60_000 });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(768);

  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Reproduce exactly' }).click();
  await expect
    .poll(() => statuses(page, studio.address, projectId), { timeout: 60_000 })
    .toEqual(['succeeded', 'succeeded']);
  const [again, first] = await generationsOf(page, studio.address, projectId);
  expect(again?.recipeHash).toBe(first?.recipeHash);
  expect(again?.pictures[0]?.sha256).toBe(first?.pictures[0]?.sha256);

  await page.getByRole('button', { name: 'Generate variation' }).click();
  await expect
    .poll(() => statuses(page, studio.address, projectId), { timeout: 60_000 })
    .toEqual(['succeeded', 'succeeded', 'succeeded']);
  const [varied] = await generationsOf(page, studio.address, projectId);
  expect(varied?.seed).not.toBe(first?.seed);
  expect(varied?.pictures[0]?.sha256).not.toBe(first?.pictures[0]?.sha256);
});

test('a drawing goes on growing over a reload, and stops when it is told to', async ({ page, project, studio }) => {
  const projectId = await project('Reload');
  await page.goto(`/projects/${projectId}/draw`);
  await page.getByLabel('Prompt', { exact: true }).fill('boy with black hair, rain, manga');
  await page.getByRole('radio', { name: '8', exact: true }).click();
  await page.getByRole('button', { name: /^Generate 8/ }).click();
  await expect(page.getByText(/Picture \d of 8 · Step/)).toBeVisible({ timeout: 60_000 });

  await page.reload();
  await expect(page.getByLabel('Prompt', { exact: true })).toHaveValue('boy with black hair, rain, manga');
  await page.getByRole('button', { name: 'boy with black hair, rain, manga' }).click();
  await expect(page.getByText(/Picture \d of 8/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Cancelled. The prompt is kept.')).toBeVisible();
  expect(await statuses(page, studio.address, projectId)).toEqual(['cancelled']);
  await expect(page.getByRole('button', { name: 'Generate again' })).toBeVisible();
});

test('what is put away comes back', async ({ page, project, studio }) => {
  const projectId = await project('Away');
  await page.goto(`/projects/${projectId}/draw`);
  await page.getByLabel('Prompt', { exact: true }).fill('no humans, ocean');
  await page.getByText('Advanced: model, size, steps').click();
  await page.getByRole('radio', { name: 'Off', exact: true }).click();
  await page.getByRole('button', { name: /^Generate/ }).click();
  await expect(page.getByRole('button', { name: 'Generate variation' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Move to trash' }).click();
  await expect(page.getByText('Pictures you generate appear here.')).toBeVisible();
  await expect.poll(() => statuses(page, studio.address, projectId)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'no humans, ocean' })).toBeVisible();
});

test('two pictures are compared by an edge and by the settings in which they differ', async ({
  page,
  project,
  studio,
}) => {
  const projectId = await project('Compare');
  for (const seed of [1, 2]) {
    const ask = { prompt: '1girl, smile', seed, finish: [] };
    await call(page, {
      method: 'POST',
      address: studio.address,
      path: `/projects/${projectId}/generations`,
      body: { ask },
    });
  }
  await expect
    .poll(() => statuses(page, studio.address, projectId), { timeout: 60_000 })
    .toEqual(['succeeded', 'succeeded']);
  await page.goto(`/projects/${projectId}/draw`);
  const tiles = page.getByRole('button', { name: '1girl, smile' });
  await tiles.nth(0).click();
  await page.getByRole('button', { name: 'Compare' }).click();
  await tiles.nth(1).click();
  const dialog = page.getByRole('dialog', { name: 'Compare pictures' });
  await expect(dialog.getByRole('row', { name: /Seed 2 1/ })).toBeVisible();
  await dialog.getByRole('slider').press('End');
  await expect(dialog.getByText('100 %')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('nothing is asked for without words', async ({ page, project, studio }) => {
  const projectId = await project('Empty');
  await page.goto(`/projects/${projectId}/draw`);
  await page.getByRole('button', { name: /^Generate/ }).click();
  await expect(page.getByText('Enter a prompt.')).toBeVisible();
  expect(await statuses(page, studio.address, projectId)).toEqual([]);
});

test('what the page does is on keys, which its help tells', async ({ page, project }) => {
  const projectId = await project('Keys');
  await page.goto(`/projects/${projectId}/draw`);
  const seed = page.getByLabel('Seed', { exact: true });
  const before = await seed.inputValue();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('d');
  await expect(seed).not.toHaveValue(before);
  await page.keyboard.press('l');
  await expect(page.getByRole('button', { name: 'Lock seed' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Random seed')).toBeVisible();
});

/** The page asks every 15 s how the server is; in real time, since a clock of the test's own stopped the page once. */
const HEALTH_IS_ASKED_MS = 45_000;

test('a studio that went away is told of, and back again without a word lost', async ({ page, project, context }) => {
  const projectId = await project('Away for a while');
  await page.goto(`/projects/${projectId}/draw`);
  await page.getByLabel('Prompt', { exact: true }).fill('1girl, smile');
  const notice = page.getByText('Can’t connect to Koma');
  await context.route('**/api/**', (route) => route.abort());
  await expect(notice).toBeVisible({ timeout: HEALTH_IS_ASKED_MS });
  await context.unroute('**/api/**');
  await expect(notice).toBeHidden({ timeout: HEALTH_IS_ASKED_MS });
  await expect(page.getByLabel('Prompt', { exact: true })).toHaveValue('1girl, smile');
});

async function generationsOf(page: Page, address: string, projectId: string): Promise<readonly Generation[]> {
  const answer = await call(page, { method: 'GET', address, path: `/projects/${projectId}/generations` });
  return generationsSchema.parse(await answer.json()).items;
}

async function statuses(page: Page, address: string, projectId: string): Promise<readonly string[]> {
  return (await generationsOf(page, address, projectId)).map(({ status }) => status);
}
