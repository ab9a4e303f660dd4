import type { Metadata } from 'next';
import { JoinPage } from '@/components/join/join-page';
import { messagesOf } from '@/lib/i18n/messages';
import { getPageViewer } from '../page-viewer';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageViewer();
  return { title: messagesOf(locale).join.title };
}

export default async function Page() {
  const { me } = await getPageViewer();
  return <JoinPage me={me} />;
}
