import type { SavePage } from '@/lib/contracts/books';
import type { PageLayer } from '@/lib/contracts/page-layers';
import type { DeskStage } from '../desk-store';
import type { LayerExtra } from '@/lib/domain/page/layers/change-layers';

/** What the fields of a layer know. */
export interface LayerFieldsProps {
  readonly pageId: string;
  readonly content: SavePage;
  readonly layer: PageLayer;
  readonly stage: DeskStage;
  /** The pen writes on it. */
  readonly isActive: boolean;
  readonly onGone: () => void;
}

/** Changes the layer. @param o.step edits of the same name, one after another, are undone together */
export type ChangeLayer = (
  part: Partial<Omit<PageLayer, 'id' | 'kind'>>,
  o?: { readonly step?: string; readonly without?: readonly LayerExtra[] },
) => void;
