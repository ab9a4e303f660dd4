import { MOST_DRAFT_PAGES, type DraftPerson } from '@/lib/contracts/drafts';
import { readPlaceWords } from '../places/read-place-words';
import { moodOf, type Mood } from './moods.data';
import { NUMBER_PATTERN, numberOf } from './read-numbers';
import type { StoryForm } from './story-form';

/** How a draft is to be changed; `text` is the words that say so. */
export type Instruction = { readonly text: string } & (
  | { readonly kind: 'pages'; readonly by: 'count' | 'change'; readonly value: number }
  | { readonly kind: 'length'; readonly isLonger: boolean }
  | { readonly kind: 'silence'; readonly page: number | 'last' | null }
  | { readonly kind: 'ends'; readonly isEnd: boolean; readonly words: string }
  | { readonly kind: 'mood'; readonly who: string; readonly mood: Mood }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'drop'; readonly who: string }
  | { readonly kind: 'splash'; readonly page: number | 'last' }
  | { readonly kind: 'when'; readonly field: 'time' | 'weather'; readonly value: string }
  | {
      readonly kind: 'person';
      readonly who: string;
      readonly change: Partial<Pick<DraftPerson, 'sex' | 'age' | 'kind'>>;
    }
  | { readonly kind: 'say'; readonly who: string; readonly words: string; readonly page: number | 'last' | null }
  | { readonly kind: 'unknown' }
);

/** All instructions of a draft, in order. */
export type Revision = readonly Instruction[];

type Reader = (text: string) => Instruction | null;
const N = NUMBER_PATTERN;

/** What instructions in English or Japanese ask for; what the rules cannot follow comes back as `unknown`. */
export function readInstructions(instructions: readonly string[]): Revision {
  return instructions.flatMap((instruction) => {
    const whole = readOne(instruction);
    if (whole.kind !== 'unknown') return [whole];
    const parts = instruction
      .split(/\s*(?:[;；。]|,? and (?:then )?|, then )\s*/u)
      .filter((part) => part.trim() !== '');
    return parts.length < 2 ? [whole] : parts.map(readOne);
  });
}

function readOne(instruction: string): Instruction {
  const text = instruction.trim().replace(/[.。!！]+$/u, '');
  for (const read of READERS) {
    const found = read(text);
    if (found !== null) return found;
  }
  return { kind: 'unknown', text };
}

const pageOf = (words: string | undefined): number | 'last' | null =>
  words === undefined ? null : /last|final|最後/iu.test(words) ? 'last' : numberOf(words);

const pages: Reader = (text) => {
  const more = new RegExp(
    String.raw`\b(?:add|give (?:it|me|us)|insert|append) (?:(an?|one more|another|${N})(?: more| extra)? )pages?\b|\b(?:(one|${N}) )?more pages?\b|(?:(${N})ページ)(?:増や|追加|足)|ページを(?:増や|追加|足)`,
    'iu',
  ).exec(text);
  if (more) return { kind: 'pages', by: 'change', value: amount(more), text };
  const fewer = new RegExp(
    String.raw`\b(?:remove|cut|drop|delete|take (?:out|away)) (an?|one|${N}) pages?\b|\b(one|${N}) (?:pages? (?:less|fewer|shorter)|(?:fewer|less) pages?)\b|(?:(${N})ページ)(?:減ら|削)|ページを(?:減ら|削)`,
    'iu',
  ).exec(text);
  if (fewer) return { kind: 'pages', by: 'change', value: -amount(fewer), text };
  const [, english, japanese] =
    new RegExp(
      String.raw`^(?:make (?:it|this)|use|have|in|tell it in|should be|it should be)?\s*(?:exactly )?(${N})[ -]pages?(?: long)?$|^(?:全)?(${N})ページ(?:に(?:して|する)?)?$`,
      'iu',
    ).exec(text) ?? [];
  const count = numberOf(english ?? japanese ?? '');
  return count === null ? null : { kind: 'pages', by: 'count', value: count, text };
};

function amount(found: RegExpExecArray): number {
  return numberOf(found.slice(1).find((one) => one !== undefined) ?? '') ?? 1;
}

const length: Reader = (text) => {
  if (/\bshort(?:er|en)\b|\bcondense\b|\btighten\b|\btoo long\b|短く|縮め/iu.test(text))
    return { kind: 'length', isLonger: false, text };
  if (/\blong(?:er)\b|\bextend\b|\bexpand\b|\btoo short\b|\bslower\b|長く|伸ば|ゆっくり/iu.test(text))
    return { kind: 'length', isLonger: true, text };
  return null;
};

