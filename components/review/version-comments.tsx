'use client';

import { useId, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useComments } from '@/lib/client/comments';
import type { BookPage } from '@/lib/contracts/books';
import type { PageVersion } from '@/lib/contracts/page-versions';
import { threadsOf } from '@/lib/domain/comments/threads';
import { threadsOfVersion } from '@/lib/domain/comments/version-comments';
import { CommentText } from '../comments/comment-text';

/** What was said of a version of a page, with the answers; it stays readable whatever became of the page. */
export function VersionComments({
  page,
  version,
  versions,
  name,
}: {
  readonly page: BookPage;
  readonly version: PageVersion;
  readonly versions: readonly PageVersion[];
  readonly name: string;
}) {
  const t = useTranslations('review');
  const words = useTranslations('comments');
  const titleId = useId();
  const { data } = useComments(page.projectId, page.id);
  const threads = useMemo(() => threadsOfVersion(threadsOf(data ?? []), version, versions), [data, version, versions]);
  if (data === undefined) return null;
  return (
    <section aria-labelledby={titleId} className="flex min-w-0 flex-col gap-2">
      <h3 id={titleId} className="text-tool font-semibold">
        {t('versionComments', { name, count: threads.length })}
      </h3>
      <ul className="flex max-h-64 flex-col gap-2 overflow-y-auto">
        {threads.map(({ root, replies, number }) => (
          <li key={root.id} className="flex flex-col gap-1 rounded-koma border border-hairline p-2 text-tool">
            {[root, ...replies].map((comment) => (
              <article key={comment.id} aria-label={words('commentOf', { name: comment.authorName })}>
                <p className="text-small font-semibold">
                  {comment === root ? `${number}. ${comment.authorName}` : comment.authorName}
                </p>
                {comment.isDeleted ? (
                  <p className="text-ink-soft italic">{words('deleted')}</p>
                ) : (
                  <CommentText text={comment.text} mentions={comment.mentions} />
                )}
              </article>
            ))}
            {root.resolvedBy !== null && (
              <p className="text-small text-ink-soft">{words('resolvedBy', { name: root.resolvedBy })}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
