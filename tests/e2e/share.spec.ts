import { expectAccessible } from './accessibility';
import { layOut } from './pages';
import { expect, NOBODY, test } from './studio';

/** Two pages. */
const SCRIPT = `# Chapter 1

## Page 1

EXT. KANDA STATION - DUSK, RAIN

### Panel 1 (close-up)

Yuki turns around, surprised.

YUKI
You came after all!

### Panel 2 (upper body)

Ren laughs.

REN
Of course.

## Page 2

EXT. KANDA STATION - DUSK, RAIN

### Panel 1 (long shot)

They walk away.
`;

test('a book is shared by a link with a password, read without an account, and the link revoked', async ({
  page,
  browser,
  studio,
  project,
}, info) => {
  test.setTimeout(240_000);
  const projectId = await project('Rain on Kanda');
  await layOut(page, studio.address, projectId, SCRIPT);
  await page.goto(`/projects/${projectId}`);
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByLabel('Name of the link').fill('For Mio');
  await dialog.getByLabel('Password').fill('umbrella');
  await dialog.getByRole('button', { name: 'Create link' }).click();
  const link = await dialog.getByLabel('Link', { exact: true }).inputValue();
  await expectAccessible(page);
  await page.screenshot({ path: info.outputPath('dialog.png') });

  const context = await browser.newContext({ baseURL: studio.address, locale: 'en-GB', storageState: NOBODY });
  const reader = await context.newPage();
  await reader.goto(link);
  await reader.getByLabel('Password').fill('parasol');
  await reader.getByRole('button', { name: 'Open' }).click();
  await expect(reader.getByText('doesn’t open', { exact: false })).toBeVisible();
  await reader.getByLabel('Password').fill('umbrella');
  await reader.getByRole('button', { name: 'Open' }).click();
  await expect(reader.getByRole('heading', { name: 'Rain on Kanda' })).toBeVisible();
  await expect(reader.getByRole('status')).toHaveText('Page 1 of 2');
  await expect(reader.getByText('YUKI: You came after all!', { exact: false })).toBeAttached();
  const picture = reader.locator('section img').first();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalHeight)).toBeGreaterThan(1000);
  await expectAccessible(reader);
  await reader.screenshot({ path: info.outputPath('page.png') });
  await reader.keyboard.press('ArrowLeft');
  await expect(reader.getByRole('status')).toHaveText('Page 2 of 2');
  await reader.getByRole('radio', { name: 'Panels' }).click();
  await expect(reader.getByRole('status')).toHaveText('Page 1, panel 1 of 2');
  await reader.getByRole('button', { name: 'Next' }).click();
  await expect(reader.getByRole('status')).toHaveText('Page 1, panel 2 of 2');
  await reader.screenshot({ path: info.outputPath('panel.png') });
  await reader.setViewportSize({ width: 390, height: 844 });
  await reader.getByRole('radio', { name: 'Pages' }).click();
  await expectAccessible(reader);
  await reader.screenshot({ path: info.outputPath('phone.png') });

  await dialog.getByRole('button', { name: 'Revoke For Mio' }).click();
  await expect(dialog.getByText('Revoked', { exact: false })).toBeVisible();
  await reader.reload();
  await expect(reader.getByRole('heading', { name: 'This link can’t be opened' })).toBeVisible();
  await context.close();
});
