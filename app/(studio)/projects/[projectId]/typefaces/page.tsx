import type { Metadata } from 'next';
import { getPageViewer } from '@/app/page-viewer';
import { TypefacesPage } from '@/components/typefaces/typefaces-page';
import { messagesOf } from '@/lib/i18n/messages';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageViewer();
  return { title: messagesOf(locale).typefaces.title };
}

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  return <TypefacesPage projectId={projectId} />;
}
