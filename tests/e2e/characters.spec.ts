import type { Page } from '@playwright/test';
import { generationSchema } from '@/lib/contracts/generations';
import { pageSchema } from '@/lib/contracts/page';
import { figureMaskSvgs } from '@/lib/rough';
import { call } from './call';
import { meanInMask } from './mean-in-mask';
import { expect, test } from './studio';

test('a character is made, her sheet drawn, an anchor pinned, and she is drawn beside somebody, each as they are', async ({
  page,
  project,
  studio,
}) => {
  test.setTimeout(240_000);
  const projectId = await project('Characters');
  await makeCharacter(page, projectId, 'Mio', {
    sex: 'girl',
    hair: 'pink',
    style: 'twin tails',
    garment: 'sailor uniform',
  });
  const rough = page.getByRole('img', { name: 'Preview of Mio' });
  const before = await rough.getAttribute('src');
  await page
    .getByRole('radiogroup', { name: /^Bangs/ })
    .getByRole('radio', { name: 'parted' })
    .click();
  await expect.poll(() => rough.getAttribute('src')).not.toBe(before);
  await expect(page.getByText(/1girl, pink hair, twintails, .*parted bangs/)).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Mio saved.')).toBeVisible();

  await page.getByRole('button', { name: 'Generate sheet' }).click();
  const pin = page.getByRole('button', { name: 'Pin Face as reference image' });
  await expect(pin).toBeVisible({ timeout: 180_000 });
  await expect(page.getByRole('img', { name: 'Mio: Laughing' })).toBeVisible({ timeout: 180_000 });
  await pin.click();
  await expect(page.getByText('Mio now uses this as the first reference image.')).toBeVisible();
  await expect(page.getByText('primary')).toBeVisible();

  await makeCharacter(page, projectId, 'Ren', { sex: 'boy', hair: 'black', style: 'short', garment: 'gakuran' });
  await page.getByRole('link', { name: 'Generate Ren' }).click();
  await page.waitForURL(/\/draw$/);
  await page.getByRole('button', { name: 'Add character' }).click();
  await page.getByRole('menuitem', { name: 'Mio' }).click();
  const handle = page.getByRole('button', { name: /^Move Mio/ });
  await handle.press('ArrowDown');
  await page
    .getByRole('button', { name: /^Generate/ })
    .last()
    .click();
  await expect(page.getByRole('button', { name: 'Generate variation' })).toBeVisible({ timeout: 120_000 });

  const answer = await call(page, {
    address: studio.address,
    method: 'GET',
    path: `/projects/${projectId}/generations?limit=1`,
  });
  const [drawn] = pageSchema(generationSchema).parse(await answer.json()).items;
  expect(drawn?.cast.map(({ name }) => name)).toEqual(['Ren', 'Mio']);
  const file = await page.request.get(`${studio.address}/api/pictures/${drawn?.pictures[0]?.id}/file?size=full`);
  const masks = drawn?.rough ? figureMaskSvgs(drawn.rough) : [];
  const [ren, mio] = await Promise.all(masks.map(async (mask) => meanInMask(await file.body(), mask)));
  // Pink hair is bright and more red than green; black hair is dark.
  expect((mio?.red ?? 0) - (mio?.green ?? 0)).toBeGreaterThan(20);
  expect((mio?.red ?? 0) - (ren?.red ?? 255)).toBeGreaterThan(50);
});

async function makeCharacter(
  page: Page,
  projectId: string,
  name: string,
  looks: { sex: string; hair: string; style: string; garment: string },
): Promise<void> {
  await page.goto(`/projects/${projectId}/characters/new`);
  await page.getByLabel('Name', { exact: true }).fill(name);
  const choose = async (group: RegExp, value: string) =>
    page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: value, exact: true }).click();
  await choose(/^Sex/, looks.sex);
  await choose(/^Age/, 'teenager');
  await choose(/^Build/, 'average');
  await choose(/^Hair colour/, looks.hair);
  await choose(/^Hair style/, looks.style);
  await choose(/^Bangs/, 'straight');
  await choose(/^Skin/, 'fair');
  await choose(/^Garment/, looks.garment);
  const worn = page.getByRole('button', { pressed: true });
  while ((await worn.count()) > 0) await worn.first().click();
  await page.getByRole('button', { name: 'Create character' }).click();
  await expect(page.getByText(`${name} created.`)).toBeVisible();
  await page.waitForURL(/\/characters\/[0-9a-f-]{36}$/);
}

test('a place with two times, and the style of the project, are kept', async ({ page, project }) => {
  const projectId = await project('Places');
  await page.goto(`/projects/${projectId}/places`);
  await page.getByRole('button', { name: 'New place' }).click();
  await page.getByLabel('Name', { exact: true }).first().fill('The roof');
  await page.getByRole('radio', { name: 'Outdoors' }).click();
  await page.getByRole('radio', { name: 'rooftop' }).click();
  await page.getByRole('button', { name: 'Add variant' }).click();
  await page.getByRole('button', { name: 'Create place' }).click();
  await expect(page.getByRole('button', { name: 'Open The roof' })).toContainText('2 variants');

  await page.getByRole('link', { name: 'Style' }).click();
  await page.getByLabel('Style preset').selectOption('manga');
  await page.getByRole('switch', { name: 'Lock style' }).click();
  await page.getByRole('button', { name: 'Save style' }).click();
  await expect(page.getByText('Style saved.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Style preset')).toHaveValue('manga');
  await expect(page.getByRole('switch', { name: 'Lock style' })).toBeChecked();
});

test('a place from words keeps what stands there and a camera of its own', async ({ page, project }) => {
  const projectId = await project('Places from words');
  await page.goto(`/projects/${projectId}/places`);
  await page.getByRole('button', { name: 'New place' }).click();
  await page.getByLabel('Name', { exact: true }).first().fill('The alley');
  await page.getByLabel('Description', { exact: true }).fill('an alley at night in the rain with a barrel on the left');
  await page.getByRole('button', { name: 'Fill in from description' }).click();
  await expect(page.getByText('Filled in: alley, night, rain, barrel.')).toBeVisible();
  const barrel = page.getByRole('button', { name: 'Move barrel' });
  const before = await barrel.boundingBox();
  await barrel.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await barrel.boundingBox())?.x ?? 0).toBeGreaterThan((before?.x ?? 0) + 4);
  await page.getByLabel('Search props').fill('vending');
  await page.getByRole('button', { name: 'Add vending machine' }).click();
  await page.getByRole('button', { name: 'Add camera' }).click();
  await page.getByLabel('Camera name').fill('From the end');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as PNG' }).click();
  expect((await saved).suggestedFilename()).toBe('The alley.png');
  await page.getByRole('button', { name: 'Create place' }).click();
  await page.getByRole('button', { name: 'Open The alley' }).click();
  await expect(page.getByRole('button', { name: 'Move vending machine' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'From the end' })).toBeVisible();
});
