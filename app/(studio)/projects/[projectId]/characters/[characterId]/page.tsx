import type { Metadata } from 'next';
import { getPageViewer } from '@/app/page-viewer';
import { CharacterPage } from '@/components/characters/character-page';
import { messagesOf } from '@/lib/i18n/messages';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageViewer();
  return { title: messagesOf(locale).characters.title };
}

export default async function Page({ params }: { params: Promise<{ projectId: string; characterId: string }> }) {
  const { projectId, characterId } = await params;
  return <CharacterPage projectId={projectId} characterId={characterId} />;
}
