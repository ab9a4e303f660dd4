'use client';

import { useFormatter, useTranslations } from 'use-intl';
import type { Tag } from '@/lib/contracts/generations';
import { LISTED_CATEGORIES } from '@/lib/contracts/tag-lists';
import { classNames } from '../ui/class-names';
import { tagColour } from './tag-colours';

const CATEGORIES = [
  ...LISTED_CATEGORIES,
  ...(['people', 'hair', 'face', 'clothes', 'pose', 'framing', 'places', 'style', 'things', 'shorthand'] as const),
] as const;

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
  const format = useFormatter();
  const categoryName = (category: string) => {
    const known = CATEGORIES.find((each) => each === category);
    return known === undefined ? category : t(`tagCategories.${known}`);
  };
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
          <span className="min-w-0 [overflow-wrap:anywhere]">
            {tag.alias !== null && (
              <span aria-hidden className="text-ink-soft">
                {tag.alias} →{' '}
              </span>
            )}
            <span className={classNames('font-medium', tagColour(tag.category))}>{tag.name}</span>
            {tag.alias !== null && <span className="sr-only"> {t('tagFrom', { alias: tag.alias })}</span>}
          </span>
          <span className="flex shrink-0 gap-2 text-small text-ink-soft">
            <span>{categoryName(tag.category)}</span>
            {tag.postCount !== null && (
              <>
                <span aria-hidden className="min-w-9 text-right tabular-nums">
                  {format.number(tag.postCount, { notation: 'compact' })}
                </span>
                <span className="sr-only">{t('tagPosts', { count: format.number(tag.postCount) })}</span>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
