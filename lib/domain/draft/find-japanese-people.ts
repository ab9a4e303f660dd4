import { roleOfWord, ROLES } from '../characters/roles';
import { JAPANESE_WORDS } from '../characters/words/japanese-words';
import { escaped } from '../script/words/word-patterns';
import { rolesIn } from './roles-of-premise';
import { PLACE_PATTERNS, THING_PATTERNS, TIME_PATTERNS, WEATHER_PATTERNS } from '../script/words/place-words';
import { FURTHER_ANIMALS } from '../characters/further-animals.data';
import { FURTHER_PLACES } from './further-places.data';
import type { FoundPerson } from './found-person';
import { livingThingsIn } from './living-things.data';
import { NOT_NAMES_JAPANESE } from './not-names-japanese.data';
import { SURNAME_PATTERN } from '../characters/surnames.data';

const HONORIFIC = '(?:さん|くん|君|ちゃん|様|先生|先輩|氏)';
const PARTICLE = `(?:${HONORIFIC})?(?:は|が|と|を|に|の|も|へ|だけ|ひとり|一人|、|。|（|\\(|「|」|$)`;
const ROLE_WORDS = ROLES.flatMap(({ japaneseWords }) => japaneseWords)
  .filter((word) => word !== '')
  .sort((a, b) => b.length - a.length)
  .join('|');
const NAME = String.raw`(?:(?!SF|TV|PC|AI|DJ|OL|IT|CM|VR)[A-ZＡ-Ｚ][A-Za-zＡ-Ｚａ-ｚ0-9-]{1,11}|お[\p{Script=Han}]{1,2}|[\p{Script=Katakana}ー]{2,10}|[\p{Script=Han}々]{1,5}(?:太|子|郎|美)?|[\p{Script=Hiragana}]{2,5}(?:太|子|郎|美)?|[\p{Script=Katakana}ー]{1,6}[\p{Script=Han}]{1,2})`;
/** 「猫のタマ」, 「掃除ロボット・ポン太」, 「双子の姉妹、アオイとミドリ」. */
const BEHIND_ROLE = new RegExp(
  String.raw`(?=(双子の姉妹|双子の兄弟|姉妹|兄弟|${ROLE_WORDS}|ペンギン|少年|少女|女房|侍女|同級生|同僚|団員|補欠|相棒|婚約者)(?:の|・|、|「|(?=[\p{Script=Katakana}]|お\p{Script=Han}))(${NAME})(?:(?:と|、|・)(${NAME}))?(?:」)?(?=${PARTICLE}|という|だ|です))`,
  'gu',
);
const CALLED = new RegExp(String.raw`(${NAME})(?:という(?:名の|名前の)?|と呼ばれる|こと)(?=[\p{L}])`, 'gu');
const KATAKANA = new RegExp(
  String.raw`(?<![\p{Script=Katakana}ー])([\p{Script=Katakana}ー]{2,8})(?=${PARTICLE})`,
  'gu',
);
const TITLED = new RegExp(
  String.raw`(?<![\p{Script=Han}])([\p{Script=Han}々]{1,4}|[\p{Script=Hiragana}]{2,4})(?=${HONORIFIC}(?:は|が|と|を|に|の|も|、|。|「|」|（|だけ|$))`,
  'gu',
);
const TOPIC = /(?<=^|[。！？\n」]|、)([\p{Script=Han}々]{2,3})(?=(?:は|が)(?!(?:ない|いない|降|上が|始ま|終わ|鳴)))/gu;
/** 「隣の席の莉子が」: a word that looks like a name and does something. */
const OF_SOMEWHERE =
  /(?<=の)([\p{Script=Han}々]{1,2}[子美奈香花紀穂沙緒翔太郎介斗樹也彦夫雄助吾平織代恵里菜希鶴乃咲梅菊葵楓鈴琴])(?=(?:は|が|も|と|に|を|だけ|だった|だ|です|で|、|。|「|（))/gu;
