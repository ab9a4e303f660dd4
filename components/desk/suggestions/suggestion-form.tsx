'use client';

import type { SuggestionFormProps } from '../../comments/comment-actions';
import { useDeskFacts } from '../desk-context';
import { EdgeForm } from './edge-form';
import { LayoutForm } from './layout-form';
import { PictureForm } from './picture-form';
import { SettingsForm } from './settings-form';

/** Where something else than a text is suggested, for the page that a panel is on or for its layout. */
export function SuggestionForm({ kind, panelId, pageId, onChange }: SuggestionFormProps) {
  const { book } = useDeskFacts();
  const page = book.pages.find(({ id }) => id === pageId);
  if (page === undefined) return null;
  if (kind === 'layout') return <LayoutForm page={page} onChange={onChange} />;
  const panel = page.panels.find(({ id }) => id === panelId);
  if (panel === undefined) return null;
  switch (kind) {
    case 'panel':
      return <SettingsForm panel={panel} onChange={onChange} />;
    case 'picture':
      return <PictureForm panel={panel} onChange={onChange} />;
    case 'edge':
      return <EdgeForm page={page} panel={panel} onChange={onChange} />;
    default:
      return kind satisfies never;
  }
}