const silence: Reader = (text) => {
  const isSilent =
    /\b(?:no|without(?: any)?|remove (?:all )?(?:the )?|cut (?:the )?|delete (?:the )?|less) ?(?:dialogues?|dialogs?|words|lines|text|speech|talking|balloons)\b|\b(?:silent|wordless)\b|(?:セリフ|台詞|会話|言葉|吹き出し)(?:は|を|が)?(?:なし|無し|なく|無く|消|削|外)|サイレント|無言/iu.test(
      text,
    );
  if (!isSilent) return null;
  const [, english, japanese] =
    new RegExp(
      String.raw`\bpage (${N})\b|(${N}|最後の?)ページ|\b(?:the )?(last|final) page\b|\b(first) page\b`,
      'iu',
    ).exec(text) ?? [];
  const page = /\bfirst page\b/i.test(text)
    ? 1
    : /\b(?:last|final) page\b/i.test(text)
      ? 'last'
      : pageOf(english ?? japanese);
  return { kind: 'silence', page, text };
};

const ends: Reader = (text) => {
  const [, verb = '', english] =
    /^(?:please )?(?:(?:make it|let it|have it|it should|the story should) )?(end|finish|close|start|begin|open)(?:s|ing)? (?:the story |it )?(?:on|with|in|at|by showing) (.+)$/iu.exec(
      text,
    ) ?? [];
  if (english !== undefined) return { kind: 'ends', isEnd: /end|finish|close/i.test(verb), words: english, text };
  const [, last] =
    /^(?:最後(?:は|を|に)?|ラストは)(.+?)(?:で|に|を)?(?:(?:終わ|締め|閉じ|見せ|し)[\p{L}]*)?$/u.exec(text) ?? [];
  if (last !== undefined && !/ページ|コマ/u.test(last)) return { kind: 'ends', isEnd: true, words: last, text };
  const [, ended] = /^(.+?)で(?:終わ|締め)[\p{L}]*$/u.exec(text) ?? [];
  if (ended !== undefined) return { kind: 'ends', isEnd: true, words: ended, text };
  const [, begun] = /^(?:最初は|冒頭は)?(.+?)(?:から|で)(?:始め|始ま)[\p{L}]*$/u.exec(text) ?? [];
  return begun === undefined ? null : { kind: 'ends', isEnd: false, words: begun, text };
};

const mood: Reader = (text) => {
  const found = moodOf(text);
  if (found === null) return null;
  const [, english] =
    /\b(?:make|have|let|turn|show) (.+?) (?:be |look |feel |seem |act |more |less |a bit |much )*(?:\p{L}+)$/iu.exec(
      text,
    ) ?? [];
  const [, japanese] = /^(.+?)(?:を|は|が)(?:もっと|さらに|少し)?/u.exec(text) ?? [];
  const who = english ?? (/^\p{Script=Latin}/u.test(text) ? undefined : japanese);
  return who === undefined ? null : { kind: 'mood', who, mood: found, text };
};

