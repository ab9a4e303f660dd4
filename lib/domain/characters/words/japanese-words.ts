import { looks } from '@/messages/ja/looks';
import { traits } from '@/messages/ja/traits';
import { ROLES } from '../roles';

/** `[Japanese words, English words]`: what the names of the vocabulary do not have. */
const FURTHER: readonly (readonly [string, string])[] = [
  ['髪の毛|頭髪|髪|毛髪', 'hair'],
  ['瞳|両目|目|眼|右目|左目', 'eyes'],
  ['肌', 'skin'],
  ['ひげ|ヒゲ|髭|鬚', 'beard'],
  ['あごひげ|顎ひげ|あご髭|顎髭', 'short beard'],
  ['口髭|鼻ひげ|ちょびひげ', 'mustache'],
  ['長い|長く|長くて|ロング', 'long'],
  ['短い|短く|短くて|短め', 'short'],
  ['ショートヘア|ショートカット|短髪', 'short hair'],
  ['ロングヘア|長髪', 'long hair'],
  ['ボブ|おかっぱ', 'bob cut'],
  ['くせ毛|くせっ毛|天然パーマ|巻き毛|縮れ毛', 'curly hair'],
  ['ぼさぼさ|ボサボサ', 'messy hair'],
  ['三つ編み', 'twin braids'],
  ['ポニテ', 'ponytail'],
  ['ツインテ', 'twintails'],
  ['はげ|ハゲ|禿げ|禿|はげ頭|坊主頭|スキンヘッド', 'bald'],
  ['白髪', 'white hair'],
  ['金髪|ブロンド', 'blonde hair'],
  ['銀髪', 'silver hair'],
  ['茶髪', 'brown hair'],
  ['赤毛', 'red hair'],
  ['ぱっつん|前髪ぱっつん', 'blunt bangs'],
  ['前髪', 'swept bangs'],
  ['オッドアイ', 'heterochromia'],
  ['碧眼', 'blue eyes'],
  ['メガネ|めがね|メガネっ娘|眼鏡っ子', 'glasses'],
  ['丸メガネ|丸い眼鏡|丸いメガネ', 'round glasses'],
  ['片目|隻眼|一つ目|単眼', 'one eye'],
  ['老いた|年老いた|老齢の|年配の|引退した|元|老|高齢の|年取った', 'elder'],
  ['若い|若き|若者', 'teen'],
  ['中年の|中年|大人の|大人', 'adult'],
  ['幼い|小さな子供|ちびっこ', 'child'],
  ['痩せた|やせた|細身の|細い|ほっそりした|スリムな', 'slim'],
  ['太った|太っている|太め|でっぷりした|ぽっちゃりした', 'heavy'],
  ['がっしりした|たくましい|がっちりした|頑丈な', 'sturdy'],
  ['錆びた|さびた|錆だらけの|サビた', 'rusty'],
  ['中性的な|中性的|性別不明の|性別のない', 'androgynous'],
  ['片目に傷のある|片目に傷|目に傷のある|片目の傷', 'scar across eye'],
  ['剣|刀|太刀', 'sword'],
  ['短剣|ナイフ', 'knife'],
  ['銃|拳銃', 'gun'],
  ['ランタン|提灯', 'lantern'],
  ['懐中電灯', 'flashlight'],
  ['本|書物', 'book'],
  ['手帳|ノート', 'notebook'],
  ['手紙', 'letter'],
  ['花束', 'bouquet'],
  ['鞄|かばん|カバン', 'bag'],
  ['スーツケース|旅行鞄', 'suitcase'],
  ['傘', 'closed umbrella'],
  ['人形|ぬいぐるみ', 'doll'],
  ['ハンマー|金槌', 'hammer'],
  ['スマホ|携帯電話', 'smartphone'],
  ['背の高い|背が高い|長身の|長身', 'tall'],
  ['背の低い|背が低い|小柄な|小柄', 'petite'],
  ['足の長い|脚の長い|足が長い|脚が長い', 'long legs'],
  ['肩幅の広い|肩幅が広い|肩の広い', 'broad shoulders'],
  ['目の大きな|目の大きい|大きな目|大きい目', 'big eyes'],
  ['鼻の大きな|鼻の大きい|大きな鼻', 'big nose'],
  ['首の長い|首が長い', 'long neck'],
  ['手の大きな|手の大きい|大きな手', 'big hands'],
  ['筋肉質の|筋肉質な|マッチョな|マッチョ|筋骨隆々', 'muscular'],
  ['日焼けした|日に焼けた|小麦色の肌', 'tanned skin'],
  ['色白の|色白', 'fair skin'],
  ['褐色の肌|褐色肌|褐色の', 'dark skin'],
  ['顔の傷|頬の傷|傷跡|傷', 'scar'],
  ['しわだらけの|しわ', 'wrinkles'],
  ['船長帽|水兵帽|軍帽|制帽|制帽をかぶった', 'peaked cap'],
  ['帽子', 'hat'],
  ['キャップ|野球帽', 'baseball cap'],
  ['麦わら帽', 'straw hat'],
  ['フード', 'hood'],
  ['かっぱ|雨合羽|合羽|レインコート|カッパ', 'raincoat'],
  ['コート', 'coat'],
  ['学生服|制服', 'school uniform'],
  ['和服|着物', 'kimono'],
  ['ドレス', 'dress'],
  ['シャツ', 'shirt'],
  ['ジャケット|上着', 'jacket'],
  ['ニット', 'sweater'],
  ['義手', 'prosthetic arm'],
  ['義足', 'prosthetic leg'],
  ['しっぽ|尻尾|尾', 'tail'],
  ['翼|羽', 'wings'],
  ['角|ツノ', 'horns'],
  ['猫耳|ネコ耳', 'cat ears'],
  ['獣耳|けも耳', 'animal ears'],
  ['杖', 'cane'],
  ['蓄えた|生やした|たたえた', 'with'],
  ['優しい|やさしい|穏やかな', 'gentle'],
  ['明るい|陽気な', 'cheerful'],
  ['元気な|活発な', 'energetic'],
  ['内気な|恥ずかしがりの|おとなしい', 'shy'],
  ['真面目な|まじめな|厳しい', 'serious'],
  ['クールな|冷静な', 'cool'],
  ['勇敢な|熱血', 'brave'],
  ['いたずら好きの|いたずらな', 'mischievous'],
  ['しま模様の|縞模様の|しましまの', 'striped'],
  ['ぶちの|斑の', 'spotted'],
  ['三毛', 'calico'],
  ['トラ', 'tabby'],
  ['彼女', 'she'],
  ['彼', 'he'],
];

