import { expect, test, type Page } from '@playwright/test';
import { generationSchema } from '@/lib/contracts/generations';
import { pageSchema } from '@/lib/contracts/page';
import { projectSchema } from '@/lib/contracts/projects';
import { placeCheckpoint } from '../golden/place-checkpoint';
import { call } from './call';
import { startStudio, type RunningStudio } from './running-studio';

let studio: RunningStudio;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  studio = await startStudio({ prepare: placeCheckpoint });
});
test.afterAll(() => studio?.stop());

test('a checkpoint and a LoRA in the data folder draw a picture, and the LoRA changes it', async ({ page }) => {
  await page.goto(studio.link);
  const { address } = studio;
  const made = await call(page, { method: 'POST', address, path: '/projects', body: { title: 'LoRA' } });
  const { id } = projectSchema.parse(await made.json());
  await page.goto(`${address}/projects/${id}/draw`);
  await page.getByLabel('Prompt', { exact: true }).fill('a cat');
  await page.getByText('Advanced: model, size, steps').click();
  await page.getByLabel('Model', { exact: true }).selectOption({ label: 'tiny' });
  await page.getByRole('radio', { name: 'Off', exact: true }).click();
  await page.getByLabel('Steps').fill('2');
  await page.getByRole('button', { name: 'Lock seed' }).click();
  const draw = async (count: number) => {
    await generate(page);
    await expect
      .poll(async () => (await drawings()).map(({ status }) => status), { timeout: 120_000 })
      .toEqual(Array.from({ length: count }, () => 'succeeded'));
    return (await drawings())[0];
  };
  const drawings = async () => {
    const answer = await call(page, { method: 'GET', address, path: `/projects/${id}/generations` });
    return pageSchema(generationSchema).parse(await answer.json()).items;
  };
  const plain = await draw(1);

  await page.getByLabel('LoRAs', { exact: true }).selectOption({ label: 'ink' });
  const strength = page.getByRole('slider', { name: 'ink' });
  await strength.press('End');
  await expect(page.getByText('2.00')).toBeVisible();
  const inked = await draw(2);
  expect(inked?.networks).toEqual(['ink 2']);
  expect(inked?.seed).toBe(plain?.seed);
  expect(inked?.pictures[0]?.sha256).not.toBe(plain?.pictures[0]?.sha256);

  await page.getByRole('button', { name: 'Remove ink' }).click();
  await page.getByLabel('Prompt', { exact: true }).fill('a cat <lora:ink:2>');
  const tagged = await draw(3);
  expect(tagged?.compiled.text).toBe(plain?.compiled.text);
  expect(tagged?.pictures[0]?.widthPx).toBe(plain?.pictures[0]?.widthPx);
  expect(tagged?.networks).toEqual(['ink 2']);

  await page.getByLabel('Prompt', { exact: true }).fill('a cat <lora:inc:1>');
  await generate(page);
  await expect(page.getByText('There is no LoRA “inc”.').first()).toBeVisible();
});

/** The form's button; what is drawn has one for variations. */
function generate(page: Page): Promise<void> {
  return page.getByRole('button', { name: /^Generate(?! variation| again)/ }).click();
}
