'use client';

import { useTranslations } from 'use-intl';
import { useOpenReview } from '@/lib/client/review-links';
import { useAddressToken } from '../../ui/use-address-token';
import { useProblem } from '../../ui/use-problem';
import { Review } from './review';

/** Where a review link leads. Its token is behind the address's #, which no server sees and no log keeps. */
export function ReviewPage() {
  const t = useTranslations('reviewLinks');
  const token = useAddressToken();
  const review = useOpenReview(token === '' ? null : token);
  const { describe } = useProblem();
  if (token === '') return <Broken text={t('missing')} />;
  if (token !== null && review.data !== undefined) return <Review key={token} token={token} review={review.data} />;
  if (review.error !== null) {
    const { title, action } = describe(review.error);
    return <Broken text={`${title} ${action}`} />;
  }
  return (
    <main className="p-6">
      <h1 className="sr-only">{t('pageTitle')}</h1>
      <p className="text-read text-ink-soft">{t('loading')}</p>
    </main>
  );
}

function Broken({ text }: { readonly text: string }) {
  const t = useTranslations('reviewLinks');
  return (
    <main className="mx-auto flex w-full max-w-lg flex-col gap-3 p-6">
      <h1 className="text-2xl font-semibold">{t('brokenTitle')}</h1>
      <p className="text-read text-ink-soft">{text}</p>
    </main>
  );
}