/** 「バイトの佐藤は」: a family name is somebody wherever it stands alone. */
const FAMILY = new RegExp(
  String.raw`(?<![\p{Script=Han}])(?:([\p{Script=Han}\p{Script=Katakana}ー]{2,8})(?:の|・|、))?(${SURNAME_PATTERN})(?=${PARTICLE})`,
  'gu',
);
/** 「番頭・弥助は」: work and a name. */
const DOTTED = new RegExp(
  String.raw`([\p{Script=Han}]{2,6}|[\p{Script=Katakana}ー]{3,10})・(お[\p{Script=Han}]{1,2}|[\p{Script=Han}々]{1,5}|[\p{Script=Hiragana}]{2,4}|[\p{Script=Katakana}ー]{2,6})(?=${PARTICLE})`,
  'gu',
);
/** 「保健医の水谷は」, 「手品師の銀次と」: a word that ends as those for work do, and a name. */
const BEHIND_WORK = new RegExp(
  String.raw`([\p{Script=Han}]{1,4}[医師員者士手屋家長係生官役督授])(?:の|・|、)([\p{Script=Han}々]{2,3}|[\p{Script=Katakana}ー]{2,8})(?=${PARTICLE})`,
  'gu',
);
/** 「名前は黒川」, 「青年、律は」 */
const IS_CALLED = new RegExp(String.raw`名前?は、?(${NAME})(?=、|。|だ|です|という)`, 'gu');
/** 「空は、空を飛ぶ夢ばかり見る女の子。」, 「光という少年が」: a word that means a thing elsewhere. */
const PEOPLE = '(?:女の子|男の子|少女|少年|女性|男性|女|男|青年|娘|老人|老婆|子供|高校生|中学生|小学生|大学生|転校生)';
const IS_SOMEBODY = new RegExp(
  String.raw`(?<=^|[。！？\n」])([\p{Script=Han}々]{1,3}|[\p{Script=Hiragana}]{2,4}|[\p{Script=Katakana}ー]{2,6})(?=は、?[^。は]{0,30}(?:(?<!の)|(?<=[生歳才]の))${PEOPLE}(?:だ|です|である|で、|。|$))|(?<![\p{Script=Han}])([\p{Script=Han}々]{1,3}|[\p{Script=Katakana}ー]{2,8})(?=(?:という|と呼ばれる)(?:名の|名前の)?${PEOPLE})`,
  'gu',
);
const PAIR = /(?<=^|[。！？\n」、])([\p{Script=Han}々]{2,3})と([\p{Script=Han}々]{2,3})(?=(?:は|が))/gu;

