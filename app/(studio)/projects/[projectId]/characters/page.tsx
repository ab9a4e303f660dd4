import type { Metadata } from 'next';
import { getPageViewer } from '@/app/page-viewer';
import { CharactersPage } from '@/components/characters/characters-page';
import { messagesOf } from '@/lib/i18n/messages';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageViewer();
  return { title: messagesOf(locale).characters.title };
}

export default async function Page({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  return <CharactersPage projectId={projectId} />;
}
