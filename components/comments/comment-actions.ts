import type { ComponentType } from 'react';
import type { CommentWish } from '@/lib/client/comments';
import type { Comment, ReactionKind } from '@/lib/contracts/comments';
import type { Suggest, Suggestion, SuggestionConflict } from '@/lib/contracts/suggestions';
import type { PreviewPage } from './suggestion-preview';

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
  /** What keeps a suggestion from being accepted as the page is now; null where nothing does. */
  readonly conflictOf: (suggestion: Suggestion) => SuggestionConflict | null;
  /** For what is suggested for the layout; null where that is not shown. */
  readonly preview: PreviewPage | null;
  /** What else than a text is suggested, where it can be. */
  readonly Form: ComponentType<SuggestionFormProps> | null;
}

/** What can be suggested besides texts: of a panel, or of the page's layout. */
export type FormKind = 'panel' | 'picture' | 'edge' | 'layout';

export interface SuggestionFormProps {
  readonly kind: FormKind;
  readonly pageId: string;
  /** Null for the whole page. */
  readonly panelId: string | null;
  /** Null while nothing is suggested, or it can't be. */
  readonly onChange: (suggestion: Suggest | null) => void;
}
