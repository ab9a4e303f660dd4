import type { Page } from '@playwright/test';
import { letteringOrderSchema, type LetteringMark } from '@/lib/contracts/lettering-orders';
import { createdInvitationSchema } from '@/lib/contracts/invitations';
import { bookPageSchema, bookSchema, type BookPage } from '@/lib/contracts/books';
import { expectAccessible } from './accessibility';
import { call } from './call';
import { layOut } from './pages';
import { expect, NOBODY, test } from './studio';

const SCRIPT = `# Chapter 1

## Page 1

EXT. KANDA STATION - DUSK, RAIN

### Panel 1 (close-up)

Yuki turns around, surprised.

YUKI
You came after all!
`;

/** Two who talk, in four balloons. */
const TALK = `# Chapter 1

## Page 1

EXT. KANDA STATION - DUSK, RAIN

### Panel 1 (close-up)

Yuki turns around, surprised.

YUKI
You came after all!

REN
I said I would.

### Panel 2 (medium)

Ren holds out his umbrella.

REN
The last train waits for nobody.

YUKI
Then we run.
`;

/** Lays out a project of one page with balloons. @returns the page's id */
async function laidOut(page: Page, address: string, projectId: string, script = SCRIPT): Promise<string> {
  await layOut(page, address, projectId, script);
  const book = await call(page, { address, method: 'GET', path: `/projects/${projectId}/book` });
  return bookSchema.parse(await book.json()).pages[0]?.id ?? '';
}