/** Everybody who is named or called by what they are in a text of Japanese, in order of appearance. */
export function findJapanesePeople(text: string): FoundPerson[] {
  const names = new Map<string, { at: number; title: string | undefined }>();
  const add = (name: string | undefined, at: number, isSure: boolean | 'whatever it means', title?: string): void => {
    if (
      name === undefined ||
      name === '' ||
      names.has(name) ||
      (NOT_NAMES_JAPANESE.has(name) && isSure !== 'whatever it means') ||
      /[歳才日時分年回目度]$/u.test(name) ||
      /^(?:二人|三人|四人|片方|もう片方|両方|一方|みんな|全員|(?:いる|ある|する|した|だ)のは)$/u.test(name)
    )
      return;
    if (isSure === false && FURTHER_PLACES.some(({ japanese }) => japanese.test(`${name}で`))) return;
    if (ENDS_AS_ANIMAL.test(name)) return;
    if (/^(?:姉妹|兄弟|双子|姉|妹|兄|弟|子|達|たち|ページ|セリフ|コマ|ジャンル|ギャグ|ホラー)$/u.test(name)) return;
    if (BEFORE_KUN.test(name) || [...name].some((_, from) => isRoleWithHonorific(name.slice(from)))) return;
    if (isSure === false && (isWord(name) || JAPANESE_WORDS.has(name))) return;
    if (roleOfWord(name) !== null || FURTHER_ANIMALS.some(({ whole }) => whole.test(name))) return;
    const bare = name.replace(new RegExp(`${HONORIFIC}$`, 'u'), '');
    if (bare === '' || names.has(bare)) return;
    names.set(bare, { at, title });
  };
  for (const { 1: role, 2: one, 3: other, index } of text.matchAll(BEHIND_ROLE)) {
    const isListed = one !== undefined && (isNameLike(one) || text.includes(`${one}(`) || text.includes(`${one}（`));
    if (isListed && !isThing(one)) add(one, index, false, role);
    // 「五歳の双子、リクとソラ」: what is said before counts for both.
    const before = /[^。、！？\n]{0,12}$/u.exec(text.slice(0, index))?.[0] ?? '';
    if (other !== undefined && isNameLike(other) && !isThing(other)) add(other, index + 1, false, `${before}${role}`);
  }
  for (const { 1: role, 2: one, index } of text.matchAll(FAMILY)) add(one, index, true, role);
  for (const { 1: role = '', 2: one, index } of text.matchAll(DOTTED))
    if (!/^[\p{Script=Katakana}ー]+$/u.test(role) || roleOfWord(role) !== null) add(one, index, false, role);
  for (const { 1: role = '', 2: one, index } of text.matchAll(BEHIND_WORK)) add(one, index, false, role);
  for (const { 1: one, 2: other, index } of text.matchAll(IS_SOMEBODY)) add(one ?? other, index, 'whatever it means');
  for (const { 1: one, index } of text.matchAll(IS_CALLED)) add(one, index, true, text.slice(0, index));
  for (const { 1: one, 2: other, index } of text.matchAll(PAIR)) {
    add(one, index, false);
    add(other, index + 1, false);
  }
  for (const pattern of [CALLED, TITLED])
    for (const { 0: whole, 1: one = '', index } of text.matchAll(pattern))
      if (!/^\p{Script=Hiragana}+こと$/u.test(whole))
        add(
          one,
          index,
          pattern === TITLED && /^\p{Script=Han}+$/u.test(one) && !NO_SAN.test(one) ? 'whatever it means' : true,
        );
  for (const { 1: one, index } of text.matchAll(KATAKANA)) if (actsIn(text, one ?? '')) add(one, index, false);
  for (const { 1: one = '', index } of text.matchAll(TOPIC)) if (!isThing(one)) add(one, index, false);
  for (const { 1: one, index } of text.matchAll(OF_SOMEWHERE)) add(one, index, false);
  const named = [...names].map(([name, { at, title }]): FoundPerson => ({
    name,
    at,
    calls: [name],
    ...(title === undefined ? {} : { title }),
  }));
  const roles = rolesIn(text, named)
    .filter(({ name }) => !isOnlyNoted(text, withoutCount(name), [...names.keys(), '私', '僕', '俺']))
    .filter(({ name }) => !isSaidOfKin(text, withoutCount(name)))
    .filter(({ name }) => !KIN.test(name) || ![...names.keys()].some((one) => text.includes(`${name}${one}`)))
    .filter(({ name }) => !isOnlyPlace(text, withoutCount(name)) && !isToldBehind(text, name))
    .filter(({ name }) => !isSubjectOfSame(text, name, [...names.keys()]) && !isAbsent(text, name))
    .filter(
      ({ name }, _, all) =>
        !all.some((one) => one.name !== name && one.name.endsWith(name) && !/^(?:もう一人|三人目)/u.test(one.name)),
    )
    .filter(({ name }) =>
      text.replaceAll(new RegExp(String.raw`${name}の(?:${ROLE_WORDS})`, 'gu'), '').includes(withoutCount(name)),
    )
    .map(({ name }): FoundPerson => ({ name, at: placeOf(text, name), calls: [name] }))
    .filter(({ name }) => !isToldApart(text, name))
    .filter(({ name }, _, all) => !/夫婦$/u.test(name) || !all.some((one) => /^[夫妻]$/u.test(one.name)))
    .map((one) => withTitleOfPair(text, one));
  const animals = FURTHER_ANIMALS.flatMap(({ japanese }) =>
    [...text.matchAll(japanese)]
      .filter(({ 0: word, index }) =>
        new RegExp(`^(?:たち)?(?:${PARTICLE}|だ|です|である)`, 'u').test(text.slice(index + word.length)),
      )
      .filter(({ 0: word }) => ![...named, ...roles].some(({ name }) => name.includes(word)))
      .filter(({ 0: word }) => names.size === 0 || !isOnlyNoted(text, word, [...names.keys()]))
      .slice(0, 1)
      .flatMap(({ 0: word, index }): FoundPerson[] => [
        { name: word, at: index, calls: [word] },
        ...(/(?:二|三|2|3|２|３)(?:匹|羽|頭)の[^、。]{0,4}$/u.test(text.slice(0, index))
          ? [{ name: `もう一匹の${word}`, at: index + 0.5, calls: [`もう一匹の${word}`] }]
          : []),
      ]),
  );
  const compounds = [
    ...text.matchAll(
      new RegExp(String.raw`(?<![\p{Script=Han}])([\p{Script=Han}]{1,2}[猫犬狐狸狼兎])(?=${PARTICLE})`, 'gu'),
    ),
  ]
    .filter(
      ({ 1: word = '' }) => ![...named, ...roles, ...animals].some(({ name }) => name.includes(word) || word === name),
    )
    .map(({ 1: word = '', index }): FoundPerson => ({ name: word, at: index, calls: [word] }))
    .filter(({ name }, index, all) => all.findIndex((one) => one.name === name) === index);
  // 「面接官は」: words that end as those for work do.
  const workers = [
    ...text.matchAll(
      /(?<![\p{Script=Han}])([\p{Script=Han}]{1,4}(?:[官員師士]|売り))(?=は|が|に(?!は)|と|を|、|の前)/gu,
    ),
  ]
    .filter(({ 1: word = '' }) => !/(?:全員|満員|定員|同士|一員|人員|動員|要員)$/u.test(word))
    .filter(
      ({ 1: word = '' }) =>
        ![...named, ...roles].some(
          ({ name, title }: FoundPerson) => name.includes(word) || word.includes(name) || title === word,
        ),
    )
    .filter(
      ({ 1: word = '' }) =>
        !isSubjectOfSame(text, word, [...names.keys()]) && !isOnlyNoted(text, word, [...names.keys()]),
    )
    .map(({ 1: word = '', index }): FoundPerson => ({ name: word, at: index, calls: [word] }))
    .filter(({ name }, index, all) => all.findIndex((one) => one.name === name) === index);
  const things = livingThingsIn(text)
    .filter(({ word }) => ![...named, ...roles, ...animals].some(({ name }) => name.includes(word)))
    .map(({ word, at }): FoundPerson => ({ name: word, at, calls: [word] }));
  return withOwnKinds(text, [...named, ...roles, ...animals, ...compounds, ...workers, ...things]).sort(
    (a, b) => a.at - b.at,
  );
}

