import { expectAccessible } from './accessibility';
import { expect, test } from './studio';

test('everything fits a phone', async ({ page, project }) => {
  const projectId = await project('Small');
  const places = [
    '/projects',
    '/queue',
    '/models',
    '/settings',
    '/settings/access-tokens',
    '/settings/people',
    '/settings/studio',
    '/api-reference',
  ];
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const place of [
    ...places,
    `/projects/${projectId}`,
    `/projects/${projectId}/pages`,
    `/projects/${projectId}/read`,
    `/projects/${projectId}/draw`,
    `/projects/${projectId}/characters`,
    `/projects/${projectId}/characters/new`,
    `/projects/${projectId}/places`,
    `/projects/${projectId}/style`,
  ]) {
    await page.goto(place);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      place,
    ).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  }
});

test('a picture is drawn by thumb', async ({ page, project }) => {
  const projectId = await project('Thumb');
  await page.goto(`/projects/${projectId}/draw`);
  await page.getByLabel('Prompt', { exact: true }).fill('girl with pink hair, smile');
  await page.getByRole('button', { name: /^Generate/ }).tap();
  await expect(page.getByRole('button', { name: 'Generate variation' })).toBeVisible({ timeout: 60_000 });
});
