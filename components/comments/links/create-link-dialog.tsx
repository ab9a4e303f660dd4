'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useBook } from '@/lib/client/books';
import { useCreateReviewLink } from '@/lib/client/review-links';
import { readPageRanges } from '@/lib/domain/comments/page-ranges';
import { Button } from '../../ui/button';
import { CopyField } from '../../ui/copy-field';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/field';
import { Switch } from '../../ui/switch';
import { useProblem } from '../../ui/use-problem';

const DAYS = [7, 14, 30, 90] as const;

/** Chooses who reviews which pages, for how long; the link is shown once. */
export function CreateLinkDialog({ projectId, onClose }: { readonly projectId: string; readonly onClose: () => void }) {
  const t = useTranslations('reviewLinks');
  const { data: book } = useBook(projectId);
  const create = useCreateReviewLink(projectId);
  const { notify } = useProblem();
  const pages = book?.pages ?? [];
  const last = pages.at(-1)?.number ?? 1;
  const [name, setName] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const [days, setDays] = useState(14);
  const [hasWatermark, setWatermark] = useState(false);
  const [allowsDownload, setDownload] = useState(false);
  const ranges = typed ?? `1-${last}`;
  const numbers = readPageRanges(ranges, last);
  const pageIds = pages.flatMap(({ id, number }) => (numbers?.includes(number) === true ? [id] : []));
  const canCreate = name.trim() !== '' && pageIds.length > 0 && !create.isPending;
  return (
    <Dialog title={t('create')} description={t('text')} isOpen onClose={onClose}>
      {create.data !== undefined ? (
        <CopyField label={t('copy')} value={create.data.url} />
      ) : (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (!canCreate) return;
            create.mutate({ name, pageIds, daysValid: days, hasWatermark, allowsDownload }, { onError: notify });
          }}
        >
          <TextField label={t('name')} value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
          <TextField
            label={t('pages')}
            hint={t('pagesHint')}
            value={ranges}
            onChange={(event) => setTyped(event.target.value)}
            error={numbers === null ? t('pagesWrong', { last }) : undefined}
          />
          <SelectField
            label={t('days')}
            value={String(days)}
            onChange={(event) => setDays(Number(event.target.value))}
            options={DAYS.map((count) => ({ value: String(count), label: t('daysCount', { count }) }))}
          />
          <Switch label={t('watermark')} isOn={hasWatermark} onChange={setWatermark} />
          <Switch label={t('download')} isOn={allowsDownload} onChange={setDownload} />
          <Button look="primary" type="submit" disabled={!canCreate}>
            {t('create')}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
