'use client';

import { memo, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Comment, PinTarget } from '@/lib/contracts/comments';
import { placeAnchor, type PlacedAnchor } from '@/lib/domain/comments/anchors';
import { anchorShift } from '@/lib/domain/comments/thread-ink';
import { threadsOf, type Thread } from '@/lib/domain/comments/threads';
import { classNames } from '../ui/class-names';
import { useCommentsStore } from './comments-store';
import { InkNotes, type ShownInk } from './extras/ink-notes';
import { PinFace } from './thread-card';

/** Pins over a page, placed by shares of the paper: open threads, the one that is looked at, and the one being written. */
export function CommentPins({
  pageId,
  comments,
  targets,
  paper,
  onOpen,
}: {
  readonly pageId: string;
  readonly comments: readonly Comment[];
  readonly targets: readonly PinTarget[];
  readonly paper: { readonly widthMm: number; readonly heightMm: number };
  readonly onOpen?: () => void;
}) {
  const { openId, open, draft, ink, inkPageId, isInking } = useCommentsStore();
  const threads = useMemo(() => threadsOf(comments), [comments]);
  const drafted = draft?.pageId === pageId && draft.anchor !== null ? placeAnchor(draft.anchor, targets) : null;
  const notes = useMemo(() => inkNotesOf(threads, targets, openId), [threads, targets, openId]);
  return (
    <>
      <InkNotes notes={notes} paper={paper} />
      {inkPageId === pageId && (
        <InkNotes notes={[{ id: 'draft', ink, shift: { x: 0, y: 0 }, isOpen: true }]} paper={paper} />
      )}
      {/* While the pointer draws, pins don't take it. */}
      <div className={isInking ? 'pointer-events-none contents' : 'contents'}>
        {threads.map((thread) => {
          const { root } = thread;
          const isShown = root.anchor !== null && (root.resolvedBy === null || root.id === openId);
          if (!isShown || root.anchor === null) return null;
          return (
            <Pin
              key={root.id}
              thread={thread}
              placed={placeAnchor(root.anchor, targets)}
              paper={paper}
              isOpen={root.id === openId}
              onPress={() => {
                open(root.id);
                onOpen?.();
              }}
            />
          );
        })}
        {drafted !== null && (
          <>
            <Area placed={drafted} paper={paper} />
            <span
              aria-hidden
              className="pointer-events-none absolute size-6 -translate-y-full rounded-full rounded-bl-none border-2 border-raised bg-pencil-text shadow-float"
              style={place(drafted, paper)}
            />
          </>
        )}
      </div>
    </>
  );
}

/** The ink of open threads and of the one that is looked at, where what they are pinned to is now. */
function inkNotesOf(threads: readonly Thread[], targets: readonly PinTarget[], openId: string | null): ShownInk[] {
  return threads.flatMap(({ root, replies }): ShownInk[] => {
    const isOpen = root.id === openId;
    if (root.resolvedBy !== null && !isOpen) return [];
    const drawn = [root, ...replies].filter(({ ink }) => ink.length > 0);
    if (drawn.length === 0) return [];
    const shift = anchorShift(root.anchor, targets);
    return drawn.map(({ id, ink }) => ({ id, ink, shift, isOpen }));
  });
}

type Paper = { readonly widthMm: number; readonly heightMm: number };

function place({ at }: PlacedAnchor, { widthMm, heightMm }: Paper): { left: string; top: string } {
  return { left: `${(at.x / widthMm) * 100}%`, top: `${(at.y / heightMm) * 100}%` };
}

const Pin = memo(
  function Pin({
    thread,
    placed,
    paper,
    isOpen,
    onPress,
  }: {
    readonly thread: Thread;
    readonly placed: PlacedAnchor;
    readonly paper: Paper;
    readonly isOpen: boolean;
    readonly onPress: () => void;
  }) {
    const t = useTranslations('comments');
    const { root, number } = thread;
    return (
      <>
        {isOpen && <Area placed={placed} paper={paper} />}
        <button
          type="button"
          data-own-pointer
          aria-pressed={isOpen}
          aria-label={[t('thread', { number, name: root.authorName }), ...(placed.isGone ? [t('gone')] : [])].join(
            '. ',
          )}
          title={root.text.slice(0, 200)}
          onClick={onPress}
          className={classNames(
            'absolute -translate-y-full rounded-full rounded-bl-none shadow-float',
            isOpen && 'z-10 outline-2 outline-offset-1 outline-pencil',
            placed.isGone && 'opacity-70 outline outline-dashed outline-mark',
          )}
          style={place(placed, paper)}
        >
          <PinFace number={number} isResolved={root.resolvedBy !== null} />
        </button>
      </>
    );
  },
  (before, after) =>
    before.thread.root === after.thread.root &&
    before.isOpen === after.isOpen &&
    before.paper === after.paper &&
    before.placed.at.x === after.placed.at.x &&
    before.placed.at.y === after.placed.at.y &&
    before.placed.size?.widthMm === after.placed.size?.widthMm &&
    before.placed.size?.heightMm === after.placed.size?.heightMm &&
    before.placed.isGone === after.placed.isGone,
);

/** The region that a comment speaks of. */
function Area({ placed, paper }: { readonly placed: PlacedAnchor; readonly paper: Paper }) {
  if (placed.size === null) return null;
  return (
    <span
      aria-hidden
      className="pointer-events-none absolute border-2 border-dashed border-pencil-text bg-pencil-wash"
      style={{
        ...place(placed, paper),
        width: `${(placed.size.widthMm / paper.widthMm) * 100}%`,
        height: `${(placed.size.heightMm / paper.heightMm) * 100}%`,
      }}
    />
  );
}
