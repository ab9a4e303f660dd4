/** What is done in one place alone, and that place in English and in Japanese. */
const PLACES: readonly (readonly [doing: RegExp, english: string, japanese: string])[] = [
  [
    /\b(?:baseball|innings?|home runs?|(?:relief|starting|ace|star) pitcher|pitcher.s mound|strikes? out|shortstop|outfielder)\b|野球|甲子園|ホームラン|満塁|九回裏/iu,
    'Baseball field',
    '野球場',
  ],
  [
    /\b(?:soccer (?:match|game|final|team)|penalty (?:kick|shootout)|goalkeeper|goalie)\b|サッカーの試合|ゴールキーパー|ペナルティキック/iu,
    'Sports ground',
    '競技場',
  ],
  [
    /\b(?:relay race|sprinter|(?:100|400|1500)[- ]met(?:er|re)s?|track meet)\b|リレー走|陸上大会/iu,
    'Sports ground',
    '競技場',
  ],
];

/** Where a story happens that names no place, but speaks of what is done in one place alone; null of all others. */
export function placeOfDoing(text: string, language: 'en' | 'ja'): string | null {
  const found = PLACES.find(([doing]) => doing.test(text));
  if (found === undefined) return null;
  return language === 'ja' ? found[2] : found[1];
}
