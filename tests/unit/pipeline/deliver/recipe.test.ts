import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { encodeRecipePicture, type RecipePictureOptions } from '@/pipeline/deliver/encode-recipe-picture';
import { readExifComment } from '@/pipeline/deliver/exif-comment';
import { toInfotext } from '@/pipeline/deliver/infotext';
import { findPngText, writePngText } from '@/pipeline/deliver/png-text';
import { readPngChunks, writePngChunks } from '@/pipeline/image/png-chunks';
import { readInfotext, readRecipe } from '@/pipeline/deliver/read-recipe';
import { readRecipeJson, writeRecipeJson } from '@/pipeline/deliver/recipe';
import { KOMA_VERSION } from '@/pipeline/deliver/software';
import { decodePicture } from '@/pipeline/image/decode-picture';
import { encodePng, encodeWebp } from '@/pipeline/image/encode-picture';
import type { Picture } from '@/pipeline/image/picture';
import { requestHashes, type GenerationRequest } from '@/pipeline/request';
import manifest from '../../../../package.json';
import { plainRequest, requests } from './request-arbitrary';

const picture: Picture = {
  widthPx: 21,
  heightPx: 13,
  channels: 3,
  data: Uint8Array.from({ length: 21 * 13 * 3 }, (_, i) => (i * i) % 256),
};
const rough = Uint8Array.from({ length: 300 }, (_, i) => (i * 7) % 256);
const sha256 = createHash('sha256').update(rough).digest('hex');
const roughRequest: GenerationRequest = { ...plainRequest, rough: { sha256, widthPx: 160, heightPx: 224 } };
const model = { hash: plainRequest.model.hash, card: { name: 'Koma starter, small' } };

const encode = (o: Partial<RecipePictureOptions> = {}) =>
  encodeRecipePicture(picture, {
    format: 'png',
    request: roughRequest,
    inputs: new Map([[sha256, rough]]),
    model,
    runtime: 'onnxruntime-node 1.30.0 cpu',
    indexInBatch: 0,
    ...o,
  });

