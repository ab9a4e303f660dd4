import { NUMBER_PATTERN, numberOf } from './read-numbers';

/** What a premise asks of its form, said in words. */
export interface Constraints {
  readonly pageCount: number | null;
  /** Of the whole story. */
  readonly panelCount: number | null;
  readonly isSilent: boolean;
  /** A strip of four panels, 四コマ. */
  readonly isFourPanel: boolean;
  /** A page that one panel fills. */
  readonly splash: 'first' | 'last' | 'any' | null;
}

/** Pages before which a number is only the name of one ("on page 3"), and books of other people ("a 300-page novel"). */
export const PAGES = new RegExp(
  String.raw`(?<!\b(?:page|turns?|turned|reads?|reading|tears?|tore|rips?|writes?|wrote|fills?|filled|lost|every|each|missing|draws?) )\b(${NUMBER_PATTERN})[\s-]*(?:(?:splash|silent|wordless|full|short|colou?r|manga|comic)[\s-]+)?pages?\b(?![\s-]*(?:novel|book|report|letter|diary|manuscript|(?:of|from|for) (?:an?|the|his|her|him|them|one)\b))|` +
    String.raw`\bpages?\s*[:=]\s*(${NUMBER_PATTERN})|(?:ページ数|頁数|ページ)\s*(?:[:：=]|は)\s*(${NUMBER_PATTERN})|(${NUMBER_PATTERN})\s*(?:ページ|頁|P\b)(?!目)`,
  'iu',
);
export const PANELS = new RegExp(
  String.raw`\b(${NUMBER_PATTERN})[\s-]*panels?\b(?!\s*(?:a|per|each|on every)\b)|\bpanels?\s*[:=]\s*(${NUMBER_PATTERN})|コマ数?\s*[:：=]\s*(${NUMBER_PATTERN})|(${NUMBER_PATTERN})\s*コマ(?!目)`,
  'iu',
);
const FOUR_PANEL =
  /\b(?:four|4)[\s-]*(?:panel|koma|cell|frame)s?\b(?!\s*(?:a|per|each)\b)|\byon[\s-]?koma\b|(?:四|4|４)コマ/iu;
const SILENT =
  /\b(?:silent|wordless|mute|textless)\b(?=[^.!?]*\b(?:chapter|manga|comic|story|strip|page|pages|one-shot|short|gag|tale|panels?)\b)|^(?:silent|wordless)\b[^a-z]*$|\b(?:no|without(?: any)?|zero) (?:dialogues?|dialogs?|words|speech|text|talking|lines|captions|speech balloons|balloons)\b|\b(?:silent|wordless)[.,;:]|\bnobody (?:speaks|says a word|talks)\b|\bnot a (?:single )?word is (?:said|spoken)\b|サイレント|(?:セリフ|せりふ|台詞|会話|言葉|文字|吹き出し|フキダシ)(?:は|が|も)?(?:一切)?(?:なし|無し|ない|無い|なく|抜き|ゼロ)|無言(?:の)?(?:漫画|マンガ|劇|で)|無声/imu;
const SPLASH = /(?<!\bno )\bsplash\b|見開き(?!で(?:は)?な)|一枚絵|大ゴマ(?:一つ|だけ)?|全面(?:コマ|ページ)/iu;
const LAST =
  /\b(?:last|final|ending|ends?|end(?:s|ing)? (?:on|with))\b[^.!?\n]{0,30}\bsplash\b|\bsplash\b[^.!?\n]{0,24}\b(?:at the end|last|final|ending)\b|(?:最後|ラスト)[^。]{0,10}(?:見開き|一枚絵|大ゴマ|全面)/iu;
const FIRST =
  /\b(?:first|opening|opens?|starts?|begins?)\b[^.!?\n]{0,30}\bsplash\b|(?:最初|冒頭)[^。]{0,10}(?:見開き|一枚絵|大ゴマ|全面)/iu;

