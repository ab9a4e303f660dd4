'use client';

import { ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { RoughSpecification } from '@/lib/rough/specification';
import { SpecificationPicture } from '../rough/specification-picture';
import { classNames } from '../ui/class-names';
import { useSeen } from '../ui/use-seen';

export interface PickerOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Called once it is seen; null where nothing can be drawn, as of what is left open. */
  readonly picture: (() => RoughSpecification) | null;
}

/** Options under a heading; the heading is empty where they need none. */
export interface PickerGroup<Value extends string> {
  readonly heading: string;
  readonly options: readonly PickerOption<Value>[];
}

interface PickerProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly groups: readonly PickerGroup<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of many by its picture: a button that opens a list with a search. Arrow keys move through it, Enter takes. */
export function PicturePicker<Value extends string>({ label, value, groups, onChange }: PickerProps<Value>) {
  const [isOpen, setOpen] = useState(false);
  const chosen = groups.flatMap(({ options }) => options).find((option) => option.value === value);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <span aria-hidden className="text-tool font-semibold text-ink-soft">
        {label}
      </span>
      <Popover.Root open={isOpen} onOpenChange={setOpen}>
        <Popover.Trigger
          aria-label={`${label}: ${chosen?.label ?? ''}`}
          className="flex min-h-8 w-full items-center gap-1.5 rounded-koma border border-edge bg-raised px-1.5 text-left text-tool hover:bg-pencil-wash max-sm:min-h-10"
        >
          {chosen?.picture && <LazyPicture picture={chosen.picture} className="my-0.5 size-9 shrink-0" />}
          <span className="min-w-0 flex-1 truncate">{chosen?.label}</span>
          <ChevronDown aria-hidden size={14} className="shrink-0 text-ink-soft" />
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            aria-label={label}
            align="end"
            sideOffset={4}
            collisionPadding={8}
            className="z-50 flex max-h-(--radix-popover-content-available-height) w-88 max-w-[calc(100vw-1rem)] animate-fade flex-col gap-2 rounded-koma border border-hairline bg-raised p-2 shadow-float"
          >
            <PickerList
              label={label}
              value={value}
              groups={groups}
              onChange={(next) => {
                setOpen(false);
                onChange(next);
              }}
            />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </div>
  );
}

function PickerList<Value extends string>({ label, value, groups, onChange }: PickerProps<Value>) {
  const t = useTranslations('cast');
  const [search, setSearch] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const wanted = search.trim().toLocaleLowerCase();
  const shown = groups
    .map(({ heading, options }) => ({
      heading,
      options: options.filter((one) => one.label.toLocaleLowerCase().includes(wanted)),
    }))
    .filter(({ options }) => options.length > 0);
  const all = shown.flatMap(({ options }) => options);
  // What Tab comes to: what is chosen, else the first.
  const entry = all.find((option) => option.value === value) ?? all[0];
  const move = (event: KeyboardEvent) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    const to = nextItem(items, at, event.key);
    if (to === null) return;
    event.preventDefault();
    to.focus();
    to.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      <input
        type="search"
        aria-label={t('search', { what: label })}
        placeholder={t('searchHint')}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') move(event);
          if (event.key === 'Enter' && all[0] !== undefined && wanted !== '') onChange(all[0].value);
        }}
        className="min-h-8 rounded-koma border border-edge bg-surface px-2 text-tool"
      />
      <div
        ref={list}
        role="listbox"
        aria-label={label}
        onKeyDown={move}
        className="relative flex min-h-24 flex-1 flex-col gap-2 overflow-y-auto max-h-96"
      >
        {shown.map(({ heading, options }) => (
          <div key={heading} role="group" aria-label={heading === '' ? label : heading} className="flex flex-col gap-1">
            {heading !== '' && (
              <span aria-hidden className="text-small font-semibold text-ink-soft">
                {heading}
              </span>
            )}
            <div role="presentation" className="grid grid-cols-4 gap-1.5">
              {options.map((option) => (
                <PickerItem
                  key={option.value}
                  option={option}
                  isChosen={option.value === value}
                  isEntry={option === entry}
                  onTake={() => onChange(option.value)}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
      {all.length === 0 && (
        <p role="status" className="text-tool text-ink-soft">
          {t('nothingFound')}
        </p>
      )}
    </>
  );
}

function PickerItem<Value extends string>({
  option: { label, picture },
  isChosen,
  isEntry,
  onTake,
}: {
  readonly option: PickerOption<Value>;
  readonly isChosen: boolean;
  readonly isEntry: boolean;
  readonly onTake: () => void;
}) {
  return (
    <div
      role="option"
      aria-selected={isChosen}
      tabIndex={isEntry ? 0 : -1}
      onClick={onTake}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onTake();
      }}
      className={classNames(
        'flex min-w-0 cursor-pointer flex-col gap-0.5 rounded-[4px] border p-0.5 hover:border-edge',
        isChosen ? 'border-mark shadow-[inset_0_0_0_1px_var(--mark)]' : 'border-hairline',
      )}
    >
      {picture === null ? (
        <span aria-hidden className="flex aspect-square items-center justify-center text-read text-ink-soft">
          —
        </span>
      ) : (
        <LazyPicture picture={picture} className="aspect-square w-full" />
      )}
      <span className="text-center text-[0.6875rem] leading-tight break-words hyphens-auto">{label}</span>
    </div>
  );
}

/** What shows an option is put together once it comes into view: there are a hundred poses. */
function LazyPicture({
  picture,
  className,
}: {
  readonly picture: () => RoughSpecification;
  readonly className: string;
}) {
  const { ref, isSeen } = useSeen<HTMLSpanElement>(80);
  return (
    <span ref={ref} className={classNames('block bg-white', className)}>
      {isSeen && <SpecificationPicture specification={picture()} label="" className="size-full" />}
    </span>
  );
}

/** The item that a key leads to; null for other keys. Up and down keep to the column. */
function nextItem(items: readonly HTMLElement[], at: number, key: string): HTMLElement | null {
  const from = items[at];
  switch (key) {
    case 'ArrowRight':
      return items[at + 1] ?? null;
    case 'ArrowLeft':
      return items[at - 1] ?? null;
    case 'Home':
      return items[0] ?? null;
    case 'End':
      return items.at(-1) ?? null;
    case 'ArrowDown':
      return from === undefined ? (items[0] ?? null) : inColumn(from, items.slice(at + 1));
    case 'ArrowUp':
      return from === undefined ? null : inColumn(from, items.slice(0, at).toReversed());
    default:
      return null;
  }
}

/** The first item of another row that is nearest to the column of one. */
function inColumn(from: HTMLElement, others: readonly HTMLElement[]): HTMLElement | null {
  const box = from.getBoundingClientRect();
  const rows = others
    .map((item) => ({ item, at: item.getBoundingClientRect() }))
    .filter(({ at }) => at.top !== box.top);
  const [first] = rows;
  const [near] = rows
    .filter(({ at }) => at.top === first?.at.top)
    .sort((a, b) => Math.abs(a.at.left - box.left) - Math.abs(b.at.left - box.left));
  return near?.item ?? null;
}
