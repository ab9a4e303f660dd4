import type { Locator, Page } from '@playwright/test';
import { bookPageSchema, type BookPage } from '@/lib/contracts/books';
import { createdInvitationSchema } from '@/lib/contracts/invitations';
import { newBalloon } from '@/lib/domain/page/balloons/new-balloon';
import { expectAccessible } from './accessibility';
import { call } from './call';
import { emptyPage, freshId, inkOf } from './pages';
import { expect, test } from './studio';

/** A page of four panels with balloons that say some words. */
async function letteredPage(
  page: Page,
  address: string,
  projectId: string,
  words: readonly string[],
): Promise<BookPage> {
  const { id, revision, template, panels, layers } = await emptyPage(page, address, projectId);
  const balloons = words.map((text, index) =>
    newBalloon({
      id: freshId(),
      panelId: null,
      kind: 'speech',
      text,
      speaker: 'Ren',
      at: { x: 40 + 37 * index, y: 60 + 43 * index },
      widthMm: 34,
      heightMm: 16,
      tail: null,
      face: null,
      sizeMm: null,
      direction: null,
      isAuto: false,
    }),
  );
  const saved = await call(page, {
    method: 'PUT',
    address,
    path: `/pages/${id}`,
    body: {
      template,
      panels: panels.map((one) => ({ id: one.id, polygon: one.polygon, content: one.content })),
      balloons,
      layers,
    },
    headers: { 'If-Match': `"${revision}"` },
  });
  expect(saved.ok(), await saved.text()).toBe(true);
  return bookPageSchema.parse(await saved.json());
}

async function stored(page: Page, address: string, pageId: string): Promise<BookPage> {
  return bookPageSchema.parse(await (await call(page, { method: 'GET', address, path: `/pages/${pageId}` })).json());
}

const balloonNamed = (page: Page, words: string): Locator => page.getByRole('button', { name: `Balloon: ${words}` });
const isSaved = (page: Page) => expect(page.getByText('Saved', { exact: true })).toBeVisible();

async function centreOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (box === null) throw new Error('It is not seen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(page: Page, from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 3 });
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 3 });
  await page.mouse.up();
}

test('a page is moved and enlarged, several things are selected, aligned, drawn on, undone; steps survive a reload', async ({
  page,
  project,
  studio,
}) => {
  const projectId = await project('Canvas');
  const { id } = await letteredPage(page, studio.address, projectId, ['One', 'Two', 'Three']);
  await page.goto(`/projects/${projectId}/pages?stage=letter`);
  const one = balloonNamed(page, 'One');
  await one.waitFor();

  // Closer at the pointer, by wheel and by keys, and back to the whole page.
  const size = page.getByRole('button', { name: 'Zoom to fit' });
  const whole = await size.textContent();
  const before = await centreOf(one);
  await page.mouse.move(before.x, before.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await expect(size).not.toHaveText(whole ?? '');
  const after = await centreOf(one);
  expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(3);
  await page.mouse.wheel(60, 90);
  await expect.poll(async () => Math.round((await centreOf(one)).y - after.y)).toBe(-90);
  await page.keyboard.press('0');
  await expect(size).toHaveText(whole ?? '');

  const storedStrokes = async () => {
    return (await inkOf(page, studio.address, id)).map((layer) => layer.strokes.length);
  };

  // Several at once: by Shift, by keys; aligned; undone in one step.
  const places = async () => (await stored(page, studio.address, id)).balloons.map(({ at }) => at.x);
  const start = await places();
  await page.mouse.click((await centreOf(one)).x, (await centreOf(one)).y);
  await page.keyboard.down('Shift');
  const two = await centreOf(balloonNamed(page, 'Two'));
  await page.mouse.click(two.x, two.y);
  await page.keyboard.up('Shift');
  await expect(page.getByRole('heading', { name: '2 items selected' })).toBeVisible();
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('heading', { name: '3 items selected' })).toBeVisible();
  await page.getByRole('button', { name: 'Align left' }).click();
  await expect.poll(async () => new Set(await places()).size).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(places).toEqual(start);

  // By keys alone: focus reads the page in order, arrows move by millimetres, and what they did is told.
  await one.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => (await places())[0]).toBeCloseTo((start[0] ?? 0) + 6, 3);
  await expect(page.getByRole('status', { name: 'Last change' })).toHaveText(/moved to X/i);

  // The pen makes its layer; undo and a reload; redo is still there.
  await page.keyboard.press('p');
  for (const x of [500, 620, 740]) await drag(page, { x, y: 300 }, { x: 60, y: 200 });
  const ink = page.getByRole('button', { name: /^Ink: / });
  await expect(ink).toHaveAccessibleName('Ink: 3 strokes');
  await page.keyboard.press('Control+z');
  await expect(ink).toHaveAccessibleName('Ink: 2 strokes');
  // "Saved" may still stand from before.
  await expect.poll(storedStrokes).toEqual([2]);
  await isSaved(page);
  await page.reload();
  await expect(ink).toHaveAccessibleName('Ink: 2 strokes');
  // The page is seen a moment before its keys are heard.
  await expect(async () => {
    await page.keyboard.press('Control+Shift+z');
    await expect(ink).toHaveAccessibleName('Ink: 3 strokes', { timeout: 1000 });
  }).toPass();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(ink).toHaveAccessibleName('Ink: 1 stroke');
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(storedStrokes).toEqual([3]);

  // Hidden and locked layers are let through.
  await page.keyboard.press('v');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Lock Ink' }).click();
  await page.getByRole('button', { name: 'Hide Balloons' }).click();
  await expect(one).toHaveCount(0);
  await page.mouse.click(530, 400);
  await expect(page.getByRole('heading', { name: /^Panel / })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Show Balloons' }).click();
  await expect(one).toHaveCount(1);
  await isSaved(page);
  await expectAccessible(page);
});

