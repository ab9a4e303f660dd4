import { spokenName } from '../characters/names-in-text';

/** Words in quotation marks; what is in them is in one of four groups. */
export const QUOTED = /"([^"]+)"|“([^”]+)”|「([^」]+)」|『([^』]+)』/g;

/** Sentences by the language's own rules, long ones parted; what is in quotation marks is not cut. */
export function sentencesOf(text: string, language: 'en' | 'ja'): string[] {
  return wholeSentencesOf(text, language).flatMap(splitLong);
}

/** As `sentencesOf`, with every sentence whole. */
export function wholeSentencesOf(text: string, language: 'en' | 'ja'): string[] {
  const paragraphs = text.split(/\n+/).map((line) => line.trim());
  const pieces = paragraphs.flatMap((paragraph) =>
    [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(paragraph)].map(({ segment }) =>
      segment.trim(),
    ),
  );
  const whole: string[] = [];
  for (const piece of pieces) {
    if (piece === '') continue;
    const last = whole.at(-1);
    if (
      last !== undefined &&
      (isQuoteOpen(last) ||
        (/[」』]$/u.test(last) && /^(?:と|って|なんて)(?!ころ|もだち|なり)/u.test(piece)) ||
        (ABBREVIATED.test(last) && !(/[ap]\.m\.$/.test(last) && /^\p{Lu}\p{Ll}/u.test(piece))) ||
        (/["”]$/.test(last) && (/^\p{Ll}/u.test(piece) || SAYS.test(piece))))
    )
      whole[whole.length - 1] = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。！？「」]$/u.test(last)
        ? `${last}${piece}`
        : `${last} ${piece}`;
    else whole.push(piece);
  }
  return whole.flatMap(beforeQuotes);
}

/** 「青年は網を直す。「どこで覚えた」と源造が聞く」: what is said begins a sentence. */
const beforeQuotes = (piece: string): string[] =>
  /「/u.test(piece)
    ? piece.split(/(?<=^[^「」『』]*[。！？])(?=「[^「」]*」(?:と|って))/u).map((one) => one.trim())
    : [piece];

/** '"Who is there?" Max asks.': who says it belongs to what is said. */
const SAYS =
  /^(?:(?:The|An?|His|Her) )?(?:[\p{L}'’.-]+ ){1,2}(?:says?|said|asks?|asked|repl(?:y|ies|ied)|answers?|answered|whispers?|whispered|shouts?|shouted|screams?|yells?|mutters?|murmurs?|adds?|cries|sighs?|laughs?|thinks?|calls|begs?|warns?)\b/u;

/** "Ms." ends no sentence. */
const ABBREVIATED = /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|Capt|Sgt|Lt|Gen|Rev|vs|a\.m|p\.m)\.$/;

function isQuoteOpen(text: string): boolean {
  const straight = (text.match(/"/g) ?? []).length;
  const count = (mark: string): number => text.split(mark).length;
  return straight % 2 === 1 || count('“') > count('”') || count('「') > count('」');
}

/** "They argue, then share it and laugh" is three beats: a long sentence parts where time goes on. */
function splitLong(sentence: string): string[] {
  if (/["“「]/.test(sentence)) return [sentence];
  const parts = sentence.split(
    /,?\s+(?:and )?then\s+|;\s*|,\s+(?:but|until|so)\s+|(?<=て)、(?=.{6,})|(?<=[るただいすんう]が)、(?=.{6,})/i,
  );
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** A piece that was cut off its sentence gets who it is about, and an end. */
export function withSubject(piece: string, subject: readonly string[], language: 'en' | 'ja'): string {
  if (language === 'ja') return /[。！？」…]$/.test(piece) ? piece : `${piece}。`;
  const isCutOff = /^\p{Ll}/u.test(piece) && subject.length > 0;
  const isWhole = /^(?:he|she|they|it|the|a|an|his|her|their)\b/.test(piece);
  // "takes him to the station": one of them does it.
  const isOne = /^(?:is|was|has|[\p{Ll}]{2,}s)\b/u.test(piece);
  const named =
    isCutOff && !isWhole
      ? `${subject
          .slice(0, isOne ? 1 : undefined)
          .map(spokenName)
          .join(' and ')} ${piece}`
      : piece;
  const text = named.slice(0, 1).toUpperCase() + named.slice(1);
  return /[.!?…"”]$/.test(text) ? text : `${text}.`;
}
