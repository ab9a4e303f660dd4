import type { Metadata } from 'next';
import { getPageViewer } from '@/app/page-viewer';
import { ReviewPage } from '@/components/review/review-page';
import { messagesOf } from '@/lib/i18n/messages';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageViewer();
  return { title: messagesOf(locale).review.title };
}

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  return <ReviewPage projectId={projectId} />;
}
