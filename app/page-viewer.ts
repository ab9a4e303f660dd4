import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { localeSchema, themeSchema, type Locale, type Me, type Theme } from '@/lib/contracts/people';
import { LOCALE_COOKIE, negotiateLocale, THEME_COOKIE } from '@/lib/i18n/locale';
import { getActor } from '@/lib/server/auth/get-actor';
import { isDatabaseUnreachable } from '@/lib/server/database/is-database-unreachable';
import { getMe } from '@/lib/server/people/me';

/** Who looks at a page, in which language and theme. */
export interface PageViewer {
  readonly me: Me | null;
  /** False when the database could not be asked who it is. */
  readonly isKnown: boolean;
  readonly locale: Locale;
  readonly theme: Theme;
}

/** Read once for each request. Without a database pages still come: what is on them says what is wrong. */
export const getPageViewer = cache(async (): Promise<PageViewer> => {
  const sent = await headers();
  const kept = await cookies();
  const { me, isKnown } = await findMe(sent.get('cookie') ?? '');
  const locale = localeSchema.safeParse(kept.get(LOCALE_COOKIE)?.value);
  const theme = themeSchema.safeParse(kept.get(THEME_COOKIE)?.value);
  return {
    me,
    isKnown,
    locale: me?.locale ?? locale.data ?? negotiateLocale(sent.get('accept-language')),
    theme: me?.theme ?? theme.data ?? 'system',
  };
});

/** The person who is signed in; anybody else is sent to the sign-in page. */
export async function requireMe(): Promise<Me> {
  const { me, isKnown } = await getPageViewer();
  if (!isKnown) throw new Error('The database cannot be reached.');
  if (me === null) redirect('/sign-in');
  return me;
}

async function findMe(cookie: string): Promise<Pick<PageViewer, 'me' | 'isKnown'>> {
  try {
    const actor = await getActor(new Request('http://koma.invalid/', { headers: { cookie } }));
    return { me: actor === null ? null : await getMe(actor), isKnown: true };
  } catch (error) {
    if (isDatabaseUnreachable(error)) return { me: null, isKnown: false };
    throw error;
  }
}
