import type { CommentWish } from '@/lib/client/comments';
import type { Comment, ReactionKind } from '@/lib/contracts/comments';

/** What somebody can do with the comments of a page; null for what they may not. */
export interface CommentActions {
  readonly add: (wish: Omit<CommentWish, 'pageRevision'>, onDone: () => void) => void;
  readonly isAdding: boolean;
  readonly change: ((comment: Comment, text: string, onDone: () => void) => void) | null;
  readonly remove: (comment: Comment) => void;
  readonly canRemove: (comment: Comment) => boolean;
  readonly resolve: ((comment: Comment, isResolved: boolean) => void) | null;
  readonly react: ((comment: Comment, kind: ReactionKind, isOn: boolean) => void) | null;
  readonly decide: ((comment: Comment, decision: 'accept' | 'refuse') => void) | null;
}

/** What the comments of a page are about. */
export interface CommentedPage {
  /** Text of a balloon as it is now; null when it is gone. */
  readonly textOf: (balloonId: string, language: string) => string | null;
  /** The language in which texts are suggested. */
  readonly language: string;
  /** Whom a text can mention. */
  readonly people: readonly { readonly name: string }[];
}
