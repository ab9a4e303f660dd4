import { call } from './call';
import { expect, test } from './studio';

test('the queue shows its order, changes it, holds back and stops', async ({ page, project, studio }) => {
  const projectId = await project('Order');
  const ask = async (prompt: string, count: number) => {
    const body = { ask: { prompt, count, finish: [{ kind: 'upscale', factor: 4 }] } };
    const path = `/projects/${projectId}/generations`;
    await call(page, { method: 'POST', address: studio.address, path, body });
  };
  await ask('no humans, forest', 8);
  await ask('no humans, ocean', 1);
  await ask('no humans, castle', 1);
  await page.goto('/queue');
  const prompts = page.getByRole('main').getByRole('link', { name: /no humans/ });
  await expect(prompts).toHaveText(['no humans, forest', 'no humans, ocean', 'no humans, castle']);
  await page.getByRole('button', { name: 'Reorder no humans, castle' }).click();
  await page.getByRole('menuitem', { name: 'Move to front' }).click();
  await expect(prompts).toHaveText(['no humans, forest', 'no humans, castle', 'no humans, ocean']);
  const ocean = page.getByRole('listitem').filter({ hasText: 'no humans, ocean' });
  await ocean.getByRole('button', { name: 'Pause' }).click();
  await expect(ocean.getByText('Paused')).toBeVisible();
  for (const prompt of ['no humans, forest', 'no humans, castle', 'no humans, ocean']) {
    await page.getByRole('listitem').filter({ hasText: prompt }).getByRole('button', { name: 'Cancel job' }).click();
    await expect(prompts.filter({ hasText: prompt })).toHaveCount(0);
  }
  await expect(page.getByRole('heading', { name: 'The queue is empty' })).toBeVisible();
});

test('pictures are brought in, seen large, made the cover and put away', async ({ page, project }) => {
  const projectId = await project('Pictures');
  await page.goto(`/projects/${projectId}`);
  await expect(page.getByRole('heading', { name: 'No pictures yet' })).toBeVisible();
  const input = page.getByLabel('Upload pictures').and(page.locator('input'));
  await input.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') });
  await expect(page.getByText('notes.txt: Unsupported file type. Use PNG, JPEG, WebP or AVIF.')).toBeVisible();
  await input.setInputFiles('docs/gallery/01.png');
  await page.getByRole('button', { name: 'Open 01.png' }).click();
  const dialog = page.getByRole('dialog', { name: '01.png' });
  await dialog.getByRole('button', { name: 'Set as cover' }).click();
  await expect(page.getByText('Cover updated.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Move to trash' }).click();
  await expect(page.getByText('Picture moved to trash.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Open 01.png' })).toBeVisible();
});
