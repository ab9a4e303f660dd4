/** Tags that say how much of a figure is seen or where it stands: not true of a face by itself. */
const FRAMING =
  /^(full body|cowboy shot|upper body|lower body|wide shot|very wide shot|feet out of frame|from afar|on left|on right|close-up|portrait)$/i;
const CHUNK_BREAK = /\bBREAK\b/;

/**
 * The prompt for one face of a picture: of as many chunks as there are faces (joined by BREAK, left to right) its own,
 * else all of it; framing tags are replaced by `portrait`, at the place of the first of them or at the end.
 * @param place the face's place among the faces from the left, 0-based
 */
export function facePrompt(prompt: string, { place, of }: { readonly place: number; readonly of: number }): string {
  const chunks = prompt.split(CHUNK_BREAK);
  const own = (chunks.length === of ? chunks[place] : undefined) ?? prompt;
  const tags = own.split(',').map((tag) => tag.trim());
  const bare = (tag: string) => tag.replace(/^[([]+|(:[0-9.]+)?[)\]]+$/g, '');
  const first = tags.findIndex((tag) => FRAMING.test(bare(tag)));
  const kept = tags.flatMap((tag, index) => {
    if (index === first) return ['portrait'];
    return tag === '' || FRAMING.test(bare(tag)) ? [] : [tag];
  });
  return (first < 0 ? [...kept, 'portrait'] : kept).join(', ');
}
