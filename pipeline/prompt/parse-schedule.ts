/** A prompt whose text may change from step to step, as a tree. */
export type ScheduleNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly nodes: readonly ScheduleNode[] }
  | { readonly kind: 'scheduled'; readonly before: ScheduleNode; readonly after: ScheduleNode; readonly when: string }
  | { readonly kind: 'alternate'; readonly options: readonly ScheduleNode[] };

/** A bracket that is still open, with what stands in it, cut at its signs. */
interface Frame {
  readonly open: '' | '(' | '[';
  readonly parts: ScheduleNode[][];
  /** The `:` and `|` between the parts. */
  readonly signs: string[];
  /** Everything in it so far is a prompt of the grammar: no bracket or sign that belongs to nothing. */
  isPrompt: boolean;
}

const TOKENS = /\\.|\\|[^\\[\]():|]+|[[\]():|]/g;
const NUMBER = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*$/i;
const PAIRS: Readonly<Record<string, '(' | '['>> = { ')': '(', ']': '[' };

/**
 * The A1111 schedule grammar: `[before:after:when]`, `[after:when]`, `[before::when]`, `[a|b|c]`. Brackets that are none
 * of these are emphasis and stay in the text, as do brackets that don't close and colons that belong to nothing. A `|`
 * or a backslash that belongs to nothing is an error there, and the whole prompt is then taken as it is written.
 */
export function parseSchedule(text: string): ScheduleNode {
  const asWritten: ScheduleNode = { kind: 'text', text };
  const root = newFrame('');
  const frames = [root];
  for (const [token] of text.matchAll(TOKENS)) {
    const frame = frames.at(-1) ?? root;
    const closes = PAIRS[token];
    if (token === '\\') return asWritten;
    if (token === '(' || token === '[') frames.push(newFrame(token));
    else if (token === ':' || token === '|') {
      frame.signs.push(token);
      frame.parts.push([]);
    } else if (closes === undefined) append(frame, { kind: 'text', text: token });
    else if (frame.open === closes) {
      frames.pop();
      if (!closeFrame(frame, frames.at(-1) ?? root)) return asWritten;
    } else {
      if (!spillFrames(frames)) return asWritten;
      append(root, { kind: 'text', text: token });
    }
  }
  return spillFrames(frames) && !root.signs.includes('|') ? flatten(root) : asWritten;
}

function newFrame(open: Frame['open']): Frame {
  return { open, parts: [[]], signs: [], isPrompt: true };
}

function append(frame: Frame, node: ScheduleNode): void {
  const part = frame.parts.at(-1);
  const last = part?.at(-1);
  if (part && last?.kind === 'text' && node.kind === 'text') {
    part[part.length - 1] = { kind: 'text', text: last.text + node.text };
  } else part?.push(node);
}

/** @returns false when a sign is left that the grammar can't read */
function closeFrame(frame: Frame, parent: Frame): boolean {
  const node = readFrame(frame);
  if (!node) parent.isPrompt = false;
  append(parent, node ?? flatten(frame, frame.open === '[' ? ']' : ')'));
  return node !== null || !frame.signs.includes('|');
}

/** What a closed bracket means; null when it is none of the grammar's. */
function readFrame({ open, parts, signs, isPrompt }: Frame): ScheduleNode | null {
  if (!isPrompt) return null;
  const nodes = parts.map(toNode);
  const [first, second] = nodes;
  const colons = signs.filter((sign) => sign === ':').length;
  if (open === '(') return colons === signs.length && colons <= 1 ? flatten({ open, parts, signs }, ')') : null;
  if (signs.length === 0) return flatten({ open, parts, signs }, ']');
  if (colons === 0) return { kind: 'alternate', options: nodes };
  const last = nodes.at(-1);
  const when = last?.kind === 'text' ? NUMBER.exec(last.text)?.[1] : undefined;
  if (colons !== signs.length || colons > 2 || when === undefined || !first || !second) return null;
  const nothing: ScheduleNode = { kind: 'text', text: '' };
  return colons === 1
    ? { kind: 'scheduled', before: nothing, after: first, when }
    : { kind: 'scheduled', before: first, after: second, when };
}

/** Brackets that nothing closes are letters. @returns false when a sign is left that the grammar can't read */
function spillFrames(frames: Frame[]): boolean {
  while (frames.length > 1) {
    const frame = frames.pop();
    const parent = frames.at(-1);
    if (!frame || !parent || frame.signs.includes('|')) return false;
    append(parent, flatten(frame));
  }
  return true;
}

/** A bracket as it is written, what is in it still scheduled. */
function flatten({ open, parts, signs }: Omit<Frame, 'isPrompt'>, close = ''): ScheduleNode {
  const whole = newFrame('');
  append(whole, { kind: 'text', text: open });
  for (const [index, part] of parts.entries()) {
    if (part.length > 0) append(whole, toNode(part));
    append(whole, { kind: 'text', text: signs[index] ?? close });
  }
  return toNode(whole.parts[0] ?? []);
}

function toNode(nodes: readonly ScheduleNode[]): ScheduleNode {
  const [only = { kind: 'text', text: '' } satisfies ScheduleNode] = nodes;
  return nodes.length <= 1 ? only : { kind: 'list', nodes };
}

/** The text that rules at a step, counted from 1, of `steps`. */
export function evaluateSchedule(root: ScheduleNode, step: number, steps: number): string {
  // A stack of its own: brackets may be nested deeper than calls may.
  const waiting = [root];
  const texts: string[] = [];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    switch (node.kind) {
      case 'text':
        texts.push(node.text);
        break;
      case 'list':
        for (let i = node.nodes.length - 1; i >= 0; i--) waiting.push(node.nodes[i]!);
        break;
      case 'alternate': {
        const option = node.options[(step - 1) % node.options.length];
        if (option) waiting.push(option);
        break;
      }
      case 'scheduled':
        waiting.push(step <= whenStep(node.when, steps) ? node.before : node.after);
        break;
      default:
        return node satisfies never;
    }
  }
  return texts.join('');
}

/** A number with a point is a fraction of the steps, one without counts them. */
function whenStep(when: string, steps: number): number {
  const value = Number(when);
  return Math.min(steps, Math.trunc(when.includes('.') ? value * steps : value));
}
