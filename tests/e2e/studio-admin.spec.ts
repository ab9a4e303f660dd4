import { readFile } from 'node:fs/promises';
import { expect, test } from './studio';

test('an admin sets limits, signs a member out, transfers their project and finds it all in the audit log', async ({
  page,
  project,
  secondPage,
}) => {
  const projectId = await project('Harbour lights');
  await secondPage.goto('/settings');
  await expect(secondPage.getByRole('heading', { name: 'Your limits' })).toBeVisible();
  await expect(secondPage.getByText('0, no limit')).toBeVisible();
  await expect(secondPage.getByRole('link', { name: 'Audit log' })).toHaveCount(0);

  await page.goto('/settings/people');
  await page.getByRole('button', { name: 'Manage Mio' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Pictures in 24 hours').fill('0');
  await expect(dialog.getByRole('alert')).toContainText('whole number');
  await dialog.getByLabel('Pictures in 24 hours').fill('12');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await secondPage.reload();
  await expect(secondPage.getByText('0 of 12')).toBeVisible();
  await dialog.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page.getByText(/1 session signed out/)).toBeVisible();
  await secondPage.goto('/queue');
  await expect(secondPage).toHaveURL(/\/sign-in$/);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Manage Owner' }).click();
  await dialog.getByLabel('New owner of Harbour lights').selectOption({ label: 'Mio' });
  await dialog.getByRole('button', { name: 'Transfer Harbour lights' }).click();
  await expect(page.getByText('Harbour lights transferred to Mio.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto(`/projects/${projectId}`);
  await expect(page.getByText('Owner', { exact: true }).first()).toBeVisible();

  await page.goto('/settings/audit');
  const log = page.getByRole('list', { name: 'Audit log' });
  await expect(log.getByText('Project transferred')).toBeVisible();
  await expect(log.getByText('owner: Owner → Mio')).toBeVisible();
  await expect(log.getByText('picturesPerDay: none → 12')).toBeVisible();
  await page.getByLabel('Action').selectOption({ label: 'Signed out everywhere' });
  await expect(log.getByRole('listitem')).toHaveCount(1);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export as CSV' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain('user-signed-out');
});

test('an admin backs the studio up, verifies and deletes the backup, and cleans up after a preview', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.goto('/settings/storage');
  await expect(page.getByText(/stored, .* free on the disk/)).toBeVisible();
  await page.getByRole('button', { name: 'Back up now' }).click();
  const backups = page.getByRole('list', { name: 'Backups' });
  await expect(backups.getByText(/^Verified /)).toBeVisible({ timeout: 120_000 });
  await backups.getByRole('button', { name: /^Verify backup/ }).click();
  await expect(backups.getByRole('button', { name: /^Verify backup/ })).toBeEnabled({ timeout: 60_000 });
  await expect(backups.getByText(/^Verified /)).toBeVisible();
  await backups.getByRole('button', { name: /^Restore backup/ }).click();
  await expect(page.getByRole('dialog').getByLabel('Command')).toHaveValue(/^npm run restore -- .* --replace$/);
  await page.keyboard.press('Escape');
  await backups.getByRole('button', { name: /^Delete backup/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete backup' }).click();
  await expect(page.getByText('No backups yet.')).toBeVisible();

  await page.getByLabel('Interval').selectOption({ label: 'Every week' });
  await page.getByLabel('Backups to keep').fill('3');
  await page.getByRole('region', { name: 'Scheduled backups' }).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Interval')).toHaveValue('weekly');
  await expect(page.getByLabel('Backups to keep')).toHaveValue('3');

  await expect(page.getByRole('button', { name: 'Delete unused files' })).toBeDisabled();
  await page.getByRole('button', { name: 'Preview cleanup' }).click();
  await expect(page.getByText(/No unused files found|Nothing is deleted yet/)).toBeVisible({ timeout: 60_000 });
});
