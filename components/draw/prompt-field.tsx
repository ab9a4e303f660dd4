'use client';

import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useTags } from '@/lib/client/generations';
import type { Tag } from '@/lib/contracts/generations';
import { TagList } from './tag-list';
import { useDebounced } from './use-debounced';
import { completeWord, wordAtCursor } from './word-at-cursor';

const LOOK_UP_AFTER_MS = 120;

/** Where one says what to draw: words or tags, which are completed as one types. Ctrl+Enter draws. */
export function PromptField({
  value,
  modelId,
  onChange,
  onDraw,
  error,
}: {
  readonly value: string;
  readonly modelId: string | null;
  readonly onChange: (value: string) => void;
  readonly onDraw: () => void;
  readonly error: string | null;
}) {
  const t = useTranslations('draw');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [cursor, setCursor] = useState<number | null>(null);
  const [active, setActive] = useState(-1);
  const word = cursor === null ? null : wordAtCursor(value, cursor);
  const looked = useDebounced(word?.text ?? '', LOOK_UP_AFTER_MS);
  const { data: found } = useTags(looked, modelId);
  const tags = word === null || looked === '' ? [] : (found ?? []).filter(({ name }) => name !== word.text);
  const isOpen = tags.length > 0;

  const take = (tag: Tag) => {
    if (word === null) return;
    const completed = completeWord(value, word, tag.name);
    onChange(completed.text);
    setCursor(null);
    setActive(-1);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(completed.cursor, completed.cursor);
    });
  };

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      setCursor(null);
      onDraw();
      return;
    }
    if (!isOpen) return;
    const chosen = tags[active];
    if (event.key === 'ArrowDown') setActive((active + 1) % tags.length);
    else if (event.key === 'ArrowUp') setActive(active <= 0 ? tags.length - 1 : active - 1);
    else if (event.key === 'Escape') setCursor(null);
    else if (event.key === 'Tab' && active < 0 && tags[0] !== undefined && !event.shiftKey) take(tags[0]);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen !== undefined) take(chosen);
    else return;
    event.preventDefault();
  };

  return (
    <div className="relative flex flex-col gap-1.5">
      <label htmlFor={id} className="text-tool font-semibold text-ink-soft">
        {t('prompt')}
      </label>
      <textarea
        ref={field}
        id={id}
        value={value}
        rows={4}
        maxLength={8000}
        placeholder={t('promptHint')}
        spellCheck={false}
        autoComplete="off"
        aria-autocomplete="list"
        aria-controls={isOpen ? `${id}-tags` : undefined}
        aria-activedescendant={isOpen && active >= 0 ? `${id}-tags-${active}` : undefined}
        aria-invalid={error === null ? undefined : true}
        aria-describedby={error === null ? undefined : `${id}-error`}
        onChange={(event) => {
          onChange(event.target.value);
          setCursor(event.target.selectionStart);
          setActive(-1);
        }}
        onKeyDown={press}
        onBlur={() => setCursor(null)}
        className="field-sizing-content max-h-72 min-h-24 w-full resize-none rounded-koma border border-edge/60 bg-raised px-3 py-2.5 text-read text-ink hover:border-edge aria-invalid:border-mark max-sm:text-base"
      />
      {error !== null && (
        <p id={`${id}-error`} role="alert" className="text-small font-medium text-mark-strong">
          {error}
        </p>
      )}
      <span role="status" className="sr-only">
        {t('tagsFound', { count: isOpen ? tags.length : 0 })}
      </span>
      {isOpen && <TagList id={`${id}-tags`} tags={tags} active={active} onTake={take} />}
    </div>
  );
}
