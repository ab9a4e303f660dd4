import type { Metadata } from 'next';
import { ReviewPage } from '@/components/comments/review/review-page';
import { messagesOf } from '@/lib/i18n/messages';
import { getPageViewer } from '../page-viewer';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageViewer();
  return { title: messagesOf(locale).reviewLinks.pageTitle };
}

export default function Page() {
  return <ReviewPage />;
}
