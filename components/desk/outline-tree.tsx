'use client';

import { MessageSquarePlus, Pencil, SquarePlus, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { BALLOON_KINDS } from '@/lib/contracts/balloons';
import { withBlock, withBlockBehind, withoutBlocks } from '@/lib/domain/script/edit-script';
import type { Outline, OutlineLine, OutlinePanel } from '@/lib/domain/script/outline';
import type { ScriptBlock } from '@/lib/domain/script/script-block';
import { IconButton } from '../ui/icon-button';

interface TreeActions {
  readonly blocks: readonly ScriptBlock[];
  readonly canEdit: boolean;
  /** Shows a block in the text. */
  readonly onOpen: (block: number) => void;
  readonly onChange: (blocks: readonly ScriptBlock[]) => void;
}

/** Chapters, pages, panels and lines, to be changed where they stand. */
export function OutlineTree({ outline, ...actions }: TreeActions & { readonly outline: Outline }) {
  const t = useTranslations('desk');
  if (outline.chapters.length === 0) return <p className="p-6 text-read text-ink-soft">{t('treeEmpty')}</p>;
  return (
    <div className="min-h-0 flex-1 overflow-y-auto p-4">
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
                    <PanelItem panel={panel} number={index + 1} {...actions} />
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
  ...actions
}: TreeActions & { readonly panel: OutlinePanel; readonly number: number }) {
  const t = useTranslations('desk');
  const { blocks, canEdit, onOpen, onChange } = actions;
  const own = [
    panel.block,
    ...panel.actions.map(({ block }) => block),
    ...panel.lines.map(({ block }) => block),
  ].flatMap((block) => (block === null ? [] : [block]));
  const last = Math.max(...own, 0);
  const addLine = () =>
    onChange(
      withBlockBehind(blocks, last, {
        kind: 'line',
        speaker: panel.lines.at(-1)?.speaker ?? t('somebody'),
        say: 'speech',
        text: t('newLine'),
      }),
    );
  const addPanel = () => {
    const label = t('panelName', { number: number + 1 });
    const withPanel = withBlockBehind(blocks, last, { kind: 'panel', label, notes: [] });
    onChange(withBlockBehind(withPanel, last + 1, { kind: 'action', text: t('newAction') }));
  };
  return (
    <div className="group flex flex-col gap-1 rounded-koma px-2 py-1 text-tool hover:bg-pencil-wash">
      {panel.opensScene && panel.scene && (
        <span className="text-small font-semibold text-pencil-text">
          {panel.scene.place}
          {panel.scene.when === '' ? '' : ` · ${panel.scene.when}`}
        </span>
      )}
      <div className="flex items-start gap-1.5">
        <span className="min-w-4 pt-1.5 text-pencil-text tabular-nums">{number}</span>
        <div className="flex min-w-0 flex-1 flex-col gap-1">
          {panel.notes.length > 0 && (
            <span className="pt-1.5 text-small text-ink-soft">({panel.notes.join(', ')})</span>
          )}
          {panel.actions.map(({ text, block }) => (
            <TreeText
              key={`${block}-${text}`}
              label={t('whatIsSeen', { number })}
              text={text}
              isReadOnly={!canEdit}
              onChange={(changed) => onChange(withBlock(blocks, block, { kind: 'action', text: changed }))}
            />
          ))}
          {panel.lines.map((line) => (
            <LineItem key={`${line.block}-${line.text}`} line={line} {...actions} />
          ))}
        </div>
        {canEdit && (
          <div className="flex shrink-0 opacity-60 group-focus-within:opacity-100 group-hover:opacity-100">
            <IconButton icon={MessageSquarePlus} label={t('addLine', { number })} onClick={addLine} />
            <IconButton icon={SquarePlus} label={t('addPanel', { number })} onClick={addPanel} />
            <IconButton icon={Pencil} label={t('showInText', { number })} onClick={() => onOpen(own[0] ?? 0)} />
            <IconButton
              icon={Trash2}
              label={t('removeFromScript', { number })}
              onClick={() => onChange(withoutBlocks(blocks, own))}
            />
          </div>
        )}
      </div>
    </div>
  );
}

function LineItem({ line, blocks, canEdit, onChange }: TreeActions & { readonly line: OutlineLine }) {
  const t = useTranslations('desk');
  const { speaker, say, text, block } = line;
  const change = (part: Partial<Pick<OutlineLine, 'speaker' | 'say' | 'text'>>) =>
    onChange(withBlock(blocks, block, { kind: 'line', speaker, say, text, ...part }));
  return (
    <div className="flex items-start gap-1.5 pl-3">
      <span className="max-w-28 truncate pt-1.5 font-semibold">{speaker}</span>
      <select
        aria-label={t('voice')}
        value={say}
        disabled={!canEdit}
        onChange={({ target }) => {
          const kind = BALLOON_KINDS.find((one) => one === target.value);
          if (kind) change({ say: kind });
        }}
        className="min-h-8 rounded-koma border border-transparent bg-transparent text-small text-ink-soft hover:border-hairline"
      >
        {BALLOON_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </select>
      <TreeText
        label={t('saidBy', { name: speaker })}
        text={text}
        isReadOnly={!canEdit}
        onChange={(changed) => change({ text: changed })}
      />
      {canEdit && (
        <IconButton
          icon={Trash2}
          label={t('removeLine', { name: speaker })}
          onClick={() => onChange(withoutBlocks(blocks, [block]))}
        />
      )}
    </div>
  );
}

/** Text that is changed where it stands; an empty one stays as it was. */
function TreeText({
  label,
  text,
  isReadOnly,
  onChange,
}: {
  readonly label: string;
  readonly text: string;
  readonly isReadOnly: boolean;
  readonly onChange: (text: string) => void;
}) {
  return (
    <textarea
      aria-label={label}
      defaultValue={text}
      readOnly={isReadOnly}
      rows={Math.min(6, Math.max(1, Math.ceil(text.length / 60)))}
      onBlur={({ target }) => {
        const changed = target.value.trim();
        if (changed !== '' && changed !== text) onChange(changed);
      }}
      className="min-w-0 flex-1 resize-none rounded-koma border border-transparent bg-transparent px-1.5 py-1 text-tool text-ink hover:border-hairline focus:border-edge focus:bg-raised"
    />
  );
}
