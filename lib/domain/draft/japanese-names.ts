import { ROLES } from '../characters/roles';
import { SURNAME_PATTERN } from '../characters/surnames.data';

export const HONORIFIC = '(?:さん|くん|君|ちゃん|様|先生|先輩|氏)';
export const PARTICLE = `(?:${HONORIFIC})?(?:は|が|と|を|に|の|も|へ|だけ|ひとり|一人|、|。|（|\\(|「|」|$)`;
export const ROLE_WORDS = ROLES.flatMap(({ japaneseWords }) => japaneseWords)
  .filter((word) => word !== '')
  .sort((a, b) => b.length - a.length)
  .join('|');
const NAME = String.raw`(?:(?!SF|TV|PC|AI|DJ|OL|IT|CM|VR)[A-ZＡ-Ｚ][A-Za-zＡ-Ｚａ-ｚ0-9-]{1,11}|お[\p{Script=Han}]{1,2}|[\p{Script=Katakana}ー]{2,10}|[\p{Script=Han}々]{1,5}(?:太|子|郎|美)?|[\p{Script=Hiragana}]{2,5}(?:太|子|郎|美)?|[\p{Script=Katakana}ー]{1,6}[\p{Script=Han}]{1,2})`;
/** 「猫のタマ」, 「掃除ロボット・ポン太」, 「双子の姉妹、アオイとミドリ」. */
export const BEHIND_ROLE = new RegExp(
  String.raw`(?=(双子の姉妹|双子の兄弟|姉妹|兄弟|${ROLE_WORDS}|ペンギン|少年|少女|女房|侍女|同級生|同僚|団員|補欠|相棒|婚約者)(?:の|・|、|「|(?<![\p{Script=Katakana}ー])(?=[\p{Script=Katakana}])|(?=お\p{Script=Han}))(${NAME})(?:(?:と|、|・)(${NAME}))?(?:」)?(?=${PARTICLE}|という|だ|です))`,
  'gu',
);
export const CALLED = new RegExp(String.raw`(${NAME})(?:という(?:名の|名前の)?|と呼ばれる|こと)(?=[\p{L}])`, 'gu');
export const KATAKANA = new RegExp(
  String.raw`(?<![\p{Script=Katakana}ー])([\p{Script=Katakana}ー]{2,8})(?=${PARTICLE})`,
  'gu',
);
export const TITLED = new RegExp(
  String.raw`(?<![\p{Script=Han}])([\p{Script=Han}々]{1,4}|[\p{Script=Hiragana}]{2,4})(?=${HONORIFIC}(?:は|が|と|を|に|の|も|、|。|「|」|（|だけ|$))`,
  'gu',
);
export const TOPIC =
  /(?<=^|[。！？\n」]|、)([\p{Script=Han}々]{2,3})(?=(?:は|が)(?!(?:ない|いない|降|上が|始ま|終わ|鳴)))/gu;
/** 「隣の席の莉子が」: a word that looks like a name and does something. */
export const OF_SOMEWHERE =
  /(?<=の)([\p{Script=Han}々]{1,2}[子美奈香花紀穂沙緒翔太郎介斗樹也彦夫雄助吾平織代恵里菜希鶴乃咲梅菊葵楓鈴琴])(?=(?:は|が|も|と|に|を|だけ|だった|だ|です|で|、|。|「|（))/gu;
/** 「バイトの佐藤は」: a family name is somebody wherever it stands alone. */
export const FAMILY = new RegExp(
  String.raw`(?<![\p{Script=Han}])(?:([\p{Script=Han}\p{Script=Katakana}ー]{2,8})(?:の|・|、))?(${SURNAME_PATTERN})(?=${PARTICLE})`,
  'gu',
);
/** 「番頭・弥助は」: work and a name. */
export const DOTTED = new RegExp(
  String.raw`([\p{Script=Han}]{2,6}|[\p{Script=Katakana}ー]{3,10})・(お[\p{Script=Han}]{1,2}|[\p{Script=Han}々]{1,5}|[\p{Script=Hiragana}]{2,4}|[\p{Script=Katakana}ー]{2,6})(?=${PARTICLE})`,
  'gu',
);
/** 「保健医の水谷は」, 「手品師の銀次と」: a word that ends as those for work do, and a name. */
export const BEHIND_WORK = new RegExp(
  String.raw`([\p{Script=Han}]{1,4}[医師員者士手屋家長係生官役督授])(?:の|・|、)([\p{Script=Han}々]{2,3}|[\p{Script=Katakana}ー]{2,8})(?=${PARTICLE})`,
  'gu',
);
/** 「サッカー部の大地は」, 「隣のクラスの森は」, 「六年生の海は」: who belongs somewhere has a name there. */
export const OF_CLUB =
  /(?:[\p{Script=Han}\p{Script=Katakana}ー]{1,6}部(?:員|長)?|[小中高]校?[一二三四五六1-6１-６](?:年(?:生)?)?|[一二三四五六1-6１-６]年(?:生|[一二三四五A-Z0-9]組)?|隣の(?:席|クラス|家)|同じクラス|[一-十]組)の([\p{Script=Han}々]{1,3}|[\p{Script=Hiragana}]{2,4}|[\p{Script=Katakana}ー]{2,6})(?=(?:さん|くん|君|ちゃん|先生)?(?:は|が(?!ある|あり|あっ)|、|だけ|と[\p{Script=Han}\p{Script=Katakana}]))/gu;
/** 「十歳の陸だけに」, 「12歳のリン」: who has an age has a name behind it. */
export const OF_AGE =
  /[0-9０-９一二三四五六七八九十百]+[歳才]の([\p{Script=Han}々]{1,3}|[\p{Script=Hiragana}]{2,4}|[\p{Script=Katakana}ー]{2,6})(?=(?:さん|くん|君|ちゃん)?(?:は|が|、|だけ|と|に|を|も|。))/gu;
/** 「名前は黒川」, 「青年、律は」 */
export const IS_CALLED = new RegExp(String.raw`名前?は、?(${NAME})(?=、|。|だ|です|という)`, 'gu');
/** 「空は、空を飛ぶ夢ばかり見る女の子。」, 「光という少年が」: a word that means a thing elsewhere. */
const PEOPLE = '(?:女の子|男の子|少女|少年|女性|男性|女|男|青年|娘|老人|老婆|子供|高校生|中学生|小学生|大学生|転校生)';
export const IS_SOMEBODY = new RegExp(
  String.raw`(?<=^|[。！？\n」])([\p{Script=Han}々]{1,3}|[\p{Script=Hiragana}]{2,4}|[\p{Script=Katakana}ー]{2,6})(?=は、?[^。は]{0,30}(?:(?<!の)|(?<=[生歳才]の))${PEOPLE}(?:だ|です|である|で、|。|$))|(?<![\p{Script=Han}])([\p{Script=Han}々]{1,3}|[\p{Script=Katakana}ー]{2,8})(?=(?:という|と呼ばれる)(?:名の|名前の)?${PEOPLE})`,
  'gu',
);
export const PAIR = /(?<=^|[。！？\n」、])([\p{Script=Han}々]{2,3})と([\p{Script=Han}々]{2,3})(?=(?:は|が))/gu;
