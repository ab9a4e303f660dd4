import { decodePicture } from '@/pipeline/image';
import { hashBytes } from '@/pipeline/models';
import type { PictureRef, RequestInputs } from '@/pipeline/request';

/** The files that a request names, gathered while it is composed. */
export interface InputFiles {
  /** @throws PipelineError `picture-unreadable` */
  readonly add: (bytes: Uint8Array) => Promise<PictureRef>;
  readonly all: RequestInputs;
}

export function openInputFiles(): InputFiles {
  const all = new Map<string, Uint8Array>();
  return {
    all,
    add: async (bytes) => {
      const { widthPx, heightPx } = await decodePicture(bytes);
      const sha256 = hashBytes(bytes);
      all.set(sha256, bytes);
      return { sha256, widthPx, heightPx };
    },
  };
}
