import type { Metadata } from 'next';
import { getPageViewer } from '@/app/page-viewer';
import { ModelsPage } from '@/components/models/models-page';
import { messagesOf } from '@/lib/i18n/messages';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageViewer();
  return { title: messagesOf(locale).models.title };
}

export default function Page() {
  return <ModelsPage />;
}
