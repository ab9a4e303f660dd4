import { expect, NOBODY, test } from './studio';

const EMAIL = 'owner@example.com';
const PASSWORD = 'correct horse battery staple';

test('the first start makes a sample manga that can be read at once', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/welcome');
  await expect(page.getByRole('heading', { name: 'Your first manga' })).toBeVisible();
  await expect(page.getByText('Ready to read')).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('svg image[href^="blob:"]').first()).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Open pages' }).click();
  await expect(page.getByRole('button', { name: 'Panel 3' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: /^Page/ })).toHaveCount(8);
});

test('a stranger’s project looks like a missing one', async ({ secondPage, project }) => {
  const projectId = await project('Secret');
  for (const path of [`/projects/${projectId}`, '/projects/01a20af8-fa4a-728a-89b9-29af591c6287', '/nowhere']) {
    await secondPage.goto(path);
    await expect(secondPage.getByRole('heading', { name: 'Page not found' }).first()).toBeVisible();
  }
  await secondPage.goto(`/projects/${projectId}/draw`);
  await expect(secondPage.getByText(/don’t have access to it/)).toBeVisible();
  await secondPage.goto('/projects');
  await expect(secondPage.getByRole('heading', { name: 'Projects', level: 1 })).toBeVisible();
  await expect(secondPage.getByRole('link', { name: 'Open Secret' })).toHaveCount(0);
});

test('a password set in the settings signs in; a wrong one is told; signing out ends it', async ({
  page,
  browser,
  studio,
}) => {
  await page.goto('/settings');
  await page.getByLabel('Email', { exact: true }).fill(EMAIL);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set password' }).click();
  await expect(page.getByText('Password saved.')).toBeVisible();

  const context = await browser.newContext({ baseURL: studio.address, locale: 'en-GB', storageState: NOBODY });
  const elsewhere = await context.newPage();
  await elsewhere.goto('/projects');
  await expect(elsewhere).toHaveURL(/\/sign-in$/);
  await elsewhere.getByLabel('Email').fill(EMAIL);
  await elsewhere.getByLabel('Password').fill('not this one at all');
  await elsewhere.getByRole('button', { name: 'Sign in' }).click();
  await expect(elsewhere.getByText(/Incorrect email or password/)).toBeVisible();
  await elsewhere.getByLabel('Password').fill(PASSWORD);
  await elsewhere.getByRole('button', { name: 'Sign in' }).click();
  await expect(elsewhere).toHaveURL(/\/(projects|welcome)/);

  await page.reload();
  const others = page.getByRole('button', { name: 'Sign out' });
  await others.first().click();
  await expect(page.getByText('Session signed out.')).toBeVisible();
  await elsewhere.goto('/queue');
  await expect(elsewhere).toHaveURL(/\/sign-in$/);
  await context.close();
});

test('a project is made by its dialog, and put away only by its title', async ({ page }) => {
  await page.goto('/projects?new=1');
  const dialog = page.getByRole('dialog', { name: 'New project' });
  await dialog.getByRole('button', { name: 'Create project' }).click();
  await expect(dialog.getByText('Enter a title.')).toBeVisible();
  await dialog.getByLabel('Title').fill('Short lived');
  await dialog.getByRole('button', { name: 'Create project' }).click();
  await expect(page).toHaveURL(/\/pages$/);
  await page.goto('/projects');
  await page.getByRole('button', { name: 'Actions for Short lived' }).click();
  await page.getByRole('menuitem', { name: 'Move to trash…' }).click();
  const confirm = page.getByRole('button', { name: 'Move to trash' });
  await expect(confirm).toBeDisabled();
  await page.getByLabel('Title').fill('Short lived');
  await confirm.click();
  await expect(page.getByRole('link', { name: 'Open Short lived' })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'Open Short lived' })).toBeVisible();
});

test('language and theme hold at once and after a reload', async ({ page }) => {
  await page.goto('/settings');
  await page.getByRole('radio', { name: '日本語' }).click();
  await expect(page.getByRole('heading', { name: '設定' })).toBeVisible();
  await page.getByRole('radio', { name: 'ダーク' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('radio', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await page.getByRole('radio', { name: 'Light' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('every command is in the palette, and the keys are told', async ({ page }) => {
  await page.goto('/projects');
  await page.getByRole('heading', { name: 'Projects' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Search commands and projects').fill('models');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Koma starter' })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('q');
  await expect(page).toHaveURL(/\/queue$/);
});
