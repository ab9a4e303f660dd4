import type { Metadata } from 'next';
import { getPageViewer } from '@/app/page-viewer';
import { WaitingPage } from '@/components/review/waiting-page';
import { messagesOf } from '@/lib/i18n/messages';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageViewer();
  return { title: messagesOf(locale).review.waiting };
}

export default function Page() {
  return <WaitingPage />;
}
