import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInPage } from '@/components/sign-in/sign-in-page';
import { messagesOf } from '@/lib/i18n/messages';
import { getPageViewer } from '../page-viewer';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageViewer();
  return { title: messagesOf(locale).signIn.title };
}

export default async function Page() {
  const { me } = await getPageViewer();
  if (me !== null) redirect('/projects');
  return <SignInPage />;
}
