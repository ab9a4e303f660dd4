'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ApiOperation } from './read-api-document';
import { readSchema } from './read-schema';
import { SchemaLine, SchemaTree } from './schema-tree';

/** What goes into an operation, comes out of it and can go wrong. */
export function ApiOperationBody({ operation }: { readonly operation: ApiOperation }) {
  const t = useTranslations('apiReference');
  const { parameters, requestBody, responses } = operation;
  const answers = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const problems = Object.entries(responses).filter(([status]) => !status.startsWith('2'));
  return (
    <div className="flex flex-col gap-4 border-t border-hairline bg-desk/60 p-4">
      {parameters.length > 0 && (
        <Part title={t('parameters')}>
          <ul className="flex flex-col gap-1">
            {parameters.map(({ name, in: place, required, schema, description }) => (
              <li key={`${place} ${name}`}>
                <code className="text-small font-semibold">{name}</code>{' '}
                <span className="text-small text-ink-soft">
                  {place}
                  {required && `, ${t('required')}`}
                </span>{' '}
                {schema !== undefined && <SchemaLine view={readSchema(schema)} />}
                {description !== undefined && <p className="text-small text-ink-soft">{description}</p>}
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
          {content === undefined || Object.keys(content).length === 0 ? (
            <p className="text-ink-soft">{t('noContent')}</p>
          ) : (
            <Contents content={content} />
          )}
        </Part>
      ))}
      {problems.length > 0 && (
        <Part title={t('problems')}>
          <ul className="flex flex-col gap-1">
            {problems.map(([status, { description }]) => (
              <li key={status}>
                <code className="text-small font-semibold">{status}</code>{' '}
                <code className="text-small text-ink-soft">{description}</code>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
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
    <div key={mediaType} className="flex flex-col gap-1">
      <p className="text-small text-ink-soft">
        <code>{mediaType}</code>
      </p>
      {schema !== undefined && <SchemaTree view={readSchema(schema)} />}
    </div>
  ));
}
