import { expect, test } from 'vitest';
import { readCivitaiModel, readCivitaiVersion } from '@/lib/domain/models/sources/civitai';
import { readHubRepository } from '@/lib/domain/models/sources/hugging-face';
import { remoteOf } from '@/lib/server/downloads/sources';

const SHA256 = 'b'.repeat(64);

test('the hub’s answer becomes files at a pinned commit, with the hashes of large files', () => {
  const answer = {
    sha: 'a'.repeat(40),
    gated: 'auto',
    cardData: { license: 'other', license_name: 'faipl-1.0-sd', license_link: 'https://freedevproject.org/faipl-1.0-sd/' },
    siblings: [
      { rfilename: 'x y.safetensors', size: 134, lfs: { sha256: SHA256, size: 7_000_000_000 } },
      { rfilename: 'config.json', size: 12 },
    ],
  };
  expect(readHubRepository('a/b', answer)).toEqual({
    repository: 'a/b',
    commit: 'a'.repeat(40),
    isGated: true,
    licence: { name: 'faipl-1.0-sd', link: 'https://freedevproject.org/faipl-1.0-sd/' },
    files: [
      { path: 'x y.safetensors', url: `https://huggingface.co/a/b/resolve/${'a'.repeat(40)}/x%20y.safetensors`, bytes: 7_000_000_000, sha256: SHA256 },
      { path: 'config.json', url: `https://huggingface.co/a/b/resolve/${'a'.repeat(40)}/config.json`, bytes: 12, sha256: null },
    ],
  });
  expect(readHubRepository('a/b', { error: 'no' })).toBeNull();
});

test('Civitai’s answer becomes the version that is meant, with its hash, words and terms', () => {
  const version = (id: number, name: string) => ({
    id,
    name,
    baseModel: 'Illustrious',
    trainedWords: ['ink'],
    files: [{ name: 'ink.safetensors', sizeKB: 1, primary: true, hashes: { SHA256: SHA256.toUpperCase() }, downloadUrl: `https://civitai.com/api/download/models/${id}` }],
  });
  const answer = { id: 1, name: 'Ink', type: 'LORA', allowNoCredit: false, allowCommercialUse: ['Image'], modelVersions: [version(12, 'v2'), version(11, 'v1')] };
  expect(readCivitaiModel(answer, 11)).toMatchObject({
    versionId: 11,
    title: 'Ink v1',
    kind: 'lora',
    triggers: ['ink'],
    files: [{ path: 'ink.safetensors', sha256: SHA256 }],
  });
  expect(readCivitaiModel(answer, null)?.versionId).toBe(12);
  expect(readCivitaiModel(answer, 99)).toBeNull();
  expect(readCivitaiModel(answer, 12)?.licence?.name).toBe('Civitai terms: credit the author, commercial use: Image, merges allowed');
  expect(readCivitaiVersion({ ...version(11, 'v1'), modelId: 1, model: { name: 'Ink', type: 'Checkpoint' } })).toMatchObject({ kind: 'checkpoint', modelId: 1 });
});

test('a mirror is asked in place of the hub, and each token goes to its own server alone', () => {
  const sources = { hub: 'https://mirror.example/hub/', hubToken: 'h', civitaiToken: 'c', rule: { allowsPrivate: false } };
  const told = (url: string) => {
    const { url: to, headers } = remoteOf(sources, url);
    return [to, headers?.Authorization];
  };
  expect(told('https://huggingface.co/a/b')).toEqual(['https://mirror.example/hub/a/b', 'Bearer h']);
  expect(told('https://huggingface.co.evil.example/a')).toEqual(['https://huggingface.co.evil.example/a', undefined]);
  expect(told('https://civitai.com/api/v1/models/1')).toEqual(['https://civitai.com/api/v1/models/1', 'Bearer c']);
  expect(told('https://example.com/x')).toEqual(['https://example.com/x', undefined]);
});
