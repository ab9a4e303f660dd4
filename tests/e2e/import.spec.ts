import { expectAccessible } from './accessibility';
import { expect, test } from './studio';

const SCRIPT = `Title: Umbrella Weather
Author: A. Writer

EXT. BRIDGE - DAY, RAIN

Mio waits under a red umbrella.

MIO
Late again.

REN (O.S.)
(shouting)
Wait!

INT. TRAM - NIGHT

Ren sits down beside Mio.

REN
Thank you for waiting.
`;

test('a Fountain script becomes a project whose script lays out as pages', async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto('/projects');
  await page.getByRole('button', { name: 'Import a novel or script' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import a novel or script' });
  const choose = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose file' }).click();
  await (await choose).setFiles({ name: 'umbrella.fountain', mimeType: 'text/plain', buffer: Buffer.from('%PDF-1.7') });
  await expect(dialog.getByRole('alert')).toContainText('This is a PDF file.');
  const again = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose file' }).click();
  await (await again).setFiles({ name: 'umbrella.fountain', mimeType: 'text/plain', buffer: Buffer.from(SCRIPT) });
  await expect(dialog.getByText('2 characters', { exact: false })).toBeVisible();
  await expect(dialog.getByLabel('Title of the new project')).toHaveValue('Umbrella Weather');
  await dialog.getByRole('textbox', { name: 'Name of REN' }).fill('Renji');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Start import' }).click();
  await page.waitForURL(/\/pages\?stage=script$/);
  const script = page.getByRole('textbox', { name: 'Script text' });
  await expect(script).toHaveValue(/EXT\. BRIDGE - DAY, RAIN/, { timeout: 60_000 });
  await expect(script).toHaveValue(/@Renji \(shout\)\nWait!/);
  await page.getByRole('button', { name: 'Lay out pages' }).click();
  await expect(page).toHaveURL(/stage=storyboard/, { timeout: 60_000 });
  await expect(page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: /^Page \d/ })).toHaveCount(
    2,
  );
});
