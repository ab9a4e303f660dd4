'use client';

import { useTranslations } from 'use-intl';
import type { Outline, OutlinePanel } from '@/lib/domain/script/outline';

/** Chapters, pages, panels and lines, each leading to its place in the text. */
export function OutlineTree({
  outline,
  onOpen,
}: {
  readonly outline: Outline;
  readonly onOpen: (block: number) => void;
}) {
  const t = useTranslations('desk');
  if (outline.chapters.length === 0) return <p className="p-6 text-read text-ink-soft">{t('scriptPlaceholder')}</p>;
  return (
    <div className="flex-1 overflow-y-auto p-4">
      {outline.chapters.map((chapter, chapterIndex) => (
        <details key={chapterIndex} open className="mb-3">
          <summary className="cursor-pointer text-read font-semibold">
            {chapter.title || t('chapter', { number: chapterIndex + 1 })}
          </summary>
          {chapter.pages.map((page, pageIndex) => (
            <details key={pageIndex} open className="mt-2 ml-3 border-l border-hairline pl-3">
              <summary className="cursor-pointer text-tool font-semibold">
                {page.label || t('pageName', { number: pageIndex + 1 })}
              </summary>
              <ol className="mt-1 flex flex-col gap-1">
                {page.panels.map((panel, index) => (
                  <li key={index}>
                    <PanelItem panel={panel} number={index + 1} onOpen={onOpen} />
                  </li>
                ))}
              </ol>
            </details>
          ))}
        </details>
      ))}
    </div>
  );
}

function PanelItem({
  panel,
  number,
  onOpen,
}: {
  readonly panel: OutlinePanel;
  readonly number: number;
  readonly onOpen: (block: number) => void;
}) {
  const block = panel.block ?? panel.actions[0]?.block ?? panel.lines[0]?.block ?? 0;
  return (
    <button
      type="button"
      onClick={() => onOpen(block)}
      className="flex w-full flex-col gap-0.5 rounded-koma px-2 py-1 text-left text-tool hover:bg-pencil-wash"
    >
      {panel.opensScene && panel.scene && (
        <span className="text-small font-semibold text-pencil-text">
          {panel.scene.place}
          {panel.scene.when === '' ? '' : ` · ${panel.scene.when}`}
        </span>
      )}
      <span>
        <span className="mr-1.5 inline-block min-w-4 text-pencil-text tabular-nums">{number}</span>
        {panel.notes.length > 0 && <span className="mr-1.5 text-ink-soft">({panel.notes.join(', ')})</span>}
        {panel.actions.map(({ text }) => text).join(' ')}
      </span>
      {panel.lines.map((line) => (
        <span key={line.block} className="pl-6 text-ink-soft">
          {line.speaker}: {line.text}
        </span>
      ))}
    </button>
  );
}
