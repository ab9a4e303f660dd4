'use client';

import { useTranslations } from 'use-intl';
import type { SchemaField, SchemaView } from './read-schema';

/** A schema to read: its type, and below it the fields of its objects, as deep as they go. */
export function SchemaTree({ view }: { readonly view: SchemaView }) {
  const t = useTranslations('apiReference');
  return (
    <div className="flex flex-col gap-1">
      <p>
        <SchemaLine view={view} />
      </p>
      <Fields fields={view.fields} />
      {view.choices.map((choice, index) => (
        // What is told apart has no name of its own.
        <div key={index} className="flex flex-col gap-1">
          <p className="text-small text-ink-soft">{index === 0 ? t('either') : t('or')}</p>
          <Fields fields={choice.fields} />
        </div>
      ))}
    </div>
  );
}

/** Type, bounds and default in one line. */
export function SchemaLine({ view }: { readonly view: SchemaView }) {
  const t = useTranslations('apiReference');
  const { type, bounds, fallback } = view;
  const more = [
    ...(bounds === '' ? [] : [bounds]),
    ...(fallback === null ? [] : [t('fallback', { value: fallback })]),
  ].join(' · ');
  return (
    <>
      <code className="text-small wrap-anywhere text-pencil-text">{type}</code>
      {more !== '' && <span className="text-small wrap-anywhere text-ink-soft"> {more}</span>}
    </>
  );
}

function Fields({ fields }: { readonly fields: readonly SchemaField[] }) {
  const t = useTranslations('apiReference');
  if (fields.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 border-l border-hairline pl-3">
      {fields.map(({ name, isRequired, view }) => (
        <li key={name}>
          <code className="text-small font-semibold">{name}</code>
          {isRequired && <span className="text-small text-ink-soft"> {t('required')}</span>}{' '}
          {view.fields.length === 0 && view.choices.length === 0 ? (
            <SchemaLine view={view} />
          ) : (
            <SchemaTree view={view} />
          )}
        </li>
      ))}
    </ul>
  );
}
