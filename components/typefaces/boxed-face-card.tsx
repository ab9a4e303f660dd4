'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLicence } from '@/lib/client/typefaces';
import type { BoxedFace } from '@/lib/lettering/faces';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ProblemNotice } from '../ui/problem-notice';
import { Specimen } from './specimen';

/** A typeface in the box: how it looks, what it is good for, under which licence. */
export function BoxedFaceCard({
  projectId,
  name,
  face,
}: {
  readonly projectId: string;
  readonly name: string;
  readonly face: BoxedFace;
}) {
  const t = useTranslations('typefaces');
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="flex min-w-0 flex-col gap-1.5">
      <Specimen projectId={projectId} face={name} />
      <div className="flex items-start gap-2">
        <p className="mr-auto">
          <span className="block text-read font-semibold">{face.name}</span>
          <span className="block text-small text-ink-soft">
            {[...face.uses.map((use) => t(`use.${use}`)), ...face.scripts.map((script) => t(`script.${script}`))].join(
              ' · ',
            )}
          </span>
        </p>
        <Button size="small" onClick={() => setOpen(true)} aria-label={t('licenceOf', { name: face.name })}>
          {t('licence')}
        </Button>
      </div>
      {isOpen && <LicenceDialog face={face} onClose={() => setOpen(false)} />}
    </li>
  );
}

function LicenceDialog({ face, onClose }: { readonly face: BoxedFace; readonly onClose: () => void }) {
  const t = useTranslations('typefaces');
  const words = useTranslations('words');
  const { data, error, refetch } = useLicence(face.file);
  return (
    <Dialog title={t('licenceOf', { name: face.name })} description={t('ofl')} isOpen isWide onClose={onClose}>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <p>{words('loading')}</p>}
      {data !== undefined && <pre className="text-tool whitespace-pre-wrap">{data}</pre>}
    </Dialog>
  );
}
