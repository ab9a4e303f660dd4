import { expect, it } from 'vitest';
import { POST } from '@/app/api/picture-settings/route';
import { pictureSettingsSchema } from '@/lib/contracts/pictures';
import { writePngText } from '@/pipeline/deliver/png-text';
import { readPngChunks, writePngChunks } from '@/pipeline/image/png-chunks';
import { call } from '../call';
import { describeOnPostgres } from '../database';
import { signedIn, type TestPerson } from '../people';
import { problemOf } from '../problem';
import { pictureFile } from './upload';

const send = (person: TestPerson | undefined, bytes: Uint8Array, mediaType: string) =>
  call(POST, { ...(person && { as: person }), bytes: new Uint8Array(bytes), headers: { 'Content-Type': mediaType } });

describeOnPostgres('Settings of pictures', () => {
  it('are read from a file of another tool and from a text, for those who are signed in', async () => {
    const person = await signedIn();
    const text =
      '雨宿り\nNegative prompt: 文字\nSteps: 12, Sampler: dpmpp_2m_karras, Seed: 18446744073709551615, Model: gone';
    const [header, ...rest] = readPngChunks(await pictureFile({ seed: 1 }).png().toBuffer());
    if (!header) throw new Error('no header');
    const png = writePngChunks([header, writePngText({ keyword: 'parameters', text }), ...rest]);
    for (const [bytes, mediaType] of [
      [png, 'image/png'],
      [Buffer.from(text), 'text/plain'],
      [png, 'application/octet-stream'],
    ] as const) {
      const answer = await send(person, bytes, mediaType);
      expect(answer.status).toBe(200);
      expect(pictureSettingsSchema.parse(await answer.json())).toMatchObject({
        prompt: '雨宿り',
        negative: '文字',
        seed: '18446744073709551615',
        steps: 12,
        sampler: 'dpmpp-2m',
        schedule: 'karras',
        modelId: null,
        uncarried: [{ key: 'Model', value: 'gone' }],
      });
    }
    expect((await send(undefined, png, 'image/png')).status).toBe(401);
  });

  it('are null where a picture does not say them, and a problem where the file is neither picture nor text', async () => {
    const person = await signedIn();
    const plain = await send(person, await pictureFile({ seed: 1 }).png().toBuffer(), 'image/png');
    expect(await plain.json()).toBeNull();
    const broken = await send(person, Buffer.from('%PDF-1.7\0\x01'), 'application/octet-stream');
    expect(await problemOf(broken)).toMatchObject({ code: 'picture-unreadable' });
  });
});
