import { newEffect, type EffectPlace } from '@/lib/domain/page/effects/new-effect';
import type { PageEffect } from '@/lib/contracts/page-effects';
import type { EffectKind } from '@/lib/effects';
import type { SavePage } from '@/lib/contracts/books';
import { aPage, anId } from '../pages';

/** An effect that was pressed onto the first panel of the page of `aPage`. */
export function anEffect(
  number: number,
  kind: EffectKind = 'focus-lines',
  said: Partial<EffectPlace> = {},
): PageEffect {
  const [panel] = aPage().panels;
  if (panel === undefined) throw new Error('The page has no panel.');
  return newEffect(kind, { id: anId(number), seed: number, at: { x: 30, y: 60 }, box: null, panel, ...said });
}

/** The page of `aPage` with effects on its layer of ink. */
export function pageWith(...effects: PageEffect[]): SavePage {
  const page = aPage();
  return { ...page, layers: page.layers.map((one) => (one.kind === 'ink' ? { ...one, effects } : one)) };
}
