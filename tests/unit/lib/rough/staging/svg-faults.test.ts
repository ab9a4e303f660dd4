import { expect, it } from 'vitest';
import { svgFaults } from './svg-faults';

it.each([
  ['<g><path d="M0,0"/>', '<g> stays open'],
  ['<g></path>', '</path> closes nothing'],
  ['<path d="M0,NaN"/>', '<path d="M0,NaN">'],
  ['<rect x="1.2.3"/>', '<rect x="1.2.3">'],
  ['<rect fill="undefined"/>', '<rect fill="undefined">'],
  ['<rect x="1" x="2"/>', '<rect> says an attribute twice'],
  ['<rect x=1/>', 'not an element: <rect x=1/>'],
])('a fault is found in %s', (svg, fault) => {
  expect(svgFaults(svg).join(' ')).toContain(fault);
});

it('sound elements have no faults', () => {
  expect(svgFaults('<g opacity=".4"><path d="M0,0 L-1.5 2 a1 1 0 0 1 2 2Z" fill="none" stroke="#fff"/></g>')).toEqual(
    [],
  );
});
