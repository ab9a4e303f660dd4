'use client';

import { createContext, useContext, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { commentPictureAddress } from '@/lib/client/comments';
import { useReviewCommentPicture } from '@/lib/client/review-links';
import type { CommentPicture } from '@/lib/contracts/comment-extras';
import type { PictureSize } from '@/lib/contracts/pictures';

/** The token of the review link by which comments are read; null for members. */
export const ReviewTokenContext = createContext<string | null>(null);

interface ImageProps {
  readonly picture: CommentPicture;
  readonly size: PictureSize;
  readonly alt: string;
  readonly className: string;
}

/** A comment's picture, for members by its address, for who has a review link with their token. */
export function CommentImage(props: ImageProps) {
  const token = useContext(ReviewTokenContext);
  const { picture, size, alt, className } = props;
  if (token !== null) return <OutsideImage token={token} {...props} />;
  const { widthPx, heightPx } = picture;
  return (
    <img
      src={commentPictureAddress(picture.id, size)}
      alt={alt}
      width={widthPx}
      height={heightPx}
      loading="lazy"
      className={className}
    />
  );
}

function OutsideImage({ token, picture, size, alt, className }: ImageProps & { readonly token: string }) {
  const t = useTranslations('commentExtras');
  const { data, error } = useReviewCommentPicture(token, picture.id, size);
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (data === undefined) return undefined;
    const made = URL.createObjectURL(data);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  if (address === null) {
    return <span className="p-2 text-small text-ink-soft">{error === null ? t('loading') : t('failed')}</span>;
  }
  return <img src={address} alt={alt} width={picture.widthPx} height={picture.heightPx} className={className} />;
}
