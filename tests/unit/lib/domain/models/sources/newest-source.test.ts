import { expect, it } from 'vitest';
import { newestSource } from '@/lib/domain/models/sources/newest-source';
import { parseSource } from '@/lib/domain/models/sources/parse-source';

const hub = (path: string) => `https://huggingface.co/someone/tiny/resolve/${'a'.repeat(40)}/${path}`;

it('asks the hub for the same file at its main revision', () => {
  const files = [{ path: 'b c.safetensors', url: hub('parts/b%20c.safetensors') }];
  const source = newestSource({ source: 'huggingface.co/someone/tiny', files });
  expect(source).toBe('someone/tiny:parts/b c.safetensors');
  expect(parseSource(source ?? '')).toEqual({
    kind: 'hugging-face',
    repository: 'someone/tiny',
    revision: null,
    path: 'parts/b c.safetensors',
  });
});

it('asks for the whole repository of a folder, and for the model of a Civitai version', () => {
  const files = ['unet/a.safetensors', 'vae/b.safetensors'].map((path) => ({ path, url: hub(path) }));
  expect(newestSource({ source: 'huggingface.co/someone/tiny', files })).toBe('someone/tiny');
  const version = { path: 'a', url: 'https://civitai.com/api/download/models/2' };
  expect(newestSource({ source: 'civitai.com/models/1?modelVersionId=2', files: [version] })).toBe('civitai:1');
});

it('knows no newer version of uploads and other addresses', () => {
  expect(newestSource({ source: 'a.safetensors', files: [{ path: 'a', url: null }] })).toBeNull();
  const elsewhere = { path: 'a', url: 'https://example.com/a.safetensors' };
  expect(newestSource({ source: 'example.com/a.safetensors', files: [elsewhere] })).toBeNull();
});