/** 「猫の店長」 who is called 「猫」 later is one. */
function withOwnKinds(text: string, people: readonly FoundPerson[]): FoundPerson[] {
  const same = people.flatMap((role) =>
    people
      .filter(
        (kind) =>
          kind !== role &&
          (KIND_ALONE.test(kind.name) || FURTHER_ANIMALS.some(({ whole }) => whole.test(kind.name))) &&
          text.includes(`${kind.name}の${role.name}`),
      )
      .filter((kind) => !new RegExp(`(?:本物|別|もう一[匹人羽頭]|他|ほか|隣|近所)の${kind.name}`, 'u').test(text))
      .map((kind) => ({ role, kind })),
  );
  return people
    .filter((one) => !same.some(({ kind }) => kind === one))
    .map((one) => {
      const kinds = same.filter(({ role }) => role === one).flatMap(({ kind }) => kind.calls);
      return kinds.length === 0 ? one : { ...one, calls: [...one.calls, ...kinds] };
    });
}
const KIND_ALONE =
  /^(?:龍|竜|ドラゴン|虎|狼|オオカミ|ライオン|ゾウ|サル|猿|ネズミ|ブタ|豚|フクロウ|カラス|猫|犬|狐|狸|熊|兎|うさぎ|ウサギ|クマ|キツネ|タヌキ|ペンギン|カエル|ロボット|幽霊|吸血鬼|鬼|悪魔|天使)$/u;

/** 「調律師である盲目の青年、律」, 「依頼人は…歌手・レイラ。」, 「クロという名の黒猫」: the role is of who is named there. */
function isSubjectOfSame(text: string, role: string, names: readonly string[]): boolean {
  if (names.length === 0) return false;
  const all = names.map(escaped).join('|');
  const own = escaped(role);
  return new RegExp(
    String.raw`${own}(?:である|にして|で)[^。、]{0,12}、?(?:${all})|${own}は、?[^。]{0,20}(?:の|・|、)(?:${all})(?=。|だ|です|[（(]|$)|(?:${all})という(?:名の|名前の)?[^。、]{0,6}${own}|(?:${all})(?:${HONORIFIC})?は、?[^。、]{0,10}${own}(?:で(?!す|も|は|あ)|で、|だ(?!と)|です|である|。)|(?:${all})(?:${HONORIFIC})?は[^。]{0,40}(?:実は|本当は|正体は)、?${own}(?:で、|だ(?!と)|です|である|。)`,
    'u',
  ).test(text);
}

/** 「男が二人。片方は弁護士、もう片方は漁師。」: the two are told of one by one behind it. */
const TOLD_APART =
  /(?:片方|一方|一人|ひとり)は[^。は]{1,24}(?:もう片方|もう一方|他方|もう一人|もうひとり)は(?=[^。]{1,30}(?:。|$))/u;