async function pageNow(page: Page, address: string, pageId: string): Promise<BookPage> {
  return bookPageSchema.parse(await (await call(page, { address, method: 'GET', path: `/pages/${pageId}` })).json());
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

test('author, editor and an outside reviewer take a page through name check, drawing and lettering; two of eight orders are found not done', async ({
  page,
  secondPage,
  project,
  studio,
  browser,
}) => {
  test.setTimeout(300_000);
  const { address } = studio;
  const projectId = await project('Three at one table');
  const pageId = await laidOut(page, address, projectId, TALK);
  await join(page, secondPage, address, projectId);

  // The outside reviewer has a link, and no account.
  await page.goto(`/projects/${projectId}`);
  await page.getByRole('button', { name: 'Create review link' }).click();
  await page.getByLabel('Name of the reviewer').fill('Dana');
  await page.getByRole('dialog').getByRole('button', { name: 'Create review link' }).click();
  const link = await page.getByLabel('Link, shown only now').inputValue();
  const context = await browser.newContext({ locale: 'en-GB', storageState: NOBODY });
  const outside = await context.newPage();
  await outside.goto(link);
  await expect(outside.getByRole('img', { name: /^Page 1/ })).toBeVisible({ timeout: 60_000 });

  // Name check: what Dana remarks arrives with the author and the editor, and nobody but them may approve.
  await page.goto(`/projects/${projectId}/pages?page=${pageId}&stage=letter`);
  const panel = page.getByRole('region', { name: 'Review', exact: true });
  const hand = async () => {
    await panel.getByRole('button', { name: 'Request review' }).click();
    const asking = page.getByRole('dialog', { name: 'Request review' });
    await asking.getByRole('button', { name: 'Mio' }).click();
    await asking.getByRole('button', { name: 'Send request' }).click();
  };
  await hand();
  await expect(panel.getByText('Round 1: Storyboard')).toBeVisible();
  await outside.getByRole('img', { name: /^Page 1/ }).click();
  await outside.getByRole('textbox', { name: 'Write a comment' }).fill('Closer on her face.');
  await outside.keyboard.press('Control+Enter');
  await expect(outside.getByRole('button', { name: /Comment 1 by Dana/ }).first()).toBeVisible();
  await expect(outside.getByRole('button', { name: 'Approve' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Comment 1 by Dana/ }).first()).toBeVisible();

  await secondPage.goto('/reviews');
  await secondPage.getByRole('link', { name: 'Open page 1' }).click();
  const verdict = secondPage.getByRole('region', { name: 'Review', exact: true });
  await expect(secondPage.getByRole('button', { name: /Comment 1 by Dana/ }).first()).toBeVisible();
  await verdict.getByRole('button', { name: 'Approve' }).click();
  await expect(panel.getByText('Approved').first()).toBeVisible();

  // The drawing round.
  await panel.getByRole('button', { name: 'Start next stage' }).click();
  await hand();
  await expect(panel.getByText('Round 2: Drawing')).toBeVisible();
  await verdict.getByRole('button', { name: 'Approve' }).click();
  await panel.getByRole('button', { name: 'Start next stage' }).click();
  await hand();
  await expect(panel.getByText('Round 3: Lettering')).toBeVisible();

  // The lettering round: eight orders, of which the author carries out six.
  const book = bookSchema.parse(
    await (await call(page, { address, method: 'GET', path: `/projects/${projectId}/book` })).json(),
  );
  const balloons = book.pages[0]?.balloons ?? [];
  const said = (text: string) => balloons.find((balloon) => balloon.text.includes(text));
  const [first, second, third, fourth] = ['after all', 'I said', 'last train', 'we run'].map(said);
  const marks: [typeof first, LetteringMark][] = [
    [first, { kind: 'emphasis', part: 'after all', look: 'stress' }],
    [first, { kind: 'size', sizeMm: 4.5 }],
    [second, { kind: 'break', after: 'said' }],
    [second, { kind: 'emphasis', part: 'would', look: 'stress' }],
    [third, { kind: 'ruby', part: 'train', reading: 'densha' }],
    [third, { kind: 'size', sizeMm: 3 }],
    [fourth, { kind: 'emphasis', part: 'run', look: 'stress' }],
    [fourth, { kind: 'size', sizeMm: 6 }],
  ];
  const orders = [];
  for (const [balloon, mark] of marks) {
    const body = { balloonId: balloon?.id, mark };
    const answer = await call(secondPage, { address, method: 'POST', path: `/pages/${pageId}/lettering-orders`, body });
    expect(answer.ok(), await answer.text()).toBe(true);
    orders.push(letteringOrderSchema.parse(await answer.json()));
  }
  await secondPage.reload();
  await verdict.getByRole('button', { name: 'Request changes' }).click();
  await expect(panel.getByText('Changes requested').first()).toBeVisible();

  await page.reload();
  await panel.getByText('Lettering orders').click();
  const apply = panel.getByRole('button', { name: /^Apply: / });
  for (let left = orders.length; left > 2; left -= 1) {
    await expect(apply).toHaveCount(left);
    await apply.first().click();
  }
  await expect(apply).toHaveCount(2);
  await panel.getByRole('button', { name: 'Verify fixes' }).click();
  const fixes = page.getByRole('dialog', { name: 'Verify fixes' });
  await expect(fixes.getByRole('listitem')).toHaveCount(8);
  await expect(fixes.getByRole('listitem').filter({ hasText: 'Done on the page' })).toHaveCount(6);
  await expect(fixes.getByRole('paragraph').filter({ hasText: /^Not done$/ })).toHaveCount(2);
  await page.keyboard.press('Escape');

  // The last two, and the editor ticks every one off.
  await panel.getByRole('button', { name: 'Apply all' }).click();
  await expect(apply).toHaveCount(0);
  await hand();
  await expect(panel.getByText('Round 4: Lettering')).toBeVisible();
  await secondPage.reload();
  await verdict.getByText('Lettering orders').click();
  await verdict.getByRole('button', { name: 'Verify fixes' }).click();
  const ticked = secondPage.getByRole('dialog', { name: 'Verify fixes' });
  await expect(ticked.getByRole('paragraph').filter({ hasText: /^Not done$/ })).toHaveCount(0);
  await secondPage.keyboard.press('Escape');
  await verdict.getByRole('button', { name: 'Approve' }).click();
  await expect(panel.getByText('Approved').first()).toBeVisible();

  // What is approved is locked, for its author and for programs.
  const { panels, balloons: lettered, layers, template, revision } = await pageNow(page, address, pageId);
  const body = {
    template,
    layers,
    balloons: lettered.slice(1),
    panels: panels.map(({ id, polygon, content }) => ({ id, polygon, content })),
  };
  const refused = await call(page, {
    address,
    method: 'PUT',
    path: `/pages/${pageId}`,
    body,
    headers: { 'If-Match': `"${revision}"` },
  });
  expect(refused.status()).toBe(409);
  expect(await refused.json()).toMatchObject({ code: 'page-locked' });
  await context.close();
});

test('one of two locks a page: the other sees who holds it, asks for it, and loses it to the owner', async ({
  page,
  secondPage,
  project,
  studio,
}) => {
  test.setTimeout(120_000);
  const { address } = studio;
  const projectId = await project('One at a time');
  const pageId = await laidOut(page, address, projectId);
  await join(page, secondPage, address, projectId);
  for (const desk of [page, secondPage]) await desk.goto(`/projects/${projectId}/pages?page=${pageId}&stage=letter`);
  await page.getByRole('button', { name: 'Lock this page for me' }).click();
  await expect(page.getByText(/You have locked this page until/)).toBeVisible();
  await expect(secondPage.getByText(/has locked this page until/)).toBeVisible();
  await expect(secondPage.getByText('View only')).toBeVisible();
  await expect(secondPage.getByRole('button', { name: /^Page 1\..*Locked by/ })).toBeVisible();
  await expectAccessible(secondPage);
  const { panels, balloons, layers, template, revision } = await pageNow(secondPage, address, pageId);
  const body = {
    template,
    layers,
    balloons: [],
    panels: panels.map(({ id, polygon, content }) => ({ id, polygon, content })),
  };
  const headers = { 'If-Match': `"${revision}"` };
  const refused = await call(secondPage, { address, method: 'PUT', path: `/pages/${pageId}`, body, headers });
  expect(refused.status()).toBe(423);
  expect((await pageNow(page, address, pageId)).balloons).toEqual(balloons);

  await secondPage.getByRole('button', { name: 'Ask for it' }).click();
  await expect(page.getByText(/Mio asks for this page/)).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Release this page' }).click();
  await secondPage.getByRole('button', { name: 'Lock this page for me' }).click();
  await expect(secondPage.getByText(/You have locked this page until/)).toBeVisible();
  // Owners take a page over at once.
  await page.getByRole('button', { name: 'Take over' }).click();
  await expect(page.getByText(/You have locked this page until/)).toBeVisible();
  await expect(secondPage.getByText('View only')).toBeVisible();
});
