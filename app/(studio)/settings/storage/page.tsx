import type { Metadata } from 'next';
import { getPageViewer } from '@/app/page-viewer';
import { StorageSettings } from '@/components/studio/storage-settings';
import { messagesOf } from '@/lib/i18n/messages';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageViewer();
  return { title: messagesOf(locale).settings.storage };
}

export default function Page() {
  return <StorageSettings />;
}
