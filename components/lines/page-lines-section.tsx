'use client';

import Link from 'next/link';
import { useMemo, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { pictureAddress } from '@/lib/client/pictures';
import type { Book, BookPage } from '@/lib/contracts/books';
import type { Line } from '@/lib/domain/lines/book-lines';
import { panelRough, type Company } from '@/lib/domain/page/panels/panel-rough';
import { panelView } from '@/lib/domain/page/panels/panel-view';
import { SpecificationPicture } from '../rough/specification-picture';
import { LineRow } from './line-row';
import type { LineDrafts } from './use-line-drafts';
import { useSeen } from '../ui/use-seen';

/** The lines of one page, panel by panel with its picture. Its fields are made when it comes near the window. */
export function PageLinesSection({
  page,
  book,
  company,
  lines,
  drafts,
  canEdit,
}: {
  readonly page: BookPage;
  readonly book: Book;
  readonly company: Company;
  readonly lines: readonly Line[];
  readonly drafts: LineDrafts;
  readonly canEdit: boolean;
}) {
  const desk = useTranslations('desk');
  const t = useTranslations('lines');
  const { ref: place, isSeen: isNear } = useSeen<HTMLElement>(NEAR_PX);
  const panels = groupByPanel(lines);
  const name = desk('pageName', { number: page.number });
  return (
    <section ref={place} aria-label={name} className="flex flex-col gap-3" onKeyDown={moveByKeys}>
      <h2 className="flex items-baseline gap-3 border-b border-hairline pb-1 text-read font-semibold">
        {name}
        <Link
          href={`/projects/${page.projectId}/pages?page=${page.id}&stage=letter`}
          className="text-small font-normal text-ink-soft underline-offset-2 hover:text-ink hover:underline"
        >
          {t('seeOnDesk')}
        </Link>
      </h2>
      {isNear ? (
        panels.map(({ panelId, lines: own }) => (
          <div key={panelId ?? 'free'} className="grid gap-x-4 gap-y-2 sm:grid-cols-[7.5rem_minmax(0,1fr)]">
            <PanelPicture page={page} panelId={panelId} company={company} />
            <ul className="flex min-w-0 flex-col gap-3">
              {own.map((line) => (
                <LineRow
                  key={line.balloonId}
                  line={line}
                  languages={book.languages}
                  drafts={drafts}
                  canEdit={canEdit}
                />
              ))}
            </ul>
          </div>
        ))
      ) : (
        <div aria-hidden style={{ height: `${panels.length * 7.5 + lines.length}rem` }} />
      )}
    </section>
  );
}

function groupByPanel(lines: readonly Line[]): { panelId: string | null; lines: Line[] }[] {
  const groups: { panelId: string | null; lines: Line[] }[] = [];
  for (const line of lines) {
    const last = groups.find(({ panelId }) => panelId === line.panelId);
    if (last) last.lines.push(line);
    else groups.push({ panelId: line.panelId, lines: [line] });
  }
  return groups;
}

/** How far beyond the window fields are there already, in CSS pixels. */
const NEAR_PX = 1200;

/** Alt and an arrow, or Ctrl and Enter, go to the line above or below in the same language. */
function moveByKeys(event: KeyboardEvent<HTMLElement>): void {
  const isOn = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
  const by = isOn
    ? 1
    : event.altKey && event.key === 'ArrowDown'
      ? 1
      : event.altKey && event.key === 'ArrowUp'
        ? -1
        : 0;
  const field = event.target instanceof HTMLTextAreaElement ? event.target : null;
  if (by === 0 || field === null) return;
  event.preventDefault();
  const all = [...document.querySelectorAll<HTMLTextAreaElement>(`textarea[data-line="${field.dataset.line ?? ''}"]`)];
  all[all.indexOf(field) + by]?.focus();
}

/** How high a panel's picture is at most. */
const MOST_PICTURE_REM = 9;

function PanelPicture({
  page,
  panelId,
  company,
}: {
  readonly page: BookPage;
  readonly panelId: string | null;
  readonly company: Company;
}) {
  const desk = useTranslations('desk');
  const t = useTranslations('lines');
  const at = page.panels.findIndex(({ id }) => id === panelId);
  const panel = page.panels[at];
  const specification = useMemo(() => {
    if (!panel || panel.picture !== null) return null;
    const { content, polygon } = panel;
    return panelRough({ content, polygon, company, view: panelView(polygon, []), balloons: [] });
  }, [panel, company]);
  if (!panel) return <p className="text-small text-ink-soft">{t('freeOnPage')}</p>;
  const name = desk('panelName', { number: at + 1 });
  return (
    <figure className="flex flex-col gap-1 max-sm:w-28">
      {panel.picture !== null && (
        <img
          src={pictureAddress(panel.picture.id, 'card')}
          alt=""
          loading="lazy"
          className="max-h-36 w-full rounded-[4px] border border-hairline bg-paper object-cover"
        />
      )}
      {specification !== null && (
        <span
          className="block w-full"
          style={{ maxWidth: `${(MOST_PICTURE_REM * specification.size.widthPx) / specification.size.heightPx}rem` }}
        >
          <SpecificationPicture
            specification={specification}
            label=""
            className="w-full overflow-hidden rounded-[4px] border border-hairline"
          />
        </span>
      )}
      <figcaption className="text-small text-ink-soft">{name}</figcaption>
    </figure>
  );
}
