'use client';

import { Download, Ellipsis, FileText, LayoutTemplate, Sparkles } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useMemo, useRef, useState } from 'react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { useLayOutScript } from '@/lib/client/books';
import { scriptFileAddress } from '@/lib/client/scripts';
import { MOST_SCRIPT_CHARACTERS, type ScriptFormat } from '@/lib/contracts/scripts';
import { outlineOf } from '@/lib/domain/script/outline';
import { parseScript, writeScript } from '@/lib/domain/script/parse-script';
import { ImportProgress } from '../import/import-progress';
import { ImportStoryDialog } from '../import/import-story-dialog';
import { Button } from '../ui/button';
import { Menu, type MenuEntry } from '../ui/menu';
import { Segmented } from '../ui/segmented';
import { useProblem } from '../ui/use-problem';
import { useDeskFacts } from './desk-context';
import { OutlineTree } from './outline-tree';
import { PremiseDialog } from './premise-dialog';
import { ScriptConflict } from './script/script-conflict';
import { isUnsent, type ScriptDraft } from './script/script-draft';
import { useScripts } from './script/script-store';

/** The story as text or as a tree, beside the page; laying it out brings the pages to it. */
export function ScriptPane({
  draft,
  onLaidOut,
  flush,
}: {
  readonly draft: ScriptDraft;
  readonly onLaidOut: (firstPageId: string | null) => void;
  readonly flush: (then: () => void) => void;
}) {
  const t = useTranslations('desk');
  const imports = useTranslations('imports');
  const router = useRouter();
  const { project, canEdit, book } = useDeskFacts();
  const { text } = draft;
  const setText = (next: string) => useScripts.getState().write(project.id, next);
  const [view, setView] = useState<'text' | 'tree'>('text');
  const [isDrafting, setDrafting] = useState(false);
  const [isImporting, setImporting] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const layOut = useLayOutScript(project.id);
  const { notify } = useProblem();
  const blocks = useMemo(() => parseScript(text), [text]);
  const outline = useMemo(() => outlineOf(blocks), [blocks]);
  const panelCount = outline.chapters.flatMap(({ pages }) => pages.flatMap(({ panels }) => panels)).length;
  const isTooLong = text.length > MOST_SCRIPT_CHARACTERS;
  const layOutPages = () =>
    flush(() =>
      layOut.mutate(undefined, {
        onSuccess: ({ book: laid, made, changed }) => {
          const created = [
            ...(made.characters.length > 0 ? [t('madePeople', { names: made.characters.join(', ') })] : []),
            ...(made.places.length > 0 ? [t('madePlaces', { names: made.places.join(', ') })] : []),
          ];
          toast.success(t('laidOut', { pages: changed.pages, panels: changed.panels }), {
            ...(created.length > 0 ? { description: created.join(' · ') } : {}),
          });
          onLaidOut(laid.pages[0]?.id ?? null);
        },
        onError: notify,
      }),
    );
  const save = (format: ScriptFormat) => flush(() => window.location.assign(scriptFileAddress(project.id, format)));
  const exports: readonly MenuEntry[] = [
    { label: t('asFountain'), onChoose: () => save('fountain') },
    { label: t('asFinalDraft'), onChoose: () => save('fdx') },
  ];
  // On a phone the row has room for the view and the pages alone.
  const phoneEntries: readonly MenuEntry[] = [
    ...(canEdit
      ? [
          { label: t('draft'), icon: Sparkles, onChoose: () => setDrafting(true) },
          { label: imports('open'), icon: FileText, onChoose: () => setImporting(true) },
        ]
      : []),
    ...(text === '' ? [] : exports.map((entry) => ({ ...entry, icon: Download }))),
  ];
  const jump = (block: number) => {
    setView('text');
    const at = blocks.slice(0, block).reduce((sum, { raw }) => sum + raw.length, 0);
    requestAnimationFrame(() => {
      const field = area.current;
      if (!field) return;
      field.focus();
      field.setSelectionRange(at, at + (blocks[block]?.raw.trimEnd().length ?? 0));
      const lines = text.slice(0, at).split('\n').length;
      field.scrollTop = Math.max(0, (lines - 4) * 20);
    });
  };

  return (
    <section aria-label={t('stage.script')} className="flex min-h-0 flex-1 flex-col bg-surface">
      <div className="flex flex-wrap items-center gap-2 border-b border-hairline px-3 py-2">
        <Segmented
          label={t('view')}
          value={view}
          segments={[
            { value: 'text', label: t('asText') },
            { value: 'tree', label: t('asTree') },
          ]}
          onChange={setView}
        />
        {canEdit && (
          <>
            <Button size="small" className="max-sm:hidden" onClick={() => setDrafting(true)}>
              <Sparkles aria-hidden size={15} />
              {t('draft')}
            </Button>
            <Button
              size="small"
              className="max-sm:hidden"
              aria-label={imports('open')}
              onClick={() => setImporting(true)}
            >
              <FileText aria-hidden size={15} />
              {imports('openShort')}
            </Button>
            <Button
              size="small"
              look={panelCount > 0 ? 'primary' : 'plain'}
              className="max-sm:min-w-0 max-sm:flex-1"
              disabled={panelCount === 0 || isTooLong || draft.conflict !== null || layOut.isPending}
              onClick={layOutPages}
            >
              <LayoutTemplate aria-hidden size={15} />
              <span className="truncate">
                {layOut.isPending ? t('layingOut') : t(book.pages.length === 0 ? 'layOut' : 'layOutAgain')}
              </span>
            </Button>
          </>
        )}
        {text !== '' && <ExportMenu exports={exports} />}
        {phoneEntries.length > 0 && (
          <Menu
            trigger={
              <Button size="small" className="ml-auto sm:hidden" aria-label={t('scriptMore')}>
                <Ellipsis aria-hidden size={15} />
              </Button>
            }
            entries={phoneEntries}
          />
        )}
        <p role="status" className="ml-auto text-small text-ink-soft max-sm:ml-0 max-sm:w-full">
          {isTooLong
            ? t('scriptTooLong')
            : isUnsent(draft)
              ? t('unsaved')
              : t('scriptFacts', { panels: panelCount, people: outline.speakers.length })}
        </p>
      </div>
      {canEdit && <ImportProgress projectId={project.id} />}
      {draft.conflict !== null ? (
        <ScriptConflict projectId={project.id} parts={draft.conflict} />
      ) : view === 'text' ? (
        <textarea
          ref={area}
          aria-label={t('scriptText')}
          value={text}
          readOnly={!canEdit}
          spellCheck={false}
          placeholder={t('scriptPlaceholder')}
          onChange={(event) => setText(event.target.value)}
          className="min-h-80 flex-1 resize-none bg-raised px-5 py-4 font-mono text-[13px] leading-5 text-ink outline-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-mark"
        />
      ) : (
        <OutlineTree
          outline={outline}
          blocks={blocks}
          canEdit={canEdit}
          onOpen={jump}
          onChange={(changed) => setText(writeScript(changed))}
        />
      )}
      {isImporting && (
        <ImportStoryDialog
          project={project}
          onStarted={(projectId) => {
            setImporting(false);
            if (projectId !== project.id) router.push(`/projects/${projectId}/pages?stage=script`);
          }}
          onClose={() => setImporting(false)}
        />
      )}
      {isDrafting && (
        <PremiseDialog
          current={text}
          onClose={() => setDrafting(false)}
          onTake={(draft) => {
            setText(draft);
            setDrafting(false);
            setView('text');
          }}
        />
      )}
    </section>
  );
}

/** The script as a file, with what was typed last. */
function ExportMenu({ exports }: { readonly exports: readonly MenuEntry[] }) {
  const t = useTranslations('desk');
  return (
    <Menu
      trigger={
        <Button size="small" className="max-sm:hidden" aria-label={t('exportScript')}>
          <Download aria-hidden size={15} />
          {t('exportShort')}
        </Button>
      }
      entries={exports}
    />
  );
}