/** Reads what a premise in English or Japanese asks of its form. */
export function readConstraints(text: string): Constraints {
  const isFourPanel = FOUR_PANEL.test(text);
  const count = (pattern: RegExp): number | null => {
    const [, ...found] = pattern.exec(text) ?? [];
    const words = found.find((one) => one !== undefined);
    return words === undefined ? null : numberOf(words);
  };
  return {
    pageCount: count(PAGES),
    panelCount: isFourPanel ? null : (count(PANELS) ?? countLabels(text)),
    isSilent: SILENT.test(text),
    isFourPanel,
    splash: !SPLASH.test(text) ? null : LAST.test(text) ? 'last' : FIRST.test(text) ? 'first' : 'any',
  };
}

/** "Panel 1: ... Panel 2: ...", 「1コマ目」: as many as are told one by one. */
function countLabels(text: string): number | null {
  const found = [
    ...text.matchAll(new RegExp(String.raw`\bpanel (${NUMBER_PATTERN})\s*[:：.–-]|(${NUMBER_PATTERN})コマ目`, 'giu')),
  ].map(([, english, japanese]) => numberOf(english ?? japanese ?? '') ?? 0);
  return new Set(found).size > 1 ? Math.max(...found) : null;
}

/** Words that say of what form or genre a story is, and nothing of what happens in it. */
const FORM_WORDS = [
  String.raw`${NUMBER_PATTERN}[\s-]*(?:pages?|panels?|koma|cells?|frames?)`,
  'silent|wordless|textless|mute|yon-?koma|four-?koma|one-?shot|gag|strip|short|splash|manga|comics?|chapter|story|tale|page|pages|panels?|prologue|epilogue|book|premise|idea|draft',
  'black[ -]and[ -]white|color|colour|full[- ]colou?r|shonen|sh[oō]nen|shoujo|sh[oō]jo|seinen|josei|kids|all[- ]ages|slice[ -]of[ -]life|school|high school|romance|romantic|comedy|romcom|rom-com|horror|mystery|detective|thriller|suspense|fantasy|dark fantasy|science fiction|sci-?fi|sf|cyberpunk|steampunk|drama|melodrama|action|adventure|sports?|cooking|food|historical|history|period|western|war|crime|noir|supernatural|psychological|animal|isekai|mecha|superhero|workplace|office|family|parody|satire|ok|so|pls|magical girl|samurai|ghost|love|bedtime|fairy|folk|christmas|halloween|summer|winter|spring|autumn',
  'quiet|sad|funny|happy|light|lighthearted|dark|warm|heartwarming|gentle|cute|tense|bittersweet|short|long|little|brief|simple|tiny|quick|classic|old-school|tragic|tragicomic|absurd|epic|slow|dialogue|dialog|no|without|any|words?|text|speech|in|an?|the|and|of|with|single|about|total|only|just|exactly|please|per|each|for|on|style',
].join('|');
const FORM_ONLY = new RegExp(String.raw`^(?:(?:${FORM_WORDS})(?![\p{L}\p{N}])[\s,;/&+.()–—-]*)+$`, 'iu');
const FORM_NOUN =
  '(?:manga|comics?|chapter|story|tale|one-?shot|strip|gag|yon-?koma|four-?koma|short|pages?|panels?|book|scene|sequence|piece|drama|comedy|romance|mystery|thriller|adventure)';
const ASKED =
  "(?:(?:please|can you|could you|i want|i'd like|i would like|i need|we need|give me|write|draw|make|create|do|tell|me|us|it)\\s+)*";