function isToldApart(text: string, name: string): boolean {
  const told = TOLD_APART.exec(text);
  if (told === null) return false;
  const bare = withoutCount(name);
  return new RegExp(
    `${escaped(bare)}(?:が|は)?(?:二人|ふたり|2人)|(?:二人|ふたり|2人)の[^。、]{0,6}${escaped(bare)}`,
    'u',
  ).test(text.slice(0, told.index));
}

/** 「老夫婦」 makes both of them old, 「男が二人。片方は…」 both of them men. */
function withTitleOfPair(text: string, one: FoundPerson): FoundPerson {
  if (/^[夫妻]$/u.test(one.name) && text.includes('老夫婦')) return { ...one, title: '年老いた' };
  const told = TOLD_APART.exec(text);
  if (told === null || one.at < told.index) return one;
  const [, before, behind] =
    /(女性|男性|少女|少年|男の子|女の子|兄弟|姉妹|男|女)(?:が|は)?(?:二人|ふたり|2人)|(?:二人|ふたり|2人)の[^、。]{0,6}?(女性|男性|少女|少年|男の子|女の子|兄弟|姉妹|男|女)/u.exec(
      text.slice(0, told.index),
    ) ?? [];
  const title = before ?? behind;
  return title === undefined || one.title !== undefined ? one : { ...one, title };
}

/** 「客のいない大広間」: nobody of them is there. */
function isAbsent(text: string, role: string): boolean {
  const absent = new RegExp(
    String.raw`${escaped(role)}(?:の|が|も|は)(?:一人も|誰も)?(?:いない|来ない|いなく)|亡き${escaped(role)}|(?:死んだ|亡くなった|死んだはずの)${escaped(role)}|${escaped(role)}に(?:そっくり|似|よく似)|${escaped(role)}(?:に(?:なり|なっ|なる|なろ|なれ|なら|憧れ)|のよう|みたい|そっくり|役)`,
    'gu',
  );
  return text.search(absent) >= 0 && !text.replaceAll(absent, '').includes(role);
}

/** 「患者は狼男。」: who is only called by what they are to others is told of behind it. */
const ONLY_RELATED =
  /^(?:家庭教師|担任|師匠|相棒|上司|患者|客|お客|お客さん|相手|犯人|正体|主人公|依頼人|持ち主|訪問者|乗客|隣人)$/u;

function isToldBehind(text: string, role: string): boolean {
  return (
    ONLY_RELATED.test(role) &&
    new RegExp(
      String.raw`(?:^|[。！？\n、])${escaped(role)}は、?[^。、は]{0,8}?(?:${ROLE_WORDS})(?=。|だ|です|で、|だった|$)`,
      'u',
    ).test(text)
  );
}

/** 「寿司屋に弟子入り」: a shop, where nobody of that name does anything. */
function isOnlyPlace(text: string, role: string): boolean {
  if (!/[屋店]$|^弟子$/u.test(role)) return false;
  return !text
    .replaceAll(new RegExp(`${escaped(role)}(?:に|で|へ|入り|の(?:中|前|奥|裏|隣|二階)|(?=。|、|$))`, 'gu'), '')
    .includes(role);
}

/** 「兄は勇者、弟は魔王の秘書。」: what one of the family is. */
function isSaidOfKin(text: string, role: string): boolean {
  const own = escaped(role);
  const said = new RegExp(
    String.raw`(?:兄|弟|姉|妹|父|母|祖父|祖母|夫|妻|息子|娘|(?<!もう片方は)彼|彼女|正体|職業|仕事)(?:ちゃん|さん|上|貴)?は(?:元|ただの|普通の|[^。、は]{1,8}の)?${own}(?=、|。|だ|です|である|で、|らしい|みたい)`,
    'gu',
  );
  return !text.replaceAll(said, '').includes(role);
}

/** 「祖母キヨ」 is the grandmother wherever the text speaks of one. */
const KIN = /^(?:祖母|祖父|母|父|姉|妹|兄|弟|叔母|叔父|伯母|伯父|娘|息子|妻|夫)$/u;

/** 「もう一人の少女」 is written 「少女」. */
const withoutCount = (name: string): string => name.replace(/^(?:もう一人|三人目)の/u, '');

/** Another of the same stands right behind the first. */
function placeOf(text: string, name: string): number {
  const at = text.indexOf(name);
  return at >= 0 ? at : text.indexOf(withoutCount(name)) + 0.5;
}

