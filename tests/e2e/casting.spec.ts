import { expectAccessible } from './accessibility';
import { expect, test } from './studio';

const PREMISE =
  'An old lighthouse keeper with a white beard finds a broken robot on the beach. A little girl and a black cat watch them. They all laugh.';

test('a description fills the form, says what it read, and is taken back', async ({ page, project }) => {
  const projectId = await project('Casting');
  await page.goto(`/projects/${projectId}/characters/new`);
  await page.getByLabel('Name', { exact: true }).fill('Gus');
  const age = page.getByRole('radiogroup', { name: /^Age/ });
  await age.getByRole('radio', { name: 'teenager' }).click();
  const rough = page.getByRole('img', { name: 'Preview of Gus' });
  await expect(rough).toHaveAttribute('src', /^blob:/);
  const before = await rough.getAttribute('src');
  await page
    .getByRole('textbox', { name: 'Description' })
    .fill('a retired lighthouse keeper with a white beard and a peaked cap');
  await page.getByRole('button', { name: 'Fill in from description' }).click();
  await expect(page.getByText(/^Filled in: .*beard/)).toBeVisible();
  await expect(age.getByRole('radio', { name: 'elderly' })).toBeChecked();
  await expect.poll(() => rough.getAttribute('src')).not.toBe(before);
  await page.getByRole('button', { name: 'Undo fill in' }).click();
  await expect(age.getByRole('radio', { name: 'teenager' })).toBeChecked();
  await page.getByRole('button', { name: 'Fill in from description' }).click();
  await page.getByRole('button', { name: 'Create character' }).click();
  await expect(page.getByText('Gus created.')).toBeVisible();
  await expect(page.getByText(/1boy.*beard/)).toBeVisible();
});

test('somebody begins with the kind, is shaped by a slider, carries a lantern, and is turned by hand', async ({
  page,
  project,
}) => {
  const projectId = await project('Casting by hand');
  await page.goto(`/projects/${projectId}/characters/new`);
  await page.getByLabel('Name', { exact: true }).fill('Ada');
  const rough = page.getByRole('img', { name: 'Preview of Ada' });
  await expect(rough).toHaveAttribute('src', /^blob:/);
  const kind = page.getByRole('radiogroup', { name: /^Kind/ });
  await kind.getByRole('radio', { name: 'cat', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Clothes' })).toHaveCount(0);
  await kind.getByRole('radio', { name: 'human', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Clothes' })).toBeVisible();
  await page.getByRole('radiogroup', { name: /^Sex/ }).getByRole('radio', { name: 'neither' }).click();
  await expect(page.getByText(/^1other/)).toBeVisible();

  await page.getByText('Proportions', { exact: true }).click();
  const height = page.getByRole('slider', { name: 'height' });
  await height.press('End');
  await expect(height).toHaveAttribute('aria-valuetext', '+100%');
  await expect(page.getByText(/^1other.*tall/)).toBeVisible();
  await page.getByRole('button', { name: 'Reset height' }).click();
  await expect(height).toHaveAttribute('aria-valuetext', 'default');
  await page.getByText('Always carries', { exact: true }).click();
  await page.getByRole('button', { name: 'lantern', exact: true }).click();
  await expect(page.getByText(/^1other.*lantern/)).toBeVisible();

  const before = await rough.getAttribute('src');
  const turn = page.getByRole('slider', { name: 'Rotate' });
  await turn.press('PageDown');
  await expect(turn).toHaveAttribute('aria-valuenow', '-36');
  await expect.poll(() => rough.getAttribute('src')).not.toBe(before);
  const box = await turn.boundingBox();
  const [x, y] = [(box?.x ?? 0) + 80, (box?.y ?? 0) + 60];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 80, y, { steps: 4 });
  await page.mouse.up();
  await expect(turn).toHaveAttribute('aria-valuenow', '36');
  await page.getByRole('group', { name: 'Turnaround' }).getByRole('button').nth(3).click();
  await expect(turn).toHaveAttribute('aria-valuenow', '180');
  await expectAccessible(page);
});

test('a premise casts whom it tells of, and each panel says why it is seen so until it is staged by hand', async ({
  page,
  project,
}) => {
  const projectId = await project('Casting by a premise');
  await page.goto(`/projects/${projectId}/pages`);
  await page.getByRole('button', { name: 'Draft from premise' }).click();
  await page.getByRole('textbox', { name: 'Premise' }).fill(PREMISE);
  await page.getByRole('button', { name: 'Create draft' }).click();
  await page.getByRole('button', { name: 'Apply draft' }).click();
  await page.getByRole('button', { name: 'Lay out pages' }).click();
  await expect(page.getByText(/Characters created: Lighthouse keeper, Robot, Little girl, Cat/)).toBeVisible();
  await page
    .getByRole('group', { name: 'Page 1' })
    .getByRole('button', { name: /^Panel/ })
    .first()
    .click();
  const why = page.getByText('As specified in the script');
  await expect(why).toBeVisible();
  await page.getByRole('button', { name: /^Shot: / }).click();
  await expect(page.getByRole('listbox', { name: 'Shot' }).getByRole('option').nth(1).locator('img')).toBeVisible();
  await page.getByRole('option', { name: 'wide', exact: true }).click();
  await expect(why).toHaveCount(0);
  const tilt = page.getByRole('slider', { name: 'Camera tilt' });
  await tilt.press('PageUp');
  await expect(tilt).toHaveAttribute('aria-valuenow', '10');
  await page.keyboard.press('Control+z');
  await expect(tilt).toHaveAttribute('aria-valuenow', '0');
  await expect(page.getByRole('button', { name: 'Shot: wide' })).toBeVisible();
});
