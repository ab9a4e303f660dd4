import { expectAccessible } from './accessibility';
import { expect, test } from './studio';

const SCRIPT = `# A wave

## Page 1

### Panel 1 (full figure)

Ren stands there.

REN
Here I am.

### Panel 2 (full figure)

Yuki stands there.

YUKI
Hi.
`;

test('somebody is posed by dragging a hand and by keys, mirrored, copied to somebody else, and undone step by step', async ({
  page,
  project,
}) => {
  test.setTimeout(240_000);
  const projectId = await project('A wave');
  await page.goto(`/projects/${projectId}/pages?stage=script`);
  await page.getByRole('textbox', { name: 'Script text' }).fill(SCRIPT);
  await page.getByRole('button', { name: 'Lay out pages' }).click();
  const sheet = page.getByRole('group', { name: 'Page 1' });
  const panels = sheet.getByRole('button', { name: /^Panel/ });
  await panels.first().click();
  const inspector = page.getByRole('complementary', { name: 'Properties' });
  const drawing = sheet.locator('..').locator('svg image').first();
  const address = () => drawing.getAttribute('href');

  // A pose by its picture: found by its name, taken by keys.
  await inspector.getByRole('button', { name: /^Pose: / }).click();
  const list = page.getByRole('listbox', { name: 'Pose' });
  await expect(list.getByRole('option').first().locator('img')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('searchbox', { name: 'Search: Pose' }).fill('weight on');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(inspector.getByRole('button', { name: 'Pose: weight on one leg' })).toBeVisible();

  // A hand is dragged; the drawing follows when it is let go.
  await inspector.getByRole('button', { name: 'Edit pose' }).click();
  const joints = page.getByRole('group', { name: /^Joints of / });
  const hand = joints.getByRole('button', { name: /^Left hand of / });
  await expect(hand).toBeVisible();
  await expectAccessible(page);
  const before = await address();
  const box = await hand.boundingBox();
  const frame = await joints.boundingBox();
  if (box === null || frame === null) throw new Error('The hand has no place on the page.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + frame.height * 0.05, box.y - frame.height * 0.3, { steps: 12 });
  await page.mouse.up();
  await expect.poll(address).not.toBe(before);
  await expect.poll(async () => (await hand.boundingBox())?.y).toBeLessThan(box.y - frame.height * 0.2);
  const raised = await address();

  // One step takes it back, one does it again.
  await page.keyboard.press('Control+z');
  await expect.poll(async () => Math.round((await hand.boundingBox())?.y ?? 0)).toBe(Math.round(box.y));
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(address).toBe(raised);

  // By keys: a foot is moved to the side, taken back by Delete, and Escape ends.
  const foot = joints.getByRole('button', { name: /^Right foot of / });
  await foot.focus();
  const stood = await foot.boundingBox();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(async () => (await foot.boundingBox())?.x).toBeLessThan((stood?.x ?? 0) - 5);
  await page.keyboard.press('Delete');
  await expect.poll(async () => Math.round((await foot.boundingBox())?.x ?? 0)).toBe(Math.round(stood?.x ?? 0));
  await page.keyboard.press('Escape');
  await expect(joints).toBeHidden();

  // In a mirror, and given to somebody else.
  await inspector.getByRole('button', { name: 'Mirror' }).click();
  await expect.poll(address).not.toBe(raised);
  await inspector.getByRole('button', { name: 'Copy pose' }).click();
  await panels.nth(1).click();
  await inspector.getByRole('button', { name: 'Paste pose' }).click();
  await expect(inspector.getByRole('button', { name: 'Pose: weight on one leg' })).toBeVisible();
  await expect(inspector.getByRole('button', { name: 'Reset pose' })).toBeEnabled();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  // The panel's control images: seen, in another size, all of them in one archive.
  await page.goto(`/projects/${projectId}/pages?stage=draw`);
  await panels.nth(1).click();
  await inspector.getByRole('button', { name: 'ControlNet images' }).click();
  const dialog = page.getByRole('dialog', { name: 'ControlNet images' });
  await expect(dialog.getByRole('link', { name: 'Download depth' }).locator('img')).toHaveJSProperty('complete', true);
  await expect(dialog.getByRole('link')).toHaveCount(10);
  await expectAccessible(page);
  await dialog.getByRole('radio', { name: '768 px' }).click();
  await expect(dialog.getByRole('link', { name: 'Download depth' })).toHaveAttribute('href', /side=768/);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download all (ZIP)' }).click();
  expect((await download).suggestedFilename()).toBe('koma-control-768.zip');
});
