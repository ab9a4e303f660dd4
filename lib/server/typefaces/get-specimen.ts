import { boxedFace } from '@/lib/lettering/faces';
import { setWords } from '@/lib/lettering';
import { notFound } from '../app-error';
import type { Actor } from '../auth/actor';
import { getLettering } from '../lettering/get-lettering';
import { openOwnFaces } from '../lettering/lettering-for';
import { requireProject } from '../projects/require-project';
import { requireTypeface } from './find-typefaces';

const HEIGHT = 30;
const SIZE = 20;
const WORDS = 'Hm… You came after all!';
const JAPANESE_WORDS = 'ふん…来たんだ！永遠';
const THAI_WORDS = 'มาแล้วเหรอ!';
const KOREAN_WORDS = '흠… 왔구나!';

/**
 * Some words in a typeface as an SVG picture: outlines in the colour of the text around it. For members of the project.
 * @param face of the box, or `own:ID`
 * @throws AppError `not-found`, `storage-unreachable`
 */
export async function getSpecimen(actor: Actor, projectId: string, face: string): Promise<Response> {
  await requireProject(actor, projectId, 'view');
  const own = face.startsWith('own:') ? await requireTypeface(actor, face.slice(4)) : null;
  const boxed = boxedFace(face);
  if (own === null ? boxed === null : own.projectId !== projectId) throw notFound('typeface');
  const scripts = own?.scripts ?? boxed?.scripts ?? [];
  const words = [
    ...(scripts.some((one) => one === 'latin') ? [WORDS] : []),
    ...(scripts.some((one) => one === 'japanese') ? [JAPANESE_WORDS] : []),
    ...(scripts.some((one) => one === 'thai') ? [THAI_WORDS] : []),
    ...(scripts.some((one) => one === 'korean') ? [KOREAN_WORDS] : []),
  ];
  const base = await getLettering();
  const lettering = own === null ? base : base.with(await openOwnFaces([own]));
  const text = words.length === 0 ? WORDS : words.join('\u3000');
  const shaped = setWords(lettering, { text, face, direction: 'horizontal' });
  const width = Math.ceil(shaped.length * SIZE) + 4;
  const d = shaped.outline({ x: 2, y: 21, size: SIZE });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}"><path fill="#16130f" d="${d}"/></svg>`;
  return new Response(svg, {
    headers: {
      'Content-Type': 'image/svg+xml',
      'Cache-Control': 'private, max-age=86400',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  });
}
