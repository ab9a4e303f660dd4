import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { generationSchema } from '@/lib/contracts/generations';
import { pageSchema } from '@/lib/contracts/page';
import { projectSchema } from '@/lib/contracts/projects';
import { encodePng } from '@/pipeline/image';
import { goldenPath } from '../golden/open-runtime';
import { placeCheckpoint } from '../golden/place-checkpoint';
import { call } from './call';
import { startStudio, type RunningStudio } from './running-studio';

let studio: RunningStudio;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  studio = await startStudio({
    prepare: async (dataFolder) => {
      await placeCheckpoint(dataFolder);
      const models = join(dataFolder, 'models');
      await mkdir(join(models, 'controlnet'));
      await copyFile(
        goldenPath('checkpoints/controlnet-ldm.safetensors'),
        join(models, 'controlnet/lineart.safetensors'),
      );
      await copyFile(join(models, 'tiny.safetensors'), join(models, 'tiny-refiner.safetensors'));
    },
  });
});
test.afterAll(() => studio?.stop());

test('a photo becomes a control map before one’s eyes, and a refiner draws the last steps', async ({ page }) => {
  await page.goto(studio.link);
  const { address } = studio;
  const made = await call(page, { method: 'POST', address, path: '/projects', body: { title: 'Control' } });
  const { id } = projectSchema.parse(await made.json());
  await page.goto(`${address}/projects/${id}/draw`);
  await page.getByLabel('Prompt', { exact: true }).fill('a cat');
  await page.getByText('Advanced: model, size, steps').click();
  await page.getByLabel('Model', { exact: true }).selectOption({ label: 'tiny' });
  await page.getByRole('radio', { name: 'Off', exact: true }).click();
  await page.getByLabel('Steps').fill('2');
  await page.getByLabel('Refiner', { exact: true }).selectOption({ label: 'tiny-refiner' });
  await page.getByRole('slider', { name: 'Refiner switch at' }).press('Home');

  await page.getByLabel('ControlNet', { exact: true }).selectOption({ label: 'lineart' });
  const data = Uint8Array.from({ length: 256 * 256 * 3 }, (_, at) => (Math.floor(at / 3) % 256 < 128 ? 30 : 220));
  const buffer = Buffer.from(await encodePng({ widthPx: 256, heightPx: 256, channels: 3, data }));
  const photo = { name: 'photo.png', mimeType: 'image/png', buffer };
  await page.getByLabel('Control image: Choose file').setInputFiles(photo);
  const kind = page.getByLabel('The image is');
  await expect(kind).toHaveValue('lineart');
  await kind.selectOption({ label: 'a photo or drawing: Canny edges' });
  const preview = page.getByRole('img', { name: 'Control map of the image' });
  const whiteShare = () =>
    preview.evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 1;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return [...pixels].filter((value, at) => at % 4 === 0 && value > 200).length / (canvas.width * canvas.height);
    });
  // One line between the dark and the light half, and nothing else.
  await expect.poll(whiteShare).toBeGreaterThan(0);
  expect(await whiteShare()).toBeLessThan(0.05);

  await page.getByRole('button', { name: /^Generate(?! variation| again)/ }).click();
  const drawings = async () => {
    const answer = await call(page, { method: 'GET', address, path: `/projects/${id}/generations` });
    return pageSchema(generationSchema).parse(await answer.json()).items;
  };
  await expect
    .poll(async () => (await drawings()).map(({ status }) => status), { timeout: 120_000 })
    .toEqual(['succeeded']);
  const [drawn] = await drawings();
  expect(drawn?.networks).toEqual(['lineart 1', 'tiny-refiner 0.05']);
});
