import type { Metadata } from 'next';
import { getPageViewer } from '@/app/page-viewer';
import { WelcomePage } from '@/components/welcome/welcome-page';
import { messagesOf } from '@/lib/i18n/messages';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageViewer();
  return { title: messagesOf(locale).welcome.title };
}

export default function Page() {
  return <WelcomePage />;
}