test('work goes on without the studio, and is sent when it is back, also after a reload', async ({
  page,
  context,
  project,
  studio,
}) => {
  const projectId = await project('Offline');
  const { id } = await letteredPage(page, studio.address, projectId, ['Alone']);
  await page.goto(`/projects/${projectId}/pages?stage=letter`);
  const balloon = balloonNamed(page, 'Alone');
  await balloon.focus();
  const { at } = (await stored(page, studio.address, id)).balloons[0] ?? { at: { x: NaN, y: NaN } };
  await context.setOffline(true);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('Offline. Changes are saved in this browser.')).toBeVisible();
  await page.keyboard.press('Shift+ArrowDown');
  await context.setOffline(false);
  await isSaved(page);
  expect((await stored(page, studio.address, id)).balloons[0]?.at.y).toBeCloseTo(at.y + 6, 3);

  // The studio is away while the page is left: its requests fail, the page itself comes.
  await page.route('**/api/pages/**', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  );
  await balloon.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Offline. Changes are saved in this browser.')).toBeVisible();
  await page.unroute('**/api/pages/**');
  await page.reload();
  await expect.poll(async () => (await stored(page, studio.address, id)).balloons[0]?.at.x).toBeCloseTo(at.x + 1, 3);
});

test('two people letter one page at once: both edits are there, and what collides is at hand', async ({
  page,
  secondPage,
  project,
  studio,
}) => {
  const projectId = await project('Together');
  const { id } = await letteredPage(page, studio.address, projectId, ['Mine', 'Yours']);
  const invited = await call(page, {
    method: 'POST',
    address: studio.address,
    path: '/invitations',
    body: { project: { id: projectId, memberRole: 'editor' } },
  });
  const { url } = createdInvitationSchema.parse(await invited.json());
  const joined = await call(secondPage, {
    method: 'POST',
    address: studio.address,
    path: '/invitations/accept',
    body: { as: 'myself', token: url.slice(url.indexOf('#') + 1) },
  });
  expect(joined.ok(), await joined.text()).toBe(true);
  const desk = `/projects/${projectId}/pages?stage=letter`;
  await Promise.all([page.goto(desk), secondPage.goto(desk)]);

  const write = async (who: Page, from: string, to: string) => {
    await balloonNamed(who, from).focus();
    await who.keyboard.press('Enter');
    await who.getByRole('textbox', { name: 'Balloon text' }).first().fill(to);
    await who.keyboard.press('Escape');
  };
  await Promise.all([write(page, 'Mine', 'Hers'), write(secondPage, 'Yours', 'His')]);
  for (const who of [page, secondPage]) {
    await expect(balloonNamed(who, 'Hers')).toBeVisible();
    await expect(balloonNamed(who, 'His')).toBeVisible();
    await isSaved(who);
  }
  // Undo takes back only one's own.
  await page.keyboard.press('Control+z');
  await expect(balloonNamed(page, 'Mine')).toBeVisible();
  await expect(balloonNamed(page, 'His')).toBeVisible();
  await expect(balloonNamed(secondPage, 'Mine')).toBeVisible();

  // The same words changed by both: the page shows the other's, and mine are one press away.
  await page.context().setOffline(true);
  await write(page, 'Mine', 'I said this');
  await expect(page.getByText('Offline. Changes are saved in this browser.')).toBeVisible();
  await write(secondPage, 'Mine', 'No, this');
  await isSaved(secondPage);
  await page.context().setOffline(false);
  await expect(balloonNamed(page, 'No, this')).toBeVisible();
  await page.getByRole('button', { name: 'Keep my version' }).click();
  await expect(balloonNamed(page, 'I said this')).toBeVisible();
  await expect(balloonNamed(secondPage, 'I said this')).toBeVisible();
  expect((await stored(page, studio.address, id)).balloons.map(({ text }) => text)).toEqual(['I said this', 'His']);
});

test('a balloon is copied to another page through the clipboard, and what is no copy is refused or becomes words', async ({
  page,
  context,
  project,
  studio,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const projectId = await project('Copies');
  await letteredPage(page, studio.address, projectId, ['First']);
  await letteredPage(page, studio.address, projectId, ['Second']);
  await page.goto(`/projects/${projectId}/pages?stage=letter`);
  await balloonNamed(page, 'First').focus();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('n');
  await balloonNamed(page, 'Second').waitFor();
  await page.keyboard.press('Control+v');
  await expect(balloonNamed(page, 'First')).toBeVisible();
  await page.keyboard.press('Control+v');
  await expect(balloonNamed(page, 'First')).toHaveCount(2);
  await page.keyboard.press('Delete');
  await expect(balloonNamed(page, 'First')).toHaveCount(1);

  const paste = async (text: string) => {
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await page.keyboard.press('Control+v');
  };
  await paste('{"kind":"koma/page-things","version":1,"balloons":[{"id":"<img src=x>"}],"strokes":[]}');
  await expect(page.getByText(/holds no complete copy from Koma/)).toBeVisible();
  await paste('Words from elsewhere');
  await expect(balloonNamed(page, 'Words from elsewhere')).toBeVisible();
  await isSaved(page);
});
