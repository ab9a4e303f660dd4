'use client';

import { Upload } from 'lucide-react';
import { useId } from 'react';
import { toast } from 'sonner';
import { useFormatter, useTranslations } from 'use-intl';
import { useDeleteTagList, useReplaceTagList, useTagList } from '@/lib/client/tag-lists';
import { Button } from '../ui/button';
import { FileButton } from '../ui/file-button';
import { useProblem } from '../ui/use-problem';

/** The studio's tag list for completion in prompts: uploaded, replaced, removed. For admins. */
export function TagListSection() {
  const t = useTranslations('settings');
  const format = useFormatter();
  const id = useId();
  const { data: list } = useTagList();
  const replace = useReplaceTagList();
  const remove = useDeleteTagList();
  const { describe, notify } = useProblem();
  const problem = replace.error === null ? null : describe(replace.error);
  const upload = ([file]: readonly File[]) => {
    if (file === undefined) return;
    replace.mutate(file, {
      onSuccess: ({ tagCount }) => toast(t('tagListAdded', { tags: format.number(tagCount) })),
    });
  };
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2 border-t border-hairline pt-4">
      <div>
        <h3 id={id} className="text-tool font-semibold">
          {t('tagList')}
        </h3>
        <p className="text-small text-ink-soft">{t('tagListHint')}</p>
      </div>
      {list !== undefined && (
        <p className="text-tool [overflow-wrap:anywhere]">
          {list === null
            ? t('tagListNone')
            : t('tagListFacts', {
                name: list.name,
                tags: format.number(list.tagCount),
                aliases: format.number(list.aliasCount),
                time: format.dateTime(new Date(list.addedAt), { dateStyle: 'medium', timeStyle: 'short' }),
              })}
        </p>
      )}
      {replace.error !== null && (
        <p role="alert" className="text-small font-medium text-mark-strong">
          {problem?.title} {replace.error.message !== problem?.title && replace.error.message} {problem?.action}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <FileButton
          label={list === null || list === undefined ? t('tagListUpload') : t('tagListReplace')}
          icon={Upload}
          accept=".csv,.txt,text/csv,text/plain"
          isSingle
          isBusy={replace.isPending}
          onBring={upload}
        />
        {list !== null && list !== undefined && (
          <Button
            aria-disabled={remove.isPending}
            onClick={() => remove.mutate(undefined, { onSuccess: () => toast(t('tagListRemoved')), onError: notify })}
          >
            {t('tagListRemove')}
          </Button>
        )}
      </div>
    </section>
  );
}
