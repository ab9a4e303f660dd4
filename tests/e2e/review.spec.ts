import type { Page } from '@playwright/test';
import { createdInvitationSchema } from '@/lib/contracts/invitations';
import { bookSchema } from '@/lib/contracts/books';
import { expectAccessible } from './accessibility';
import { call } from './call';
import { layOut } from './pages';
import { expect, test } from './studio';

const SCRIPT = `# Chapter 1

## Page 1

EXT. KANDA STATION - DUSK, RAIN

### Panel 1 (close-up)

Yuki turns around, surprised.

YUKI
You came after all!
`;

/** Lays out a project of one page with a balloon. @returns the page's id */
async function laidOut(page: Page, address: string, projectId: string): Promise<string> {
  await layOut(page, address, projectId, SCRIPT);
  const book = await call(page, { address, method: 'GET', path: `/projects/${projectId}/book` });
  return bookSchema.parse(await book.json()).pages[0]?.id ?? '';
}

/** Brings the second person into a project. */
async function join(page: Page, second: Page, address: string, projectId: string): Promise<void> {
  const body = { project: { id: projectId, memberRole: 'editor' } };
  const invited = await call(page, { method: 'POST', address, path: '/invitations', body });
  const { url } = createdInvitationSchema.parse(await invited.json());
  const accept = { as: 'myself', token: url.slice(url.indexOf('#') + 1) };
  const joined = await call(second, { method: 'POST', address, path: '/invitations/accept', body: accept });
  expect(joined.ok(), await joined.text()).toBe(true);
}

test('an author and an editor take a page from the first lettering round to approved, and the lock holds', async ({
  page,
  secondPage,
  project,
  studio,
}) => {
  test.setTimeout(240_000);
  const projectId = await project('Round by round');
  const pageId = await laidOut(page, studio.address, projectId);
  await join(page, secondPage, studio.address, projectId);

  // The author hands the page over.
  await page.goto(`/projects/${projectId}/review`);
  await page.getByRole('checkbox', { name: 'Select page 1' }).check();
  await page.getByRole('button', { name: 'Request review' }).click();
  const asking = page.getByRole('dialog', { name: 'Request review' });
  await asking.getByLabel('Stage').selectOption('lettering');
  await asking.getByRole('button', { name: 'Mio' }).click();
  await asking.getByRole('button', { name: 'Send request' }).click();
  await expect(page.getByText('1 page is in review')).toBeVisible();
  await expectAccessible(page);

  // The editor finds it in their queue, and orders two fixes.
  await secondPage.goto('/reviews');
  await expect(secondPage.getByTitle('1 review waits for you').first()).toBeVisible();
  await expectAccessible(secondPage);
  await secondPage.getByRole('link', { name: 'Open page 1' }).click();
  await secondPage
    .getByRole('button', { name: /You came after all/ })
    .first()
    .focus();
  await secondPage.keyboard.press('Space');
  const order = secondPage.getByRole('region', { name: 'New lettering order' });
  await order.getByLabel('Letters').fill('after all');
  await order.getByRole('button', { name: 'Order' }).click();
  await expect(order.getByLabel('Letters')).toHaveValue('');
  await order.getByLabel('Order').selectOption('size');
  await order.getByLabel('Size in mm').fill('5');
  await order.getByRole('button', { name: 'Order' }).click();
  await expect(order.getByLabel('Size in mm')).toHaveValue('');
  await secondPage.reload();
  const verdict = secondPage.getByRole('region', { name: 'Review', exact: true });
  await verdict.getByLabel('Summary').fill('Two fixes, then it is good.');
  await verdict.getByRole('button', { name: 'Request changes' }).click();
  await expect(verdict.getByText('Changes requested').first()).toBeVisible();

  // The author applies one order; verifying finds the other.
  await page.goto(`/projects/${projectId}/pages?page=${pageId}&stage=letter`);
  const panel = page.getByRole('region', { name: 'Review', exact: true });
  await expect(panel.getByText('Two fixes, then it is good.')).toBeVisible();
  await panel.getByText('Lettering orders').click();
  await panel.getByRole('button', { name: /^Apply: Emphasis/ }).click();
  await expect(panel.getByText(/^Done on the page/)).toBeVisible();
  await panel.getByRole('button', { name: 'Verify fixes' }).click();
  const fixes = page.getByRole('dialog', { name: 'Verify fixes' });
  await expect(fixes.getByRole('listitem').filter({ hasText: 'Emphasis on' })).toContainText('Done on the page');
  await expect(fixes.getByRole('listitem').filter({ hasText: 'Size 5 mm' })).toContainText('Not done');
  await expect(fixes.getByRole('img')).toHaveCount(4);
  await page.keyboard.press('Escape');

  // What changed since it was handed over is marked.
  await panel.getByText('Versions', { exact: true }).click();
  await panel.getByRole('button', { name: 'Compare: Version 1' }).click();
  const compared = page.getByRole('dialog', { name: 'Compare versions' });
  await compared.getByRole('radio', { name: 'Differences' }).click();
  await expect(compared.getByText(/% of the page differs/)).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  // The second round: the editor approves, and the page is locked.
  await panel.getByRole('button', { name: 'Request review' }).click();
  await asking.getByRole('button', { name: 'Mio' }).click();
  await asking.getByRole('button', { name: 'Send request' }).click();
  await expect(panel.getByText('Round 2: Lettering')).toBeVisible();
  await secondPage.reload();
  await verdict.getByRole('button', { name: 'Approve' }).click();
  await expect(verdict.getByText('This page is locked. Unlock it to change it.')).toBeVisible();
  await page.reload();
  await expect(panel.getByText('Approved').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Move page to trash' })).toHaveCount(0);

  // Unlocking has a name in the record.
  await panel.getByRole('button', { name: 'Unlock' }).click();
  const unlock = page.getByRole('dialog', { name: 'Unlock' });
  await unlock.getByLabel('Reason').fill('One word is wrong.');
  await unlock.getByRole('button', { name: 'Unlock' }).click();
  await expect(panel.getByText('Draft')).toBeVisible();
  await panel.getByText('History', { exact: true }).click();
  await expect(panel.getByText('One word is wrong.')).toBeVisible();
});
