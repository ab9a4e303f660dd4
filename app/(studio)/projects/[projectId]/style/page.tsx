import type { Metadata } from 'next';
import { getPageViewer } from '@/app/page-viewer';
import { StylePage } from '@/components/style/style-page';
import { messagesOf } from '@/lib/i18n/messages';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageViewer();
  return { title: messagesOf(locale).style.title };
}

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  return <StylePage projectId={projectId} />;
}
