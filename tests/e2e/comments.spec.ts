import { openReviewSchema, reviewPageSchema } from '@/lib/contracts/review-links';
import { expectAccessible } from './accessibility';
import { call } from './call';
import { layOut } from './pages';
import { expect, NOBODY, test } from './studio';

const SCRIPT = `# Chapter 1

## Page 1

EXT. KANDA STATION - DUSK

### Panel 1 (close-up)

Yuki turns around.

YUKI
You came after all!
`;

test('a member and a reviewer outside comment on a page, live, and a suggested text is applied', async ({
  page,
  studio,
  project,
  browser,
}, info) => {
  test.setTimeout(240_000);
  const projectId = await project('Rain on Kanda');
  await layOut(page, studio.address, projectId, SCRIPT);

  // The owner pins a comment to the page.
  await page.goto(`/projects/${projectId}/pages?stage=letter`);
  await page
    .getByRole('toolbar', { name: 'Tools' })
    .getByRole('button', { name: /^Comment/ })
    .click();
  const canvas = page.locator('[data-canvas]');
  const box = (await canvas.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.getByRole('textbox', { name: 'Write a comment' }).fill('**Closer** <script>alert(1)</script>');
  await page.keyboard.press('Control+Enter');
  const comments = page.getByRole('region', { name: 'Comments' });
  await expect(comments.getByRole('button', { name: /Comment 1 by/ })).toBeVisible();
  await expect(canvas.getByRole('button', { name: /Comment 1 by/ })).toBeVisible();

  // A link for somebody without an account.
  await page.goto(`/projects/${projectId}`);
  await page.getByRole('button', { name: 'Create review link' }).click();
  await page.getByLabel('Name of the reviewer').fill('Dana');
  await page.getByRole('switch', { name: 'Watermark with the name' }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Create review link' }).click();
  const url = await page.getByLabel('Link, shown only now').inputValue();

  const context = await browser.newContext({ locale: 'en-GB', storageState: NOBODY });
  const outside = await context.newPage();
  await outside.goto(url);
  await expect(outside.getByRole('heading', { name: 'Dana reviews Rain on Kanda' })).toBeVisible();
  const picture = outside.getByRole('img', { name: /^Page 1/ });
  await expect(picture).toBeVisible({ timeout: 60_000 });
  await outside
    .getByRole('region', { name: 'Comments' })
    .getByRole('button', { name: /Comment 1 by/ })
    .click();
  await expect(outside.locator('article strong')).toHaveText('Closer');
  await expect(outside.locator('article')).toContainText('<script>alert(1)</script>');
  await expectAccessible(outside);
  await outside.screenshot({ path: info.outputPath('review.png') });

  // The reviewer suggests a text for the balloon, on a phone.
  await outside.setViewportSize({ width: 390, height: 844 });
  const shown = await call(outside, {
    address: studio.address,
    method: 'POST',
    path: '/review/open',
    body: { token: url.split('#')[1] },
  });
  const [chosen] = openReviewSchema.parse(await shown.json()).pages;
  const { id: pageId, widthMm, heightMm } = chosen ?? { id: '', widthMm: 1, heightMm: 1 };
  const answer = await call(outside, {
    address: studio.address,
    method: 'POST',
    path: '/review/page',
    body: { token: url.split('#')[1], pageId },
  });
  const { targets } = reviewPageSchema.parse(await answer.json());
  const outline = targets.find(({ kind }) => kind === 'balloon')?.outline ?? [];
  const [upper, , lower] = outline;
  const size = (await picture.boundingBox()) ?? { width: 0, height: 0 };
  const share = (at: 'x' | 'y') => ((upper?.[at] ?? 0) + (lower?.[at] ?? 0)) / 2;
  await picture.click({
    position: { x: (share('x') / widthMm) * size.width, y: (share('y') / heightMm) * size.height },
    force: true,
  });
  await outside.getByRole('radio', { name: 'Suggest text' }).click();
  await outside.getByLabel('New text').fill('You came back!');
  await outside.getByRole('button', { name: 'Suggest text' }).click();
  await outside.screenshot({ path: info.outputPath('review-phone.png'), fullPage: true });

  // The owner hears of it, and accepts.
  await page.goto('/projects');
  await page.getByRole('button', { name: /^Notifications, 1 unread/ }).click();
  await page.getByRole('link', { name: /Dana suggested a change/ }).click();
  await page.getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByText(/^Accepted by/)).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: info.outputPath('desk.png') });
  // The reviewer's page follows by itself: one comment is open, the accepted one no more.
  await expect(outside.getByRole('option', { name: 'Open (1)' })).toBeAttached();
  const book = await call(page, { address: studio.address, method: 'GET', path: `/projects/${projectId}/book` });
  expect(await book.text()).toContain('You came back!');
  await context.close();
});
