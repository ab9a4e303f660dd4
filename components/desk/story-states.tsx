'use client';

import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useSaveStoryState } from '@/lib/client/books';
import type { BookPage, SavePage, StoryState } from '@/lib/contracts/books';
import type { Character } from '@/lib/contracts/characters';
import { contradictionsOf } from '@/lib/domain/page/panels/story-states';
import { EXPRESSIONS } from '@/lib/rough/vocabulary';
import { SelectField, TextField } from '../ui/field';
import { useProblem } from '../ui/use-problem';
import { useDeskFacts } from './desk-context';
import { useDesk } from './desk-store';

/** How the page's people are by what came before, what changes here, and what does not fit. */
export function StoryStates({ page, content }: { readonly page: BookPage; readonly content: SavePage }) {
  const t = useTranslations('desk');
  const { characters, statesOf } = useDeskFacts();
  const select = useDesk((state) => state.select);
  const here = new Set(
    content.panels.flatMap(({ content: { staging } }) => staging.cast.map(({ characterId }) => characterId)),
  );
  const people = characters.filter(({ id }) => here.has(id)).toReversed();
  const panels = content.panels.map((panel) => ({ ...panel, picture: null, drawing: null }));
  const odd = contradictionsOf({ panels }, statesOf(page.id));
  if (people.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-tool font-semibold text-ink-soft">{t('storySoFar')}</h3>
      {odd.map((one) => (
        <button
          key={`${one.kind}-${one.panelId}`}
          type="button"
          onClick={() => select({ kind: 'panel', id: one.panelId })}
          className="flex items-start gap-1.5 text-left text-small text-mark-strong"
        >
          <CircleAlert aria-hidden size={15} className="mt-0.5 shrink-0" />
          {t(one.kind === 'outfit' ? 'oddOutfit' : 'oddTime', {
            number: content.panels.findIndex(({ id }) => id === one.panelId) + 1,
          })}
        </button>
      ))}
      {people.map((character) => (
        <PersonState key={`${page.id}-${character.id}`} page={page} character={character} />
      ))}
    </div>
  );
}

function PersonState({ page, character }: { readonly page: BookPage; readonly character: Character }) {
  const t = useTranslations('desk');
  const words = useTranslations('traits');
  const { project, book, canEdit, statesOf } = useDeskFacts();
  const save = useSaveStoryState(project.id);
  const { notify } = useProblem();
  const now = statesOf(page.id).get(character.id);
  const own = book.states.find((one) => one.pageId === page.id && one.characterId === character.id);
  const change = (part: Partial<StoryState>) => {
    const { outfitId = null, injuries = '', props = '', mood = null } = now ?? {};
    const state = { outfitId, injuries, props, mood, ...part, pageId: page.id, characterId: character.id };
    save.mutate(state, { onError: notify });
  };
  return (
    <details className="rounded-koma border border-hairline bg-raised px-2.5 py-1.5" open={own !== undefined}>
      <summary className="flex min-h-8 cursor-pointer flex-wrap items-center gap-x-2 text-tool">
        <span className="font-semibold">{character.name}</span>
        <span className="text-small text-ink-soft">
          {own ? t('changesHere') : now ? t('sincePage', { number: now.since }) : t('asUsual')}
        </span>
      </summary>
      <fieldset disabled={!canEdit} className="flex flex-col gap-2 pt-1 pb-1.5">
        <SelectField
          label={t('wears')}
          value={now?.outfitId ?? ''}
          options={[
            { value: '', label: character.outfits[0]?.name ?? '' },
            ...character.outfits.slice(1).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ target }) =>
            change({ outfitId: target.value === '' ? (character.outfits[0]?.id ?? null) : target.value })
          }
        />
        <SelectField
          label={t('mood')}
          value={now?.mood ?? ''}
          options={[
            { value: '', label: t('asUsual') },
            ...EXPRESSIONS.map((one) => ({ value: one, label: words(`expression_${one}`) })),
          ]}
          onChange={({ target }) => change({ mood: EXPRESSIONS.find((one) => one === target.value) ?? null })}
        />
        <TextField
          key={`injuries-${now?.injuries ?? ''}`}
          label={t('injuries')}
          defaultValue={now?.injuries ?? ''}
          maxLength={500}
          onBlur={({ target }) => target.value !== (now?.injuries ?? '') && change({ injuries: target.value })}
        />
        <TextField
          key={`props-${now?.props ?? ''}`}
          label={t('carries')}
          defaultValue={now?.props ?? ''}
          maxLength={500}
          onBlur={({ target }) => target.value !== (now?.props ?? '') && change({ props: target.value })}
        />
      </fieldset>
    </details>
  );
}
