'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Model } from '@/lib/contracts/models';
import { Button } from '../ui/button';
import { TextAreaField, TextField } from '../ui/field';
import { PanelSection } from './panel-section';
import { useModelActions } from './use-model-actions';

/** An admin's tags and notes on a model; for others to read. */
export function NotesSection({ model, isAdmin }: { readonly model: Model; readonly isAdmin: boolean }) {
  const t = useTranslations('modelDesk');
  const words = useTranslations('words');
  const [tags, setTags] = useState(model.tags.join(', '));
  const [notes, setNotes] = useState(model.notes);
  const { act, isPending } = useModelActions(model.id);
  if (!isAdmin) {
    if (model.tags.length === 0 && model.notes === '') return null;
    return (
      <PanelSection title={t('notes')}>
        {model.tags.length > 0 && <p className="text-ink-soft">{model.tags.join(' · ')}</p>}
        {model.notes !== '' && <p className="wrap-anywhere whitespace-pre-line">{model.notes}</p>}
      </PanelSection>
    );
  }
  return (
    <PanelSection title={t('notes')}>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          const list = tags.split(',').map((tag) => tag.trim());
          act({ kind: 'update', change: { tags: list.filter((tag) => tag !== ''), notes } }, words('saved'));
        }}
      >
        <TextField
          label={t('tags')}
          hint={t('tagsHint')}
          value={tags}
          maxLength={600}
          onChange={({ target }) => setTags(target.value)}
        />
        <TextAreaField
          label={t('note')}
          value={notes}
          maxLength={4000}
          onChange={({ target }) => setNotes(target.value)}
        />
        <Button type="submit" className="w-fit" aria-disabled={isPending}>
          {words('save')}
        </Button>
      </form>
    </PanelSection>
  );
}
