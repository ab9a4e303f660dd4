import type { CDPSession, Page } from '@playwright/test';
import { bookPageSchema } from '@/lib/contracts/books';
import type { Ruler } from '@/lib/contracts/page-rulers';
import type { Stroke } from '@/lib/contracts/page-layers';
import { expectAccessible } from './accessibility';
import { call } from './call';
import { emptyPage, inkOf } from './pages';
import { expect, test } from './studio';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A stroke of a trembling pen. */
async function draw(session: CDPSession, from: Place, to: Place): Promise<void> {
  const send = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', at: Place, o: object) =>
    session.send('Input.dispatchMouseEvent', { type, pointerType: 'pen', ...at, ...o });
  await send('mouseMoved', from, { buttons: 0 });
  await send('mousePressed', from, { button: 'left', buttons: 1, clickCount: 1, force: 0.4 });
  for (let step = 1; step <= 16; step += 1) {
    const at = { x: from.x + ((to.x - from.x) * step) / 16, y: from.y + ((to.y - from.y) * step) / 16 };
    const off = 8 * Math.sin(step * 2);
    await send('mouseMoved', { x: at.x + off, y: at.y + off }, { buttons: 1, force: 0.6 });
  }
  await send('mouseReleased', to, { button: 'left', buttons: 0, clickCount: 1 });
}

/** How far points of a stroke stray from the line through two of them, in millimetres. */
function strayOf(stroke: Stroke | undefined): number {
  const points = stroke?.points ?? [];
  const places = points.flatMap((x, at) => (at % 3 === 0 ? [{ x, y: points[at + 1] ?? 0 }] : []));
  const [from, to] = [places[0] ?? { x: 0, y: 0 }, places.at(-1) ?? { x: 0, y: 0 }];
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const offs = places.map(({ x, y }) => Math.abs((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)));
  return Math.max(...offs) / length;
}

const middleOf = async (page: Page): Promise<Place> => {
  const box = await page.getByRole('button', { name: /^Panel 1/ }).boundingBox();
  if (box === null) throw new Error('The panel is not seen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

test('a ruler is put on a page, holds the pen until snapping is off, makes mirror images, and is undone', async ({
  page,
  project,
  studio,
}) => {
  const projectId = await project('Rulers');
  const { id } = await emptyPage(page, studio.address, projectId);
  const session = await page.context().newCDPSession(page);
  const strokes = async () => (await inkOf(page, studio.address, id)).flatMap((layer) => layer.strokes);
  const rulers = async (): Promise<Ruler[]> => {
    const answer = await call(page, { method: 'GET', address: studio.address, path: `/pages/${id}` });
    return bookPageSchema.parse(await answer.json()).layers.flatMap((layer) => layer.rulers ?? []);
  };
  await page.goto(`/projects/${projectId}/pages?stage=letter`);
  await page.getByRole('button', { name: /^Panel 1/ }).waitFor();
  const { x, y } = await middleOf(page);

  // A straight ruler, dragged out; its handles by keys.
  await page.keyboard.press('l');
  await page.mouse.move(x - 60, y - 20);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 20, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await rulers()).map(({ kind }) => kind)).toEqual(['straight']);
  await expectAccessible(page);
  const end = page.getByRole('button', { name: 'Linear ruler, point 2 of 2' });
  await end.focus();
  const [before] = await rulers();
  await page.keyboard.press('ArrowRight');
  const toX = (ruler: Ruler | undefined) => (ruler?.kind === 'straight' ? ruler.to.x : NaN);
  await expect.poll(async () => toX((await rulers())[0])).toBeCloseTo(toX(before) + 1, 2);

  // The pen trembles; its stroke doesn't. Without snapping it does.
  await page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: /^Pen/ }).click();
  await draw(session, { x: x - 50, y: y - 18 }, { x: x + 50, y: y + 18 });
  await expect.poll(async () => (await strokes()).length).toBe(1);
  const [held] = await strokes();
  expect(strayOf(held)).toBeLessThan(0.02);
  await page.keyboard.press('Control+2');
  await draw(session, { x: x - 50, y: y - 18 }, { x: x + 50, y: y + 18 });
  await expect.poll(async () => (await strokes()).length).toBe(2);
  const [, free] = await strokes();
  expect(strayOf(free)).toBeGreaterThan(0.1);
  await page.keyboard.press('Control+2');

  // Symmetry from the list of kinds, by its button: one stroke is two, and one step.
  await page.keyboard.press('l');
  await page.getByRole('combobox', { name: 'Ruler to add' }).selectOption({ label: 'Symmetrical ruler' });
  await page.getByRole('button', { name: 'Add ruler' }).click();
  await page.getByRole('button', { name: 'Delete Linear ruler' }).click();
  await expect.poll(async () => (await rulers()).map(({ kind }) => kind)).toEqual(['symmetry']);
  await page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: /^Pen/ }).click();
  await draw(session, { x: x - 50, y: y + 40 }, { x: x - 20, y: y + 60 });
  await expect.poll(async () => (await strokes()).length).toBe(4);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await strokes()).length).toBe(2);
});
