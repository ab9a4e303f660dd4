import type { Balloon } from '@/lib/contracts/balloons';
import type { SavePage } from '@/lib/contracts/books';
import type { Area } from '@/lib/contracts/page-areas';
import type { PageEffect } from '@/lib/contracts/page-effects';
import type { Ruler } from '@/lib/contracts/page-rulers';
import type { PageLayer, Stroke } from '@/lib/contracts/page-layers';
import { inTreeOrder } from '../layers/layer-tree';
import { isEqual } from './is-equal';
import { mergeLists, type ThreeWays } from './merge-lists';

type Panel = SavePage['panels'][number];

/** A field that two people changed differently, or a thing that one changed and the other took away. */
export interface MergeConflict {
  readonly kind: 'page' | 'panel' | 'balloon' | 'layer' | 'stroke' | 'area' | 'effect' | 'ruler';
  /** Null for the page's own fields. */
  readonly id: string | null;
  /** `order` and `presence` are those of the list that it stands in. */
  readonly field: string;
}

/**
 * One page of two people's work on it: by panel, balloon, layer and stroke, each by its fields. Without conflicts it
 * does not matter who is `mine`. A layer's strokes that are null, and areas that are absent, are as `base`
 * has them.
 * @param prefer whose wins where both changed the same field differently
 */
export function mergePages({
  base,
  mine,
  theirs,
  prefer,
}: ThreeWays<SavePage> & { readonly prefer: 'mine' | 'theirs' }): {
  readonly page: SavePage;
  readonly conflicts: readonly MergeConflict[];
} {
  if (mine === base || mine === theirs) return { page: theirs, conflicts: [] };
  if (theirs === base) return { page: mine, conflicts: [] };
  const conflicts: MergeConflict[] = [];
  const merging = new Merging(prefer, conflicts);
  const page: SavePage = {
    template: merging.value({ kind: 'page', id: null, field: 'template' }, at('template', { base, mine, theirs })),
    panels: merging.list('panel', at('panels', { base, mine, theirs }), (panel) => merging.panel(panel)),
    balloons: merging.list('balloon', at('balloons', { base, mine, theirs }), (balloon) => merging.balloon(balloon)),
    layers: merging.list('layer', at('layers', { base, mine, theirs }), (layer) => merging.layer(layer)),
  };
  return { page: sound(page, base), conflicts };
}

function at<T, Key extends keyof T>(key: Key, { base, mine, theirs }: ThreeWays<T>): ThreeWays<T[Key]> {
  return { base: base[key], mine: mine[key], theirs: theirs[key] };
}

/** Keeps the account of what could not be settled. */
class Merging {
  constructor(
    readonly prefer: 'mine' | 'theirs',
    readonly conflicts: MergeConflict[],
  ) {}

  value<T>(where: MergeConflict, { base, mine, theirs }: ThreeWays<T>): T {
    if (mine === theirs || isEqual(mine, base)) return theirs;
    if (isEqual(theirs, base) || isEqual(mine, theirs)) return mine;
    this.conflicts.push(where);
    return this.prefer === 'mine' ? mine : theirs;
  }

  list<T extends { readonly id: string }>(
    kind: MergeConflict['kind'],
    ways: ThreeWays<T[]>,
    merge: (item: ThreeWays<T>) => T,
  ): T[] {
    if (ways.mine === ways.base || ways.mine === ways.theirs) return ways.theirs;
    if (ways.theirs === ways.base) return ways.mine;
    const { items, torn, isOrderTorn } = mergeLists(ways, this.prefer, merge);
    this.conflicts.push(...torn.map((id): MergeConflict => ({ kind, id, field: 'presence' })));
    if (isOrderTorn) this.conflicts.push({ kind, id: null, field: 'order' });
    return [...items];
  }

  /** Each field by itself; the same object when nothing of mine is in it. */
  fields<T extends object>(where: Omit<MergeConflict, 'field'>, ways: ThreeWays<T>, special: Partial<T> = {}): T {
    const { base, mine, theirs } = ways;
    if (mine === base || mine === theirs) return theirs;
    if (theirs === base) return mine;
    const merged: T = { ...theirs, ...special };
    let isTheirs = true;
    const every = { ...base, ...mine, ...theirs };
    for (const key in every) {
      const value = Object.hasOwn(special, key) ? merged[key] : this.value({ ...where, field: key }, at(key, ways));
      isTheirs &&= isEqual(value, theirs[key]);
      if (value === undefined) delete merged[key];
      else merged[key] = value;
    }
    return isTheirs ? theirs : merged;
  }

  panel(ways: ThreeWays<Panel>): Panel {
    const where = { kind: 'panel', id: ways.theirs.id } as const;
    const content = this.fields(where, at('content', ways), {
      staging: this.fields(where, { ...atStaging(ways) }),
    });
    return this.fields(where, ways, { content });
  }

