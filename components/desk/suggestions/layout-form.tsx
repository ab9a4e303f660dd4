'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { BookPage } from '@/lib/contracts/books';
import type { Suggest } from '@/lib/contracts/suggestions';
import { layOut } from '@/lib/domain/layout/templates/lay-out';
import { LAYOUT_TEMPLATES } from '@/lib/domain/layout/templates/layout-templates';
import type { LayoutTemplate } from '@/lib/domain/layout/templates/layout-template';
import { isFor } from '@/lib/domain/layout/templates/suggest-layout';
import { polygonPath } from '@/lib/domain/page/panels/panel-outline';
import { useDeskFacts } from '../desk-context';
import { PictureChoice } from '../picture-choice';

/** Another layout for as many panels as the page has. */
export function LayoutForm({
  page,
  onChange,
}: {
  readonly page: BookPage;
  readonly onChange: (suggestion: Suggest | null) => void;
}) {
  const t = useTranslations('suggestions');
  const { book, format } = useDeskFacts();
  const [chosen, setChosen] = useState<string | null>(null);
  const { panels, isSpread } = page;
  const kind = { isWebtoon: book.format === 'webtoon', isSpread };
  const templates = LAYOUT_TEMPLATES.filter((one) => isFor(one.kind, kind) && one.panelCount === panels.length);
  const outlinesIn = (template: LayoutTemplate) => layOut(template, format, book.direction);
  const others = templates.filter(({ name }) => name !== page.template);
  if (others.length === 0) return <p className="text-small text-ink-soft">{t('noLayouts')}</p>;
  const choose = (name: string) => {
    setChosen(name);
    const template = others.find((one) => one.name === name);
    const polygons = template === undefined ? [] : outlinesIn(template);
    const after = panels.flatMap(({ id }, index) => {
      const polygon = polygons[index];
      return polygon === undefined ? [] : [{ id, polygon: polygon.map(({ x, y }) => ({ x, y })) }];
    });
    onChange(after.length < panels.length ? null : { kind: 'layout', template: name, after });
  };
  return (
    <PictureChoice
      label={t('layouts')}
      value={chosen}
      options={others.map((template) => ({
        value: template.name,
        label: template.name.replaceAll('-', ' '),
        picture: (
          <svg aria-hidden viewBox={`0 0 ${format.widthMm} ${format.heightMm}`} className="block w-full bg-paper">
            {outlinesIn(template).map((polygon, index) => (
              <path key={index} d={polygonPath(polygon)} className="fill-pencil-wash stroke-pencil" strokeWidth={3} />
            ))}
          </svg>
        ),
      }))}
      onChange={choose}
    />
  );
}
