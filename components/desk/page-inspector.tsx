'use client';

import { MessageSquare, Rows3, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useDeletePage, useRestorePage } from '@/lib/client/books';
import type { BookPage, SavePage } from '@/lib/contracts/books';
import { ReviewPanel } from '../review/review-panel';
import { Button, ButtonLink } from '../ui/button';
import { Switch } from '../ui/switch';
import { useProblem } from '../ui/use-problem';
import { OpenEditsNote } from './region/open-edits-note';
import { LayersPanel } from './layers/layers-panel';
import { useDeskFacts } from './desk-context';
import { useDesk, type DeskStage } from './desk-store';
import { useGutterChoice } from './gutter-choice';
import { InspectorSection } from './inspector-section';
import { LayoutPicker } from './layout-picker';
import { OutOfDateList } from './out-of-date/out-of-date-list';
import { PageExport } from './page-export';
import { StoryStates } from './story-states';
import { SuggestionList } from './suggestions/suggestion-list';
import { useLayoutActions } from './use-layout-actions';
import { WholePage } from './whole-page';

const section = (title: string, children: ReactNode) => <InspectorSection title={title}>{children}</InspectorSection>;

/** The page as a whole, when nothing on it is selected. */
export function PageInspector({
  page,
  content,
  stage,
  flush,
}: {
  readonly page: BookPage;
  readonly content: SavePage;
  readonly stage: DeskStage;
  /** Runs work once everything that was changed is saved. */
  readonly flush: (then: () => void) => void;
}) {
  const t = useTranslations('desk');
  const { project, book, format, canEdit, company, lettering, statesOf } = useDeskFacts();
  const select = useDesk((state) => state.select);
  const actions = useLayoutActions(page.id);
  const gutters = useGutterChoice();
  const remove = useDeletePage(project.id);
  const restore = useRestorePage(project.id);
  const { notify } = useProblem();
  const drawn = page.panels.filter(({ picture }) => picture !== null).length;
  const removePage = () =>
    remove.mutate(page.id, {
      onSuccess: () =>
        toast(t('pageGone', { number: page.number }), {
          action: { label: t('undo'), onClick: () => restore.mutate(page.id, { onError: notify }) },
        }),
      onError: notify,
    });
  return (
    <div className="flex flex-col gap-5">
      <div>
        <h2 className="text-read font-semibold">{t('pageName', { number: page.number })}</h2>
        <p className="text-small text-ink-soft">
          {t('pageFacts', { panels: content.panels.length, drawn, width: format.widthMm, height: format.heightMm })}
        </p>
        {book.model !== null && (
          <p className="text-small text-ink-soft">{t('drawnWith', { model: book.model.name })}</p>
        )}
      </div>
      <ReviewPanel
        project={project}
        page={page}
        content={content}
        book={book}
        format={format}
        company={company}
        states={statesOf(page.id)}
        lettering={lettering}
        flush={flush}
        onSelect={select}
        section={section}
      />
      <SuggestionList page={page} />
      {stage === 'draw' && <OpenEditsNote content={content} />}
      {stage === 'draw' && <WholePage page={page} flush={flush} />}
      <OutOfDateList page={page} content={content} />
      {canEdit && stage === 'storyboard' && (
        <LayoutPicker content={content} isSpread={page.isSpread} onChoose={actions.takeLayout} />
      )}
      {canEdit && (stage === 'storyboard' || stage === 'letter') && (
        <>
          <Button size="small" className="w-fit" onClick={() => actions.arrange(null)}>
            <MessageSquare aria-hidden size={15} />
            {t('arrangeAll')}
          </Button>
          <Switch label={t('overGutters')} isOn={gutters.mayOverhang} onChange={gutters.choose} />
        </>
      )}
      {stage === 'letter' && (
        <ButtonLink size="small" className="w-fit" href={`/projects/${project.id}/lines`}>
          <Rows3 aria-hidden size={15} />
          {t('allLines')}
        </ButtonLink>
      )}
      {stage !== 'script' && <LayersPanel pageId={page.id} content={content} stage={stage} />}
      {(stage === 'storyboard' || stage === 'draw') && <StoryStates page={page} content={content} />}
      {(stage === 'storyboard' || stage === 'export') && <PageExport page={page} stage={stage} />}
      {canEdit && (
        <Button size="small" className="w-fit" onClick={removePage}>
          <Trash2 aria-hidden size={15} />
          {t('removePage')}
        </Button>
      )}
    </div>
  );
}
