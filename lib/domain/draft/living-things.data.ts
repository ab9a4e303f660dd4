/** Things that are somebody where they do what only somebody does. */
const ENGLISH =
  'moon|sun|star|cloud|wind|snowman|doll|teddy bear|teddy|puppet|toy soldier|toy|teapot|kettle|umbrella|clock|statue|tree|oak|cherry tree|flower|sunflower|cactus|mushroom|pumpkin|potato|carrot|tomato|stone|rock|pebble|mountain|pencil|eraser|book|lamp|lantern|lighthouse|mirror|shadow|sword|house|train|car|bus|tractor|toaster|vending machine|refrigerator|fridge|vacuum cleaner|piano|violin|egg|pancake|onigiri|rice ball|dumpling|bun|balloon|kite|button|sock|shoe|boot|hat|snowflake|raindrop|candle|match|satellite|space probe|rover|elevator|painting|portrait|mannequin|chess piece|pawn|skyscraper|bridge|spoon|fork|broom|boat|sailboat|traffic light|street lamp|scarf|pillow|bed|chair';
const JAPANESE =
  '太陽|月|星|雲|風|雪だるま|人形|ぬいぐるみ|テディベア|やかん|傘|唐傘|時計|銅像|石像|木|桜の木|花|ひまわり|サボテン|きのこ|カボチャ|石|岩|鉛筆|消しゴム|本|ランプ|鏡|影|刀|家|電車|トースター|自動販売機|自販機|冷蔵庫|掃除機|ピアノ|卵|おにぎり|餃子|饅頭|たい焼き|風船|凧|ボタン|靴下|靴|長靴|帽子|手袋|人体模型|マネキン|信号機|街灯|枕|地蔵|お地蔵さん|狛犬|達磨|だるま|豆腐|大根|プリン';
const ACTS =
  '(?:who\\b|has (?:a lot|something|nothing|much) to say|(?:is|was|feels|gets|becomes) (?:so |very |always |never )?(?:late|lonely|sad|afraid|scared|angry|in love|jealous|bored|tired|happy|shy|proud|homesick|ashamed|curious|alive|sick of)|says|asks|scolds|talks|speaks|whispers|shouts|cries|weeps|laughs|smiles|dreams|wants|wishes|decides|falls in love|wakes up|runs away|refuses|complains|argues|thinks|hates|loves|learns|tries|meets|apologi[sz]es|promises|remembers|misses|waits for|goes to|befriends|teaches|helps|follows|applies for|quits|retires|resigns|marries|writes|invites|sulks|sneezes|snores|catches a cold|moves in|gets (?:a|an|fired|married|lost|promoted)|takes a day off|goes on (?:strike|holiday|vacation))';
const JAPANESE_ACTS =
  '(?:が|は)[^。、]{0,14}(?:言|話|叫|泣|笑|怒|叱|寝坊|遅刻|恋|好き|嫌い|悩|考え|夢見|決心|決め|頼|動き出|歩き出|逃げ|出会|思っ|願|しゃべ|喋|旅|驚|友達)';

/** What has the shape of somebody is somebody where it moves. */
const FIGURES = 'snowman|doll|teddy bear|teddy|puppet|toy soldier|statue|mannequin|gargoyle|nutcracker|gingerbread man';
const MOVES =
  '(?:puts? on|takes? off|picks? up|walks?|runs?|jumps?|looks?|waves?|gives?|eats?|drinks?|opens?|builds?|steals?|hides?|sings?|dances?|plays?|answers?|greets?|nods?|winks?|holds?|climbs?|moves?|has (?:moved|turned|gone|vanished|come|changed)|is (?:gone|watching|smiling|waiting))\\b';

/** "The moon scolds him": the things of a text that are somebody, where they are first named. */
export function livingThingsIn(text: string): { readonly word: string; readonly at: number }[] {
  const patterns = [
    new RegExp(
      String.raw`(?<!\b(?:in|with|wearing|of|and|on|at|under|by|from|into|for|to|carrying|holding|through|behind|beside) )\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]wo|[Mm]y) (?:[\p{Ll}-]+ ){0,2}?(${ENGLISH}),?(?: (?:in|on|at|of|under|from|by|near) [^,.;]{2,40}?)? ${ACTS}`,
      'gu',
    ),
    new RegExp(String.raw`\b(?:[Tt]he|[Aa]n?) (?:[\p{Ll}-]+ ){0,2}?(${FIGURES}) ${MOVES}`, 'gu'),
    new RegExp(String.raw`(?<![\p{Script=Han}\p{Script=Katakana}])(${JAPANESE})${JAPANESE_ACTS}`, 'gu'),
    // 「影がひとりで歩き出す」: what has somebody's shape is somebody where it moves or speaks.
    /(?<![\p{Script=Han}\p{Script=Katakana}])(影|人形|ぬいぐるみ|雪だるま|銅像|石像|マネキン|地蔵|かかし|案山子)(?:が|は|も)(?!、?(?:長|短|濃|薄|映|伸|落ち|揺れ|消え|倒れ|壊れ|並|飾|置))[^。「」]{0,24}?(?:歩|走|踊|動|立ち上が|逃げ|しゃべ|喋|話|言|答え|笑|泣|怒|座り込|手を振|振り返|ついて来|ついてこ|家出|決め|とささや|と囁)/gu,
    /(?<![\p{Script=Han}\p{Script=Katakana}])(影|人形|ぬいぐるみ|雪だるま|銅像|石像|マネキン|地蔵)は、?[「…]/gu,
  ];
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((hit) => ({ word: hit[1] ?? '', at: hit.index })),
  );
  return found.filter(({ word }, index) => word !== '' && found.findIndex((one) => one.word === word) === index);
}

const WHOLE = new RegExp(`^(?:${ENGLISH}|${JAPANESE})$`, 'iu');

/** Whether a word is a thing that may be somebody. */
export function isLivingThing(word: string): boolean {
  return WHOLE.test(word);
}
