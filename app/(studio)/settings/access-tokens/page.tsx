import type { Metadata } from 'next';
import { getPageViewer } from '@/app/page-viewer';
import { AccessTokenSettings } from '@/components/settings/access-token-settings';
import { messagesOf } from '@/lib/i18n/messages';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageViewer();
  return { title: messagesOf(locale).settings.tokens };
}

export default function Page() {
  return <AccessTokenSettings />;
}
