import { bookPageSchema } from '@/lib/contracts/books';
import type { PageEffect } from '@/lib/contracts/page-effects';
import { expectAccessible } from './accessibility';
import { call } from './call';
import { emptyPage } from './pages';
import { expect, test } from './studio';

test('effect lines are put into a panel, adjusted, moved by keys, duplicated, deleted and undone; a reload shows them', async ({
  page,
  project,
  studio,
}) => {
  const projectId = await project('Effects');
  const { id } = await emptyPage(page, studio.address, projectId);
  const effects = async (): Promise<PageEffect[]> => {
    const answer = await call(page, { method: 'GET', address: studio.address, path: `/pages/${id}` });
    return bookPageSchema.parse(await answer.json()).layers.flatMap((layer) => layer.effects ?? []);
  };
  const first = async (): Promise<PageEffect | undefined> => (await effects())[0];
  await page.goto(`/projects/${projectId}/pages?stage=draw`);
  const panel = page.getByRole('button', { name: /^Panel 1/ });
  await panel.waitFor();
  const box = await panel.boundingBox();
  if (box === null) throw new Error('The panel is not seen.');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };

  // Pressed into a panel: it fills the panel, and is selected.
  await page.keyboard.press('u');
  await page.getByRole('combobox', { name: 'Effect to add' }).selectOption({ label: 'Focus lines' });
  await page.mouse.click(middle.x, middle.y);
  await expect(page.getByRole('group', { name: 'Focus lines' })).toBeVisible();
  await expect.poll(async () => (await effects()).length).toBe(1);
  const made = await first();
  expect(made?.panelId).not.toBeNull();
  await expectAccessible(page);

  // Other lines from another seed; white cores; keys move it by a millimetre.
  await page.getByRole('button', { name: 'New seed' }).click();
  await expect.poll(async () => (await first())?.seed).not.toBe(made?.seed);
  const core = page.getByRole('slider', { name: 'White core' });
  await core.focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await first())?.core).toBeCloseTo(0.05, 6);
  const target = page.getByRole('button', { name: 'Focus lines, effect 1' });
  await target.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await first())?.at.x).toBeCloseTo((made?.at.x ?? 0) + 1, 6);
  await expect(page.getByRole('status', { name: 'Last change' })).toHaveText(/moved to X/i);

  // The handle of the clear area, by keys.
  await page.getByRole('button', { name: 'Width of the clear area' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await first())?.inner.widthMm).toBeCloseTo((made?.inner.widthMm ?? 0) + 2, 1);

  // A copy, deleted, and undone.
  await target.focus();
  await page.keyboard.press('Control+d');
  await expect.poll(async () => (await effects()).length).toBe(2);
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await effects()).length).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await effects()).length).toBe(2);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await effects()).length).toBe(1);

  // Speed lines, dragged out, bent into a curve.
  await page.keyboard.press('u');
  await page.getByRole('combobox', { name: 'Effect to add' }).selectOption({ label: 'Speed lines' });
  await page.mouse.move(middle.x - 60, middle.y - 30);
  await page.mouse.down();
  await page.mouse.move(middle.x, middle.y, { steps: 3 });
  await page.mouse.move(middle.x + 60, middle.y + 30, { steps: 3 });
  await page.mouse.up();
  await expect(page.getByRole('group', { name: 'Speed lines' })).toBeVisible();
  await page.getByRole('radio', { name: 'Curve' }).click();
  await expect.poll(async () => (await effects())[1]?.path?.length).toBe(3);
  await page.getByRole('button', { name: /^Curve point 2 of 3/ }).focus();
  await page.keyboard.press('Shift+ArrowUp');
  await expect
    .poll(async () => (await effects())[1]?.path?.[1]?.y)
    .toBeLessThan((await effects())[1]?.path?.[0]?.y ?? 0);

  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const kept = await effects();
  await page.reload();
  await target.waitFor();
  await expect(page.getByRole('button', { name: 'Speed lines, effect 2' })).toBeVisible();
  expect(await effects()).toEqual(kept);
});
