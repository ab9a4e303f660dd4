import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from '@playwright/test';
import type { BookPage } from '@/lib/contracts/books';
import type { Stroke } from '@/lib/contracts/page-layers';
import { expectAccessible } from './accessibility';
import { call } from './call';
import { emptyPage, inkOf } from './pages';
import { expect, test } from './studio';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Opens an empty page with the pen in hand. */
async function openPage(page: Page, address: string, projectId: string): Promise<BookPage> {
  const made = await emptyPage(page, address, projectId);
  await page.goto(`/projects/${projectId}/pages?stage=letter`);
  await page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: /^Pen/ }).click();
  await expect(page.getByRole('combobox', { name: 'Pen', exact: true })).toHaveValue('g-pen');
  return made;
}

async function strokesOf(page: Page, address: string, pageId: string): Promise<Stroke[]> {
  return (await inkOf(page, address, pageId)).flatMap(({ strokes }) => strokes);
}

const widthsOf = ({ points }: Stroke): number[] => points.filter((_, at) => at % 3 === 2);
const inkNamed = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A pen of the browser's own, which presses as hard as it is told. */
class Pen {
  constructor(private readonly session: CDPSession) {}

  async down({ x, y }: Place, force: number, button: 'left' | 'right' = 'left'): Promise<void> {
    await this.send('mouseMoved', { x, y, force: 0, buttons: 0 });
    await this.send('mousePressed', { x, y, force, button, buttons: button === 'left' ? 1 : 2, clickCount: 1 });
  }

  async to({ x, y }: Place, force: number, buttons = 1): Promise<void> {
    await this.send('mouseMoved', { x, y, force, buttons });
  }

  async up({ x, y }: Place, button: 'left' | 'right' = 'left'): Promise<void> {
    await this.send('mouseReleased', { x, y, force: 0, button, buttons: 0, clickCount: 1 });
  }

  /** A stroke whose pressure rises and falls. */
  async stroke(from: Place, to: Place, forceAt: (share: number) => number, steps = 24): Promise<void> {
    const at = (share: number): Place => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
    await this.down(from, forceAt(0));
    for (let step = 1; step <= steps; step += 1) await this.to(at(step / steps), forceAt(step / steps));
    await this.up(to);
  }

  private async send(
    type: 'mouseMoved' | 'mousePressed' | 'mouseReleased',
    o: Place & { force: number; button?: 'left' | 'right'; buttons: number; clickCount?: number },
  ): Promise<void> {
    await this.session.send('Input.dispatchMouseEvent', { type, pointerType: 'pen', ...o });
  }
}

async function penOf(page: Page): Promise<Pen> {
  return new Pen(await page.context().newCDPSession(page));
}

/** Pixels that wet ink has painted. */
async function wetPixels(page: Page): Promise<number> {
  return page.locator('[data-wet-ink]').evaluate((holder) =>
    [...holder.querySelectorAll('canvas')].reduce((sum, canvas) => {
      const context = canvas.getContext('2d');
      if (context === null || canvas.width === 0 || canvas.height === 0) return sum;
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let painted = 0;
      for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 0) painted += 1;
      return sum + painted;
    }, 0),
  );
}

/** Reports of a pen that no browser makes by itself; pointer 1 is always there to be captured. */
async function dispatch(
  page: Page,
  events: readonly {
    readonly type: string;
    readonly at: Place;
    readonly pressure?: number;
    readonly button?: number;
    readonly buttons?: number;
    readonly pointerId?: number;
    readonly coalesced?: readonly (Place & { readonly pressure: number })[];
  }[],
): Promise<void> {
  await page.evaluate((all) => {
    const target = document.querySelector('[data-canvas]');
    for (const { type, at, pressure = 0.5, button = 0, buttons = 1, pointerId = 1, coalesced = [] } of all) {
      const shared = { bubbles: true, cancelable: true, pointerType: 'pen', pointerId, button, buttons };
      const one = (place: { x: number; y: number }, force: number) => ({
        ...shared,
        clientX: place.x,
        clientY: place.y,
        pressure: force,
      });
      target?.dispatchEvent(
        new PointerEvent(type, {
          ...one(at, pressure),
          coalescedEvents: coalesced.map((report) => new PointerEvent(type, one(report, report.pressure))),
        }),
      );
    }
  }, events);
}

