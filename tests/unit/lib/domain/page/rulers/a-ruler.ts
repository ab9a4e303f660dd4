import { newRuler } from '@/lib/domain/page/rulers/edit-ruler';
import type { RulerKind, RulerOf } from '@/lib/contracts/page-rulers';
import type { SavePage } from '@/lib/contracts/books';
import type { Ruler } from '@/lib/contracts/page-rulers';
import { aPage, anId } from '../pages';

/** A ruler that was dragged out on the page from 30, 60 to 70, 90, with some of its numbers said. */
export function aRuler<Kind extends RulerKind>(kind: Kind, said: Partial<RulerOf<Kind>> = {}): RulerOf<Kind> {
  const ruler = newRuler(kind, { id: anId(70), from: { x: 30, y: 60 }, to: { x: 70, y: 90 }, panelId: null });
  const isOfKind = (one: Ruler): one is RulerOf<Kind> => one.kind === kind;
  if (!isOfKind(ruler)) throw new Error('The ruler is of another kind.');
  return { ...ruler, ...said };
}

/** The page of `aPage` with rulers on its layer of ink. */
export function pageWithRulers(...rulers: Ruler[]): SavePage {
  const page = aPage();
  return { ...page, layers: page.layers.map((one) => (one.kind === 'ink' ? { ...one, rulers } : one)) };
}
