'use client';

import { useTranslations } from 'use-intl';
import type { SavePage } from '@/lib/contracts/books';
import { layOut } from '@/lib/domain/layout/templates/lay-out';
import { isFor, suggestLayouts } from '@/lib/domain/layout/templates/suggest-layout';
import { LAYOUT_TEMPLATES } from '@/lib/domain/layout/templates/layout-templates';
import type { LayoutTemplate } from '@/lib/domain/layout/templates/layout-template';
import { polygonPath } from '@/lib/domain/page/panels/panel-outline';
import { classNames } from '../ui/class-names';
import { useDeskFacts } from './desk-context';

/** Layouts for as many panels as the page has, the fitting ones first; then all others. */
export function LayoutPicker({
  content,
  isSpread,
  onChoose,
}: {
  readonly content: SavePage;
  readonly isSpread: boolean;
  readonly onChoose: (template: LayoutTemplate) => void;
}) {
  const t = useTranslations('desk');
  const { format, book } = useDeskFacts();
  const isWebtoon = book.format === 'webtoon';
  const weights = content.panels.map(({ content: { weight } }) => weight);
  const fitting =
    weights.length === 0
      ? []
      : suggestLayouts({ weights, format, isWebtoon, isSpread, direction: book.direction, before: [] });
  const others = LAYOUT_TEMPLATES.filter((one) => isFor(one.kind, { isWebtoon, isSpread }) && !fitting.includes(one));
  const tile = (template: LayoutTemplate) => (
    <li key={template.name}>
      <button
        type="button"
        aria-label={t('takeLayout', { name: template.name.replaceAll('-', ' '), count: template.panelCount })}
        title={template.name.replaceAll('-', ' ')}
        aria-pressed={content.template === template.name}
        onClick={() => onChoose(template)}
        className={classNames(
          'block w-full rounded-[4px] border bg-paper p-0.5',
          content.template === template.name ? 'border-mark' : 'border-hairline hover:border-pencil',
        )}
      >
        <svg viewBox={`0 0 ${format.widthMm} ${format.heightMm}`} className="block w-full" aria-hidden>
          {layOut(template, format, book.direction).map((polygon, index) => (
            <path key={index} d={polygonPath(polygon)} className="fill-pencil-wash stroke-pencil" strokeWidth={3} />
          ))}
        </svg>
      </button>
    </li>
  );
  return (
    <div className="flex flex-col gap-2">
      {fitting.length > 0 && (
        <>
          <h3 className="text-tool font-semibold text-ink-soft">{t('fittingLayouts', { count: weights.length })}</h3>
          <ul className="grid grid-cols-5 gap-1.5">{fitting.map(tile)}</ul>
        </>
      )}
      <details>
        <summary className="cursor-pointer py-1 text-tool text-ink-soft">{t('otherLayouts')}</summary>
        <ul className="mt-1 grid grid-cols-5 gap-1.5">{others.map(tile)}</ul>
      </details>
    </div>
  );
}
