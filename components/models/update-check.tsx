'use client';

import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCheckUpdate } from '@/lib/client/downloads';
import type { UpdateCheck as Checked } from '@/lib/contracts/model-updates';
import { Button } from '../ui/button';
import { useProblem } from '../ui/use-problem';
import { AddModelDialog } from './add-model-dialog';
import { useBytes } from './use-bytes';

/** Looks for a newer version of an installed model or network when it is asked to, and installs it beside. */
export function UpdateCheck({
  of,
  name,
}: {
  readonly of: { readonly modelId: string } | { readonly networkId: string };
  readonly name: string;
}) {
  const t = useTranslations('modelDesk');
  const { notify } = useProblem();
  const check = useCheckUpdate();
  const [source, setSource] = useState<string | null>(null);
  const found = check.data;
  return (
    <div className="flex flex-col items-start gap-1.5">
      <Button
        size="small"
        aria-label={t('checkUpdateNamed', { name })}
        aria-disabled={check.isPending}
        onClick={() => {
          if (!check.isPending) check.mutate(of, { onError: notify });
        }}
      >
        <RefreshCw aria-hidden size={15} />
        {t(check.isPending ? 'checkingUpdate' : 'checkUpdate')}
      </Button>
      {found !== undefined && <Found found={found} onInstall={setSource} />}
      {source !== null && <AddModelDialog initialSource={source} onClose={() => setSource(null)} />}
    </div>
  );
}

function Found({ found, onInstall }: { readonly found: Checked; readonly onInstall: (source: string) => void }) {
  const t = useTranslations('modelDesk');
  const d = useTranslations('downloads');
  const size = useBytes();
  const { state, source, revision, bytes, licence, installedLicence, isLicenceChanged } = found;
  const facts = [
    ...(revision === null ? [] : [d('revision', { revision: revision.slice(0, 12) })]),
    ...(bytes === null ? [] : [size(bytes)]),
  ];
  const nameOf = (one: Checked['licence']) => one?.name ?? d('licenceUnknown');
  return (
    <div role="status" className="flex flex-col items-start gap-1 text-small">
      <p className={state === 'newer' ? 'font-medium' : 'text-ink-soft'}>
        {[t(`update_${state}`), ...(state === 'newer' ? facts : [])].join(' · ')}
      </p>
      {isLicenceChanged && (
        <p className="font-medium text-mark-strong">
          {installedLicence?.name === licence?.name
            ? t('updateLicenceWords', { name: nameOf(licence) })
            : t('updateLicence', { before: nameOf(installedLicence), now: nameOf(licence) })}
        </p>
      )}
      {installedLicence?.text !== undefined && <LicenceWords label={t('licenceAcceptedText')} text={installedLicence.text} />}
      {isLicenceChanged && licence?.text !== undefined && <LicenceWords label={t('licenceNewText')} text={licence.text} />}
      {state === 'newer' && source !== null && (
        <>
          <p className="text-ink-soft">{t('updateBeside')}</p>
          <Button size="small" onClick={() => onInstall(source)}>
            {t('updateInstall')}
          </Button>
        </>
      )}
    </div>
  );
}

function LicenceWords({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <details className="w-full">
      <summary className="cursor-pointer underline">{label}</summary>
      <pre className="mt-1 max-h-64 overflow-auto rounded-koma bg-hairline/30 p-3 text-small whitespace-pre-wrap">{text}</pre>
    </details>
  );
}
