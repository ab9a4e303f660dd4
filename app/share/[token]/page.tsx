import type { Metadata } from 'next';
import { getPageViewer } from '@/app/page-viewer';
import { SharedReader } from '@/components/reader/shared-reader';
import { messagesOf } from '@/lib/i18n/messages';

/** Whoever has a link is told what it opens by the reader alone: looking at the address opens and counts nothing. */
export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageViewer();
  return { title: messagesOf(locale).share.title, referrer: 'no-referrer' };
}

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return <SharedReader token={token} />;
}
