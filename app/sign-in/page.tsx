import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInPage } from '@/components/sign-in/sign-in-page';
import type { SignInWays } from '@/lib/contracts/people';
import { messagesOf } from '@/lib/i18n/messages';
import { getSignInWays } from '@/lib/server/sign-in/sign-in-ways';
import { isDatabaseUnreachable } from '@/lib/server/database/is-database-unreachable';
import { getPageViewer } from '../page-viewer';

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await getPageViewer();
  return { title: messagesOf(locale).signIn.title };
}

export default async function Page() {
  const { me } = await getPageViewer();
  if (me !== null) redirect('/projects');
  return <SignInPage ways={await findWays()} />;
}

/** Null without a database: the page still comes, and says so. */
async function findWays(): Promise<SignInWays | null> {
  try {
    return await getSignInWays();
  } catch (error) {
    if (isDatabaseUnreachable(error)) return null;
    throw error;
  }
}
