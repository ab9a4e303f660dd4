import type { Language } from '@/lib/contracts/languages';
import { SHARED_SIZES } from '@/lib/contracts/shares';
import { notFound } from '../../app-error';
import { openLink } from '../../links/open-link';
import { sharedSource } from '../../publish/shared-source';
import { pageForScreen } from './page-for-screen';

/**
 * The picture of a page of a shared book, for anybody who has the link; drawn once for what it shows, and kept.
 * @throws AppError `shared-link-invalid`, `link-password-needed`, `too-many-attempts`, `not-found` for a page that is not
 * shared, `queue-full`
 */
export async function getSharedPage(
  call: { readonly token: string; readonly headers: Headers },
  o: { readonly number: number; readonly language?: Language | undefined; readonly size: keyof typeof SHARED_SIZES },
): Promise<Response> {
  const link = await openLink({ kind: 'share', ...call });
  const source = await sharedSource(link, o.language);
  const page = source.pages.find(({ number }) => number === o.number);
  if (page === undefined) throw notFound('page');
  const { bytes } = await pageForScreen(source, page, { heightPx: SHARED_SIZES[o.size], stage: 'finished' });
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': 'image/webp',
      // The address holds the version; a link that is revoked is asked for again within minutes.
      'Cache-Control': 'private, max-age=300',
      'Content-Disposition': 'inline',
    },
  });
}
