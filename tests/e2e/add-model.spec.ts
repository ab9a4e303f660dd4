import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { settingsSchema } from '@/lib/contracts/settings';
import { startSourceServer } from '../unit/lib/server/downloads/source-server';
import { call } from './call';
import { expect, test } from './studio';

const COMMIT = 'c'.repeat(40);
const LORA = fileURLToPath(new URL('../golden/data/checkpoints/lora-kohya-sd15.safetensors', import.meta.url));

test('an admin looks a model up, sees whether it fits, and installs it through breaks', async ({ page, studio }) => {
  const bytes = await readFile(LORA);
  const source = await startSourceServer();
  const file = {
    rfilename: 'ink.safetensors',
    size: bytes.byteLength,
    lfs: { sha256: createHash('sha256').update(bytes).digest('hex') },
  };
  const answer = { sha: COMMIT, cardData: { license: 'mit' }, siblings: [file, { rfilename: 'ink.ckpt', size: 9 }] };
  source.files.set('/api/models/someone/ink?blobs=true', { bytes: Buffer.from(JSON.stringify(answer)), etag: null });
  source.files.set(`/someone/ink/resolve/${COMMIT}/ink.safetensors`, {
    bytes,
    etag: '"one"',
    fault: ({ number }) => (number <= 2 ? { kind: 'break', afterBytes: 3000 } : null),
  });

  await page.goto('/settings/studio');
  await page.getByLabel('Hugging Face mirror').fill(source.url);
  await page.getByLabel('Allow downloads from private addresses').check();
  await page.getByRole('form', { name: 'Model downloads' }).getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(async () => {
      const settings = await call(page, { method: 'GET', address: studio.address, path: '/settings' });
      return settingsSchema.parse(await settings.json()).downloads;
    })
    .toMatchObject({ mirror: source.url, allowsPrivate: true });

  await page.goto('/models');
  await page.getByRole('button', { name: 'Add model' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add model' });
  await dialog.getByLabel('Address, path or hash').fill('https://huggingface.co/someone/ink');
  await dialog.getByRole('button', { name: 'Look up' }).click();
  await expect(dialog.getByText('Fits this machine.')).toBeVisible();
  await expect(dialog.getByText('ink.ckpt is a pickle')).toBeVisible();
  await expect(dialog.getByRole('link', { name: 'mit' })).toBeVisible();
  await dialog.getByLabel('I accept the licence of this model').check();
  await dialog.getByRole('button', { name: 'Install' }).click();
  const row = page.getByRole('region', { name: 'Downloads' }).getByRole('listitem');
  await expect(row.getByText('Installed')).toBeVisible({ timeout: 60_000 });
  await expect(row.getByText('ink', { exact: true })).toBeVisible();
  await source.stop();
});
