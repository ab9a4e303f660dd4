import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { PipelineError } from '@/pipeline/error';
import { readInfotext } from '@/pipeline/deliver/read-infotext';
import { readPictureSettings } from '@/pipeline/deliver/read-picture-settings';
import {
  box,
  brands,
  exifBlock,
  heifFile,
  jpegFile,
  pngFile,
  userComment,
  utf16,
  webpFile,
  type Order,
} from './made-files';

const TEXT = '雨宿り, 笑顔\nNegative prompt: 文字\nSteps: 12, Sampler: Euler a, CFG scale: 6, Seed: 21, Size: 512x768';
const UTF8 = Buffer.from(TEXT, 'utf8');
const key = (word: string) => Buffer.from(`${word}\0`, 'latin1');
const xmp = (inner: string) =>
  Buffer.from(`<x:xmpmeta><rdf:RDF><rdf:Description>${inner}</rdf:Description></rdf:RDF></x:xmpmeta>`);
const escaped = TEXT.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const inWebp = (block: Uint8Array) => webpFile([['EXIF', block]]);

describe('settings in picture files', () => {
  it('PNG: tEXt, zTXt and iTXt in UTF-8, packed or not, and EXIF and XMP of PNG', async () => {
    const files = [
      { type: 'tEXt', data: Buffer.concat([key('parameters'), UTF8]) },
      { type: 'zTXt', data: Buffer.concat([key('parameters'), Buffer.from([0]), deflateSync(UTF8)]) },
      { type: 'iTXt', data: Buffer.concat([key('parameters'), Buffer.from([0, 0, 0, 0]), UTF8]) },
      { type: 'iTXt', data: Buffer.concat([key('parameters'), Buffer.from([1, 0, 0, 0]), deflateSync(UTF8)]) },
      { type: 'eXIf', data: exifBlock('MM', { exif: [userComment('UNICODE', utf16(TEXT, 'big'))] }) },
      {
        type: 'zTXt',
        data: Buffer.concat([
          key('Raw profile type exif'),
          Buffer.from([0]),
          deflateSync(
            Buffer.from(`\nexif\n 99\n${exifBlock('II', { exif: [userComment('ASCII', UTF8)] }).toString('hex')}\n`),
          ),
        ]),
      },
      {
        type: 'iTXt',
        data: Buffer.concat([
          key('XML:com.adobe.xmp'),
          Buffer.alloc(4),
          xmp(
            `<exif:UserComment><rdf:Alt><rdf:li xml:lang="x-default">${escaped}</rdf:li></rdf:Alt></exif:UserComment>`,
          ),
        ]),
      },
    ];
    for (const chunk of files) expect(await readInfotext(pngFile([chunk]))).toBe(TEXT);
  });

  it('PNG: text that is no UTF-8 is Latin-1, as the letter says', async () => {
    const text = 'café, Steps: 12, Seed: 1';
    const data = Buffer.concat([key('parameters'), Buffer.from(text, 'latin1')]);
    expect(await readInfotext(pngFile([{ type: 'tEXt', data }]))).toBe(text);
  });

  it('EXIF comments whatever the byte order, the mark and the place', async () => {
    const jis = Buffer.from([0x1b, 0x24, 0x42, 0x31, 0x2b, 0x1b, 0x28, 0x42]);
    for (const order of ['II', 'MM'] as const satisfies readonly Order[]) {
      const bodies = [
        userComment('UNICODE', utf16(TEXT, 'big')),
        userComment('UNICODE', utf16(TEXT, 'little')),
        userComment('UNICODE', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(TEXT, 'little')])),
        userComment('UNICODE', UTF8),
        userComment('ASCII', UTF8),
        userComment('ASCII', utf16(TEXT, 'little')),
        userComment('JIS', UTF8),
        userComment('', UTF8),
        { tag: 0x9286, data: UTF8 },
        { tag: 0x9286, data: utf16(TEXT, 'little') },
        { tag: 0x9286, data: utf16(TEXT, 'big') },
      ];
      for (const tag of bodies) {
        expect(await readInfotext(inWebp(exifBlock(order, { exif: [tag] })))).toBe(TEXT);
        expect(await readInfotext(inWebp(exifBlock(order, { first: [{ ...tag, type: 1 }] })))).toBe(TEXT);
      }
      const others = [
        { tag: 0x010e, type: 2, data: Buffer.concat([UTF8, Buffer.alloc(1)]) },
        { tag: 0x9c9c, type: 1, data: utf16(`${TEXT}\0`, 'little') },
      ];
      for (const tag of others) expect(await readInfotext(inWebp(exifBlock(order, { first: [tag] })))).toBe(TEXT);
      expect(await readInfotext(inWebp(exifBlock(order, { exif: [userComment('JIS', jis)] })))).toBe('雨');
      for (const bytes of ['little', 'big'] as const) {
        for (const words of ['雨宿り, smile', 'あいう', 'a cat in the rain', '비 오는 날, 고양이', 'кот под дождём']) {
          const block = exifBlock(order, { exif: [userComment('UNICODE', utf16(words, bytes))] });
          expect(await readInfotext(inWebp(block))).toBe(words);
        }
      }
    }
  });

  it('JPEG, AVIF and HEIC as PNG and WebP, EXIF and XMP and comments', async () => {
    const exif = exifBlock('II', { exif: [userComment('UNICODE', utf16(TEXT, 'big'))] });
    const item = Buffer.concat([Buffer.alloc(4), exif]);
    const packet = xmp(`<dc:description><rdf:Alt><rdf:li>${escaped}</rdf:li></rdf:Alt></dc:description>`);
    const files = [
      jpegFile([
        [0xe0, Buffer.from('JFIF\0')],
        [0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif])],
      ]),
      jpegFile([[0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), packet])]]),
      jpegFile([[0xfe, UTF8]]),
      webpFile([['XMP ', packet]]),
      heifFile(brands('avif', 'mif1'), { coding: 'av01', item }),
      heifFile(brands('avif'), { coding: 'av01', item: packet, type: 'mime' }),
      heifFile(brands('heic', 'mif1'), { coding: 'hvc1', item }),
    ];
    for (const file of files) expect(await readInfotext(file)).toBe(TEXT);
  });

  it('AVIF and JPEG as the picture library writes them', async () => {
    const raw = sharp({ create: { width: 16, height: 16, channels: 3, background: '#888' } }).withExif({
      IFD0: { ImageDescription: 'a cat\nSteps: 12, Sampler: Euler, Seed: 3' },
    });
    for (const file of [await raw.clone().avif().toBuffer(), await raw.clone().jpeg().toBuffer()]) {
      expect((await readPictureSettings(file, { models: null })).choices).toMatchObject({
        seed: '3',
        prompt: { text: 'a cat' },
      });
    }
  });

  it("ComfyUI's WebP, NovelAI's and Easy Diffusion's several texts", async () => {
    const graph =
      '{"3":{"class_type":"KSampler","inputs":{"seed":5,"steps":9,"cfg":1,"sampler_name":"euler","positive":["6",0]}},"6":{"class_type":"CLIPTextEncode","inputs":{"text":"a cat"}}}';
    const webp = inWebp(
      exifBlock('II', {
        first: [
          { tag: 0x010f, type: 2, data: Buffer.from('workflow:{}\0') },
          { tag: 0x0110, type: 2, data: Buffer.from(`prompt:${graph}\0`) },
        ],
      }),
    );
    const text = (word: string, value: string) => ({
      type: 'tEXt',
      data: Buffer.concat([key(word), Buffer.from(value)]),
    });
    const novel = pngFile([
      text('Software', 'NovelAI'),
      text('Description', 'a cat'),
      text('Comment', '{"prompt":"a cat","steps":9,"seed":5,"scale":5,"uc":"x","sampler":"k_euler"}'),
    ]);
    const easy = pngFile([
      text('prompt', 'a cat'),
      text('seed', '5'),
      text('num_inference_steps', '9'),
      text('sampler_name', 'euler'),
    ]);
    for (const file of [webp, novel, easy]) {
      const { choices } = await readPictureSettings(file, { models: null });
      expect(choices).toMatchObject({ seed: '5', sampler: { steps: 9, name: 'euler' }, prompt: { text: 'a cat' } });
    }
  });

  it('texts hidden in alpha', async () => {
    const packed = gzipSync(
      Buffer.from(
        JSON.stringify({
          Comment: '{"prompt":"a cat","seed":5,"scale":5,"uc":"","sampler":"k_euler"}',
          Software: 'NovelAI',
        }),
      ),
    );
    const length = Buffer.alloc(4);
    length.writeUInt32BE(packed.length * 8);
    const bytes = Buffer.concat([Buffer.from('stealth_pngcomp'), length, packed]);
    const [width, height] = [64, 48];
    const data = Buffer.alloc(width * height * 4, 255);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const value = ((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1;
      data[((bit % height) * width + Math.floor(bit / height)) * 4 + 3] = 254 | value;
    }
    const png = await sharp(data, { raw: { width, height, channels: 4 } })
      .png()
      .toBuffer();
    expect((await readPictureSettings(png, { models: null })).choices).toMatchObject({
      seed: '5',
      prompt: { text: 'a cat' },
    });
  });

  it('a photograph says nothing, in a sentence', async () => {
    const photo = jpegFile([
      [
        0xe1,
        Buffer.concat([
          Buffer.from('Exif\0\0'),
          exifBlock('II', { first: [{ tag: 0x010e, type: 2, data: Buffer.from('OLYMPUS DIGITAL CAMERA\0') }] }),
        ]),
      ],
    ]);
    await expect(readPictureSettings(photo, { models: null })).rejects.toThrow(/does not say how it was drawn/);
    await expect(readPictureSettings(Buffer.from('%PDF-1.7\0\x01'), { models: null })).rejects.toThrow(/neither a PNG/);
    await expect(readPictureSettings(new Uint8Array(), { models: null })).rejects.toThrow(/empty/);
  });

  it('a bomb is not unpacked', async () => {
    const data = Buffer.concat([
      key('parameters'),
      Buffer.from([0]),
      deflateSync(Buffer.alloc(64 * 2 ** 20, 97), { level: 9 }),
    ]);
    expect(await readInfotext(pngFile([{ type: 'zTXt', data }]))).toBeNull();
  });

  it('gives a result or a clear refusal for any bytes', async () => {
    const item = Buffer.concat([
      Buffer.alloc(4),
      exifBlock('MM', { exif: [userComment('UNICODE', utf16(TEXT, 'big'))] }),
    ]);
    const whole = [
      heifFile(brands('avif', 'mif1'), { coding: 'av01', item }),
      inWebp(item.subarray(4)),
      jpegFile([[0xe1, Buffer.concat([Buffer.from('Exif\0\0'), item.subarray(4)])]]),
      Buffer.from(pngFile([{ type: 'eXIf', data: item.subarray(4) }])),
      box('ftyp', Buffer.from('mif1')),
    ];
    const changes = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 255 })), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...whole), changes, fc.nat(400), async (file, places, end) => {
        const bytes = Buffer.from(file.subarray(0, Math.max(16, file.length - (end > 200 ? 0 : end))));
        for (const [at, value] of places) if (at < bytes.length) bytes[at] = value;
        const answer = await readPictureSettings(bytes, { models: null }).catch((error: unknown) => error);
        expect(
          answer instanceof PipelineError || (typeof answer === 'object' && answer !== null && 'choices' in answer),
        ).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
