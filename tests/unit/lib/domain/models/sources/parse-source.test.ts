import { expect, test } from 'vitest';
import { parseSource } from '@/lib/domain/models/sources/parse-source';

const hub = (repository: string, revision: string | null = null, path: string | null = null) => ({
  kind: 'hugging-face',
  repository,
  revision,
  path,
});

test.each([
  ['cagliostrolab/animagine-xl-4.0', hub('cagliostrolab/animagine-xl-4.0')],
  ['a/b@main:unet/x.safetensors', hub('a/b', 'main', 'unet/x.safetensors')],
  ['https://huggingface.co/a/b', hub('a/b')],
  ['https://huggingface.co/a/b/tree/refs/unet', hub('a/b', 'refs', 'unet')],
  ['https://huggingface.co/a/b/blob/main/x%20y.safetensors?download=true', hub('a/b', 'main', 'x y.safetensors')],
  ['https://huggingface.co/a/b/resolve/abc/x.safetensors', hub('a/b', 'abc', 'x.safetensors')],
  ['https://hf-mirror.com/a/b', hub('a/b')],
  ['https://civitai.com/models/12/some-name?modelVersionId=34', { kind: 'civitai', modelId: 12, versionId: 34 }],
  ['https://civitai.com/api/download/models/34', { kind: 'civitai', modelId: null, versionId: 34 }],
  ['urn:air:sdxl:checkpoint:civitai:12@34', { kind: 'civitai', modelId: 12, versionId: 34 }],
  ['civitai:12', { kind: 'civitai', modelId: 12, versionId: null }],
  ['A'.repeat(64), { kind: 'civitai-hash', hash: 'a'.repeat(64) }],
  ['E3EDB8A26F', { kind: 'civitai-hash', hash: 'e3edb8a26f' }],
  ['https://example.com/x.safetensors', { kind: 'url', url: 'https://example.com/x.safetensors' }],
  ['https://huggingface.co/datasets/a/b', { kind: 'url', url: 'https://huggingface.co/datasets/a/b' }],
  ['"/models/x y.safetensors"', { kind: 'local', path: '/models/x y.safetensors' }],
  ['file:///models/x%20y.safetensors', { kind: 'local', path: '/models/x y.safetensors' }],
  ['C:\\models\\x.safetensors', { kind: 'local', path: 'C:\\models\\x.safetensors' }],
])('%s is understood', (text, source) => {
  expect(parseSource(text)).toEqual(source);
});

test.each(['', 'animagine', 'a/b/c', 'ftp://example.com/x', 'https://', 'x'.repeat(3000)])(
  'a text that names no source is none: %s',
  (text) => {
    expect(parseSource(text)).toBeNull();
  },
);
