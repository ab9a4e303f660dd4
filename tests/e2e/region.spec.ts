import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { bookSchema, type BookPanel } from '@/lib/contracts/books';
import { createdInvitationSchema } from '@/lib/contracts/invitations';
import { regionTreeSchema, type RegionTree } from '@/lib/contracts/region-edits';
import { expectAccessible } from './accessibility';
import { call } from './call';
import { expect, test } from './studio';

const SCRIPT = `# Chapter 1

## Page 1

INT. CLASSROOM - DAY

### Panel 1 (close-up)

Yuki smiles.

YUKI
Hi.

### Panel 2 (close-up)

Ren looks up, surprised.

REN
Oh.
`;

test('a change across two panels is drawn, taken, undone, done again, and the rest of the page stays as it is', async ({
  page,
  studio,
  project,
  secondPage,
}) => {
  test.setTimeout(240_000);
  const projectId = await project('Two faces');
  const api = { page, address: studio.address, projectId };

  // A page with two panels, drawn.
  await page.goto(`/projects/${projectId}/pages?stage=script`);
  await page.getByRole('textbox', { name: 'Script text' }).fill(SCRIPT);
  await page.getByRole('button', { name: 'Lay out pages' }).click();
  await expect(page.getByText(/Characters created: Yuki, Ren/)).toBeVisible();
  await page.getByRole('button', { name: 'Draw', exact: true }).click();
  await page.getByRole('button', { name: 'Generate this page' }).click();
  await expect.poll(async () => (await drawnPanels(api)).length, { timeout: 120_000 }).toBe(2);
  const before = await drawnPanels(api);

  // A box over both panels; what is selected is split by panel.
  await page.keyboard.press('r');
  const sheet = page.getByRole('group', { name: 'Page 1' });
  await drawBox(page, sheet, before);
  const inspector = page.getByRole('complementary', { name: 'Properties' });
  await expect(inspector.getByText(/2 panels .*split by panel/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+z');
  await expect(inspector.getByText('No selection')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');

  // A face is exchanged in both.
  await inspector.getByRole('radio', { name: 'Change' }).click();
  await inspector.getByLabel('Expression', { exact: true }).selectOption({ label: 'angry' });
  await inspector.getByRole('button', { name: 'Generate change' }).click();
  const change = inspector.getByRole('article', { name: 'Change: angry' });
  await expect(change.getByText(/^Seam: /)).toHaveCount(2, { timeout: 120_000 });
  await expectAccessible(page);
  await change.getByRole('button', { name: 'Accept' }).click();
  await expect(change).toBeHidden();

  // Outside the soft edge every pixel is as before.
  const after = await drawnPanels(api);
  for (const [index, panel] of after.entries()) {
    const [edit] = (await treeOf(api, panel.id)).items;
    expect(panel.picture?.id).toBe(edit?.candidates[0]?.pictureId);
    const compared = await compare(api, { editId: edit?.id ?? '', from: before[index], to: panel });
    expect(compared.outside).toBe(0);
    expect(compared.inside).toBeGreaterThan(0);
  }

  // Undo and redo are steps of the picture; drawing all of them again gives the same pixels.
  await page.keyboard.press('v');
  await sheet.getByRole('button', { name: 'Panel 1' }).focus();
  await page.keyboard.press('Enter');
  const steps = inspector.getByRole('region', { name: 'Edit history' });
  await steps.getByRole('button', { name: 'Original', exact: true }).click();
  await expect.poll(async () => (await drawnPanels(api))[0]?.picture?.id).toBe(before[0]?.picture?.id);
  await steps.getByRole('button', { name: /^Change: angry/ }).click();
  await expect.poll(async () => (await drawnPanels(api))[0]?.picture?.id).toBe(after[0]?.picture?.id);
  await steps.getByRole('button', { name: 'Replay all steps' }).click();
  await expect(steps.getByText('Replayed: 0 pixels differ after 1 step')).toBeVisible({ timeout: 90_000 });

  // An editor suggests a colour; the owner takes it, with a word.
  await joinAsEditor(api, secondPage);
  await secondPage.goto(`/projects/${projectId}/pages?stage=draw`);
  await secondPage
    .getByRole('toolbar', { name: 'Tools', exact: true })
    .getByRole('button', { name: /^Inpaint region/ })
    .click();
  await secondPage.getByText('Select from a list').click();
  await secondPage.getByRole('button', { name: 'Face of Ren' }).click();
  await secondPage.getByRole('radio', { name: 'Recolour' }).click();
  await secondPage.getByRole('button', { name: 'Suggest change' }).click();
  await expect
    .poll(async () => (await treeOf(api, after[1]?.id ?? '')).items.at(-1)?.state, { timeout: 60_000 })
    .toBe('suggested');
  await page.reload();
  // The selection is there again with its tool; the page's own panel shows what waits on it.
  await page
    .getByRole('toolbar', { name: 'Tools', exact: true })
    .getByRole('button', { name: /^Select/ })
    .click();
  await page.getByRole('region', { name: 'Suggestions' }).getByRole('button', { name: 'Panel 2' }).click();
  const suggestions = inspector.getByRole('region', { name: 'Suggestions' });
  await expect(suggestions.getByText('Suggested by Mio')).toBeVisible();
  await expectAccessible(page);
  await suggestions.getByLabel('Comment').fill('Yes, warmer.');
  await suggestions.getByRole('button', { name: 'Accept' }).click();
  await expect(suggestions).toBeHidden();
  const taken = (await treeOf(api, after[1]?.id ?? '')).items.at(-1);
  expect(taken).toMatchObject({ state: 'accepted', word: 'Yes, warmer.', author: { name: 'Mio' } });
  const last = (await drawnPanels(api))[1];
  expect((await compare(api, { editId: taken?.id ?? '', from: after[1], to: last })).outside).toBe(0);
});

interface Api {
  readonly page: Page;
  readonly address: string;
  readonly projectId: string;
}

async function drawnPanels({ page, address, projectId }: Api): Promise<BookPanel[]> {
  const answer = await call(page, { method: 'GET', address, path: `/projects/${projectId}/book` });
  const { pages } = bookSchema.parse(await answer.json());
  return pages.flatMap(({ panels }) => panels.filter(({ picture }) => picture !== null));
}

async function treeOf({ page, address }: Api, panelId: string): Promise<RegionTree> {
  const answer = await call(page, { method: 'GET', address, path: `/panels/${panelId}/region-edits` });
  return regionTreeSchema.parse(await answer.json());
}

/** Draws a box over the inner halves of both panels, in the page's own millimetres. */
async function drawBox(page: Page, sheet: Locator, panels: readonly BookPanel[]): Promise<void> {
  const points = panels.map(({ polygon }) => ({
    x: polygon.reduce((sum, { x }) => sum + x, 0) / polygon.length,
    y: polygon.reduce((sum, { y }) => sum + y, 0) / polygon.length,
  }));
  const [first, second] = points;
  const box = await sheet.boundingBox();
  if (!first || !second || !box) throw new Error('There are no two panels to draw over.');
  // B5, as projects begin.
  const at = ({ x, y }: { x: number; y: number }) =>
    [box.x + (x / 182) * box.width, box.y + (y / 257) * box.height] as const;
  const reach = 8;
  const [left, right] = [Math.min(first.x, second.x) - reach, Math.max(first.x, second.x) + reach];
  const [top, bottom] = [Math.min(first.y, second.y) - reach, Math.max(first.y, second.y) + reach];
  await page.mouse.move(...at({ x: left, y: top }));
  await page.mouse.down();
  await page.mouse.move(...at({ x: right, y: bottom }), { steps: 4 });
  await page.mouse.up();
}

/** How many pixels differ between two pictures: where an edit's mask is black, and where it is not. */
async function compare(
  { page, address }: Api,
  o: { editId: string; from: BookPanel | undefined; to: BookPanel | undefined },
): Promise<{ outside: number; inside: number }> {
  const pixels = async (path: string) => {
    const answer = await call(page, { method: 'GET', address, path });
    return sharp(await answer.body())
      .removeAlpha()
      .toColourspace('srgb')
      .raw()
      .toBuffer();
  };
  const from = await pixels(`/pictures/${o.from?.picture?.id}/file`);
  const to = await pixels(`/pictures/${o.to?.picture?.id}/file`);
  const mask = await pixels(`/region-edits/${o.editId}/mask`);
  expect([to.length, mask.length]).toEqual([from.length, from.length]);
  const counts = { outside: 0, inside: 0 };
  for (let at = 0; at < from.length; at += 3) {
    if (from[at] === to[at] && from[at + 1] === to[at + 1] && from[at + 2] === to[at + 2]) continue;
    counts[mask[at] === 0 ? 'outside' : 'inside'] += 1;
  }
  return counts;
}

async function joinAsEditor({ page, address, projectId }: Api, second: Page): Promise<void> {
  const body = { project: { id: projectId, memberRole: 'editor' } };
  const answer = await call(page, { method: 'POST', address, path: '/invitations', body });
  const { url } = createdInvitationSchema.parse(await answer.json());
  const token = new URL(url).searchParams.get('token') ?? url.split(/[/#=]/).at(-1);
  const joined = await call(second, {
    method: 'POST',
    address,
    path: '/invitations/accept',
    body: { as: 'myself', token },
  });
  expect(joined.ok(), await joined.text()).toBe(true);
}
