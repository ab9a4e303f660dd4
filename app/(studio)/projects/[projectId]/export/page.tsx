import type { Metadata } from 'next';
import { getPageViewer } from '@/app/page-viewer';
import { ExportPage } from '@/components/export/export-page';
import { messagesOf } from '@/lib/i18n/messages';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageViewer();
  return { title: messagesOf(locale).bookExport.title };
}

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  return <ExportPage projectId={projectId} />;
}
