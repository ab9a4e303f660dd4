import { roleOfWord } from '../characters/roles';
import { PLACE_PATTERNS, THING_PATTERNS, TIME_PATTERNS, WEATHER_PATTERNS } from '../script/words/place-words';
import { HONORIFIC } from './japanese-names';

/** 「少年の膝に」 */
const PART_OF_BODY =
  /^(?:膝|肩|背中|背|腕|胸|髪|指|耳|口|涙|瞳|頬|額|首|腰|腹|足元|手元|胸元|頭|目|手|足|顔|声|靴|隣|横|前|後ろ|机|席|方|元|側|そば|姿|影|笑顔|言葉|背後)$/u;
/** 「野良猫」, 「老犬」: no name, but an animal of a kind. */
export const ENDS_AS_ANIMAL = /^[\p{Script=Han}]{1,2}[猫犬狐狸熊馬牛豚羊鳥鶏亀蛇狼虎鹿兎鼠猿魚]$/u;

/** Words of school, work and home that stand where a name may. */
export const isThing = (word: string): boolean =>
  /^(?:(?!お\p{Script=Han}{1,2}$).*[食品物具所事店屋室館校席面券代金料式法線路車機体声形粉油茶湯酒米麦飯煙炎氷雷糸紙箱袋缶瓶皿])$/u.test(
    word,
  ) ||
  PART_OF_BODY.test(word) ||
  /^(?:遠足|弁当|給食|宿題|授業|会議|注文|観客|面接|旅行|掃除|散歩|試験|練習|引退|結婚|離婚|卒業|入学|誕生日)$/u.test(
    word,
  );

/** 「鮫島」: what stands as a name does behind a word for work. */
export const isHanName = (word: string): boolean => /^[\p{Script=Han}々]{2,3}$/u.test(word);

export const isNameLike = (word: string): boolean =>
  !/^[\p{Script=Hiragana}]{1,2}$/u.test(word) &&
  !/^(?:ため|よう|そば|ところ|もと|なか|うち|こと|ほう|とき|まま|あと|まえ|せい|おかげ|よこ|となり|くせ|わけ|はず)/u.test(
    word,
  ) &&
  !/(?:する|した|して|いる|ある|から|まで|ので|だけ|最後|中|上|下|前|後|方|話|日|(?<![小千沙紗])夜|朝)$/u.test(word);

/** 「はばあ」 of 「ギターはばあちゃん」. */
export const isRoleWithHonorific = (word: string): boolean =>
  ['さん', 'ちゃん'].some((ending) => roleOfWord(`${word}${ending}`) !== null);
/** 「皆さん」, 「花屋さん」: nobody's name. */
export const NO_SAN = /^(?:皆|客|奥|隣|旦那|神|仏|月|星|太陽|医者|世間|先|本|.*屋)$/u;
/** 「主」 of 「主君」. */
export const BEFORE_KUN = /^(?:主|姫|若|嬢|諸|暴|細)$/u;

/** What shows, machines and things do. */
const OF_THINGS =
  '(?:始ま|終わ|鳴|届|落ち|ある|あっ|あり|なく|止ま|壊れ|流れ|開|閉|点|消え|並|溢|あふ|光|降|かか|必要|見え)';

/** A katakana word is somebody when it does something: what is only used or seen may be a thing. */
export function actsIn(text: string, word: string): boolean {
  return new RegExp(
    String.raw`${word}(?:${HONORIFIC})?(?:は|が(?!${OF_THINGS})|も|と[\p{L}]{1,8}[がは]|は、)`,
    'u',
  ).test(text);
}

export function isWord(name: string): boolean {
  return [PLACE_PATTERNS, THING_PATTERNS, TIME_PATTERNS, WEATHER_PATTERNS].some((table) =>
    table.some(({ pattern }) => new RegExp(`^(?:${pattern.source})$`, 'iu').test(name)),
  );
}
