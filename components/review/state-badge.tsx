'use client';

import { Check, CircleDashed, Globe, MessageCircleWarning, ScanEye } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { PageReview, ReviewState } from '@/lib/contracts/review-states';
import { classNames } from '../ui/class-names';

const LOOK: Readonly<Record<ReviewState, { icon: typeof Check; colour: string }>> = {
  draft: { icon: CircleDashed, colour: 'bg-hairline/60 text-ink' },
  review: { icon: ScanEye, colour: 'bg-pencil-wash text-ink' },
  changes: { icon: MessageCircleWarning, colour: 'bg-mark-wash text-ink' },
  approved: { icon: Check, colour: 'bg-hairline text-ink' },
  published: { icon: Globe, colour: 'bg-ink text-surface' },
};

/** Where a page or a chapter stands in review, by sign, colour and word. */
export function StateBadge({ review }: { readonly review: Pick<PageReview, 'state' | 'stage'> }) {
  const t = useTranslations('review');
  const { icon: Icon, colour } = LOOK[review.state];
  const hasStage = review.stage !== null && review.state !== 'draft';
  return (
    <span
      className={classNames(
        'inline-flex w-fit items-center gap-1 rounded-full px-2 py-0.5 text-small font-semibold whitespace-nowrap',
        colour,
      )}
    >
      <Icon aria-hidden size={13} />
      {t(`state.${review.state}`)}
      {hasStage && review.stage !== null && <span className="font-normal">· {t(`stage.${review.stage}`)}</span>}
    </span>
  );
}