test('a pen’s pressure is the width of its stroke, wet and dry; its button and its eraser end have their own work', async ({
  page,
  project,
  studio,
}) => {
  const projectId = await project('Pressure');
  const { id } = await openPage(page, studio.address, projectId);
  const pen = await penOf(page);

  // Wet ink is on the canvas while the pen is down, and on the page when it is lifted.
  await pen.down({ x: 480, y: 300 }, 0.1);
  for (let step = 1; step <= 20; step += 1) await pen.to({ x: 480 + 12 * step, y: 300 + 4 * step }, 0.1 + step * 0.04);
  await expect.poll(() => wetPixels(page)).toBeGreaterThan(200);
  await pen.up({ x: 720, y: 380 });
  await expect(inkNamed(page, 'Ink: 1 stroke')).toBeVisible();
  await expect.poll(() => wetPixels(page)).toBe(0);
  await expect.poll(async () => (await strokesOf(page, studio.address, id)).length).toBe(1);
  const saved = await strokesOf(page, studio.address, id);
  const widths = saved.flatMap(widthsOf);
  expect(saved).toMatchObject([{ pen: 'g-pen', hasWidths: true }]);
  // Tapered at both ends, and widest where it was pressed hardest, towards its end.
  expect(widths[0]).toBeLessThan(0.1);
  expect(widths.at(-1)).toBeLessThan(0.1);
  expect(Math.max(...widths)).toBeGreaterThan(0.6);
  const across = saved.flatMap(({ points }) => points.filter((_, at) => at % 3 === 0));
  const widest = across[widths.indexOf(Math.max(...widths))] ?? 0;
  expect(widest).toBeGreaterThan(((across[0] ?? 0) + (across.at(-1) ?? 0)) / 2);

  // The pen's button moves the page by default, and erases when that is chosen.
  await pen.down({ x: 900, y: 500 }, 0.5, 'right');
  await pen.to({ x: 900, y: 460 }, 0.5, 2);
  await pen.up({ x: 900, y: 460 }, 'right');
  await pen.stroke({ x: 480, y: 420 }, { x: 700, y: 430 }, () => 0.7);
  await expect(inkNamed(page, 'Ink: 2 strokes')).toBeVisible();

  // The eraser end erases with the pen in hand, as one step.
  await dispatch(page, [
    { type: 'pointerdown', at: { x: 590, y: 380 }, button: 5, buttons: 32 },
    { type: 'pointermove', at: { x: 590, y: 425 }, button: -1, buttons: 32 },
    { type: 'pointermove', at: { x: 590, y: 470 }, button: -1, buttons: 32 },
    { type: 'pointerup', at: { x: 590, y: 470 }, button: 5, buttons: 0 },
  ]);
  await expect(inkNamed(page, 'Ink: 2 strokes')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(inkNamed(page, 'Ink: 2 strokes')).toBeVisible();
});

test('a stroke that is interrupted is kept, a second pen is ignored, and 50,000 points are saved', async ({
  page,
  project,
  studio,
}) => {
  const projectId = await project('Interrupted');
  const { id } = await openPage(page, studio.address, projectId);

  // The window loses the pen.
  await dispatch(page, [
    { type: 'pointerdown', at: { x: 480, y: 260 } },
    { type: 'pointermove', at: { x: 560, y: 270 }, pressure: 0.8 },
    { type: 'pointermove', at: { x: 620, y: 280 }, pressure: 0.6 },
    { type: 'pointercancel', at: { x: 620, y: 280 } },
  ]);
  await expect(inkNamed(page, 'Ink: 1 stroke')).toBeVisible();

  // The tab is hidden in mid-stroke.
  await dispatch(page, [
    { type: 'pointerdown', at: { x: 480, y: 320 } },
    { type: 'pointermove', at: { x: 600, y: 330 }, pressure: 0.8 },
  ]);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'visibilityState');
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect(inkNamed(page, 'Ink: 2 strokes')).toBeVisible();

  // A second pen draws nothing.
  await dispatch(page, [
    { type: 'pointerdown', at: { x: 480, y: 380 } },
    { type: 'pointerdown', at: { x: 800, y: 380 }, pointerId: 77 },
    { type: 'pointermove', at: { x: 820, y: 480 }, pointerId: 77 },
    { type: 'pointermove', at: { x: 600, y: 390 }, pressure: 0.7 },
    { type: 'pointerup', at: { x: 820, y: 480 }, pointerId: 77, buttons: 0 },
    { type: 'pointerup', at: { x: 610, y: 390 }, buttons: 0, pressure: 0 },
  ]);
  await expect(inkNamed(page, 'Ink: 3 strokes')).toBeVisible();

  // 50,000 reports in one stroke, which a script makes within one moment: nothing may be averaged over time.
  await page.getByRole('button', { name: 'Pen settings' }).click();
  await page.getByRole('slider', { name: 'Stabilizer strength' }).press('Home');
  await page.getByRole('slider', { name: 'Post correction' }).press('Home');
  await page.keyboard.press('Escape');
  // Kept whole, saved, and there again after a reload.
  const at = (turn: number) => ({
    x: 640 + 150 * Math.cos(turn / 7) * Math.sin(turn / 900),
    y: 420 + 150 * Math.sin(turn / 7) * Math.sin(turn / 900),
    pressure: 0.5 + 0.4 * Math.sin(turn / 31),
  });
  await dispatch(page, [{ type: 'pointerdown', at: at(0) }]);
  for (let from = 0; from < 50_000; from += 5000) {
    const coalesced = Array.from({ length: 5000 }, (_, index) => at(from + index));
    await dispatch(page, [{ type: 'pointermove', at: at(from + 4999), coalesced }]);
  }
  await dispatch(page, [{ type: 'pointerup', at: at(49_999), buttons: 0, pressure: 0 }]);
  await expect.poll(async () => (await strokesOf(page, studio.address, id)).length).toBeGreaterThan(3);
  const saved = await strokesOf(page, studio.address, id);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(inkNamed(page, `Ink: ${saved.length} strokes`)).toBeVisible();
  expect(await strokesOf(page, studio.address, id)).toEqual(saved);
});

