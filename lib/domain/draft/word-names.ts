import { roleOfWord } from '../characters/roles';
import { escaped } from '../script/words/word-patterns';

/** Names that are words too: somebody only where the sentence says so. */
const WORD_NAMES: ReadonlySet<string> = new Set(
  (
    'hope will rose grace faith joy summer autumn dawn lily daisy violet iris ivy jade ruby pearl amber hazel olive ginger sage basil rusty rocky ' +
    'chase hunter mark bill frank rich art ray drew dean melody harmony sky river storm rain forest reed cliff brook glen heath robin jay wren lark ' +
    'star angel destiny patience prudence constance mercy charity honor justice blessing precious happy lucky sunny penny candy cherry clementine ' +
    'poppy fern holly heather rosemary ash rowan willow myrtle laurel crystal opal eve christian miles page mason porter cooper taylor parker carter ' +
    'piper archer april may june august jasmine pepper cookie biscuit pumpkin shadow smoky snow winter stone wolf fox bear hawk buck duke king prince earl'
  ).split(' '),
);
const SAYS =
  'says|said|asks|asked|shouts|shouted|whispers|whispered|replies|replied|answers|answered|laughs|laughed|smiles|smiled|sighs|sighed|nods|nodded|thinks|wants|hates|loves|works|lives';

/**
 * Whether a word that is a name too is somebody's in a text: "Hope is a weather presenter", "Rose, who is nine", "Will says".
 * @param word as written, with a capital
 */
export function isNameHere(text: string, word: string): boolean {
  if (!WORD_NAMES.has(word.toLowerCase())) return false;
  const own = escaped(word);
  // "The Rose says" is no Rose.
  const alone = String.raw`(?<!\b(?:[Tt]he|[Aa]n?|[Tt]his|[Hh]is|[Hh]er|[Mm]y) )(?<![\p{L}-])${own}`;
  if (new RegExp(String.raw`\b(?:named|called) ${own}(?![\p{L}-])`, 'u').test(text)) return true;
  if (
    new RegExp(
      String.raw`${alone}(?:,? (?:who|whose|aged)\b| \(\d|, (?:\d{1,2}\b|an? (?:[\p{Ll}-]+ ){0,3}?(?:girl|boy|woman|man)\b)| (?:${SAYS})\b)`,
      'u',
    ).test(text)
  )
    return true;
  return [
    ...text.matchAll(
      new RegExp(
        String.raw`${alone}(?: is| was|,) (?:an?|the|his|her|their) ((?:[\p{Ll}-]+ ){0,4}?[\p{Ll}-]+)(?=[,.;!?]| (?:who|with|from|of|in|at|and|but|on|for)\b)`,
        'gu',
      ),
    ),
  ].some(({ 1: phrase = '' }) => {
    const last = phrase.split(' ').at(-1) ?? '';
    return roleOfWord(phrase) !== null || roleOfWord(last) !== null || /(?:[^t]er|or|ist|ian|man|woman)$/.test(last);
  });
}
