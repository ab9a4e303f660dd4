import type { Page } from '@playwright/test';
import type { Stroke } from '@/lib/contracts/page-layers';
import { expectAccessible } from './accessibility';
import { emptyPage, inkOf } from './pages';
import { expect, test } from './studio';

interface Place {
  readonly x: number;
  readonly y: number;
}

async function drag(page: Page, from: Place, to: Place): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

test('strokes are drawn, erased up to their crossings, selected, thickened, cut, connected; undo and a reload give them back', async ({
  page,
  project,
  studio,
}) => {
  const { address } = studio;
  const projectId = await project('Strokes');
  const { id } = await emptyPage(page, address, projectId);
  const stored = async (): Promise<Stroke[]> => (await inkOf(page, address, id)).flatMap(({ strokes }) => strokes);
  const count = async () => (await stored()).length;

  await page.goto(`/projects/${projectId}/pages?stage=storyboard`);
  const paper = page.getByRole('group', { name: /^Page / });
  await paper.waitFor();
  const box = await paper.boundingBox();
  if (box === null) throw new Error('The page is not seen.');
  const at = (x: number, y: number): Place => ({ x: box.x + box.width * x, y: box.y + box.height * y });

  // Two lines that cross.
  await page.keyboard.press('p');
  await drag(page, at(0.2, 0.5), at(0.8, 0.5));
  await drag(page, at(0.5, 0.3), at(0.5, 0.7));
  await expect.poll(count).toBe(2);
  const [across] = await stored();
  if (across === undefined) throw new Error('No stroke was stored.');

  // What hangs over the crossing goes, as one step.
  await page.keyboard.press('e');
  await page.getByRole('radio', { name: 'Up to intersection' }).click();
  await page.getByRole('combobox', { name: 'Eraser width' }).selectOption('1');
  const over = at(0.7, 0.5);
  await page.mouse.move(over.x, over.y);
  await page.mouse.down();
  await page.mouse.move(over.x + 2, over.y);
  await page.mouse.up();
  await expect.poll(async () => Math.max(...(await xsOf(stored, across.id)))).toBeLessThan(middleOf(across) + 2);
  expect(Math.min(...(await xsOf(stored, across.id)))).toBe(Math.min(...xs(across)));
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await stored())[0]).toEqual(across);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(async () => Math.max(...(await xsOf(stored, across.id)))).toBeLessThan(middleOf(across) + 2);

  // Selected and thickened; undone.
  await page.keyboard.press('v');
  const onLine = at(0.3, 0.5);
  await page.mouse.click(onLine.x, onLine.y);
  await expect(page.getByRole('heading', { name: '1 item selected' })).toBeVisible();
  const widthOf = async () => (await stored()).find((one) => one.id === across.id)?.widthMm;
  await page.getByRole('button', { name: 'Thicken by 0.1 mm' }).click();
  await page.getByRole('button', { name: 'Thicken by 0.1 mm' }).click();
  await expect.poll(widthOf).toBeCloseTo(across.widthMm + 0.2, 2);
  await page.keyboard.press('Control+z');
  await expect.poll(widthOf).toBeCloseTo(across.widthMm, 2);

  // Clipped to its panel, and free again.
  const panelOf = async () => (await stored()).find((one) => one.id === across.id)?.panelId;
  await page.getByRole('switch', { name: 'Clip to panel' }).click();
  await expect.poll(panelOf).not.toBeNull();
  await page.getByRole('switch', { name: 'Clip to panel' }).click();
  await expect.poll(panelOf).toBeNull();

  // Its points by keys: one more, cut there, and connected again.
  await page.getByRole('switch', { name: 'Edit control points' }).click();
  await page.getByRole('button', { name: /^Control point 1 of / }).focus();
  await page.keyboard.press('+');
  await page.getByRole('button', { name: /^Control point 2 of / }).focus();
  await expectAccessible(page);
  await page.keyboard.press('x');
  await expect.poll(count).toBe(3);
  await expect(page.getByRole('heading', { name: '2 items selected' })).toBeVisible();
  await page.getByRole('button', { name: 'Connect ends' }).click();
  await expect.poll(count).toBe(2);

  const before = await stored();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: /^Ink: / })).toHaveAccessibleName('Ink: 2 strokes');
  expect(await stored()).toEqual(before);
});

function xs({ points }: Stroke): number[] {
  return points.filter((_, index) => index % 3 === 0);
}

async function xsOf(stored: () => Promise<Stroke[]>, id: string): Promise<number[]> {
  return (await stored()).flatMap((one) => (one.id === id ? xs(one) : []));
}

function middleOf(stroke: Stroke): number {
  return (Math.min(...xs(stroke)) + Math.max(...xs(stroke))) / 2;
}
