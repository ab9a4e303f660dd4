import { describe, expect, it } from 'vitest';
import { installSource } from '@/scripts/models/install-source';

const asked = {
  source: 'nobody/nothing',
  models: '/nowhere',
  sources: { hub: '', hubToken: '', civitaiToken: '', rule: { allowsPrivate: false } },
  ...{ choice: undefined, name: undefined, kind: undefined, mode: 'copy', isAccepted: true },
  print: () => undefined,
};

describe('the command that installs a model', () => {
  it.each([
    ['kind', { kind: 'poster' }, /lora/],
    ['mode', { mode: 'borrow' }, /copy, move, link/],
  ])('names the known ones for another --%s, before it looks anything up', async (name, wrong, known) => {
    const problem = { code: 'request-invalid', message: expect.stringContaining(`--${name}`) };
    await expect(installSource({ ...asked, ...wrong })).rejects.toMatchObject({
      ...problem,
      details: { action: expect.stringMatching(known) },
    });
  });
});
