import type { Metadata } from 'next';
import { getPageViewer } from '@/app/page-viewer';
import { ReaderPage } from '@/components/desk/reader-page';
import { messagesOf } from '@/lib/i18n/messages';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageViewer();
  return { title: messagesOf(locale).desk.read };
}

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  return <ReaderPage projectId={projectId} />;
}
