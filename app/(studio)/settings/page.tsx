import type { Metadata } from 'next';
import { getPageViewer } from '@/app/page-viewer';
import { ProfileSettings } from '@/components/settings/profile-settings';
import { messagesOf } from '@/lib/i18n/messages';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageViewer();
  return { title: messagesOf(locale).settings.title };
}

export default function Page() {
  return <ProfileSettings />;
}
