'use client';

import { ArrowRight, Globe, Lock, LockOpen, Send } from 'lucide-react';
import Link from 'next/link';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useMembers } from '@/lib/client/projects';
import { useAssignPage, useChangePageStates } from '@/lib/client/reviews';
import type { Project } from '@/lib/contracts/projects';
import type { ProjectReview, StateAct } from '@/lib/contracts/reviews';
import { chapterState } from '@/lib/domain/review/chapter-state';
import { useHolders } from './use-page-lock';
import { Button } from '../ui/button';
import { SelectField } from '../ui/field';
import { useProblem } from '../ui/use-problem';
import { ChapterLength } from './chapter-length';
import { RequestDialog } from './request-dialog';
import { StateBadge } from './state-badge';
import { nextStage } from './state-actions';
import { UnlockDialog } from './unlock-dialog';
import { usePageRights } from './use-page-rights';

type PageLine = ProjectReview['pages'][number];

/** Pages by chapter with their states; those that are selected are handed over, continued, unlocked or published together. */
export function PageTable({
  project,
  pages,
  lengths,
}: {
  readonly project: Project;
  readonly pages: readonly PageLine[];
  readonly lengths: ProjectReview['chapters'];
}) {
  const t = useTranslations('review');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const chapters = [...new Set(pages.map(({ chapter }) => chapter))];
  const selected = pages.filter(({ pageId }) => chosen.has(pageId));
  const toggle = (pageId: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(pageId);
    else next.delete(pageId);
    setChosen(next);
  };
  return (
    <section aria-labelledby="review-pages" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <h2 id="review-pages" className="mr-auto text-read font-semibold">
          {t('pages')}
        </h2>
        <Button size="small" look="quiet" onClick={() => setChosen(new Set(pages.map(({ pageId }) => pageId)))}>
          {t('chooseAll')}
        </Button>
        <Button size="small" look="quiet" disabled={chosen.size === 0} onClick={() => setChosen(new Set())}>
          {t('chooseNone')}
        </Button>
      </div>
      <SelectedActions project={project} selected={selected} onDone={() => setChosen(new Set())} />
      {chapters.map((chapter) => {
        const own = pages.filter((page) => page.chapter === chapter);
        const state = chapterState(own.map((page) => page.state));
        const length = lengths.find((one) => one.chapter === chapter);
        return (
          <div key={chapter} className="flex flex-col gap-1">
            <h3 className="flex items-center gap-2 text-tool font-semibold">
              {t('chapter', { number: chapter })}
              {state !== null && <StateBadge review={{ state, stage: null }} />}
            </h3>
            {length !== undefined && (
              <ChapterLength
                key={length.askedPages}
                projectId={project.id}
                length={length}
                canEdit={project.myRole !== 'viewer'}
              />
            )}
            <ul className="flex flex-col divide-y divide-hairline rounded-koma border border-hairline bg-surface">
              {own.map((page) => (
                <PageRow
                  key={page.pageId}
                  project={project}
                  page={page}
                  isChosen={chosen.has(page.pageId)}
                  onChoose={(isOn) => toggle(page.pageId, isOn)}
                />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function PageRow({
  project,
  page,
  isChosen,
  onChoose,
}: {
  readonly project: Project;
  readonly page: PageLine;
  readonly isChosen: boolean;
  readonly onChoose: (isOn: boolean) => void;
}) {
  const t = useTranslations('review');
  const desk = useTranslations('desk');
  const id = useId();
  const { notify } = useProblem();
  const may = usePageRights(project);
  const { items: members = [] } = useMembers(project.id);
  const assign = useAssignPage(project.id);
  const locks = useTranslations('pageLock');
  const holder = useHolders(project)(page.pageId);
  const author = members.find(({ userId }) => userId === page.authorId);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5">
      <label htmlFor={id} className="flex min-h-9 items-center gap-2 max-sm:min-h-11">
        <input
          id={id}
          type="checkbox"
          aria-label={t('choosePage', { number: page.number })}
          checked={isChosen}
          onChange={({ target }) => onChoose(target.checked)}
          className="size-4 accent-ink"
        />
      </label>
      <Link href={`/projects/${project.id}/pages?page=${page.pageId}`} className="text-tool font-semibold underline">
        {desk('pageName', { number: page.number })}
      </Link>
      <StateBadge review={page} />
      {holder !== null && (
        <span className="flex items-center gap-1 text-small text-ink-soft">
          <Lock aria-hidden size={13} />
          {locks('inList', { name: holder.name })}
        </span>
      )}
      <div className="ml-auto w-44">
        {may(page, 'assign') ? (
          <SelectField
            label={`${t('responsible')}: ${desk('pageName', { number: page.number })}`}
            isLabelHidden
            value={author?.userId ?? ''}
            disabled={assign.isPending}
            options={[
              ...(author === undefined ? [{ value: '', label: t('nobody') }] : []),
              ...members
                .filter(({ role }) => role !== 'viewer')
                .map(({ userId, name }) => ({ value: userId, label: name })),
            ]}
            onChange={({ target }) =>
              target.value !== '' && assign.mutate({ pageId: page.pageId, userId: target.value }, { onError: notify })
            }
          />
        ) : (
          <span className="text-small text-ink-soft">{author?.name ?? ''}</span>
        )}
      </div>
    </li>
  );
}

const ACTS = [
  { act: 'continue', icon: ArrowRight, label: 'continueNext' },
  { act: 'publish', icon: Globe, label: 'publish' },
] as const satisfies readonly { act: StateAct; icon: typeof Send; label: string }[];

/** What can be done with all selected pages at once. */
function SelectedActions({
  project,
  selected,
  onDone,
}: {
  readonly project: Project;
  readonly selected: readonly PageLine[];
  readonly onDone: () => void;
}) {
  const t = useTranslations('review');
  const { notify } = useProblem();
  const may = usePageRights(project);
  const change = useChangePageStates(project.id);
  const [shown, setShown] = useState<'request' | 'unlock' | null>(null);
  const [first] = selected;
  const pageIds = selected.map(({ pageId }) => pageId);
  const canAll = (act: StateAct | 'request') => selected.length > 0 && selected.every((page) => may(page, act));
  const close = () => {
    setShown(null);
    onDone();
  };
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-2">
      <p role="status" className="mr-2 text-small text-ink-soft">
        {t('chosen', { count: selected.length })}
      </p>
      <Button size="small" look="primary" disabled={!canAll('request')} onClick={() => setShown('request')}>
        <Send aria-hidden size={15} />
        {t('request')}
      </Button>
      {ACTS.filter(({ act }) => canAll(act)).map(({ act, icon: Icon, label }) => (
        <Button
          key={act}
          size="small"
          disabled={change.isPending}
          onClick={() => change.mutate({ pageIds, act }, { onSuccess: onDone, onError: notify })}
        >
          <Icon aria-hidden size={15} />
          {t(label)}
        </Button>
      ))}
      {canAll('unlock') && (
        <Button size="small" look="quiet" onClick={() => setShown('unlock')}>
          <LockOpen aria-hidden size={15} />
          {t('unlock')}
        </Button>
      )}
      {shown === 'request' && first !== undefined && (
        <RequestDialog
          projectId={project.id}
          pages={selected.map(({ pageId, number }) => ({ id: pageId, number }))}
          stage={nextStage(first)}
          onClose={close}
        />
      )}
      {shown === 'unlock' && <UnlockDialog projectId={project.id} pageIds={pageIds} onClose={close} />}
    </div>
  );
}