/** 「少年の膝に」 */
const PART_OF_BODY =
  /^(?:膝|肩|背中|背|腕|胸|髪|指|耳|口|涙|瞳|頬|額|首|腰|腹|足元|手元|胸元|頭|目|手|足|顔|声|靴|隣|横|前|後ろ|机|席|方|元|側|そば|姿|影|笑顔|言葉|背後)$/u;
/** 「野良猫」, 「老犬」: no name, but an animal of a kind. */
const ENDS_AS_ANIMAL = /^[\p{Script=Han}]{1,2}[猫犬狐狸熊馬牛豚羊鳥鶏亀蛇狼虎鹿兎鼠猿魚]$/u;

/** Words of school, work and home that stand where a name may. */
const isThing = (word: string): boolean =>
  /^(?:(?!お\p{Script=Han}{1,2}$).*[食品物具所事店屋室館校席面券代金料式法線路車機体声形粉油茶湯酒米麦飯煙炎氷雷糸紙箱袋缶瓶皿])$/u.test(
    word,
  ) ||
  PART_OF_BODY.test(word) ||
  /^(?:遠足|弁当|給食|宿題|授業|会議|注文|観客|面接|旅行|掃除|散歩|試験|練習|引退|結婚|離婚|卒業|入学|誕生日)$/u.test(
    word,
  );

const isNameLike = (word: string): boolean =>
  !/^[\p{Script=Hiragana}]{1,2}$/u.test(word) &&
  !/^(?:ため|よう|そば|ところ|もと|なか|うち|こと|ほう|とき|まま|あと|まえ|せい|おかげ|よこ|となり|くせ|わけ|はず)/u.test(
    word,
  ) &&
  !/(?:する|した|して|いる|ある|から|まで|ので|だけ|最後|中|上|下|前|後|方|話|日|(?<![小千沙紗])夜|朝)$/u.test(word);

/** 「はばあ」 of 「ギターはばあちゃん」. */
const isRoleWithHonorific = (word: string): boolean =>
  ['さん', 'ちゃん'].some((ending) => roleOfWord(`${word}${ending}`) !== null);
/** 「皆さん」, 「花屋さん」: nobody's name. */
const NO_SAN = /^(?:皆|客|奥|隣|旦那|神|仏|月|星|太陽|医者|世間|先|本|.*屋)$/u;
/** 「主」 of 「主君」. */
const BEFORE_KUN = /^(?:主|姫|若|嬢|諸|暴|細)$/u;

/** What shows, machines and things do. */
const OF_THINGS =
  '(?:始ま|終わ|鳴|届|落ち|ある|あっ|あり|なく|止ま|壊れ|流れ|開|閉|点|消え|並|溢|あふ|光|降|かか|必要|見え)';

/** A katakana word is somebody when it does something: what is only used or seen may be a thing. */
function actsIn(text: string, word: string): boolean {
  return new RegExp(
    String.raw`${word}(?:${HONORIFIC})?(?:は|が(?!${OF_THINGS})|も|と[\p{L}]{1,8}[がは]|は、)`,
    'u',
  ).test(text);
}

function isWord(name: string): boolean {
  return [PLACE_PATTERNS, THING_PATTERNS, TIME_PATTERNS, WEATHER_PATTERNS].some((table) =>
    table.some(({ pattern }) => new RegExp(`^(?:${pattern.source})$`, 'iu').test(name)),
  );
}

/** 「転校生の美月」: the role belongs to the name. */
function isOnlyNoted(text: string, role: string, names: readonly string[]): boolean {
  if (!text.replaceAll(/[（(][^）)]*[）)]/gu, '').includes(role)) return true;
  if (names.length === 0) return false;
  const rest = text
    .replaceAll(/[（(][^）)]*[）)]/gu, '')
    .replaceAll(new RegExp(String.raw`(?:${names.join('|')})${HONORIFIC}`, 'gu'), (name) => name.replace(role, '〇'))
    .replaceAll(new RegExp(`${role}(?:妹|弟)`, 'gu'), '')
    .replaceAll(
      new RegExp(
        String.raw`${role}(?:(?:${ROLE_WORDS}|\p{Script=Han}{1,3})?(?:の|・|、)|の[^、。はがを]{1,10}?(?:の|・|、)?)?(?=${names.join('|')})`,
        'gu',
      ),
      '',
    );
  return !rest.includes(role);
}
