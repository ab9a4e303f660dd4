import {
  columns,
  countPanels,
  of,
  rows,
  slanted,
  type Inset,
  type LayoutTemplate,
  type Split,
  type TemplateKind,
} from './layout-template';

function template(
  kind: TemplateKind,
  name: string,
  root: Split | null,
  more: { readonly insets?: readonly Inset[]; readonly bleeds?: LayoutTemplate['bleeds'] } = {},
): LayoutTemplate {
  const { insets = [], bleeds = [] } = more;
  return { kind, name, root, insets, bleeds, panelCount: countPanels(root) + insets.length };
}

/** Every layout in the box, in reading order from the left; pages that are read from the right mirror them. */
export const LAYOUT_TEMPLATES: readonly LayoutTemplate[] = [
  template('splash', 'splash', null, { bleeds: [{ place: 0, sides: ['left', 'top', 'right', 'bottom'] }] }),
  template('splash', 'splash-framed', null),
  template('splash', 'splash-inset', null, {
    insets: [{ x: 0.62, y: 0.72, width: 0.34, height: 0.24, place: 1 }],
    bleeds: [{ place: 0, sides: ['left', 'top', 'right', 'bottom'] }],
  }),
  template('splash', 'splash-two-insets', null, {
    insets: [
      { x: 0.04, y: 0.7, width: 0.3, height: 0.12, place: 1 },
      { x: 0.58, y: 0.8, width: 0.38, height: 0.16, place: 2 },
    ],
    bleeds: [{ place: 0, sides: ['left', 'top', 'right', 'bottom'] }],
  }),
  template('rows', 'two-rows', rows(1, 1)),
  template('rows', 'two-big-top', rows(2, 1), { bleeds: [{ place: 0, sides: ['left', 'top', 'right'] }] }),
  template('rows', 'two-big-bottom', rows(1, 2), { bleeds: [{ place: 1, sides: ['left', 'right', 'bottom'] }] }),
  template('slanted', 'two-slash', slanted(rows(1, 1), 0.12)),
  template('grid', 'two-tall', columns(1, 1)),
  template('rows', 'two-strip-last', rows(2.6, 1)),
  template('rows', 'two-strip-first', rows(1, 2.6), { bleeds: [{ place: 1, sides: ['left', 'right', 'bottom'] }] }),
  template('rows', 'three-rows', rows(1, 1, 1)),
  template('rows', 'three-big-middle', rows(1, 1.8, 1)),
  template('grid', 'three-two-over-one', rows(of(1, columns(1, 1)), 1.3)),
  template('grid', 'three-one-over-two', rows(1.4, of(1, columns(1, 1.2)))),
  template('rows', 'three-strip-first', rows(0.6, 1.4, 1)),
  template('rows', 'three-strip-middle', rows(1.3, 0.6, 1.1)),
  template('rows', 'three-strip-last', rows(1.5, 1, 0.6)),
  template('splash', 'three-wide-bleed', rows(1.25, of(1, columns(1, 1.15))), {
    bleeds: [{ place: 0, sides: ['left', 'top', 'right'] }],
  }),
  template('grid', 'three-over-bleed', rows(of(1, columns(1.25, 1)), 1.5), {
    bleeds: [{ place: 2, sides: ['left', 'right', 'bottom'] }],
  }),
  template('grid', 'three-tall-last', columns(of(1.1, rows(1, 1.25)), 1), {
    bleeds: [{ place: 2, sides: ['top', 'right', 'bottom'] }],
  }),
  template('slanted', 'three-wedge', slanted(rows(1.15, of(1, slanted(columns(1.15, 1), 0.14))), 0.07)),
  template('slanted', 'three-ramp', slanted(rows(of(1, slanted(columns(1, 1.2), -0.12)), 1.25), -0.07), {
    bleeds: [{ place: 2, sides: ['left', 'right', 'bottom'] }],
  }),
  template('inset', 'three-inset', rows(1.5, 1), {
    insets: [{ x: 0.6, y: 0.33, width: 0.36, height: 0.24, place: 1 }],
    bleeds: [{ place: 0, sides: ['left', 'top', 'right'] }],
  }),
  template('grid', 'three-tall-first', columns(1.1, of(1, rows(1, 1)))),
  template('slanted', 'three-lightning', slanted(rows(1, 1, 1), 0.1, -0.1)),
  template('splash', 'three-opening', rows(2.2, of(1, columns(1, 1))), {
    bleeds: [{ place: 0, sides: ['left', 'top', 'right'] }],
  }),
  template('grid', 'four-grid', rows(of(1, columns(1, 1)), of(1, columns(1, 1)))),
  template('grid', 'four-stepped', rows(of(1, columns(1.5, 1)), of(1, columns(1, 1.5)))),
  template('rows', 'four-wide-first', rows(1.1, of(1, columns(1, 1.2)), 1)),
  template('rows', 'four-wide-last', rows(of(1, columns(1.3, 1)), 0.9, 1.3), {
    bleeds: [{ place: 3, sides: ['left', 'right', 'bottom'] }],
  }),
  template('splash', 'four-opening', rows(1.9, of(1, columns(1, 1, 1))), {
    bleeds: [{ place: 0, sides: ['left', 'top', 'right'] }],
  }),
  template(
    'slanted',
    'four-cross',
    slanted(rows(of(1, slanted(columns(1, 1), 0.1)), of(1, slanted(columns(1, 1), -0.1))), 0.06),
  ),
  template('grid', 'four-tall-last', columns(of(1, rows(1, 1, 1)), 1.1), {
    bleeds: [{ place: 3, sides: ['top', 'right', 'bottom'] }],
  }),
  template('splash', 'four-wide-bleed', rows(1.25, of(1, columns(1.2, 1)), 0.85), {
    bleeds: [{ place: 0, sides: ['left', 'top', 'right'] }],
  }),
  template('rows', 'four-strip-first', rows(0.65, of(1.2, columns(1.2, 1)), 1.1)),
  template('rows', 'four-strip-middle', rows(of(1.1, columns(1, 1.25)), 0.6, 1.3)),
  template('grid', 'four-big-first', rows(of(1.7, columns(1.35, of(1, rows(1, 1)))), 1)),
  template('grid', 'four-big-second', rows(0.85, of(1.6, columns(1.3, of(1, rows(1, 1.15)))))),
  template('slanted', 'four-wedge', slanted(rows(1.1, of(1, slanted(columns(1.3, 1), 0.12)), 0.95), 0.06, -0.05)),
  template('inset', 'four-inset', rows(1.5, of(1, columns(1, 1.25))), {
    insets: [{ x: 0.03, y: 0.4, width: 0.3, height: 0.17, place: 1 }],
    bleeds: [{ place: 0, sides: ['left', 'top', 'right'] }],
  }),
  template('four-koma', 'four-koma', rows(1, 1, 1, 1)),
  template('grid', 'five-classic', rows(of(1, columns(1.4, 1)), of(1, columns(1, 1.4)), 1.2)),
  template('grid', 'five-wide-first', rows(1.2, of(1, columns(1, 1.3)), of(1, columns(1.3, 1)))),
  template('rows', 'five-wide-middle', rows(of(1, columns(1, 1.25)), 1.2, of(1, columns(1.25, 1)))),
  template('grid', 'five-tall-first', rows(of(1.9, columns(1, of(1.1, rows(1, 0.8)))), of(1, columns(1, 1.3)))),
  template(
    'slanted',
    'five-action',
    slanted(rows(of(1, slanted(columns(1.2, 1), 0.12)), 1.1, of(1, slanted(columns(1, 1.3), -0.1))), 0.06, -0.06),
  ),
  template('splash', 'five-wide-bleed', rows(1.3, of(1, columns(1, 1.3)), of(1, columns(1.25, 1))), {
    bleeds: [{ place: 0, sides: ['left', 'top', 'right'] }],
  }),
  template('grid', 'five-tall-last', rows(of(1, columns(1, 1.25)), of(1.8, columns(of(1.1, rows(1, 0.85)), 1))), {
    bleeds: [{ place: 4, sides: ['right', 'bottom'] }],
  }),
  template('rows', 'five-strip-middle', rows(of(1, columns(1.2, 1)), 0.6, of(1.2, columns(1, 1.3)))),
  template('grid', 'five-three-below', rows(1.5, 1, of(1, columns(1, 1, 1)))),
  template('splash', 'five-closing', rows(of(1, columns(1, 1.2)), of(1, columns(1.2, 1)), 2), {
    bleeds: [{ place: 4, sides: ['left', 'right', 'bottom'] }],
  }),
  template('inset', 'five-inset', rows(of(1, columns(1, 1.3)), 1.4, 1.1), {
    insets: [{ x: 0.64, y: 0.5, width: 0.32, height: 0.13, place: 3 }],
  }),
  template('grid', 'six-grid', rows(of(1, columns(1, 1)), of(1, columns(1, 1)), of(1, columns(1, 1)))),
  template('grid', 'six-classic', rows(of(1, columns(1.4, 1)), of(0.9, columns(1, 1, 1)), 1.2)),
  template('grid', 'six-stepped', rows(of(1, columns(1.5, 1)), of(1, columns(1, 1.5)), of(1, columns(1.5, 1)))),
  template('grid', 'six-tall-middle', rows(of(1, columns(1, 1.2)), of(1.6, columns(of(1, rows(1, 1)), 1.1)), 0.9)),
  template('grid', 'six-tall-first', rows(of(1.7, columns(1, of(1.15, rows(1, 0.9)))), of(1, columns(1, 1.2, 1)))),
  template('grid', 'six-wide-first', rows(1.2, of(1, columns(1.3, 1)), of(1, columns(1, 1, 1)))),
  template(
    'slanted',
    'six-chase',
    slanted(
      rows(
        of(1, slanted(columns(1, 1.2), 0.1)),
        of(1, slanted(columns(1.3, 1), -0.1)),
        of(1.1, slanted(columns(1, 1), 0.1)),
      ),
      0.05,
      -0.05,
    ),
  ),
  template('inset', 'six-inset', rows(1.5, of(1, columns(1, 1.3)), of(1, columns(1.2, 1))), {
    insets: [{ x: 0.66, y: 0.25, width: 0.31, height: 0.11, place: 1 }],
  }),
  template('grid', 'seven-classic', rows(of(1, columns(1.3, 1)), of(0.9, columns(1, 1, 1)), of(1.1, columns(1, 1.4)))),
  template('grid', 'seven-wide-middle', rows(of(1, columns(1, 1, 1)), 1.2, of(1, columns(1, 1.2, 1)))),
  template(
    'grid',
    'seven-tall',
    rows(of(1.8, columns(of(1, rows(1, 1)), 1, of(1, rows(1, 1)))), of(1, columns(1.4, 1))),
  ),
  template(
    'slanted',
    'seven-storm',
    slanted(
      rows(
        of(1, slanted(columns(1.2, 1), 0.1)),
        of(0.9, slanted(columns(1, 1, 1), -0.08)),
        of(1.1, slanted(columns(1, 1.3), 0.1)),
      ),
      0.05,
      -0.05,
    ),
  ),
  template(
    'grid',
    'eight-grid',
    rows(of(1, columns(1, 1)), of(1, columns(1, 1)), of(1, columns(1, 1)), of(1, columns(1, 1))),
  ),
  template('grid', 'eight-dense', rows(of(1, columns(1, 1, 1)), of(1, columns(1.3, 1)), of(1, columns(1, 1, 1)))),
  template(
    'grid',
    'eight-stepped',
    rows(of(1, columns(1.4, 1)), of(1, columns(1, 1.4)), of(1, columns(1.4, 1)), of(1, columns(1, 1.4))),
  ),
  template('spread', 'spread-splash', null, { bleeds: [{ place: 0, sides: ['left', 'top', 'right', 'bottom'] }] }),
  template('spread', 'spread-insets', null, {
    insets: [
      { x: 0.03, y: 0.74, width: 0.16, height: 0.22, place: 1 },
      { x: 0.8, y: 0.74, width: 0.17, height: 0.22, place: 2 },
    ],
    bleeds: [{ place: 0, sides: ['left', 'top', 'right', 'bottom'] }],
  }),
  template('spread', 'spread-panorama', rows(1.7, of(1, columns(1, 1.2, 1, 1))), {
    bleeds: [{ place: 0, sides: ['left', 'top', 'right'] }],
  }),
  template('spread', 'spread-closing', rows(of(1, columns(1.1, 1, 1, 1)), 1.7), {
    bleeds: [{ place: 4, sides: ['left', 'right', 'bottom'] }],
  }),
  template('spread', 'spread-duel', slanted(columns(1, 1), 0.12), {
    bleeds: [
      { place: 0, sides: ['left', 'top', 'bottom'] },
      { place: 1, sides: ['top', 'right', 'bottom'] },
    ],
  }),
  template('webtoon', 'strip-one', null),
  template('webtoon', 'strip-two', rows(1, 1)),
  template('webtoon', 'strip-two-big', rows(1.8, 1)),
  template('webtoon', 'strip-three', rows(1, 1.2, 1)),
  template('webtoon', 'strip-three-side', rows(1.4, of(1, columns(1, 1)))),
  template('webtoon', 'strip-four', rows(1, 1, 1, 1)),
  template('webtoon', 'strip-four-side', rows(1.2, of(0.9, columns(1, 1)), 1.2)),
  template('webtoon', 'strip-five', rows(1.2, 1, 1, 1, 1)),
  template('webtoon', 'strip-six', rows(1, 1, of(1, columns(1, 1)), 1, 1)),
];

/** @returns null for a name that no template has */
export function findTemplate(name: string): LayoutTemplate | null {
  return LAYOUT_TEMPLATES.find((one) => one.name === name) ?? null;
}
