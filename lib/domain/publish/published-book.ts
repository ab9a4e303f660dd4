import type { Language } from '@/lib/contracts/languages';
import type { ShareBox } from './panel-boxes';

/** What a book's file says of the book. */
export interface PublishedBook {
  /** A UUID that stays the same for the same book, chapter and language. */
  readonly id: string;
  readonly title: string;
  /** Its title in front of a chapter that stands alone; null for whole books. */
  readonly chapter: { readonly number: number; readonly title: string } | null;
  readonly language: Language;
  readonly isRtl: boolean;
  readonly isBlackAndWhite: boolean;
  readonly authors: readonly string[];
  readonly characters: readonly string[];
  readonly locations: readonly string[];
  /** When anything of it changed last. */
  readonly modifiedAt: Date;
}

/** A picture of the book with what readers and machines are told of it. */
export interface PublishedSheet {
  readonly number: number;
  readonly side: 'left' | 'right' | 'both';
  /** The title of the chapter that begins with it; null where none does. */
  readonly opens: string | null;
  /** In words: panel by panel what it shows, and who says what. */
  readonly text: string;
  readonly panels: readonly ShareBox[];
  /** Its file, without a folder. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly widthPx: number;
  readonly heightPx: number;
}
