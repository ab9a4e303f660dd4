'use client';

import { useRef, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useCreatePicture } from '@/lib/client/pictures';
import { UPLOAD_MAX_BYTES, UPLOAD_MEDIA_TYPES } from '@/lib/contracts/pictures';
import { useProblem } from '../ui/use-problem';

/** A file that could not be brought in, and why in a sentence. */
export interface RefusedFile {
  readonly id: number;
  readonly sentence: string;
}

/** How far the files are that are being brought in. */
export interface Bringing {
  readonly name: string;
  readonly index: number;
  readonly count: number;
}

const MEGABYTE = 1024 * 1024;

/** Brings files into a project one after another; one that is refused does not hold up the others. */
export function useUploadPictures(projectId: string) {
  const t = useTranslations('project');
  const { describe } = useProblem();
  const create = useCreatePicture(projectId);
  const [uploading, setBringing] = useState<Bringing | null>(null);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const waiting = useRef<File[]>([]);
  const done = useRef({ tried: 0, brought: 0 });

  const refusalOf = (file: File): string | null => {
    if (!UPLOAD_MEDIA_TYPES.some((type) => type === file.type)) return t('fileWrong', { name: file.name });
    if (file.size > UPLOAD_MAX_BYTES)
      return t('fileTooLarge', { name: file.name, size: Math.floor(UPLOAD_MAX_BYTES / MEGABYTE) });
    return null;
  };
  const send = async (file: File): Promise<string | null> => {
    try {
      await create.mutateAsync(file);
      done.current.brought += 1;
      return null;
    } catch (error) {
      const { title, action } = describe(error);
      return t('fileRefused', { name: file.name, title, action });
    }
  };
  const work = async () => {
    for (let file = waiting.current.shift(); file !== undefined; file = waiting.current.shift()) {
      done.current.tried += 1;
      const { tried } = done.current;
      setBringing({ name: file.name, index: tried, count: tried + waiting.current.length });
      const sentence = refusalOf(file) ?? (await send(file));
      if (sentence !== null) setRefused((before) => [...before, { id: Date.now() + tried, sentence }]);
    }
    setBringing(null);
    if (done.current.brought > 0) toast(t('brought', { count: done.current.brought }));
    done.current = { tried: 0, brought: 0 };
  };
  const upload = (files: readonly File[]) => {
    const isWorking = done.current.tried > 0;
    waiting.current.push(...files);
    if (!isWorking && files.length > 0) void work();
  };
  const forget = (id: number) => setRefused((before) => before.filter((each) => each.id !== id));
  return { uploading, refused, upload, forget };
}