describe.each(['png', 'webp'] as const)('a recipe in a %s file', (format) => {
  it('reads back equal, with its pictures', async () => {
    expect(await readRecipe(await encode({ format, indexInBatch: 3 }))).toEqual({
      request: roughRequest,
      inputs: new Map([[sha256, Buffer.from(rough)]]),
      indexInBatch: 3,
      model: { name: 'Koma starter, small' },
      software: `Koma ${KOMA_VERSION}`,
      runtime: 'onnxruntime-node 1.30.0 cpu',
    });
  });

  it('reads back equal whatever the request is', async () => {
    await fc.assert(
      fc.asyncProperty(requests, async (request) => {
        const bytes = new Map(requestHashes(request).map((name) => [name, rough]));
        const written = await encode({ format, request, inputs: bytes });
        const text = await readInfotext(written);
        expect(text).toBe(toInfotext(request, { modelName: model.card.name, modelHash: model.hash }));
      }),
      { numRuns: 40 },
    );
  });

  it('leaves the pixels as they were', async () => {
    expect(await decodePicture(await encode({ format }))).toEqual(picture);
  });

  it('gives equal bytes for equal pictures and requests', async () => {
    expect(await encode({ format })).toEqual(await encode({ format }));
  });

  it('holds only the files that the request names', async () => {
    const inputs = new Map([
      [sha256, rough],
      ['0'.repeat(64), rough],
    ]);
    expect([...(await readRecipe(await encode({ format, inputs }))).inputs.keys()]).toEqual([sha256]);
  });

  it('is not written without a file that the request names', async () => {
    await expect(encode({ format, inputs: new Map() })).rejects.toMatchObject({ code: 'input-missing' });
  });

  it('says that a model drew it, or drew a part of it', async () => {
    const mask = { picture: { sha256, widthPx: 1, heightPx: 1 }, edges: 'soft' as const, method: 'blend' as const };
    const whole = await sharp(await encode({ format })).metadata();
    const part = await sharp(await encode({ format, request: { ...roughRequest, mask } })).metadata();
    expect(whole.xmpAsString).toContain('digitalsourcetype/trainedAlgorithmicMedia');
    expect(part.xmpAsString).toContain('digitalsourcetype/compositeWithTrainedAlgorithmicMedia');
    expect(whole.xmpAsString).toContain(`<xmp:CreatorTool>Koma ${KOMA_VERSION}<`);
  });

  it('is missing in a picture that was saved anew', async () => {
    const bare = format === 'png' ? await encodePng(picture) : await encodeWebp(picture);
    await expect(readRecipe(bare)).rejects.toMatchObject({ code: 'recipe-missing' });
    expect(await readInfotext(bare)).toBeNull();
  });

  it('is refused from a file that is cut off', async () => {
    const whole = await encode({ format });
    await expect(readRecipe(whole.subarray(0, whole.length - 9))).rejects.toMatchObject({ code: 'picture-unreadable' });
  });

  it('is read or refused with a code, whichever byte was changed', async () => {
    const whole = await encode({ format });
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Uint8Array.from(whole);
        changed[at] = (changed[at] ?? 0) ^ by;
        const outcome = await readRecipe(changed).then(
          () => 'read',
          (error: { code?: string }) => error.code,
        );
        expect(['read', 'picture-unreadable', 'recipe-unreadable', 'recipe-missing']).toContain(outcome);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a PNG as other tools see it', () => {
  it('has the plain text under "parameters", the software and the model', async () => {
    const { comments } = await sharp(await encode()).metadata();
    expect(comments).toContainEqual({
      keyword: 'parameters',
      text: toInfotext(roughRequest, { modelName: model.card.name, modelHash: model.hash }),
    });
    expect(comments).toContainEqual({ keyword: 'Software', text: `Koma ${KOMA_VERSION}` });
    expect(comments).toContainEqual({ keyword: 'Source', text: 'Koma starter, small, ababababab' });
  });

  it('reads back from the plain text alone where a site dropped the rest', async () => {
    const request = { ...plainRequest, batch: { count: 4, seeds: 'consecutive' as const } };
    const chunks = readPngChunks(await encode({ request, indexInBatch: 2 }));
    const stripped = chunks.filter(({ type, data }) => type !== 'iTXt' || !Buffer.from(data).includes('koma\0'));
    expect(stripped).toHaveLength(chunks.length - 1);
    expect(await readRecipe(writePngChunks(stripped))).toMatchObject({ request, indexInBatch: 2, inputs: new Map() });
  });

  it("names another tool's text as such", async () => {
    const chunks = readPngChunks(await encodePng(picture));
    const text = writePngText({ keyword: 'parameters', text: '1girl\nSteps: 20, Sampler: Euler, Seed: 1' });
    const foreign = writePngChunks([...chunks.slice(0, 1), text, ...chunks.slice(1)]);
    await expect(readRecipe(foreign)).rejects.toThrow(/another tool's metadata/);
    expect(await readInfotext(foreign)).toBe('1girl\nSteps: 20, Sampler: Euler, Seed: 1');
  });
});

describe('a WebP as other tools see it', () => {
  it('has the plain text as EXIF comment, and its size in the header', async () => {
    const metadata = await sharp(await encode({ format: 'webp' })).metadata();
    expect(metadata).toMatchObject({ format: 'webp', width: 21, height: 13 });
    expect(readExifComment(metadata.exif ?? new Uint8Array())).toBe(
      toInfotext(roughRequest, { modelName: model.card.name, modelHash: model.hash }),
    );
  });

  it('keeps transparency and may be lossy', async () => {
    const clear: Picture = { widthPx: 2, heightPx: 1, channels: 4, data: Uint8Array.of(9, 8, 7, 0, 1, 2, 3, 255) };
    const options = {
      format: 'webp',
      request: plainRequest,
      inputs: new Map(),
      model,
      runtime: '',
      indexInBatch: 0,
    } as const;
    const lossless = await encodeRecipePicture(clear, options);
    expect(await decodePicture(lossless, { channels: 4 })).toEqual(clear);
    const lossy = await encodeRecipePicture(clear, { ...options, webpQuality: 80 });
    expect((await decodePicture(lossy, { channels: 4 })).data[3]).toBe(0);
    expect((await readRecipe(lossy)).request).toEqual(plainRequest);
  });
});

describe('hostile recipes', () => {
  const inPng = async (chunk: { type: string; data: Uint8Array }) => {
    const chunks = readPngChunks(await encodePng(picture));
    return writePngChunks([...chunks.slice(0, 1), chunk, ...chunks.slice(1)]);
  };

  it('a small file that unpacks to more than is read is given up', async () => {
    const bomb = deflateSync(Buffer.alloc(129 * 2 ** 20));
    expect(bomb.length).toBeLessThan(2 ** 18);
    const data = Buffer.concat([Buffer.from('koma\0\x01\0\0\0', 'latin1'), bomb]);
    await expect(readRecipe(await inPng({ type: 'iTXt', data }))).rejects.toThrow(/unpack to more than 128 MiB/);
  });

  it('a request with a value that no request has is refused, naming the value', async () => {
    const json = writeRecipeJson({
      request: plainRequest,
      inputs: new Map(),
      indexInBatch: 0,
      model: { name: 'x' },
      runtime: '',
    });
    expect(() => readRecipeJson(json.replace('"steps":12', '"steps":-1'))).toThrow(/request\.sampler\.steps/);
    expect(() => readRecipeJson('{"form":"other"}')).toThrow(/is invalid/);
    expect(() => readRecipeJson('{')).toThrow(/not valid JSON/);
  });

  it('a picture that is not the one named is refused', async () => {
    const json = writeRecipeJson({
      request: roughRequest,
      inputs: new Map([[sha256, rough]]),
      indexInBatch: 0,
      model: { name: 'x' },
      runtime: '',
    });
    const other = json.replace(Buffer.from(rough).toString('base64'), Buffer.from('other').toString('base64'));
    expect(() => readRecipeJson(other)).toThrow(new RegExp(`doesn't match its checksum \\(${sha256}`));
  });

  it('files of other kinds are refused', async () => {
    await expect(readRecipe(Buffer.from('GIF89a'))).rejects.toMatchObject({ code: 'picture-unreadable' });
  });
});

describe('text chunks', () => {
  it('reads tEXt, zTXt, plain and packed iTXt', async () => {
    const packed = Buffer.concat([Buffer.from('z\0\0', 'latin1'), deflateSync(Buffer.from('caf\xe9', 'latin1'))]);
    const chunks = [
      writePngText({ keyword: 'a', text: 'café' }),
      writePngText({ keyword: 'b', text: '銀髪' }),
      writePngText({ keyword: 'c', text: '銀髪' }, 'packed'),
      { type: 'zTXt', data: packed },
    ];
    expect(chunks.map(({ type }) => type)).toEqual(['tEXt', 'iTXt', 'iTXt', 'zTXt']);
    const texts = await Promise.all(['a', 'b', 'c', 'z', 'none'].map((keyword) => findPngText(chunks, keyword, 99)));
    expect(texts).toEqual(['café', '銀髪', '銀髪', 'café', null]);
  });
});

describe('requestHashes', () => {
  it('finds every hash in a request', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { model: _model, ...rest } = request;
        const all = JSON.stringify(rest).match(/"(?:sha256|reference|picture)":"[0-9a-f]{64}"/g) ?? [];
        expect(new Set(requestHashes(request))).toEqual(new Set(all.map((each) => each.slice(-65, -1))));
      }),
    );
  });
});

it('writes the version that the package has', () => {
  expect(KOMA_VERSION).toBe(manifest.version);
});
