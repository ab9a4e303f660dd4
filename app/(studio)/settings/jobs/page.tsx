import type { Metadata } from 'next';
import { getPageViewer } from '@/app/page-viewer';
import { JobsSettings } from '@/components/studio/jobs-settings';
import { messagesOf } from '@/lib/i18n/messages';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageViewer();
  return { title: messagesOf(locale).settings.jobs };
}

export default function Page() {
  return <JobsSettings />;
}
