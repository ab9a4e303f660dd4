'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Comment } from '@/lib/contracts/comments';
import { Dialog } from '../../ui/dialog';
import { CommentImage } from './comment-image';

/** The pictures of a comment as thumbnails; a press opens one large. */
export function CommentPictures({ comment }: { readonly comment: Comment }) {
  const t = useTranslations('commentExtras');
  const [openId, setOpenId] = useState<string | null>(null);
  const { pictures } = comment;
  if (pictures.length === 0) return null;
  const altOf = (index: number) => {
    const alt = pictures[index]?.altText ?? '';
    return alt === '' ? t('picture', { number: index + 1 }) : alt;
  };
  const at = pictures.findIndex(({ id }) => id === openId);
  const shown = pictures[at];
  return (
    <ul className="flex flex-wrap gap-1.5">
      {pictures.map((picture, index) => (
        <li key={picture.id}>
          <button
            type="button"
            aria-label={t('openPicture', { alt: altOf(index) })}
            onClick={() => setOpenId(picture.id)}
            className="flex size-20 items-center justify-center overflow-hidden rounded-koma border border-hairline bg-raised"
          >
            <CommentImage picture={picture} size="thumb" alt="" className="size-full object-cover" />
          </button>
        </li>
      ))}
      {shown !== undefined && (
        <Dialog
          title={t('pictureOf', { name: comment.authorName })}
          description={altOf(at)}
          isOpen
          onClose={() => setOpenId(null)}
          isWide
        >
          <CommentImage
            picture={shown}
            size="screen"
            alt={altOf(at)}
            className="mx-auto h-auto max-h-[70dvh] w-auto max-w-full object-contain"
          />
        </Dialog>
      )}
    </ul>
  );
}