/** Colours by their stems: `赤` is read in 赤い, 赤く, 赤の, 赤色の. */
const COLOURS: readonly (readonly [string, string])[] = [
  ['黒|漆黒', 'black'],
  ['白|真っ白な|純白', 'white'],
  ['赤|真っ赤な|紅|深紅', 'red'],
  ['青|紺|藍', 'blue'],
  ['緑', 'green'],
  ['黄|黄色', 'yellow'],
  ['金', 'golden'],
  ['銀', 'silver'],
  ['茶|栗', 'brown'],
  ['灰|グレー', 'grey'],
  ['桃|ピンク', 'pink'],
  ['紫', 'purple'],
  ['橙|オレンジ', 'orange'],
  ['水', 'light blue'],
];
/** How a colour goes on: with nothing only before hair, eyes and clothes, where the next word is read at once. */
const COLOUR_ENDINGS = ['', 'い', 'く', 'くて', '色', '色い', '色の', '色で', 'の', '毛の', '毛'];

const GRAMMAR: readonly (readonly [string, string])[] = [
  ['の|な', 'with'],
  ['は|が', 'is'],
  ['と|や', 'and'],
  ['を|に|へ|から|まで|も', 'of'],
  ['で|て|、|，|・', ','],
  ['。|．|！|？|「|」|\\n', '.'],
  [
    'をかぶった|をかぶって|をかぶっている|かぶった|をかけた|をかけて|をかけている|かけた|を着た|を着て|を着ている|着た',
    'wears',
  ],
  [
    'を着けた|をつけた|をつけている|をした|をしている|姿の|姿|を持つ|を持った|を持っている|を手にした|を下げた|を提げた|を携えた|のある|がある',
    'wears',
  ],
  ['という名の|という名前の|という', 'called'],
];

/** Names of the vocabulary by group, with the English tag that each stands for. */
const GROUPS: Readonly<Record<string, (tag: string) => string>> = {
  outfit: (tag) => tag,
  headwear: (tag) => tag,
  facialHair: (tag) => tag,
  eyewear: (tag) => tag,
  faceMark: (tag) => tag,
  ears: (tag) => tag,
  horns: (tag) => tag,
  tail: (tag) => tag,
  wings: (tag) => tag,
  wears: (tag) => tag,
  accessory: (tag) => tag,
  moreHair: (tag) => tag,
  hairExtra: (tag) => tag,
  hairStyle: (tag) => tag,
  skinTone: (tag) => tag,
  aid: (tag) => tag,
  eyeShape: (tag) => `${tag} eyes`,
  personality: (tag) => tag,
};

function vocabularyNames(): (readonly [string, string])[] {
  return Object.entries({ ...traits, ...looks }).flatMap(([key, name]): (readonly [string, string])[] => {
    const at = key.indexOf('_');
    const tagOf = GROUPS[key.slice(0, at)];
    const bare = name.replace(/（.*）/, '');
    return tagOf === undefined || bare.length < 2 ? [] : [[bare, tagOf(key.slice(at + 1).replaceAll('_', ' '))]];
  });
}

const spread = (rows: readonly (readonly [string, string])[]): (readonly [string, string])[] =>
  rows.flatMap(([words, english]) => words.split('|').map((word) => [word, english] as const));

/** Japanese phrases, each with the English words that it is read as. */
export const JAPANESE_WORDS: ReadonlyMap<string, string> = new Map([
  ...vocabularyNames(),
  ...ROLES.flatMap(({ japaneseWords, englishWords }) =>
    japaneseWords.map((word) => [word, englishWords[0] ?? ''] as const),
  ),
  ...spread(COLOURS).flatMap(([stem, english]) =>
    COLOUR_ENDINGS.map((ending) => [`${stem}${ending}`, english] as const),
  ),
  ...spread(FURTHER),
  ...spread(GRAMMAR),
]);

/** Behind a thing: it is not there. */
export const JAPANESE_DENIAL =
  /^(?:は|が|を|も|の)?(?:なし|無し|無い|ない|なく|ありません|(?:かけ|かぶら|着|着け|つけ|し|生え|持た)(?:て(?:い)?)?ない)(?:の|で)?/;
