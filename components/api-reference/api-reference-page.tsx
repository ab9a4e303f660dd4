'use client';

import { Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { buttonClass } from '../ui/button';
import { TextField } from '../ui/field';
import { hasWords } from '../ui/has-words';
import { ApiOperationItem } from './api-operation-item';
import { readApiDocument, type ApiOperation } from './read-api-document';

/** The API's description, to read and to search. */
export function ApiReferencePage({ document }: { readonly document: unknown }) {
  const t = useTranslations('apiReference');
  const [sought, setSought] = useState('');
  const all = useMemo(() => readApiDocument(document), [document]);
  const groups = [...all]
    .map(([tag, operations]) => ({ tag, operations: operations.filter((operation) => fits(operation, sought)) }))
    .filter(({ operations }) => operations.length > 0);
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-6 px-4 py-6 sm:px-6">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="text-xl font-semibold">{t('title')}</h1>
          <p className="max-w-2xl text-read text-ink-soft">{t('lead')}</p>
        </div>
        <a href="/api/openapi.json" download="koma-openapi.json" className={buttonClass('plain', 'usual')}>
          <Download aria-hidden size={16} />
          {t('document')}
        </a>
      </div>
      <TextField label={t('search')} type="search" value={sought} onChange={(event) => setSought(event.target.value)} />
      <p role="status" className={groups.length === 0 ? 'text-ink-soft' : 'sr-only'}>
        {groups.length === 0 ? t('nothing') : ''}
      </p>
      {groups.map(({ tag, operations }) => (
        <section key={tag} aria-labelledby={`tag-${tag}`}>
          <h2 id={`tag-${tag}`} className="mb-2 text-read font-semibold">
            {tag}{' '}
            <span className="text-small font-normal text-ink-soft">{t('count', { count: operations.length })}</span>
          </h2>
          <ul className="flex flex-col overflow-hidden rounded-koma border border-hairline bg-surface">
            {operations.map((operation) => (
              <li key={operation.operationId} className="border-b border-hairline last:border-0">
                <ApiOperationItem operation={operation} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function fits({ method, path, summary, operationId }: ApiOperation, sought: string): boolean {
  return hasWords([`${method} ${path} ${summary} ${operationId}`], sought);
}
