import type { Metadata } from 'next';
import { getPageViewer } from '@/app/page-viewer';
import { PeopleSettings } from '@/components/settings/people-settings';
import { messagesOf } from '@/lib/i18n/messages';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageViewer();
  return { title: messagesOf(locale).settings.people };
}

export default function Page() {
  return <PeopleSettings />;
}
