import { expect, test } from 'vitest';
import { chooseFiles, nameOf } from '@/lib/domain/models/sources/choose-files';
import { installTarget } from '@/lib/domain/models/install-target';

const list = (...paths: string[]) => paths.map((path) => ({ path, url: `https://example.com/${path}`, bytes: 100, sha256: null }));
const choices = (paths: string[], o: { name?: string; path?: string } = {}) =>
  chooseFiles(list(...paths), { name: 'some-model', ...o }).choices.map(({ id, name, kind, form, files }) => ({
    ...{ id, name, kind, form },
    paths: files.map(({ path }) => path).sort(),
  }));

test('a diffusers repository is a folder in each precision, and the single file beside it another choice', () => {
  const found = choices([
    'README.md',
    'model_index.json',
    'some-model.safetensors',
    'scheduler/scheduler_config.json',
    'tokenizer/vocab.json',
    'text_encoder/model.safetensors',
    'text_encoder/model.fp16.safetensors',
    'unet/config.json',
    'unet/diffusion_pytorch_model.safetensors',
    'unet/diffusion_pytorch_model.fp16.safetensors',
    'unet/diffusion_pytorch_model.bin',
    'vae/diffusion_pytorch_model.safetensors',
    'vae/diffusion_pytorch_model.fp16.safetensors',
    'safety_checker/model.safetensors',
  ]);
  expect(found.map(({ id, form, name }) => [id, form, name])).toEqual([
    ['fp16', 'diffusers', 'some-model'],
    ['full', 'diffusers', 'some-model'],
    ['some-model.safetensors', 'file', 'some-model'],
  ]);
  expect(found[0]?.paths).toEqual([
    'model_index.json',
    'scheduler/scheduler_config.json',
    'text_encoder/model.fp16.safetensors',
    'tokenizer/vocab.json',
    'unet/config.json',
    'unet/diffusion_pytorch_model.fp16.safetensors',
    'vae/diffusion_pytorch_model.fp16.safetensors',
  ]);
});

test('a folder of graphs comes with the data beside them', () => {
  const [found] = choices(['model_index.json', 'unet/model.onnx', 'unet/model.onnx_data', 'vae_decoder/model.onnx', 'tokenizer/merges.txt']);
  expect(found).toMatchObject({ form: 'onnx', kind: 'checkpoint' });
  expect(found?.paths).toContain('unet/model.onnx_data');
});

test('parts of a language model and a tagger with its tags belong together', () => {
  expect(choices(['q4-00001-of-00002.gguf', 'q4-00002-of-00002.gguf', 'q8.gguf']).map(({ name, paths }) => [name, paths.length])).toEqual([
    ['q4', 2],
    ['q8', 1],
  ]);
  expect(choices(['model.onnx', 'selected_tags.csv', 'model.safetensors'])[0]).toMatchObject({
    kind: 'tagger',
    paths: ['model.onnx', 'selected_tags.csv'],
  });
});

test('a file whose own name says nothing is called as its source, and its kind is guessed by name and size', () => {
  expect(choices(['diffusion_pytorch_model.safetensors'], { name: 'noob-sdxl-controlnet-lineart' })).toMatchObject([
    { name: 'noob-sdxl-controlnet-lineart', kind: 'controlnet' },
  ]);
  expect(choices(['4x-AnimeSharp.safetensors', 'sdxl.vae.safetensors', 'ink.safetensors']).map(({ kind }) => kind)).toEqual(['upscaler', 'vae', 'lora']);
});

test('pickles are told and never chosen, and a list leads nowhere out of its folder', () => {
  const { choices: found, pickles } = chooseFiles(list('model.ckpt', 'a/pytorch_model.bin', '../x.safetensors', '/etc/x.safetensors'), { name: 'm' });
  expect(found).toEqual([]);
  expect(pickles).toEqual(['model.ckpt', 'a/pytorch_model.bin']);
  expect(nameOf('../a:b*?.safetensors')).toBe('a_b__');
});

test('a path within a source is all that is meant', () => {
  expect(choices(['a/x.safetensors', 'b/y.safetensors'], { path: 'b' }).map(({ id }) => id)).toEqual(['b/y.safetensors']);
});

test('each kind goes to its folder, and folders of checkpoints to the models folder itself', () => {
  const file = (path: string) => ({ url: null, path, bytes: null, sha256: null });
  expect(installTarget({ name: 'ink', kind: 'lora', files: [file('x.SAFETENSORS')] }).places).toEqual(['loras/ink.safetensors']);
  const folder = { name: 'm', kind: 'checkpoint' as const, files: [file('model_index.json'), file('unet/x.safetensors')] };
  expect(installTarget(folder)).toEqual({ places: ['m'], files: ['m/model_index.json', 'm/unet/x.safetensors'] });
});
