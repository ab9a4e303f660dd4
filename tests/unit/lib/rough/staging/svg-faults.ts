const ELEMENT = /<(\/?)([a-zA-Z]+)((?: [a-zA-Z0-9-]+="[^"<>&]*")*) ?(\/?)>/g;
const NUMBER = /^-?(\d+\.?\d*|\.\d+)(e-?\d+)?$/;
const NUMERIC = new Set([
  'x',
  'y',
  'width',
  'height',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'stroke-width',
  'opacity',
  'offset',
]);

/** What keeps a string of SVG elements from being well formed: broken numbers, open elements, attributes said twice. */
export function svgFaults(svg: string): readonly string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const [, slash = '', name = '', text = '', closed = ''] of svg.matchAll(ELEMENT)) {
    if (slash === '/') faults.push(...(open.pop() === name ? [] : [`</${name}> closes nothing`]));
    else if (closed === '') open.push(name);
    faults.push(...attributeFaults(name, text));
  }
  const rest = svg.replace(ELEMENT, '');
  if (rest.trim() !== '') faults.push(`not an element: ${rest.slice(0, 80)}`);
  return [...faults, ...open.map((name) => `<${name}> stays open`)];
}

function attributeFaults(element: string, text: string): readonly string[] {
  const attributes = [...text.matchAll(/ ([a-zA-Z0-9-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => ({
    name,
    value,
  }));
  const names = attributes.map(({ name }) => name);
  return [
    ...(new Set(names).size === names.length ? [] : [`<${element}> says an attribute twice`]),
    ...attributes
      .filter(({ name, value }) => !isSound(name, value))
      .map(({ name, value }) => `<${element} ${name}="${value.slice(0, 80)}">`),
  ];
}

function isSound(name: string, value: string): boolean {
  if (/NaN|undefined|Infinity|null/.test(value)) return false;
  if (NUMERIC.has(name)) return NUMBER.test(value) || value === '100%';
  if (name === 'd') return isPathData(value);
  if (name === 'fill' || name === 'stroke') return /^(#[0-9a-f]{3,6}|none|url\(#[a-z0-9-]+\))$/.test(value);
  return true;
}

/** Commands and numbers alone (SVG 2, 9.3): numbers may follow each other with nothing but a sign or a dot between. */
function isPathData(value: string): boolean {
  const rest = value.replace(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g, ' ').replace(/[MLHVCSQTAZmlhvcsqtaz]/g, ' ');
  return /^[Mm]/.test(value) && /^[\s,]*$/.test(rest);
}
