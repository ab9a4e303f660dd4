'use client';

import { useTranslations } from 'use-intl';
import type { Tag } from '@/lib/contracts/generations';
import { classNames } from '../ui/class-names';

/** Tags that may be meant, under the field that they belong to. The focus stays in the field. */
export function TagList({
  id,
  tags,
  active,
  onTake,
}: {
  readonly id: string;
  readonly tags: readonly Tag[];
  /** Which one the keys stand on; -1 for none. */
  readonly active: number;
  readonly onTake: (tag: Tag) => void;
}) {
  const t = useTranslations('draw');
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={t('suggestions')}
      className="absolute top-full right-0 left-0 z-20 mt-1 max-h-72 animate-fade overflow-y-auto rounded-koma border border-hairline bg-raised p-1 shadow-float"
    >
      {tags.map((tag, index) => (
        <li
          key={tag.name}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          // The field would lose the focus on a press of the mouse.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(tag)}
          className={classNames(
            'flex min-h-8 cursor-pointer items-baseline justify-between gap-3 rounded-[5px] px-2 py-1 hover:bg-pencil-wash max-sm:min-h-11 max-sm:items-center',
            index === active && 'bg-pencil-wash',
          )}
        >
          <span className="font-medium text-pencil-text">{tag.name}</span>
          <span className="text-small text-ink-soft">
            {tag.alias === null ? tag.category : t('tagFrom', { alias: tag.alias })}
          </span>
        </li>
      ))}
    </ul>
  );
}
