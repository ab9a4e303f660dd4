'use client';

import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { MOST_COMMENT_LETTERS } from '@/lib/contracts/comments';
import { Button } from '../ui/button';
import { TextAreaField } from '../ui/field';

/** Where a comment is written. Ctrl or Command with Enter sends it; Escape cancels. */
export function CommentForm({
  label,
  submitLabel,
  initial = '',
  people,
  isBusy,
  canBeEmpty = false,
  hasFocus = false,
  onSubmit,
  onCancel,
}: {
  readonly label: string;
  readonly submitLabel: string;
  readonly initial?: string;
  readonly people: readonly { readonly name: string }[];
  readonly isBusy: boolean;
  readonly canBeEmpty?: boolean;
  readonly hasFocus?: boolean;
  readonly onSubmit: (text: string, onDone: () => void) => void;
  readonly onCancel?: () => void;
}) {
  const t = useTranslations('comments');
  const words = useTranslations('words');
  const [text, setText] = useState(initial);
  const row = useRef<HTMLDivElement>(null);
  const isTooLong = text.trim().length > MOST_COMMENT_LETTERS;
  const canSend = !isBusy && !isTooLong && (canBeEmpty || text.trim() !== '');
  const send = () => {
    if (canSend) onSubmit(text.trim(), () => setText(''));
  };
  const typed = /(?:^|\s)@([^\s@]*)$/u.exec(text)?.[1];
  const found = typed === undefined ? [] : people.filter(({ name }) => startsWith(name, typed)).slice(0, 5);
  return (
    <div ref={row} className="flex flex-col gap-2">
      <TextAreaField
        label={label}
        isLabelHidden
        placeholder={label}
        value={text}
        autoFocus={hasFocus}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            send();
          } else if (event.key === 'Escape' && onCancel !== undefined) {
            event.stopPropagation();
            onCancel();
          }
        }}
        error={
          isTooLong
            ? t('tooLong', { most: MOST_COMMENT_LETTERS, over: text.trim().length - MOST_COMMENT_LETTERS })
            : undefined
        }
      />
      {found.length > 0 && (
        <ul aria-label={t('mention')} className="flex flex-wrap gap-1">
          {found.map(({ name }) => (
            <li key={name}>
              <button
                type="button"
                className="min-h-7 rounded-koma bg-pencil-wash px-2 text-small text-pencil-text max-sm:min-h-10"
                onClick={() => {
                  setText(`${text.slice(0, text.length - (typed?.length ?? 0))}${name} `);
                  row.current?.querySelector('textarea')?.focus();
                }}
              >
                @{name}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex items-center justify-end gap-2">
        {onCancel !== undefined && (
          <Button size="small" look="quiet" onClick={onCancel}>
            {words('cancel')}
          </Button>
        )}
        <Button size="small" look="primary" disabled={!canSend} onClick={send}>
          {submitLabel}
        </Button>
      </div>
    </div>
  );
}

function startsWith(name: string, typed: string): boolean {
  return name.toLowerCase().startsWith(typed.toLowerCase());
}
