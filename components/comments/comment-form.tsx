'use client';

import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { AttachedPicture } from '@/lib/contracts/comment-extras';
import { MOST_COMMENT_LETTERS } from '@/lib/contracts/comments';
import { Button } from '../ui/button';
import { TextAreaField } from '../ui/field';
import { AttachPictures, type ChosenPicture } from './extras/attach-pictures';
import { readPictures } from './extras/read-pictures';

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
  takesPictures = false,
}: {
  readonly label: string;
  readonly submitLabel: string;
  readonly initial?: string;
  readonly people: readonly { readonly name: string }[];
  readonly isBusy: boolean;
  readonly canBeEmpty?: boolean;
  readonly hasFocus?: boolean;
  /** @param pictures empty where the form takes none */
  readonly onSubmit: (text: string, onDone: () => void, pictures: AttachedPicture[]) => void;
  /** Whether pictures can be attached; with one the text may be empty. */
  readonly takesPictures?: boolean;
  readonly onCancel?: () => void;
}) {
  const t = useTranslations('comments');
  const words = useTranslations('words');
  const [text, setText] = useState(initial);
  const row = useRef<HTMLDivElement>(null);
  const isTooLong = text.trim().length > MOST_COMMENT_LETTERS;
  const [pictures, setPictures] = useState<readonly ChosenPicture[]>([]);
  const [isReading, setReading] = useState(false);
  const canSend = !isBusy && !isReading && !isTooLong && (canBeEmpty || pictures.length > 0 || text.trim() !== '');
  const send = async () => {
    if (!canSend) return;
    const onDone = () => {
      setText('');
      setPictures([]);
    };
    if (pictures.length === 0) {
      onSubmit(text.trim(), onDone, []);
      return;
    }
    setReading(true);
    const read = await readPictures(pictures).finally(() => setReading(false));
    onSubmit(text.trim(), onDone, read);
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
            void send();
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
      {takesPictures && <AttachPictures pictures={pictures} onChange={setPictures} />}
      <div className="flex items-center justify-end gap-2">
        {onCancel !== undefined && (
          <Button size="small" look="quiet" onClick={onCancel}>
            {words('cancel')}
          </Button>
        )}
        <Button size="small" look="primary" disabled={!canSend} onClick={() => void send()}>
          {submitLabel}
        </Button>
      </div>
    </div>
  );
}

function startsWith(name: string, typed: string): boolean {
  return name.toLowerCase().startsWith(typed.toLowerCase());
}
