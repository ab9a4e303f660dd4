'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { pictureAddress } from '@/lib/client/pictures';
import {
  PANEL_SETTINGS,
  type PanelOutlines,
  type PanelSetting,
  type SomePanelSettings,
  type Suggestion,
} from '@/lib/contracts/suggestions';
import { polygonPath } from '@/lib/domain/page/panels/panel-outline';
import { useSettingWords } from './use-setting-words';

/** The page that a suggestion for its layout is seen on: its size, and its panels as they are. */
export interface PreviewPage {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly outlines: PanelOutlines;
}

/** What a suggestion changes: texts, settings, outlines or pictures, before and after. */
export function SuggestionPreview({
  suggestion,
  page,
}: {
  readonly suggestion: Suggestion;
  readonly page: PreviewPage | null;
}) {
  switch (suggestion.kind) {
    case 'text':
      return <TextPreview before={suggestion.before} after={suggestion.after} />;
    case 'panel':
      return <SettingsPreview before={suggestion.before} after={suggestion.after} />;
    case 'layout':
      return page && <LayoutPreview page={page} before={suggestion.before} after={suggestion.after} />;
    case 'picture':
      return <PicturesPreview before={suggestion.before} after={suggestion.after} />;
    default:
      return suggestion satisfies never;
  }
}

function TextPreview({ before, after }: { readonly before: string; readonly after: string }) {
  const t = useTranslations('comments');
  return (
    <>
      <p>
        <span className="sr-only">{t('suggestedBefore')} </span>
        <del className="text-ink-soft decoration-mark">{before === '' ? t('noText') : before}</del>
      </p>
      <p>
        <span className="sr-only">{t('suggestedAfter')} </span>
        <ins className="font-medium text-pencil-text no-underline">{after === '' ? t('noText') : after}</ins>
      </p>
    </>
  );
}

function SettingsPreview({ before, after }: { readonly before: SomePanelSettings; readonly after: SomePanelSettings }) {
  const t = useTranslations('suggestions');
  const words = useSettingWords();
  const wordsOf = (name: PanelSetting, settings: SomePanelSettings) => words(name, settings[name] ?? null);
  return (
    <dl className="flex flex-col gap-1">
      {PANEL_SETTINGS.filter((name) => after[name] !== undefined).map((name) => (
        <div key={name}>
          <dt className="text-small text-ink-soft">{t(`setting.${name}`)}</dt>
          <dd className="[overflow-wrap:anywhere]">
            <del className="text-ink-soft decoration-mark">
              <span className="sr-only">{t('before')}: </span>
              {wordsOf(name, before)}
            </del>{' '}
            →{' '}
            <ins className="font-medium text-pencil-text no-underline">
              <span className="sr-only">{t('after')}: </span>
              {wordsOf(name, after)}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Two pictures beside each other, named. */
export function BeforeAndAfter({ before, after }: { readonly before: ReactNode; readonly after: ReactNode }) {
  const t = useTranslations('suggestions');
  return (
    <div className="grid grid-cols-2 gap-2">
      {[
        { label: t('before'), picture: before },
        { label: t('after'), picture: after },
      ].map(({ label, picture }) => (
        <figure key={label} className="flex flex-col gap-0.5">
          {picture}
          <figcaption className="text-center text-small text-ink-soft">{label}</figcaption>
        </figure>
      ))}
    </div>
  );
}

function LayoutPreview({
  page,
  before,
  after,
}: {
  readonly page: PreviewPage;
  readonly before: PanelOutlines;
  readonly after: PanelOutlines;
}) {
  const { widthMm, heightMm, outlines } = page;
  const ids = new Set(before.map(({ id }) => id));
  const others = outlines.filter(({ id }) => !ids.has(id));
  const drawn = (panels: PanelOutlines) => (
    <svg
      aria-hidden
      viewBox={`0 0 ${widthMm} ${heightMm}`}
      className="block w-full rounded-[4px] border border-hairline bg-paper"
    >
      {others.map(({ id, polygon }) => (
        <path key={id} d={polygonPath(polygon)} fill="none" className="stroke-edge" strokeWidth={1.5} />
      ))}
      {panels.map(({ id, polygon }) => (
        <path key={id} d={polygonPath(polygon)} className="fill-pencil-wash stroke-pencil" strokeWidth={2} />
      ))}
    </svg>
  );
  return <BeforeAndAfter before={drawn(before)} after={drawn(after)} />;
}

function PicturesPreview({ before, after }: { readonly before: string | null; readonly after: string }) {
  const t = useTranslations('suggestions');
  const shown = (pictureId: string) => (
    <img
      src={pictureAddress(pictureId, 'thumb')}
      alt=""
      className="aspect-square w-full rounded-[4px] bg-paper object-contain"
    />
  );
  return (
    <BeforeAndAfter
      before={
        before === null ? (
          <span className="flex aspect-square w-full items-center justify-center rounded-[4px] border border-hairline text-small text-ink-soft">
            {t('none')}
          </span>
        ) : (
          shown(before)
        )
      }
      after={shown(after)}
    />
  );
}