  balloon(ways: ThreeWays<Balloon>): Balloon {
    const where = { kind: 'balloon', id: ways.theirs.id } as const;
    return this.fields(where, ways, {
      type: this.fields(where, at('type', ways)),
      paint: this.fields(where, at('paint', ways)),
      // By language; of one language words and place go together.
      translations: this.fields(where, at('translations', ways)),
    });
  }

  layer(ways: ThreeWays<PageLayer>): PageLayer {
    const where = { kind: 'layer', id: ways.theirs.id } as const;
    const areas = this.areas(at('areas', ways));
    const effects = this.effects(at('effects', ways));
    const rulers = this.rulers(at('rulers', ways));
    return this.fields(where, ways, {
      strokes: this.strokes(at('strokes', ways)),
      ...(areas === undefined ? {} : { areas }),
      ...(effects === undefined ? {} : { effects }),
      ...(rulers === undefined ? {} : { rulers }),
    });
  }

  private strokes({ base, mine, theirs }: ThreeWays<PageLayer['strokes']>): PageLayer['strokes'] {
    const stored = base ?? theirs ?? mine;
    if (stored === null) return null;
    const ways = { base: stored, mine: mine ?? stored, theirs: theirs ?? stored };
    const merge = (stroke: ThreeWays<Stroke>): Stroke =>
      this.value({ kind: 'stroke', id: stroke.theirs.id, field: 'points' }, stroke);
    return this.list('stroke', ways, merge);
  }

  private areas({ base, mine, theirs }: ThreeWays<PageLayer['areas']>): PageLayer['areas'] {
    const stored = base ?? theirs ?? mine;
    if (stored === undefined) return undefined;
    const ways = { base: stored, mine: mine ?? stored, theirs: theirs ?? stored };
    const merge = (area: ThreeWays<Area>): Area => this.fields({ kind: 'area', id: area.theirs.id }, area);
    return this.list('area', ways, merge);
  }

  /** Absent is none. */
  private effects({ base, mine, theirs }: ThreeWays<PageLayer['effects']>): PageLayer['effects'] {
    if (base === undefined && mine === undefined && theirs === undefined) return undefined;
    const ways = { base: base ?? [], mine: mine ?? [], theirs: theirs ?? [] };
    const merge = (effect: ThreeWays<PageEffect>): PageEffect =>
      this.fields({ kind: 'effect', id: effect.theirs.id }, effect);
    return this.list('effect', ways, merge);
  }

  /** Absent is none. */
  private rulers({ base, mine, theirs }: ThreeWays<PageLayer['rulers']>): PageLayer['rulers'] {
    if (base === undefined && mine === undefined && theirs === undefined) return undefined;
    const ways = { base: base ?? [], mine: mine ?? [], theirs: theirs ?? [] };
    const merge = (ruler: ThreeWays<Ruler>): Ruler => this.fields({ kind: 'ruler', id: ruler.theirs.id }, ruler);
    return this.list('ruler', ways, merge);
  }
}

function atStaging(ways: ThreeWays<Panel>): ThreeWays<Panel['content']['staging']> {
  return at('staging', at('content', ways));
}

/** What two sound pages can break together: a balloon whose panel, layer or partner the other took away. */
function sound(page: SavePage, base: SavePage): SavePage {
  const panels = new Set(page.panels.map(({ id }) => id));
  const lettered = page.layers.some(({ kind }) => kind === 'letters');
  const last = base.layers.findLast(({ kind }) => kind === 'letters');
  // Folders may have come to lie in each other, and layers beside what is in their folder.
  const ordered = inTreeOrder(lettered || last === undefined ? page.layers : [...page.layers, last]);
  const layers = ordered === page.layers ? page.layers : [...ordered];
  const sheets = new Set(layers.filter(({ kind }) => kind === 'letters').map(({ id }) => id));
  const balloonIds = new Set(page.balloons.map(({ id }) => id));
  const balloons = page.balloons.map((balloon) => {
    const isStray = balloon.panelId !== null && !panels.has(balloon.panelId);
    const isLoose = balloon.layerId !== null && !sheets.has(balloon.layerId);
    const isAlone = balloon.link !== null && !balloonIds.has(balloon.link.to);
    if (!isStray && !isLoose && !isAlone) return balloon;
    return {
      ...balloon,
      panelId: isStray ? null : balloon.panelId,
      layerId: isLoose ? null : balloon.layerId,
      link: isAlone ? null : balloon.link,
    };
  });
  const isSame = balloons.every((balloon, index) => balloon === page.balloons[index]);
  return { ...page, layers, balloons: isSame ? page.balloons : balloons };
}