/** "A silent eight-page chapter about a cat": what stands before the story itself. */
const HEAD = new RegExp(
  String.raw`^${ASKED}(?:(?:an?|the|my|this)\s+)?(?:(?:${FORM_WORDS})(?![\p{L}\p{N}])[\s,/&-]*)*?${FORM_NOUN}s?(?![\p{L}\p{N}])(?:\s*,?\s*(?:in|on|of|with|over|for)\s+(?:(?:exactly|only|just|about)\s+)?${NUMBER_PATTERN}[\s-]*(?:pages?|panels?))*(?:,?\s*(?:silent|wordless|no dialogue|without (?:words|dialogue)))*\s*(?:[:–—]|,?\s*(?:about|in which|where|of(?= an?\b)|on how|featuring|starring|set in|is about|follows|-)\s)\s*`,
  'iu',
);
/** Form words inside of what happens: "in four panels", "across 8 pages". */
const ASIDE = new RegExp(
  String.raw`[,(]?\s*\b(?:told |drawn |all |done )?(?:in|on|over|across|within|for)\s+(?:(?:exactly|only|just|about|a total of|the space of)\s+)?${NUMBER_PATTERN}[\s-]*(?:silent |wordless )?(?:pages?|panels?)\b\)?|[,(]\s*(?:no|without(?: any)?) (?:dialogue|words|speech|text)\b\)?|[,(]\s*(?:silent|wordless)\b\)?(?=\s*[.!?,]|$)|[,(]?\s*\b(?:${NUMBER_PATTERN})[\s-]*(?:pages?|panels?)\b\)?(?=\s*[.!?]?\s*$)`,
  'giu',
);
const JAPANESE_FORM = new RegExp(
  String.raw`(?:全|約)?${NUMBER_PATTERN}\s*(?:ページ|頁|コマ)(?:の|で|、|構成の|漫画|マンガ|まんが)*|サイレント(?:の|で)?(?:漫画|マンガ)?(?:で|の|、)?|(?:セリフ|せりふ|台詞|会話|言葉|文字)(?:は|が|も)?(?:一切)?(?:なし|無し|ない|抜き)(?:の|で|、)?|無言(?:の)?(?:漫画|マンガ)(?:で|の|、)?|(?:ギャグ|ホラー|恋愛|学園|日常|SF|ファンタジー|推理|ミステリー|コメディ|スポーツ|料理|時代劇|ラブコメ|短編|読み切り)(?:漫画|マンガ|まんが)?(?:で|の|、|：|:)|(?:についての|に関する|を描いた|という)?(?:漫画|マンガ|まんが|読み切り|物語|短編)(?=[。、：:]|$)`,
  'giu',
);

/** Whether a piece of text says nothing but of what form or genre the story is: "Silent", "Four-panel gag", 「四コマ」. */
export function isFormAlone(text: string): boolean {
  const bare = text.trim().replace(/[.!。]+$/, '');
  if (bare === '') return true;
  // Speakers of a script: "A", "B".
  if (/^\p{Lu}$/u.test(bare)) return false;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(bare)) {
    const left = bare
      .replaceAll(JAPANESE_FORM, '')
      .replaceAll(
        /(?:にする|してください|お願いします|です|だけ|見開き|一枚絵|最後|最初|ページ|コマ|ラスト|大ゴマ|少なめ|多め|控えめ|全|ギャグ|ホラー|コメディ|恋愛|学園|日常|もの|で|は|を|に|の|、|・|\s)/g,
        '',
      );
    return left === '';
  }
  return FORM_ONLY.test(bare) || isOrder(bare);
}

/** "Make it exactly 3 pages", "The last page is a splash". */
function isOrder(bare: string): boolean {
  const isOrdered =
    /^(?:please |also |and )?(?:make|keep|let|tell|draw|do|use|give|end|start|begin|open|close|it should|it must|it is|it's|this is|should|must|i want|there (?:is|should be|must be)|the (?:last|first|final|whole|opening|ending)|no |not |nobody|without|format|length)\b/i.test(
      bare,
    );
  return (
    isOrdered &&
    /\b(?:pages?|panels?|silent|wordless|dialogue|splash|speech|words|strip|yonkoma|chapter|captions?|talks?|speaks?)\b/i.test(
      bare,
    ) &&
    !/\b(?:she|he|they|cat|girl|boy|man|woman)\b/i.test(bare)
  );
}

/** A sentence without the words that only say of what form the story is. */
export function withoutForm(sentence: string): string {
  // "A story about a cat that steals a fish": the cat steals a fish.
  const story = sentence
    .replace(HEAD, '')
    .replace(
      sentence === sentence.replace(HEAD, '') ? /$^/ : /^(an? (?:[\p{L}'’-]+ ){1,4}?)(?:that|who) ([\p{L}]+s\b)/iu,
      '$1$2',
    );
  const bare = story.replaceAll(ASIDE, '').replaceAll(JAPANESE_FORM, '').trim();
  const text = bare
    .replace(/^[\s,、:：–—-]+/, '')
    .replace(/\s+([.!?,])/g, '$1')
    .replace(/([.!?])\s*\.+$/, '$1');
  return text === sentence ? text : text.slice(0, 1).toUpperCase() + text.slice(1);
}
