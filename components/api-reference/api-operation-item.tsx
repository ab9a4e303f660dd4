'use client';

import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ApiOperationBody } from './api-operation-body';
import type { ApiOperation } from './read-api-document';

/** One operation: what it is called by, and, unfolded, what goes in, comes out and can go wrong. */
export function ApiOperationItem({ operation }: { readonly operation: ApiOperation }) {
  const t = useTranslations('apiReference');
  // What is folded is not written: all schemas of the API at once would be slow.
  const [wasOpened, setOpened] = useState(false);
  const { method, path, summary, isOpen } = operation;
  return (
    <details className="group" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary className="flex min-h-11 list-none flex-wrap items-center gap-x-3 gap-y-0.5 px-3 py-2 hover:bg-pencil-wash [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          size={15}
          className="shrink-0 transition-transform duration-150 group-open:rotate-90"
        />
        <code className="w-14 text-small font-semibold">{method}</code>
        <code className="text-small wrap-anywhere">{path}</code>
        <span className="text-ink-soft max-sm:w-full max-sm:pl-7 sm:ml-auto sm:text-right">
          {summary}
          {isOpen && ` · ${t('open')}`}
        </span>
      </summary>
      {wasOpened && <ApiOperationBody operation={operation} />}
    </details>
  );
}
