'use client';

import { Columns2, History } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useRegionTree } from '@/lib/client/region-edits';
import { pictureAddress } from '@/lib/client/pictures';
import { boxOf } from '@/lib/domain/layout/page-point';
import { panelView } from '@/lib/domain/page/panels/panel-view';
import { picturePlace } from '@/lib/domain/page/panels/picture-place';
import { editTrees, treeRows, type EditNode } from '@/lib/domain/region/edit-tree';
import { useDeskFacts } from '../desk-context';
import { classNames } from '../../ui/class-names';
import { Dialog } from '../../ui/dialog';
import { IconButton } from '../../ui/icon-button';
import { ApplyElsewhere } from './apply-elsewhere';
import { BeforeAfter } from './before-after';
import type { Panel } from './panel-people';
import { ReplayButton } from './replay-button';
import { useEditActions } from './use-edit-actions';
import { useWorkWords } from './use-work-words';

/** What became of a panel's picture, step by step: go back, compare, branch off, draw it all again. */
export function EditHistory({ panel, number }: { readonly panel: Panel; readonly number: number }) {
  const t = useTranslations('region');
  const { canEdit } = useDeskFacts();
  const { data: tree } = useRegionTree(panel.id);
  const actions = useEditActions();
  const [compared, setCompared] = useState<string | null>(null);
  const roots = useMemo(() => editTrees(tree?.items ?? []), [tree]);
  if (tree === undefined || roots.length === 0) return null;
  const shown = tree.shown;
  const go = ({ edit, pictureId }: EditNode) =>
    actions.show(panel.id, edit === null ? { kind: 'base', pictureId } : { kind: 'edit', editId: edit.id });
  return (
    <section aria-label={t('history')} className="flex flex-col gap-2">
      <h3 className="flex items-center gap-1.5 text-tool font-semibold text-ink-soft">
        <History aria-hidden size={15} />
        {t('history')}
      </h3>
      {roots.map((root) => (
        <ul key={root.pictureId} className="flex flex-col gap-1">
          {treeRows(root).map(({ node, depth }) => (
            <li key={node.edit?.id ?? node.pictureId} style={{ paddingLeft: `${depth * 0.9}rem` }}>
              <Step
                node={node}
                isShown={shown?.pictureId === node.pictureId}
                isDisabled={!canEdit || actions.isBusy}
                onGo={() => go(node)}
                onCompare={() => setCompared(node.pictureId)}
              />
            </li>
          ))}
        </ul>
      ))}
      {canEdit && (
        <div className="flex flex-wrap gap-2">
          <ReplayButton panelId={panel.id} isOffered={shown !== null && shown.editId !== null} />
          <ApplyElsewhere edit={tree.items.find(({ id }) => id === shown?.editId)} panelId={panel.id} />
        </div>
      )}
      <Dialog title={t('compareName', { number })} isOpen={compared !== null} onClose={() => setCompared(null)} isWide>
        {compared !== null && shown !== null && (
          <Compared panel={panel} number={number} beforeId={compared} afterId={shown.pictureId} />
        )}
      </Dialog>
    </section>
  );
}

function Step({
  node: { edit, pictureId },
  isShown,
  isDisabled,
  onGo,
  onCompare,
}: {
  readonly node: EditNode;
  readonly isShown: boolean;
  readonly isDisabled: boolean;
  readonly onGo: () => void;
  readonly onCompare: () => void;
}) {
  const t = useTranslations('region');
  const workWords = useWorkWords();
  const name = edit === null ? t('asDrawn') : workWords(edit.work);
  const by = edit?.author?.name;
  return (
    <div className="flex items-center gap-1">
      <button
        type="button"
        aria-current={isShown}
        disabled={isDisabled || isShown}
        onClick={onGo}
        className={classNames(
          'flex min-w-0 flex-1 items-center gap-2 rounded-koma border p-1 text-left text-small disabled:cursor-default',
          isShown ? 'border-mark bg-raised' : 'border-transparent hover:border-hairline hover:bg-raised',
        )}
      >
        <img src={pictureAddress(pictureId, 'thumb')} alt="" className="size-9 shrink-0 bg-paper object-cover" />
        <span className="min-w-0">
          <span className="block truncate font-medium">{name}</span>
          {by !== undefined && <span className="block truncate text-ink-soft">{by}</span>}
        </span>
      </button>
      {!isShown && <IconButton icon={Columns2} label={t('compareWith', { name })} onClick={onCompare} />}
    </div>
  );
}

function Compared({
  panel,
  number,
  beforeId,
  afterId,
}: {
  readonly panel: Panel;
  readonly number: number;
  readonly beforeId: string;
  readonly afterId: string;
}) {
  const t = useTranslations('region');
  const { book } = useDeskFacts();
  const picture = book.pages.flatMap(({ panels }) => panels).find(({ id }) => id === panel.id)?.picture ?? null;
  const rect = picturePlace({ polygon: panel.polygon, picture }, panelView(panel.polygon, book.model?.buckets ?? []));
  return (
    <BeforeAfter
      beforeId={beforeId}
      afterId={afterId}
      before={rect}
      after={rect}
      crop={boxOf(panel.polygon)}
      alt={t('compareName', { number })}
    />
  );
}
