import { readFileSync } from 'node:fs';
import path from 'node:path';
import { layOut } from './pages';
import { expect, test } from './studio';

const FONT = path.resolve(
  import.meta.dirname,
  '../../node_modules/@expo-google-fonts/bangers/400Regular/Bangers_400Regular.ttf',
);
/** One page of two balloons. */
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
`;

test('a book is translated in a table and by a file, looked at, read aloud, and set in a typeface of one’s own', async ({
  page,
  studio,
  project,
}, info) => {
  test.setTimeout(240_000);
  const projectId = await project('Rain on Kanda');
  await layOut(page, studio.address, projectId, SCRIPT);
  const keep = (name: string) => page.screenshot({ path: info.outputPath(`${name}.png`) });

  // A second language, and the first line of it.
  await page.goto(`/projects/${projectId}/lines`);
  await page.getByRole('button', { name: 'Languages' }).click();
  await page.getByLabel('Add language').fill('Japanese');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Japanese: 0 of 2 translated')).toBeVisible();
  const first = page.getByRole('textbox', { name: /^Japanese, Page 1, Yuki/i });
  await first.fill('来たんだ！');
  await expect(page.getByText('Japanese: 1 of 2 translated')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await keep('1-table');
  await page.getByRole('radio', { name: 'Untranslated' }).click();
  await expect(first).toHaveCount(0);
  await page.getByRole('radio', { name: 'All' }).click();

  // A table goes out, comes back with the other line, and is looked at before anything is written.
  await page.getByRole('button', { name: 'Export' }).click();
  const [table] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'All dialogue as CSV' }).click(),
  ]);
  const text = readFileSync(await table.path(), 'utf8');
  const changed = text.replace('Of course.,', 'Of course.,もちろん。');
  const bring = (name: string, words: string) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(words, 'utf8') });
  await bring('notes.csv', 'name,ja\nx,y\n');
  await expect(page.getByText(/no column “id”/)).toBeVisible();
  await page.keyboard.press('Escape');
  await bring('lines.csv', `${changed.trimEnd()}\r\nnobody,1,1,Ren,speech,,x,y\r\n`);
  await expect(page.getByText('3 rows read: 1 change.')).toBeVisible();
  await expect(page.getByText('Row 4: no balloon in this book has the ID “nobody”.')).toBeVisible();
  await keep('2-differences');
  await page.getByRole('button', { name: 'Apply 1 change' }).click();
  await expect(page.getByText('Japanese: 2 of 2 translated')).toBeVisible();

  // A typeface that is none, and one that is.
  await page.goto(`/projects/${projectId}/typefaces`);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.ttf', mimeType: 'font/ttf', buffer: Buffer.alloc(400) });
  await expect(page.getByText('The file is not a font, whatever its extension.')).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(FONT);
  await expect(page.getByRole('button', { name: 'Move Bangers to trash' })).toBeVisible();
  await page.getByRole('button', { name: 'Licence of Bangers' }).first().click();
  await expect(page.getByText(/SIL Open Font License/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await keep('3-typefaces');

  // The desk in Japanese, the typeface on a balloon, a panel in one's own words.
  await page.goto(`/projects/${projectId}/pages?stage=letter`);
  await page.getByRole('combobox', { name: 'Display language' }).selectOption({ label: 'Japanese' });
  const balloon = page.getByRole('button', { name: /来たんだ！/ });
  await expect(balloon).toBeVisible();
  await page.getByRole('combobox', { name: 'Display language' }).selectOption({ label: 'English' });
  await page.getByRole('button', { name: /You came after all/ }).click();
  await page.getByText('Text', { exact: true }).click();
  await page.getByRole('radio', { name: 'Bangers Regular' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await keep('4-desk');
  await page.getByRole('button', { name: 'Draw', exact: true }).click();
  await page
    .getByRole('button', { name: /^Panel 2/ })
    .first()
    .click();
  await expect(page.getByText(/^Ren laughs\. Seen upper body: Ren/i)).toBeVisible();
  await page.getByRole('button', { name: 'Write alt text' }).click();
  await page.getByRole('textbox', { name: 'Alt text' }).fill('Ren laughs in the rain.');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  // The reader says panels and lines in their order, in the language that is shown.
  await page.goto(`/projects/${projectId}/read`);
  const told = page.getByRole('region', { name: 'Page 1' });
  await expect(told.getByRole('figure')).toHaveCount(2);
  await expect(told).toContainText(/surprised.*You came after all!.*Ren laughs in the rain\..*Of course\./s);
  await page.getByRole('combobox', { name: 'Display language' }).selectOption({ label: 'Japanese' });
  await expect(told).toContainText(/来たんだ！.*もちろん。/s);
  await keep('5-read');
});