const rename: Reader = (text) => {
  const [, from, to] =
    /^(?:please )?(?:rename|call) (.+?) (?:to |as |into )?["“]?(\p{Lu}[\p{L}’' -]*)["”]?$/u.exec(text) ??
    /^(?:change|replace) (?:the name )?(\p{Lu}[\p{L}’']*)(?:['’]s name)? (?:to|with|by|into) (\p{Lu}[\p{L}’']*)$/u.exec(
      text,
    ) ??
    /^(.+?)の名前を(.+?)に(?:変え|し)[\p{L}]*$/u.exec(text) ??
    [];
  return from === undefined || to === undefined ? null : { kind: 'rename', from, to: to.trim(), text };
};

const drop: Reader = (text) => {
  const [, english] =
    /^(?:please )?(?:remove|drop|cut|delete|leave out|lose|without) (?:the )?([\p{L}’' -]+)$/iu.exec(text) ?? [];
  const [, japanese] = /^(.+?)(?:を|は)(?:消|削|なく|出さない|外)[\p{L}]*$/u.exec(text) ?? [];
  const who = english ?? japanese;
  return who === undefined ? null : { kind: 'drop', who, text };
};

const splash: Reader = (text) => {
  if (!/\bsplash\b|\bfull[- ]page\b|見開き|大ゴマ|一枚絵/iu.test(text)) return null;
  const [, english, japanese] = new RegExp(String.raw`\bpage (${N})\b|(${N})ページ`, 'iu').exec(text) ?? [];
  const page = /\bfirst\b|最初/iu.test(text) ? 1 : (pageOf(english ?? japanese) ?? 'last');
  return { kind: 'splash', page, text };
};

const when: Reader = (text) => {
  const isSet =
    /^(?:please )?(?:set (?:it|the story)|make (?:it|this)|let it|it should|have it|move (?:it|the story))\b|にして|にする|に変え|降らせ/iu.test(
      text,
    );
  if (!isSet) return null;
  const said = readPlaceWords(text).find(({ kind, isDenied }) => (kind === 'time' || kind === 'weather') && !isDenied);
  if (said === undefined || (said.kind !== 'time' && said.kind !== 'weather')) return null;
  return { kind: 'when', field: said.kind, value: said.value, text };
};

const CHANGES: readonly (readonly [RegExp, Partial<Pick<DraftPerson, 'sex' | 'age' | 'kind'>>])[] = [
  [/\b(?:an? )?(?:old|elderly|older)(?: (?:wo)?man| lady)?$|老人|年寄り|老けさせ/iu, { age: 'elderly' }],
  [/\b(?:a )?(?:child|kid|little (?:girl|boy))$|子供に|子どもに/iu, { age: 'child' }],
  [/\b(?:a )?teen(?:ager)?$|高校生に|中学生に/iu, { age: 'teen' }],
  [/\b(?:an )?(?:adult|grown-up)$|大人に/iu, { age: 'adult' }],
  [/\b(?:a )?(?:woman|girl|female|lady)$|女(?:性|の子)?に|少女に/iu, { sex: 'female' }],
  [/\b(?:a )?(?:man|boy|male)$|男(?:性|の子)?に|少年に/iu, { sex: 'male' }],
  [/\b(?:a )?robot$|ロボットに/iu, { kind: 'robot' }],
  [/\b(?:a )?ghost$|幽霊に/iu, { kind: 'ghost' }],
  [/\b(?:a )?cat$|猫に/iu, { kind: 'cat' }],
  [/\b(?:a )?dog$|犬に/iu, { kind: 'dog' }],
];

const person: Reader = (text) => {
  const [, english] =
    /^(?:please )?(?:make|turn) (.+?) (?:into )?(?:an? |older$|old$|elderly$|female$|male$)/iu.exec(text) ?? [];
  const [, japanese] = /^(.+?)を.+に(?:して|する|変え[\p{L}]*)$/u.exec(text) ?? [];
  const who = english ?? japanese;
  const target = text.replace(/(?:して|する|変えて|変える)$/u, '');
  const changes = CHANGES.filter(([pattern]) => pattern.test(target)).map(([, change]) => change);
  if (who === undefined || changes.length === 0) return null;
  const isWoman = /\b(?:woman|lady|girl)$/i.test(text);
  const isMan = /\b(?:man|boy)$/i.test(text) && !isWoman;
  const sex = isWoman ? { sex: 'female' as const } : isMan ? { sex: 'male' as const } : {};
  return { kind: 'person', who, change: Object.assign({}, ...changes, sex), text };
};

const say: Reader = (text) => {
  const [, who, words] =
    /^(?:please )?(?:make|let|have) (.+?) (?:say|shout|ask|whisper)s?:? ["“「](.+?)["”」]/iu.exec(text) ??
    /^(.+?)に「(.+?)」と言わせ/u.exec(text) ??
    [];
  if (who === undefined || words === undefined) return null;
  const [, english, japanese] = new RegExp(String.raw`\bpage (${N}|last)\b|(${N})ページ`, 'iu').exec(text) ?? [];
  return { kind: 'say', who, words, page: pageOf(english ?? japanese), text };
};

const READERS: readonly Reader[] = [say, splash, silence, pages, rename, ends, when, person, mood, length, drop];

/** The length of a story after what instructions ask of it. */
export function withPages(form: StoryForm, revision: Revision, eventCount: number): StoryForm {
  return revision.reduce((now, instruction): StoryForm => {
    if (now.stripCount > 0) return now;
    if (instruction.kind === 'pages') {
      const asked = instruction.by === 'count' ? instruction.value : now.pageCount + instruction.value;
      return resized(now, asked);
    }
    if (instruction.kind !== 'length') return now;
    if (instruction.isLonger) return resized(now, Math.max(now.pageCount + 1, Math.round(now.pageCount * 1.4)));
    // What has one page already is told in fewer panels.
    return now.pageCount === 1
      ? { ...now, panelCount: Math.max(1, Math.min(eventCount, 3)) }
      : resized(now, Math.min(now.pageCount - 1, Math.round(now.pageCount * 0.7)));
  }, form);
}

function resized(form: StoryForm, pages: number): StoryForm {
  const pageCount = Math.min(MOST_DRAFT_PAGES, Math.max(1, pages));
  const panelCount =
    form.panelCount === null ? null : Math.max(pageCount, Math.round((form.panelCount * pageCount) / form.pageCount));
  return { ...form, pageCount, panelCount, isCut: form.isCut || pages > MOST_DRAFT_PAGES };
}
