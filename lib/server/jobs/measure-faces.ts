import type { PictureFace } from '@/lib/contracts/faces';
import { headCrop } from '@/lib/domain/characters/head-crop';
import { detectFaces, type FaceBox } from '@/pipeline/finish';
import { describeFace, SIGNATURE_VERSION } from '@/pipeline/identity';
import { decodePicture } from '@/pipeline/image';
import type { InferenceRuntime } from '@/pipeline/runtime';
import { database } from '../database/database';
import { log } from '../log';
import { readBlob } from '../storage/studio-blobs';
import { redrawCutHeads } from './redraw-cut-heads';

export interface MeasuringEnvironment {
  readonly runtime: InferenceRuntime;
  readonly weights: { readonly faceDetector: string };
  readonly signal: AbortSignal;
}

const LEAST_SCORE = 0.4;
/** Of a box's area. */
const MOST_INSIDE = 0.6;

/**
 * Finds and describes the faces of one picture that nobody measured yet: an anchor, one in which characters are, or one that
 * was edited. A
 * picture that can't be measured is written down as one without faces, so that it is not tried for ever. May be repeated
 * and done by several workers at once: the result is the same.
 * @returns false when there is none left
 */
export async function measureNextPicture(environment: MeasuringEnvironment): Promise<boolean> {
  const picture = await database().picture.findFirst({
    where: {
      deletedAt: null,
      AND: [
        { OR: [{ faces: null }, { faces: { version: { lt: SIGNATURE_VERSION } } }] },
        {
          OR: [{ references: { some: {} } }, { generation: { cast: { some: {} } } }, { editedBy: { isNot: null } }],
        },
      ],
    },
    orderBy: { id: 'desc' },
    select: { id: true, sha256: true, widthPx: true, heightPx: true },
  });
  if (picture === null) return false;
  const faces = await findFaces(picture.sha256, environment).catch((error: unknown) => {
    if (environment.signal.aborted) throw error;
    log().warn({ pictureId: picture.id, err: error }, 'a picture’s faces could not be measured');
    return [];
  });
  const data = { faces, version: SIGNATURE_VERSION };
  await database().pictureFaces.upsert({
    where: { pictureId: picture.id },
    create: { pictureId: picture.id, ...data },
    update: data,
  });
  await cropUploads(picture, faces);
  await redrawCutHeads(picture.id, faces).catch((error: unknown) => {
    log().warn({ pictureId: picture.id, err: error }, 'a panel with a cut head could not be drawn again');
  });
  return true;
}

async function findFaces(sha256: string, { runtime, weights, signal }: MeasuringEnvironment): Promise<PictureFace[]> {
  const picture = await decodePicture(await readBlob(sha256), { channels: 3 });
  const boxes = await detectFaces(picture, { runtime, path: weights.faceDetector, minScore: LEAST_SCORE, signal });
  return withoutPartsOfOthers(boxes)
    .map(({ xPx, yPx, widthPx, heightPx, score }) => {
      const head = {
        left: xPx / picture.widthPx,
        top: yPx / picture.heightPx,
        right: (xPx + widthPx) / picture.widthPx,
        bottom: (yPx + heightPx) / picture.heightPx,
      };
      return { ...head, score, signature: describeFace(picture, head) };
    })
    .sort((a, b) => a.left - b.left);
}

/** In a close-up the detector takes half a face for another one: boxes that lie mostly in a larger box are left out. */
function withoutPartsOfOthers(boxes: readonly FaceBox[]): FaceBox[] {
  const area = ({ widthPx, heightPx }: FaceBox): number => widthPx * heightPx;
  const overlap = (a: FaceBox, b: FaceBox): number => {
    const wide = Math.min(a.xPx + a.widthPx, b.xPx + b.widthPx) - Math.max(a.xPx, b.xPx);
    const high = Math.min(a.yPx + a.heightPx, b.yPx + b.heightPx) - Math.max(a.yPx, b.yPx);
    return Math.max(0, wide) * Math.max(0, high);
  };
  return boxes.filter(
    (box) => !boxes.some((other) => area(other) > area(box) && overlap(box, other) > MOST_INSIDE * area(box)),
  );
}

/** An anchor that was brought in shows its only face to the model from now on. */
async function cropUploads(
  picture: { readonly id: string; readonly widthPx: number; readonly heightPx: number },
  faces: readonly PictureFace[],
): Promise<void> {
  const [face, ...others] = faces;
  if (!face || others.length > 0) return;
  const uncropped = await database().reference.findMany({
    where: { pictureId: picture.id, view: 'upload', characterId: { not: null } },
    select: { id: true, crop: true },
  });
  for (const { id, crop } of uncropped) {
    if (crop === null) await database().reference.update({ where: { id }, data: { crop: headCrop(face, picture) } });
  }
}
