/** A prompt whose text may change from step to step, as a tree. */
export type ScheduleNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly nodes: readonly ScheduleNode[] }
  | { readonly kind: 'scheduled'; readonly before: ScheduleNode; readonly after: ScheduleNode; readonly when: string }
  | { readonly kind: 'alternate'; readonly options: readonly ScheduleNode[] };

/** Brackets nested deeper than this are taken as text. */
const MAX_DEPTH = 64;

/**
 * The A1111 schedule grammar: `[before:after:when]`, `[after:when]`, `[before::when]`, `[a|b|c]`. Brackets that are none
 * of these are emphasis and stay in the text, as do brackets that don't close.
 */
export function parseSchedule(text: string, depth = 0): ScheduleNode {
  const nodes: ScheduleNode[] = [];
  let plain = '';
  const flush = () => {
    if (plain !== '') nodes.push({ kind: 'text', text: plain });
    plain = '';
  };
  const closings = depth < MAX_DEPTH ? matchBrackets(text) : new Map<number, number>();
  for (let at = 0; at < text.length; at++) {
    const end = closings.get(at);
    if (text[at] === '\\') {
      plain += text.slice(at, at + 2);
      at++;
    } else if (end === undefined) plain += text[at] ?? '';
    else {
      flush();
      nodes.push(readBracket(text.slice(at + 1, end), depth + 1));
      at = end;
    }
  }
  flush();
  const [only] = nodes;
  return only && nodes.length === 1 ? only : { kind: 'list', nodes };
}

/** Where each outermost `[` closes. */
function matchBrackets(text: string): Map<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '[') open.push(at);
    else if (text[at] === ']') {
      const from = open.pop();
      if (from !== undefined) closings.set(from, at);
    }
  }
  return closings;
}

function readBracket(content: string, depth: number): ScheduleNode {
  const options = splitOutside(content, '|');
  if (options.length > 1) return { kind: 'alternate', options: options.map((each) => parseSchedule(each, depth)) };
  const parts = splitOutside(content, ':');
  const when = parts.at(-1)?.trim() ?? '';
  if (parts.length >= 2 && /^\d+(\.\d*)?$|^\.\d+$/.test(when)) {
    const [before, ...after] = parts.length === 2 ? ['', parts[0] ?? ''] : parts.slice(0, -1);
    const node = (each: string) => parseSchedule(each, depth);
    return { kind: 'scheduled', before: node(before ?? ''), after: node(after.join(':')), when };
  }
  const inner = parseSchedule(content, depth);
  return { kind: 'list', nodes: [{ kind: 'text', text: '[' }, inner, { kind: 'text', text: ']' }] };
}

/** Splits at a sign that stands outside every bracket. */
function splitOutside(text: string, sign: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (letter === '\\') at++;
    else if ('[('.includes(letter)) depth++;
    else if ('])'.includes(letter)) depth--;
    else if (letter === sign && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

/** The text that rules at a step, counted from 1, of `steps`. */
export function evaluateSchedule(node: ScheduleNode, step: number, steps: number): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'list':
      return node.nodes.map((each) => evaluateSchedule(each, step, steps)).join('');
    case 'alternate':
      return evaluateSchedule(node.options[(step - 1) % node.options.length] ?? node, step, steps);
    case 'scheduled':
      return evaluateSchedule(step <= whenStep(node.when, steps) ? node.before : node.after, step, steps);
    default:
      return node satisfies never;
  }
}

/** A number with a point is a fraction of the steps, one without counts them. */
function whenStep(when: string, steps: number): number {
  const value = Number(when);
  return Math.min(steps, Math.floor(when.includes('.') ? value * steps : value));
}
