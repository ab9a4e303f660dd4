import { afterEach, expect, it, vi } from 'vitest';
import { ProblemError } from '@/lib/client/problem-error';
import { nameIn, saveFile } from '@/lib/client/save-file';
import { attachment } from '@/lib/server/http/attachment';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('reads a file’s name as the server writes it', () => {
  expect(nameIn(attachment('傘 “one”.pdf'))).toBe('傘 “one”.pdf');
  expect(nameIn('inline; filename="koma-page-3-bleed.png"')).toBe('koma-page-3-bleed.png');
  expect(nameIn('inline')).toBeNull();
  expect(nameIn(null)).toBeNull();
});

it('tells a refusal in the server’s words, and a missing answer as being offline', async () => {
  const problem = {
    type: 'about:blank',
    title: 'Nothing there',
    status: 409,
    code: 'state-conflict',
    detail: 'There is no page yet.',
    action: null,
    instance: '1',
  };
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(problem, { status: 409 })));
  await expect(saveFile('/api/x', 'x.pdf')).rejects.toBeInstanceOf(ProblemError);
  await expect(saveFile('/api/x', 'x.pdf')).rejects.toMatchObject({ code: 'state-conflict' });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(saveFile('/api/x', 'x.pdf')).rejects.toMatchObject({ code: 'offline' });
});
