import type { Wish } from '@/lib/domain/staging/ways-to-see';
import { wordPatterns } from './words/word-patterns';

/** Views that a text asks for by what it tells: a face, a hand, power, smallness, a back. */
export const WISH_PATTERNS = wordPatterns<Wish>([
  [
    'eyes',
    'eyes?\\b(?! only)|stares? (?:at|in)|glares?|glints?|(?:a )?tears? (?:fills?|wells?|runs?|rolls?|falls?)|can.t believe',
    '目を見開|睨|瞳|目が|涙が|まなざし',
  ],
  [
    'hand',
    'hands? (?:trembl|shak|clench|close|reach|touch|move)|fingers?\\b|(?:clench|tighten|grip)|picks? up|drops?\\b|lets? go of|turns? the key|takes? out|pulls? out|(?:presses|pushes) (?:a|the) button|writes?\\b|lights? (?:a|the)|pours?',
    '指|拳|握|拾|手が|取り出|落と|鍵を|書|注',
  ],
  [
    'low',
    'tower|loom|stands? (?:over|tall|before|in (?:his|her|their) way)|threat|menac|villain|giant|tyrant|king\\b|command|roar|vows?\\b|swears?\\b|determin|resol|draws? (?:a|his|her|the) (?:sword|blade|gun)|raises? (?:a|his|her|the) (?:sword|fist)|victor|triumph|laughs? down|bars? the way',
    '立ちはだか|威圧|巨大|脅|決意|覚悟|誓|構え|仁王立ち|勝ち誇|命じ',
  ],
  [
    'high',
    'lonely|all alone|alone\\b|helpless|lost\\b|defeat|collaps|sinks? to|slump|curls? up|cower|tiny|small and|surround|crowd|despair|kneels?\\b|falls? to (?:his|her|their) knees|lies? (?:on|in|there)',
    'ひとりぼっち|一人きり|独り|うずくま|膝を抱|倒れ|途方|囲まれ|うなだれ|ひざまず|人混み',
  ],
  [
    'back',
    'looks? (?:out|off)\\b|looks? (?:up )?at the (?:sea|sky|moon|stars|city|horizon|sunset|mountain|view|castle|ocean)|gaz(?:es?|ing) (?:out|at the (?:sea|sky|moon|stars|city|horizon|sunset))|watch(?:es)? the (?:sea|sky|sun|moon|stars|city|train|ship|waves|fireworks)|walks? (?:away|off|home|into|on)|leaves?\\b|into the distance|heads? (?:home|off|out)',
    '去って|立ち去|帰って|遠くを|(?:海|空|月|星|街|夕日|花火|景色)を(?:見|眺|仰)|歩き出|歩いてい',
  ],
  [
    'silhouette',
    'figure (?:appears|stands|waits)|appears? (?:in|at|from)|emerges?|stranger|shadow of|at the top of|on the horizon|stands? alone',
    '影が|人影|現れ|たたず|佇',
  ],
]);
