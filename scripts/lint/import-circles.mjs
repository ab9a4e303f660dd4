import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const CODE = /\.(tsx?|mjs)$/;
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx'];
/** Types count as well: whoever changes one reads both. */
const IMPORTS =
  /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s+'([^']+)'|import\('([^']+)'\)|(?:^|\n)import\s+'([^']+)'/g;

/**
 * Files, and folders, that import one another in a circle, type imports included. A folder and those inside it count as one
 * part for each other.
 * @param root a checkout's folder
 * @param parts folders of it that are read
 * @returns each circle as a sorted list of paths from the root
 */
export function findCircles(root, parts) {
  const files = new Map();
  for (const part of parts) for (const file of codeIn(join(root, part))) files.set(file, importsOf(root, file));
  const name = (path) => relative(root, path).split(sep).join('/');
  return {
    files: circlesIn(files).map((circle) => circle.map(name).sort()),
    folders: circlesIn(foldersOf(files)).map((circle) => circle.map(name).sort()),
  };
}

function codeIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => CODE.test(file) && !file.includes(`${sep}generated${sep}`));
}

function importsOf(root, file) {
  const found = new Set();
  for (const [, from, inPlace, forEffect] of readFileSync(file, 'utf8').matchAll(IMPORTS)) {
    const target = resolveFile(root, file, from ?? inPlace ?? forEffect);
    if (target !== null && target !== file) found.add(target);
  }
  return found;
}

function resolveFile(root, file, specifier) {
  if (!specifier.startsWith('@/') && !specifier.startsWith('.')) return null;
  const base = specifier.startsWith('@/') ? join(root, specifier.slice(2)) : join(dirname(file), specifier);
  return ENDINGS.map((ending) => base + ending).find((path) => existsSync(path) && statSync(path).isFile()) ?? null;
}

function foldersOf(files) {
  const folders = new Map([...files.keys()].map((file) => [dirname(file), new Set()]));
  for (const [file, targets] of files) {
    const from = dirname(file);
    for (const to of [...targets].map(dirname)) {
      if (!`${to}/`.startsWith(`${from}/`) && !`${from}/`.startsWith(`${to}/`)) folders.get(from).add(to);
    }
  }
  return folders;
}

/** The strongly connected parts of more than one node (Tarjan, 1972). */
function circlesIn(graph) {
  const [order, low, open, stack, circles] = [new Map(), new Map(), new Set(), [], []];
  const visit = (node) => {
    order.set(node, order.size);
    low.set(node, order.get(node));
    stack.push(node);
    open.add(node);
    for (const next of graph.get(node)) {
      if (!graph.has(next)) continue;
      if (!order.has(next)) visit(next);
      if (open.has(next)) low.set(node, Math.min(low.get(node), low.get(next)));
    }
    if (low.get(node) !== order.get(node)) return;
    const circle = stack.splice(stack.indexOf(node));
    for (const each of circle) open.delete(each);
    if (circle.length > 1) circles.push(circle);
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return circles;
}
