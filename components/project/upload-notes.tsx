'use client';

import { CircleAlert, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../ui/icon-button';
import type { Bringing, RefusedFile } from './use-upload-pictures';

/** What is being brought in and how far, and what could not be brought in and why. */
export function BringingNotes({
  uploading,
  refused,
  onForget,
}: {
  readonly uploading: Bringing | null;
  readonly refused: readonly RefusedFile[];
  readonly onForget: (id: number) => void;
}) {
  const t = useTranslations('project');
  const words = useTranslations('words');
  return (
    <>
      <div role="status" className={uploading === null ? 'sr-only' : undefined}>
        {uploading !== null && (
          <div className="relative overflow-hidden rounded-koma border border-hairline bg-surface px-3 py-2.5">
            <p className="truncate tabular-nums">{t('bringing', { ...uploading })}</p>
            <span
              aria-hidden
              className="absolute bottom-0 left-0 h-[3px] bg-mark transition-[width] duration-150"
              style={{ width: `${((uploading.index - 0.5) / uploading.count) * 100}%` }}
            />
          </div>
        )}
      </div>
      {refused.length > 0 && (
        <ul role="alert" className="flex flex-col rounded-koma border border-hairline bg-surface pl-3">
          {refused.map(({ id, sentence }) => (
            <li key={id} className="flex items-start gap-2 border-b border-hairline last:border-0">
              <CircleAlert aria-hidden size={17} className="mt-2.5 shrink-0 text-mark-strong" />
              <span className="min-w-0 flex-1 py-2 break-words">{sentence}</span>
              <IconButton icon={X} label={words('close')} onClick={() => onForget(id)} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