test('pens are changed, saved, renamed, exported, imported and deleted', async ({ page, project, studio }) => {
  const projectId = await project('Own pens');
  await openPage(page, studio.address, projectId);
  const chosen = page.getByRole('combobox', { name: 'Pen', exact: true });
  await chosen.selectOption('brush');
  await page.getByRole('button', { name: 'Pen settings' }).click();
  const dialog = page.getByRole('dialog', { name: 'Pen settings' });
  await dialog.getByRole('slider', { name: 'Opacity' }).press('End');
  await dialog.getByRole('slider', { name: 'Stabilizer strength' }).press('Home');
  await dialog.getByRole('radio', { name: 'Pulled string' }).click();
  await dialog.getByRole('button', { name: 'Save as own pen' }).click();
  await expect(dialog.getByText('Enter a name.')).toBeVisible();
  await dialog.getByLabel('Name of the new pen').fill('Hair');
  await dialog.getByRole('button', { name: 'Save as own pen' }).click();
  await dialog.getByLabel('Name of Hair').fill('Long hair');
  await dialog.getByLabel('Name of Hair').press('Enter');
  await expect(dialog.getByLabel('Name of Long hair')).toBeVisible();
  await expectAccessible(page);

  // Out as a file, away, and in again; a file that is none says why.
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export own pens' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ kind: 'koma/pens', pens: [{ name: 'Long hair', pen: 'brush' }] });
  await dialog.getByRole('button', { name: 'Delete Long hair' }).click();
  await expect(dialog.getByText('No own pens yet.')).toBeVisible();
  const file = (name: string, body: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(body) });
  const chooser = dialog.locator('input[type="file"]');
  await chooser.setInputFiles(file('other.json', '{"kind":"else"}'));
  await expect(dialog.getByRole('alert')).toHaveText(/holds no pens/);
  await chooser.setInputFiles(file('bad.json', text.replace(/"widthMm": [\d.]+/, '"widthMm": 900')));
  await expect(dialog.getByRole('alert')).toHaveText(/pens\.0\.widthMm/);
  await chooser.setInputFiles(file('pens.json', text));
  await expect(dialog.getByLabel('Name of Long hair')).toBeVisible();
  await expect(dialog.getByRole('alert')).toHaveCount(0);

  // They are there after a reload.
  await page.keyboard.press('Escape');
  await chosen.selectOption({ label: 'Long hair' });
  await page.reload();
  await page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: /^Pen/ }).click();
  await expect(chosen.locator('option:checked')).toHaveText('Long hair');
});

