import { expectAccessible } from './accessibility';
import { call } from './call';
import { expect, NOBODY, test } from './studio';

const PLACES = [
  '/projects',
  '/projects?new=1',
  '/reviews',
  '/queue',
  '/models',
  '/settings',
  '/settings/access-tokens',
  '/settings/people',
  '/settings/studio',
  '/api-reference',
  '/welcome?project=',
  '/nowhere',
];

for (const theme of ['light', 'dark'] as const) {
  test(`no page keeps anybody out (${theme})`, async ({ page, project, studio }) => {
    // Twenty pages, each walked whole.
    test.setTimeout(300_000);
    const projectId = await project(`Access ${theme}`);
    const ask = { prompt: '1girl, smile', finish: [] };
    const path = `/projects/${projectId}/generations`;
    await call(page, { method: 'POST', address: studio.address, path, body: { ask } });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const place of [
      ...PLACES,
      `/projects/${projectId}`,
      `/projects/${projectId}/characters`,
      `/projects/${projectId}/characters/new`,
      `/projects/${projectId}/places`,
      `/projects/${projectId}/style`,
      `/projects/${projectId}/review`,
      `/projects/${projectId}/pages`,
      `/projects/${projectId}/read`,
      `/projects/${projectId}/draw`,
    ]) {
      await page.goto(place.endsWith('=') ? `${place}${projectId}` : place);
      // One title a page; behind an open window it is not for anybody to read.
      await expect(page.locator('h1')).toHaveCount(1);
      await page.waitForLoadState('load');
      await expectAccessible(page);
    }
    await page.getByText('Advanced: model, size, steps').click();
    await page.getByRole('button', { name: '1girl, smile' }).click();
    await expect(page.getByRole('button', { name: 'Generate variation' })).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page);
  });
}

test('the front door keeps nobody out', async ({ browser, studio }) => {
  const context = await browser.newContext({
    baseURL: studio.address,
    locale: 'en-GB',
    storageState: NOBODY,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  for (const place of ['/sign-in', '/sign-in?error=link-invalid', '/join', '/join#not-a-real-token-at-all-000']) {
    await page.goto(place);
    await page.getByRole('heading').first().waitFor();
    await expectAccessible(page);
  }
  await context.close();
});
