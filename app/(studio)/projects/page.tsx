import type { Metadata } from 'next';
import { getPageViewer } from '@/app/page-viewer';
import { ProjectsPage } from '@/components/projects/projects-page';
import { messagesOf } from '@/lib/i18n/messages';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageViewer();
  return { title: messagesOf(locale).projects.title };
}

export default function Page() {
  return <ProjectsPage />;
}
