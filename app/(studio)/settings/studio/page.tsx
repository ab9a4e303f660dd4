import type { Metadata } from 'next';
import { getPageViewer } from '@/app/page-viewer';
import { StudioSettings } from '@/components/settings/studio-settings';
import { messagesOf } from '@/lib/i18n/messages';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageViewer();
  return { title: messagesOf(locale).settings.studio };
}

export default function Page() {
  return <StudioSettings />;
}
