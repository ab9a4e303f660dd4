'use client';

import { Download } from 'lucide-react';
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useReviewImage } from '@/lib/client/review-links';
import type { Comment, PinTarget } from '@/lib/contracts/comments';
import type { OpenReview } from '@/lib/contracts/review-links';
import { bindDrag } from '@/lib/domain/comments/anchors';
import { buttonClass } from '../../ui/button';
import { ProblemNotice } from '../../ui/problem-notice';
import { CommentPins } from '../comment-pins';
import { useCommentsStore } from '../comments-store';
import { InkCapture } from '../extras/ink-capture';

/** The picture of a page: a press pins a comment to a point, a drag to a region. */
export function ReviewPicture({
  token,
  page,
  revision,
  comments,
  targets,
  title,
  allowsDownload,
}: {
  readonly token: string;
  readonly page: OpenReview['pages'][number];
  readonly revision: number | undefined;
  readonly comments: readonly Comment[];
  readonly targets: readonly PinTarget[];
  readonly title: string;
  readonly allowsDownload: boolean;
}) {
  const t = useTranslations('reviewLinks');
  const isInking = useCommentsStore((state) => state.isInking && state.inkPageId === page.id);
  const image = useReviewImage(token, page.id, revision);
  const address = useObjectAddress(image.data);
  const from = useRef<{ x: number; y: number } | null>(null);
  const { widthMm, heightMm } = page;
  const pointOf = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) / box.width) * widthMm,
      y: ((event.clientY - box.top) / box.height) * heightMm,
    };
  };
  const pin = (event: PointerEvent<HTMLElement>) => {
    const start = from.current;
    from.current = null;
    if (start === null) return;
    const end = pointOf(event);
    const isTouch = event.pointerType === 'touch';
    useCommentsStore.getState().begin(page.id, bindDrag(targets, isTouch ? end : start, end));
  };
  return (
    <>
      <div
        data-review-picture
        className="relative w-full cursor-crosshair bg-paper shadow-page select-none"
        style={{ aspectRatio: `${widthMm} / ${heightMm}`, maxWidth: `calc((100dvh - 8rem) * ${widthMm / heightMm})` }}
        onPointerDown={(event) => {
          const isPin = event.target instanceof Element && event.target.closest('button') !== null;
          from.current = isPin || event.button !== 0 ? null : pointOf(event);
        }}
        onPointerUp={pin}
        onPointerCancel={() => (from.current = null)}
        onContextMenu={(event) => {
          if (!allowsDownload) event.preventDefault();
        }}
      >
        {address === null ? (
          image.error === null && <p className="p-4 text-tool text-black">{t('loading')}</p>
        ) : (
          <img
            src={address}
            alt={t('picture', { number: page.number })}
            draggable={false}
            className="absolute inset-0 size-full"
          />
        )}
        {image.error !== null && <ProblemNotice error={image.error} onRetry={() => void image.refetch()} />}
        <CommentPins pageId={page.id} comments={comments} targets={targets} paper={page} />
        {isInking && <InkCapture paper={page} />}
      </div>
      {allowsDownload && address !== null && (
        <a href={address} download={`${title} - ${page.number}.png`} className={buttonClass('plain', 'small')}>
          <Download aria-hidden size={14} />
          {t('save')}
        </a>
      )}
    </>
  );
}

/** The address of a file in this tab; null without one. */
function useObjectAddress(file: Blob | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (file === undefined) return undefined;
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address;
}
