import '../environment';
import sharp from 'sharp';
import { POST } from '@/app/api/projects/[projectId]/pictures/route';
import { pictureSchema, type Picture } from '@/lib/contracts/pictures';
import { call } from '../call';
import type { TestPerson } from '../people';

/** A picture file with pixels that follow from the seed. */
export function pictureFile(o: { seed: number; widthPx?: number; heightPx?: number }) {
  const { seed, widthPx = 96, heightPx = 64 } = o;
  const data = Buffer.alloc(widthPx * heightPx * 3).map((_, index) => (index * (seed + 3)) % 251);
  return sharp(data, { raw: { width: widthPx, height: heightPx, channels: 3 } });
}

/** Sends a file as a browser would. */
export function sendFile(
  studio: { person: TestPerson; projectId: string },
  bytes: Uint8Array,
  mediaType = 'image/png',
  name = 'cat.png',
): Promise<Response> {
  return call(POST, {
    as: studio.person,
    params: { projectId: studio.projectId },
    path: `/projects/x/pictures?name=${encodeURIComponent(name)}`,
    bytes: new Uint8Array(bytes),
    headers: { 'Content-Type': mediaType },
  });
}

export async function uploadPicture(
  studio: { person: TestPerson; projectId: string },
  o: { seed: number; widthPx?: number; heightPx?: number },
): Promise<Picture> {
  const response = await sendFile(studio, await pictureFile(o).png().toBuffer());
  if (response.status !== 201) throw new Error(await response.text());
  return pictureSchema.parse(await response.json());
}
