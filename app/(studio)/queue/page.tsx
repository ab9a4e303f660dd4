import type { Metadata } from 'next';
import { getPageViewer } from '@/app/page-viewer';
import { QueuePage } from '@/components/queue/queue-page';
import { messagesOf } from '@/lib/i18n/messages';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageViewer();
  return { title: messagesOf(locale).queue.title };
}

export default function Page() {
  return <QueuePage />;
}
