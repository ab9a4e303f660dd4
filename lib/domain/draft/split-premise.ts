import { readPlaceWords } from '../places/read-place-words';
import { castParts, isCastEntry, spokenLine, type PersonPart } from './cast-parts';
import { sentencesOf } from './sentences';
import { isFormAlone, withoutForm } from './read-constraints';

/** Something that a premise says, in its order. */
export type PremisePart =
  | { readonly kind: 'sentence'; readonly text: string }
  /** Words with who says them; empty where the premise does not say. */
  | { readonly kind: 'line'; readonly speaker: string; readonly text: string }
  /** Where what follows happens: "INT. TRAIN - NIGHT", "Setting: a lighthouse". */
  | { readonly kind: 'scene'; readonly text: string }
  /** The hour or the weather of what follows: "Time: night". */
  | { readonly kind: 'when'; readonly text: string }
  /** Who somebody is, apart from what happens: "Mika: a shy girl of 12". */
  | PersonPart;

/** A premise without its labels and without what only asks for a form. */
export interface SplitPremise {
  readonly title: string | null;
  readonly parts: readonly PremisePart[];
}

const LABEL = /^\s*([^:：「」"“”.!?。！？\n]{1,60})\s*[:：]\s*(.*)$/u;
const TITLE = /^(?:working |the )?(?:title|name of the (?:story|manga|chapter))$|^(?:タイトル|題名|題|作品名)$/i;
const STORY =
  /^(?:premise|log ?line|story|synopsis|plot|summary|idea|pitch|setup|set-up|scenario|about|twist|ending|beginning|middle|end|opening|act (?:\d|one|two|three)|scene \d+|chapter \d+|page \d+|panel \d+|theme|the (?:story|plot|twist|end|ending|premise))$|^(?:あらすじ|プレミス|内容|話|物語|概要|ストーリー|オチ|結末|起|承|転|結|プロット|テーマ)$/i;
const PLACE = /^(?:setting|place|location|where|scene|settings|locations)$|^(?:舞台|場所|シーン|場面|情景)$/i;
const CAST =
  /^(?:characters?|cast|people|who|main characters?|hero|heroine|protagonist|starring)$|^(?:登場人物|キャラクター|キャラ|主人公|人物)$/i;
const WHEN = /^(?:time|when|time of day|hour|weather|season|date)$|^(?:時間|時刻|時間帯|天気|天候|季節|いつ)$/i;
const FORM =
  /^(?:genre|format|form|tone|mood|style|length|pages?|panels?|page count|panel count|type|kind|audience|rating|language|constraints?|notes?|requirements?)$|^(?:ジャンル|形式|ページ数?|コマ数?|長さ|雰囲気|条件|対象|備考)$/i;
const HEADING = /^\s*(?:INT|EXT|INT\.?\/EXT|I\/E)[. ]\s*(.+)$/;
const SAID_BY_LABEL =
  /(?:^|(?<=["”」.!?\s]))(\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2}|[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー々]{1,10})\s*[:：]\s*(?:["“]([^"”]+)["”]|「([^」]+)」|『([^』]+)』)/gu;
const SAID_BY_NAME = /(?:^|(?<=[」。！？\s]))([\p{L}\p{N}ー々・]{1,12})[「『]([^」』]+)[」』]/gu;

/** Cuts a premise in English or Japanese into what it says. */
export function splitPremise(text: string, language: 'en' | 'ja'): SplitPremise {
  let title: string | null = null;
  const parts: PremisePart[] = [];
  const addStory = (story: string): void => void parts.push(...storyParts(story, language));
  let isCast = false;
  const lines = text
    .replaceAll('\r', '')
    .replaceAll(NAME_IN_MARKS, 'の$1')
    .replaceAll(PART_LABEL, '\n')
    .split('\n')
    .map(withoutMarks);
  const isScript = lines.filter((line) => spokenLine(line.trim()) !== null).length > 1;
  const headline = headlineOf(lines);
  if (headline !== null) title = headline;
  for (let index = headline === null ? 0 : 1; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const trimmed = line.trim().replace(LISTED, '');
    const isListed = LISTED.test(line.trim());
    if (trimmed === '') {
      isCast = false;
      continue;
    }
    const next = lines[index + 1]?.trim() ?? '';
    if (CUE.test(trimmed) && next !== '' && !CUE.test(next)) {
      parts.push({ kind: 'line', speaker: titleCase(trimmed.replace(/\s*\(.*\)$/, '')), text: unquoted(next) });
      index++;
      continue;
    }
    if (CAST.test(trimmed)) {
      isCast = true;
      continue;
    }
    const [, before = ''] = LABEL.exec(trimmed) ?? [];
    if (!isLabel(before.trim()) && isCastEntry(trimmed, { isCast, isMarked: isListed })) {
      parts.push(...castParts(trimmed));
      continue;
    }
    const spokenBy = isScript ? spokenLine(trimmed) : null;
    if (spokenBy !== null) {
      parts.push({ kind: 'line', speaker: titleCase(spokenBy.speaker), text: unquoted(spokenBy.text) });
      continue;
    }
    const [, named, behindTitle = ''] = NAMED_STORY.exec(trimmed) ?? [];
    if (named !== undefined) {
      title = named.slice(0, 120);
      if (behindTitle !== '') addStory(behindTitle);
      continue;
    }
    const heading = HEADING.exec(trimmed)?.[1];
    if (heading !== undefined) {
      const [place = '', rest] = splitHeading(heading);
      parts.push({ kind: 'scene', text: place });
      if (rest !== '') addStory(rest);
      continue;
    }
    const spoken = [...(/^(?:「[^「」]+」\s*){2,}/u.exec(trimmed)?.[0].matchAll(/「([^「」]+)」/gu) ?? [])];
    if (spoken.length > 0) {
      parts.push(...spoken.map(({ 1: said = '' }): PremisePart => ({ kind: 'line', speaker: '', text: said })));
      const behindLines = trimmed.replace(/^(?:「[^「」]+」\s*){2,}/u, '');
      if (behindLines !== '') addStory(behindLines);
      continue;
    }
    const bare = /^(?:["“]([^"“”]+)["”]|「([^「」]+)」|『([^『』]+)』)$/u.exec(trimmed);
    if (bare !== null) {
      parts.push({ kind: 'line', speaker: '', text: bare.slice(1).find((one) => one !== undefined) ?? '' });
      continue;
    }
    const [, label = '', rest = ''] = LABEL.exec(trimmed) ?? [];
    const key = label.trim();
    if (key !== '' && TITLE.test(key)) {
      const [, quoted, behind = ''] = /^["“「『]([^"”」』]+)["”」』][.。,、]?\s*(.*)$/u.exec(rest) ?? [];
      const [own = '', more = ''] = quoted === undefined ? firstSentence(rest) : [quoted, behind];
      title = own
        .replace(/[.。]$/, '')
        .trim()
        .slice(0, 120);
      if (more !== '') addStory(more);
    } else if (key !== '' && FORM.test(key)) addStory(dropForm(rest));
    else if (key !== '' && PLACE.test(key)) parts.push({ kind: 'scene', text: rest });
    else if (key !== '' && WHEN.test(key)) parts.push({ kind: 'when', text: rest });
    else if (key !== '' && CAST.test(key)) {
      isCast = true;
      parts.push(...castParts(rest));
    } else if (key !== '' && (STORY.test(key) || isFormAlone(key) || isSortOfStory(key, rest, lines))) addStory(rest);
    else if (isPersonNote(key, rest)) parts.push({ kind: 'person', name: key, text: rest });
    else if (isBareLine(key, rest)) parts.push({ kind: 'line', speaker: key, text: unquoted(rest) });
    else addStory(trimmed);
  }
  return { title, parts };
}

/** "The Umbrella Thief - a synopsis" and an empty line: what a longer text is called. */
function headlineOf([first = '', second, ...rest]: readonly string[]): string | null {
  const words = first
    .trim()
    .replace(/\s+[-–—]\s+(?:an? )?(?:synopsis|outline|story|treatment|pitch|manga|one-shot)$/i, '');
  if (second === undefined || second.trim() !== '' || rest.join('').length < 2 * first.length) return null;
  const isTitle =
    /^[『《](.+)[』》]$/u.test(words) ||
    (/^\p{Lu}/u.test(words) &&
      !/[.!?:;"“”(),]/.test(words) &&
      /[\p{Ll}]/u.test(words) &&
      !HEADING.test(words) &&
      !isLabel(words) &&
      words.split(' ').length <= 8 &&
      words.split(' ').length > 1 &&
      words
        .split(' ')
        .every((word) => /^\p{Lu}/u.test(word) || /^(?:of|the|a|an|and|in|on|at|to|for|by|with|from)$/.test(word)));
  return isTitle ? words.replaceAll(/[『』《》]/gu, '').slice(0, 120) : null;
}

/** 「ロボット「ハチ」だけが」: a name, and nothing that is said. */
const NAME_IN_MARKS =
  /(?<=[\p{Script=Han}\p{Script=Katakana}ー])「([\p{Script=Katakana}ー]{2,6}|[\p{Script=Han}]{1,3})」(?=だけ|が|は|を|も|に)/gu;

/** A list's marks. */
const LISTED = /^(?:(?:[-*•]|\d+[.)])\s+|[・•]\s*(?=\p{L}))/u;
/** 「■人物」, 「【登場人物】」, "## Characters", "**Setting:** a bar": how a heading is marked says nothing. */
const withoutMarks = (line: string): string =>
  line
    .replace(/^\s*(?:[■◆●▼◇□★☆◎○▪]\s*|#{1,4}\s+)/u, '')
    .replace(/^\s*[【［〈《]([^】］〉》\n]{1,12})[】］〉》]\s*/u, (_, key: string) => (isLabel(key) ? `${key}：` : key))
    .replace(/^\s*\*\*([^*]{1,30}?):?\*\*:?\s*/u, (whole, key: string) => (isLabel(key) ? `${key}: ` : whole));
const isLabel = (key: string): boolean =>
  key !== '' && [TITLE, STORY, PLACE, CAST, WHEN, FORM].some((pattern) => pattern.test(key));

/** 「タイトル「最後のラムネ」。」: a title without a colon. */
const NAMED_STORY = /^(?:タイトル|題名|作品名)は?\s*[「『]([^」』]+)[」』][。、]?\s*(.*)$/u;

/** "Panel 2:", 「三コマ目、」, 「起：」 within a line: what follows is a part of its own. */
const PART_LABEL =
  /(?<=^|[\s。」])(?:(?:panel|page|scene|act|beat) (?:\d+|one|two|three|four|five|six)\s*[:：–-]|[1-9１-９一二三四五六]コマ目(?:[:：、]|は、?|で、?)|[起承転結]\s*[:：])\s*/giu;

/** A name on a line of its own above what is said, as scripts have it. */
const CUE = /^(?!INT|EXT)\p{Lu}[\p{Lu}'’. -]{2,30}(?:\s*\([^)]*\))?$/u;

const titleCase = (words: string): string => words.slice(0, 1) + words.slice(1).toLowerCase();

/** "TRAIN - NIGHT. Two women sit." is a place and what happens there. */
function splitHeading(heading: string): [string, string] {
  const end = /[.。]\s+(?=\p{Lu}\p{Ll}|["“])/u.exec(heading);
  return end === null ? [heading, ''] : [heading.slice(0, end.index), heading.slice(end.index + 1).trim()];
}

function firstSentence(text: string): [string, string] {
  const end = /\.\s+(?=\S)|。\s*(?=\S)/u.exec(text);
  return end === null ? [text, ''] : [text.slice(0, end.index), text.slice(end.index + end[0].length)];
}

/** Of "horror. A nurse hears steps." what happens; of "horror, 4 pages" nothing. */
function dropForm(rest: string): string {
  return firstSentence(rest)[1];
}

/** "Post-apocalyptic: a mute girl crosses a sea of sand": the only label of a premise, before what happens. */
function isSortOfStory(key: string, rest: string, lines: readonly string[]): boolean {
  return (
    rest.length > 60 &&
    key.split(' ').length <= 3 &&
    !/^(?:an?|the) /i.test(key) &&
    readPlaceWords(key).every(({ kind }) => kind !== 'place') &&
    /^(?:an?|the|two|three|in|on|at|when|after|every|one) /i.test(rest) &&
    !/\b(?:I|you|we|my|your|me|us)\b|["“]/i.test(rest) &&
    lines.filter((line) => LABEL.test(line)).length === 1 &&
    !lines.join(' ').replace(key, '').toLowerCase().includes(key.toLowerCase())
  );
}

/** "Mika: a shy girl with freckles": no words of hers. */
function isPersonNote(key: string, rest: string): boolean {
  if (!isName(key) || /^["“「『]/.test(rest)) return false;
  return (
    (/^(?:an?|the) (?:[\p{L}'’-]+,? )*[\p{L}'’-]+/iu.test(rest) &&
      !/[!?！？]/.test(rest) &&
      rest.length < 200 &&
      !/\b(?:I|you|we|is|are|was)\b/.test(rest)) ||
    /^[^。]*(?:の(?:少女|少年|女性|男性|男|女|老人|猫|犬)|歳|才)[^。]*[。]?$/u.test(rest)
  );
}

/** `A: text` of a script: a short name, then what is said. */
function isBareLine(key: string, rest: string): boolean {
  return (
    rest !== '' &&
    isName(key) &&
    unquoted(rest) !== '' &&
    !SAID_AGAIN.test(rest) &&
    !/["“」][^"“「]*\p{L}{3,}[^"”」]*$/u.test(rest.replace(/^["“「『][^"”」』]*["”」』]/u, ''))
  );
}

/** Somebody else speaks in the same line. */
const SAID_AGAIN = /["”」]\s*\p{L}[\p{L}'’.-]{0,20}\s*[:：]?\s*["“「]/u;

function isName(key: string): boolean {
  if (/^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー々・A-ZＡ-Ｚ]{1,10}$/u.test(key)) return true;
  const words = key.split(/\s+/);
  return (
    words.length <= 3 &&
    words.every((word) => /^(?:the|\p{Lu}[\p{L}'’.-]*|\d+)$/u.test(word)) &&
    !/^(?:The|A|An)$/.test(key)
  );
}

function unquoted(text: string): string {
  return text
    .trim()
    .replace(/^["“「『]+/, '')
    .replace(/["”」』]+$/, '')
    .trim();
}

/** Running text: lines with who says them stand among sentences. */
function storyParts(text: string, language: 'en' | 'ja'): PremisePart[] {
  const marks = [...text.matchAll(SAID_BY_LABEL), ...text.matchAll(SAID_BY_NAME)]
    .filter(({ 1: name = '' }) => !isFormAlone(name) && !/(?:は|が|と|も|に|を|で|て|の|から|いう|って)$/u.test(name))
    .sort((a, b) => a.index - b.index);
  const parts: PremisePart[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.index < at) continue;
    parts.push(...sentenceParts(text.slice(at, mark.index), language));
    const [, speaker = '', ...said] = mark;
    parts.push({ kind: 'line', speaker, text: said.find((one) => one !== undefined) ?? '' });
    at = mark.index + mark[0].length;
  }
  return [...parts, ...sentenceParts(text.slice(at), language)];
}

/** 「舞台は海辺の町。」: a place and nothing that happens. */
const WHERE_SENTENCE = /^(?:舞台|場所|ところ)は、?([^。、]+?)(?:だ|です|である)?。?$/u;

/** "The last page is a splash of the ocean": what it shows is a part of the story. */
const SHOWN_LARGE =
  /^(?:-\s*)?(?:make |let |and )?(?:the |an? )?(?:last|final|first|opening|ending|closing)\b[^.!?]*?\bsplash(?: page| panel)?(?: of| showing| with| where| in which) (.+?)[.!?]?$|^(?:最後|最初|ラスト|冒頭)の(?:ページ|コマ)は(.+?)の(?:一枚絵|見開き|大ゴマ)/iu;

function sentenceOf(words: string, language: 'en' | 'ja'): string {
  return language === 'ja' ? `${words}。` : `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}

/** Sentences, without those that only ask for a form. "Horror: a nurse ..." is what stands behind the label. */
function sentenceParts(text: string, language: 'en' | 'ja'): PremisePart[] {
  return sentencesOf(text, language).flatMap((sentence): PremisePart[] => {
    const where = WHERE_SENTENCE.exec(sentence)?.[1];
    if (where !== undefined) return [{ kind: 'scene', text: where }];
    const shown = SHOWN_LARGE.exec(sentence);
    const large = shown?.[1] ?? shown?.[2];
    if (large !== undefined) return [{ kind: 'sentence', text: sentenceOf(large, language) }];
    if (isFormAlone(sentence)) return [];
    const [, label = '', rest = ''] = LABEL.exec(sentence) ?? [];
    const bare = withoutForm(label !== '' && rest !== '' && isFormAlone(label) ? rest : sentence);
    return /[\p{L}\p{N}]/u.test(bare) && !isFormAlone(bare) ? [{ kind: 'sentence', text: bare }] : [];
  });
}
