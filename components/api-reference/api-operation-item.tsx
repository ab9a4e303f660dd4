'use client';

import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ApiOperation } from './read-api-document';

/** One operation: what it is called by, and, unfolded, what goes in, comes out and can go wrong. */
export function ApiOperationItem({ operation }: { readonly operation: ApiOperation }) {
  const t = useTranslations('apiReference');
  const { method, path, summary, parameters, requestBody, responses } = operation;
  const answers = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const problems = Object.entries(responses).filter(([status]) => !status.startsWith('2'));
  return (
    <details className="group">
      <summary className="flex min-h-11 list-none flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2 hover:bg-pencil-wash [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          size={15}
          className="shrink-0 transition-transform duration-150 group-open:rotate-90"
        />
        <code className="w-14 text-small font-semibold">{method}</code>
        <code className="text-small">{path}</code>
        <span className="text-ink-soft sm:ml-auto">{summary}</span>
      </summary>
      <div className="flex flex-col gap-4 border-t border-hairline bg-desk/60 p-4">
        {parameters.length > 0 && (
          <Part title={t('parameters')}>
            <ul className="flex flex-col gap-1">
              {parameters.map(({ name, in: place, required }) => (
                <li key={`${place} ${name}`}>
                  <code>{name}</code>{' '}
                  <span className="text-ink-soft">
                    {place}
                    {required && `, ${t('required')}`}
                  </span>
                </li>
              ))}
            </ul>
          </Part>
        )}
        {requestBody !== undefined && (
          <Part title={t('body')}>
            <Contents content={requestBody.content} />
          </Part>
        )}
        {answers.map(([status, { content }]) => (
          <Part key={status} title={`${t('answer')} (${status})`}>
            <Contents content={content ?? {}} />
          </Part>
        ))}
        {problems.length > 0 && (
          <Part title={t('problems')}>
            <ul className="flex flex-col gap-1">
              {problems.map(([status, { description }]) => (
                <li key={status}>
                  <code>{status}</code> <span className="text-ink-soft">{description}</span>
                </li>
              ))}
            </ul>
          </Part>
        )}
      </div>
    </details>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <h3 className="mb-1 font-semibold text-ink-soft">{title}</h3>
      {children}
    </div>
  );
}

function Contents({ content }: { readonly content: Readonly<Record<string, { schema?: unknown }>> }) {
  return Object.entries(content).map(([mediaType, { schema }]) => (
    <div key={mediaType}>
      <code className="text-small text-ink-soft">{mediaType}</code>
      {schema !== undefined && (
        <pre
          // It scrolls, so the keys must reach it.
          tabIndex={0}
          className="mt-1 max-h-80 overflow-auto rounded-koma border border-hairline bg-raised p-3 text-small whitespace-pre"
        >
          {JSON.stringify(schema, null, 2)}
        </pre>
      )}
    </div>
  ));
}
