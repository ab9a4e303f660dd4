const ROMAN = '[IVXLC]+';
const KANJI_NUMBER = '[一二三四五六七八九十百〇零0-9０-９]+';
const ENGLISH_NUMBER =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|the first|the last|first|last';
const ENGLISH = new RegExp(
  String.raw`^(?:(?:chapter|part|book|act|episode|canto|letter|scene|stave|volume)\s+(?:\d+|${ROMAN}|(?:${ENGLISH_NUMBER})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)\b[.:]?.{0,90}|(?:prologue|epilogue|preface|foreword|introduction|interlude|afterword)(?:[.:]? .{0,80})?[.:]?)$`,
  'i',
);
const JAPANESE = new RegExp(
  String.raw`^(?:第\s*${KANJI_NUMBER}\s*(?:章|話|幕|部|回|編|節|夜)(?:[\s\u3000：:―—－-].{0,60}|.{0,40})?|(?:序章|終章|序|プロローグ|エピローグ|幕間|あとがき|まえがき)(?:[\s\u3000：:].{0,60})?)$`,
  'u',
);
/** A number alone in its line. */
const BARE = new RegExp(String.raw`^(?:[（(〔\[]?\s*(?:${KANJI_NUMBER}|${ROMAN}|\d{1,3})\s*[)）〕\].]?)$`, 'u');
const BREAK = /^(?:[*＊※◇◆□■○●☆★†‡~～#・.\s\u3000-]{1,12}|[─━―—–-]{3,}|\* \* \*)$/u;

/** "Chapter IV", 「第三話 雨」. */
export function isChapterHeading(line: string): boolean {
  const bare = line.trim();
  return bare.length <= 110 && !/[。」]$/.test(bare) && (ENGLISH.test(bare) || JAPANESE.test(bare));
}

/** "IV", 「三」, "12." alone in a line. */
export function isNumberHeading(line: string): boolean {
  const bare = line.trim();
  return bare.length <= 8 && BARE.test(bare);
}

/** "* * *", ◇: where a scene ends. */
export function isSceneBreak(line: string): boolean {
  const bare = line.trim();
  return bare !== '' && BREAK.test(bare);
}

/** "Part Two", 「第二部」: what holds chapters. */
export function isPartHeading(line: string): boolean {
  return /^(?:part|book|volume|act)\b[^:]{0,40}$|^第\s*[一二三四五六七八九十百0-9０-９]+\s*(?:部|編|幕)[^:]{0,30}$/iu.test(
    line.trim(),
  );
}
