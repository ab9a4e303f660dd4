import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Balloon } from '@/lib/contracts/balloons';
import type { Language } from '@/lib/contracts/languages';
import { typefaceOperations } from '@/lib/contracts/typefaces';
import { BASE_FACES, boxedFace, neededFaces, usualFace } from '@/lib/lettering/faces';
import { loadHyphenators, type Hyphenator, openLettering, type FaceFiles, type Lettering } from '@/lib/lettering';
import { addressOf } from './call';
import { keys } from './keys';

const FOLDER = '/lettering';
const KEPT = { staleTime: Infinity, gcTime: Infinity } as const;

/**
 * Lettering with the faces that are named, and the small ones that any text may need: each file comes once, when something
 * is first set in it. Null until all of them came, or can't; a typeface that can't come is left out.
 * @param named as balloons name them; `own:ID` for typefaces that were brought in and are not put away
 * @param languages whose words are parted; one whose patterns can't come is not
 */
export function useLettering(named: readonly string[], languages: readonly Language[]): Lettering | null {
  const { data: base } = useQuery({ queryKey: keys.lettering, queryFn: loadBase, ...KEPT });
  const parts = useQuery({
    queryKey: keys.hyphenators(languages),
    queryFn: () => loadHyphenators(languages),
    retry: 1,
    ...KEPT,
  });
  const names = useMemo(() => [...new Set(named)].filter((name) => !isBase(name)).sort(), [named]);
  return useQueries({
    queries: names.map((name) => ({ queryKey: keys.face(name), queryFn: () => loadFace(name), retry: 1, ...KEPT })),
    combine: (answers) => {
      if (base === undefined || parts.isPending || answers.some(({ isPending }) => isPending)) return null;
      const files = names.flatMap((name, index): [string, ArrayBuffer][] => {
        const bytes = answers[index]?.data;
        return bytes === undefined ? [] : [[name, bytes]];
      });
      return letteringWith(partingWords(base, parts.data ?? NO_PARTS), files);
    },
  });
}

/** Every face that balloons are set in, in all their languages, with what stands in for it. */
export function facesOf(balloons: readonly Balloon[]): string[] {
  return [...new Set(balloons.flatMap(facesOfBalloon))];
}

const known = new WeakMap<Balloon, string[]>();

function facesOfBalloon(balloon: Balloon): string[] {
  const found = known.get(balloon);
  if (found !== undefined) return found;
  const { text, translations, face, kind } = balloon;
  const texts = [text, ...Object.values(translations).map((translation) => translation.text)];
  // The usual face is there as well, for a typeface that was put away.
  const faces = texts.flatMap((words) => {
    const usual = usualFace(words, kind === 'sfx');
    return [usual, face ?? usual].flatMap((one) => neededFaces(words, one));
  });
  known.set(balloon, faces);
  return faces;
}

function isBase(name: string): boolean {
  return BASE_FACES.some((base) => base === name);
}

type Hyphenators = Readonly<Record<Language, Hyphenator>>;
const NO_PARTS: Hyphenators = {};
const parting = new WeakMap<Hyphenators, Lettering>();

/** The same one for the same languages, so that nothing is set anew. */
function partingWords(base: Lettering, parts: Hyphenators): Lettering {
  const found = parting.get(parts) ?? base.withHyphenators(parts);
  parting.set(parts, found);
  return found;
}

/** Faces of the box stay open, whatever is shown next; those that were brought in are added for those who ask. */
const boxed = new WeakMap<Lettering, Lettering>();
const withOwn = new Map<string, { readonly on: Lettering; readonly lettering: Lettering }>();
const MOST_WITH_OWN = 4;

function letteringWith(base: Lettering, files: readonly [string, ArrayBuffer][]): Lettering {
  const before = boxed.get(base) ?? base;
  const fresh = files.filter(([name]) => boxedFace(name) !== null && !before.faces.has(name));
  const all = fresh.length === 0 ? before : before.with(Object.fromEntries(fresh));
  boxed.set(base, all);
  const own = files.filter(([name]) => boxedFace(name) === null);
  if (own.length === 0) return all;
  const key = own.map(([name]) => name).join();
  const found = withOwn.get(key);
  if (found?.on === all) return found.lettering;
  const lettering = all.with(Object.fromEntries(own));
  withOwn.set(key, { on: all, lettering });
  for (const old of [...withOwn.keys()].slice(0, -MOST_WITH_OWN)) withOwn.delete(old);
  return lettering;
}

async function loadBase(): Promise<Lettering> {
  // The shaper loads its own WebAssembly from beside itself, which bundlers take apart.
  const address = `${FOLDER}/index.mjs`;
  const [harfBuzz, ...files] = await Promise.all([
    import(/* webpackIgnore: true */ /* turbopackIgnore: true */ address) as Promise<typeof import('harfbuzzjs')>,
    ...BASE_FACES.map(async (name): Promise<[string, ArrayBuffer]> => [name, await loadFace(name)]),
  ]);
  const faces: FaceFiles = Object.fromEntries(files);
  return openLettering(harfBuzz, faces);
}

async function loadFace(name: string): Promise<ArrayBuffer> {
  const file = boxedFace(name)?.file;
  const address =
    file === undefined
      ? addressOf(typefaceOperations.getTypefaceFile, { params: { typefaceId: name.slice('own:'.length) } })
      : `${FOLDER}/${file}`;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The font ${name} couldn’t be loaded.`);
  return answer.arrayBuffer();
}