test('the test pad tells whether a device has pressure, and the curve is drawn by hand and by keys', async ({
  page,
  project,
  studio,
}) => {
  const projectId = await project('Pad');
  await openPage(page, studio.address, projectId);
  await page.getByRole('button', { name: 'Pen pressure' }).click();
  const dialog = page.getByRole('dialog', { name: 'Pen pressure' });
  const pad = dialog.getByRole('img', { name: 'Test pad' });
  const box = await pad.boundingBox();
  if (box === null) throw new Error('The pad is not seen.');
  const at = (share: number): Place => ({ x: box.x + 20 + (box.width - 40) * share, y: box.y + box.height / 2 });
  const note = dialog.getByRole('status');

  await page.mouse.move(at(0).x, at(0).y);
  await page.mouse.down();
  await page.mouse.move(at(1).x, at(1).y, { steps: 12 });
  await page.mouse.up();
  await expect(note).toHaveText(/This is a mouse/);

  const pen = await penOf(page);
  await pen.stroke(at(0), at(1), () => 0.5);
  await expect(note).toHaveText(/Windows Ink/);
  await pen.stroke(at(0), at(1), (share) => 0.1 + 0.8 * share);
  await expect(note).toHaveText('Pen pressure works.');

  await dialog.getByRole('radio', { name: 'Soft' }).click();
  const middle = dialog.getByRole('slider', { name: 'Point 2' });
  await expect(middle).toHaveAttribute('aria-valuetext', 'Pressure 25 %, output 50 %');
  await middle.press('ArrowUp');
  await middle.press('ArrowRight');
  await expect(middle).toHaveAttribute('aria-valuetext', 'Pressure 26 %, output 51 %');
  await expect(dialog.getByRole('radio', { name: 'Custom' })).toBeChecked();
  const grip = await middle.boundingBox();
  if (grip === null) throw new Error('The point is not seen.');
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(grip.x + grip.width / 2 + 60, grip.y + grip.height / 2 + 10, { steps: 4 });
  await page.mouse.up();
  await expect(middle).not.toHaveAttribute('aria-valuetext', 'Pressure 26 %, output 51 %');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Reset' }).click();
  await expect(dialog.getByRole('radio', { name: 'Normal' })).toBeChecked();
});

test.describe('with fingers', () => {
  test.use({ hasTouch: true });

  test('fingers draw until a pen is used, and then move the page', async ({ page, project, studio }) => {
    const projectId = await project('Palm');
    const { id } = await openPage(page, studio.address, projectId);
    const session = await page.context().newCDPSession(page);
    const finger = async (from: Place, to: Place): Promise<void> => {
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
      for (let step = 1; step <= 6; step += 1) {
        const point = { x: from.x + ((to.x - from.x) * step) / 6, y: from.y + ((to.y - from.y) * step) / 6 };
        await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] });
      }
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await finger({ x: 500, y: 300 }, { x: 620, y: 330 });
    await expect(inkNamed(page, 'Ink: 1 stroke')).toBeVisible();
    const pen = new Pen(session);
    await pen.stroke({ x: 500, y: 360 }, { x: 640, y: 380 }, (share) => 0.2 + 0.6 * share);
    await expect(inkNamed(page, 'Ink: 2 strokes')).toBeVisible();

    // The palm moves the page with it, and draws nothing.
    const world = page.locator('[data-canvas] > div').first();
    const before = await world.getAttribute('style');
    await finger({ x: 700, y: 500 }, { x: 640, y: 430 });
    await expect.poll(() => world.getAttribute('style')).not.toBe(before);
    await expect(inkNamed(page, 'Ink: 2 strokes')).toBeVisible();
    await expect.poll(async () => (await strokesOf(page, studio.address, id)).length).toBe(2);

    // Unless the person wants to draw with fingers.
    await page.getByRole('button', { name: 'Pen settings' }).click();
    await page.getByRole('combobox', { name: 'Draw with touch' }).selectOption('always');
    await page.keyboard.press('Escape');
    await finger({ x: 520, y: 420 }, { x: 620, y: 450 });
    await expect(inkNamed(page, 'Ink: 3 strokes')).toBeVisible();
  });
});

test('a draft layer is on the desk and in storyboards, and in no finished picture', async ({
  page,
  project,
  studio,
}) => {
  const projectId = await project('Draft');
  const { id } = await openPage(page, studio.address, projectId);
  const picture = async (stage: 'finished' | 'name'): Promise<string> => {
    const path = `/pages/${id}/image?stage=${stage}&dpi=72&anyway=true`;
    const answer = await call(page, { method: 'GET', address: studio.address, path });
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.body()).toString('base64');
  };
  const [finished, storyboard] = [await picture('finished'), await picture('name')];

  await page.getByRole('combobox', { name: 'Pen', exact: true }).selectOption('pencil');
  const pen = await penOf(page);
  await pen.stroke({ x: 500, y: 300 }, { x: 760, y: 420 }, () => 0.8);
  await pen.stroke({ x: 760, y: 300 }, { x: 500, y: 430 }, (share) => 0.3 + 0.6 * share);
  await expect.poll(async () => (await strokesOf(page, studio.address, id)).length).toBe(2);
  expect(await picture('finished')).not.toBe(finished);

  await page.keyboard.press('v');
  await page.keyboard.press('Escape');
  const layers = page.getByRole('region', { name: 'Layers' });
  await layers.getByRole('button', { name: /^Ink/, expanded: false }).click();
  await layers.getByRole('switch', { name: 'Draft layer' }).click();
  await expect(inkNamed(page, 'Ink: 2 strokes')).toBeVisible();
  await expect.poll(() => picture('finished')).toBe(finished);
  expect(await picture('name')).not.toBe(storyboard);
});
