import type { LineKind } from '../script/script-block';

const TITLE =
  'Mr|Mrs|Ms|Miss|Dr|Doctor|Prof|Professor|Sir|Lady|Lord|Captain|Capt|Inspector|Detective|Officer|Sergeant|Colonel|Major|General|Father|Mother|Sister|Brother|Aunt|Uncle|Madam|Madame|Monsieur|Count|Countess|Baron|King|Queen|Prince|Princess|Old|Young|Little';
const WORD = String.raw`\p{Lu}[\p{Ll}\p{M}]+(?:['’-]\p{Lu}?\p{Ll}+)*|\p{Lu}\.`;
/** A name of one to three words, with what stands before it. */
export const ENGLISH_NAME = String.raw`(?:(?:${TITLE})\.? ){0,2}(?:${WORD})(?: (?:(?:de|van|von|du|la|le|of) )?(?:${WORD})){0,2}`;
const VERBS =
  'said|says|say|asked|asks|replied|replies|answered|answers|cried|cries|exclaimed|shouted|shouts|whispered|whispers|murmured|muttered|called|calls|yelled|yells|screamed|screams|snapped|sighed|laughed|growled|hissed|remarked|observed|added|continued|returned|went on|began|repeated|inquired|enquired|demanded|declared|announced|agreed|insisted|admitted|suggested|breathed|groaned|moaned|sobbed|gasped|responded|interrupted|protested|pleaded|begged|explained|roared|stammered|spoke|speaks|put in|broke in|warned|promised|ordered|commanded|offered|mused|pronounced|ejaculated|rejoined|retorted|thundered|chuckled|told|tells|addressed|thought|thinks|wondered|confessed|urged|sneered|croaked|bellowed|lied|joked|conceded|drawled|grunted|finished|concluded|snarled|barked|blurted|wailed';
/** "the old man", "his wife": up to what can't belong to it. */
const ROLE = String.raw`(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Mm]y) (?:[\p{Ll}-]+ ){0,2}?[\p{Ll}-]+(?=[,.;:!?—–-]|\s(?:to|in|with|from|at|as|and|who|on|after|behind|when|while|\p{Ll}+ly|${VERBS})(?![\p{L}])|\s*$)`;
const SUBJECT = String.raw`((?:[Tt]he )?${ENGLISH_NAME}|[Hh]e|[Ss]he|I|${ROLE})`;
const LY = String.raw`(?:\p{Ll}+ly |then |had |just |only |quietly |softly |at last )?`;

const AFTER_VERB_FIRST = new RegExp(String.raw`^[\s,—–-]*(?:${VERBS})\s${LY}${SUBJECT}(?![\p{L}])`, 'u');
const AFTER_NAME_FIRST = new RegExp(String.raw`^[\s,—–-]*${SUBJECT} ${LY}(?:${VERBS})(?![\p{L}])`, 'u');
const BEFORE = new RegExp(
  String.raw`(?:^|[.!?;…]\s+|, (?:and|but) |\band )${SUBJECT}(?= )[^.!?…]{0,160}(?<![\p{L}])(?:${VERBS})(?![\p{L}])[^.!?…]{0,60}[,:—–-]?\s*$`,
  'u',
);
const BEAT = new RegExp(String.raw`^${SUBJECT}(?=['’]s |,? )`, 'u');
const LAST_SENTENCE = /[^.!?…]+[.!?…]*\s*$/u;

const SAID_AS: readonly (readonly [LineKind, RegExp])[] = [
  ['whisper', /\b(?:whisper|murmur|mutter|breathed|under (?:his|her|their) breath)/i],
  ['shout', /\b(?:shout|yell|scream|cried|cries|roar|bellow|thunder|bark)/i],
  ['thought', /\b(?:thought|thinks|wondered)\b/i],
];

/** Who speaks, as the words beside a speech say, and how surely. */
export interface Attribution {
  /** As written: a name, a pronoun, or "the driver". */
  readonly subject: string;
  readonly isSaid: boolean;
  readonly say: LineKind;
}

/** @param before told right before the speech in its paragraph, @param after told right behind it */
export function attributeEnglish(before: string, after: string): Attribution | null {
  const behind = AFTER_VERB_FIRST.exec(after) ?? AFTER_NAME_FIRST.exec(after);
  if (behind !== null) return { subject: behind[1] ?? '', isSaid: true, say: sayOf(behind[0]) };
  const sentence = LAST_SENTENCE.exec(before.slice(-400))?.[0] ?? '';
  const ahead = BEFORE.exec(sentence.trim());
  if (ahead !== null) return { subject: ahead[1] ?? '', isSaid: true, say: sayOf(ahead[0]) };
  // Who does something in the same paragraph is who speaks in it.
  const beat = BEAT.exec(sentence.trim()) ?? BEAT.exec(after.trim());
  return beat === null ? null : { subject: beat[1] ?? '', isSaid: false, say: 'speech' };
}

function sayOf(words: string): LineKind {
  return SAID_AS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'speech';
}

export const isPronoun = (subject: string): boolean => /^(?:he|she|I)$/i.test(subject);

const ONLY_SAYS = new RegExp(
  String.raw`^[\s,—–-]*(?:(?:${VERBS})\s${LY}${SUBJECT}|${SUBJECT} ${LY}(?:${VERBS}))(?![\p{L}])[^.!?]{0,40}[.,;:!?—–-]*$`,
  'u',
);
/** "said Alice indignantly, and she sat down": what is told behind who said it. */
const AND_DOES = new RegExp(
  String.raw`^[^.!?]{0,80}?(?:,| as| and) (?:and )?((?:he|she|${ENGLISH_NAME}) (?!${VERBS})[^]+)$`,
  'u',
);

/** What words beside a speech tell besides who says it; empty where they tell nothing else. */
export function toldBesides(text: string): string {
  const [opening = '', ...others] = text.split(/(?<=[.!?])\s+/);
  const rest = others.join(' ');
  if (ONLY_SAYS.test(opening)) return rest;
  if (!/^[\s,—–-]*\p{Ll}/u.test(opening)) return text;
  // It goes on with what was said; only a whole clause behind it can be seen.
  const [, clause] = AND_DOES.exec(opening) ?? [];
  const first = clause === undefined ? '' : clause.slice(0, 1).toUpperCase() + clause.slice(1);
  return `${first} ${rest}`.trim();
}
