import { FURTHER_FEMALE, FURTHER_MALE } from './further-names.data';

const list = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/).filter((name) => name !== ''));

/** Given names that women and girls have: English, Spanish, French, German, Nordic, Slavic, Japanese, Korean, Chinese, Indian, African, Arabic. */
const FEMALE =
  list(`emma anna mia lily alice sara sarah maria luna nora kate jane mary ella eva zoe chloe ruby iris ivy olivia sophia sophie
amelia charlotte grace hannah emily abigail elizabeth lucy molly daisy rose violet hazel martha agnes edith mabel dorothy margaret beth
rachel rebecca jessica jennifer ashley megan laura julia julie claire camille amelie margot colette odile elise celeste simone giulia chiara
francesca bianca lucia carmen rosa ines paloma pilar esperanza dolores isabel isabella valentina camila sofia elena marisol ximena catalina
greta heidi ilse liesel ingrid astrid freya sigrid solveig liv maja elsa hilda karin tuulikki aino natasha olga irina svetlana katya tatiana
anya nadia vera ludmila petra hana mei aoi sakura yuki miku yui haruka ayaka asuka rei momo nana kana saki ai eri airi koharu mio chihiro
hinata akane mika miki rika yuka yumi emi natsuki misaki mizuki nanami ayumi kaori keiko yoko sachiko hanako michiko fumiko noriko tomoko
midori kaede tsubaki suzume chie kiyo tomoe satsuki minji soyeon jiwoo seoyeon hyejin eunji sujin yuna jisoo yeji xiaomei meiling lihua
meilin priya ananya lakshmi meera asha kavya deepa amara amina zainab fatima aisha layla leila yasmin noor mariam salma abara amadi adaeze
ngozi chioma wanjiru nia zuri imani akosua ama efua bea lottie dot dottie pearl mabel ida wilma ursula gwen maeve niamh siobhan rosie millie
joelle noelle gabrielle danielle michelle rachelle gloria sylvia teresa monica veronica vivian edna ethel doris joan joyce irene eileen carol
sumire ayame kasumi hikari miyu honoka poppy penny peggy nell nelly tess tessa hattie kitty sally polly wendy helen diana sonia tanya tara ruth naomi esther miriam leah eleanor`);

/** Given names that men and boys have. */
const MALE =
  list(`ren haru sora kaito riku yuto takumi ken kenji akira hiro hiroshi daichi shin jin kai leo max tom jack john james sam ben noah
luca luka ryu ryo naoki daisuke kazuki tatsuya taro jiro goro william henry george charles edward arthur frank walter harold albert ernest
oliver oscar harry charlie alfie archie theo theodore finn liam ethan lucas mason logan daniel david michael peter paul mark simon andrew
thomas robert richard joseph matthew anthony patrick sean connor declan owen dylan rhys hugo louis pierre jean marcel gaston henri etienne
mateo santiago diego javier carlos miguel pablo pedro juan jose luis fernando rafael ramon ignacio emilio marco matteo giovanni paolo enzo
lorenzo rocco franco hans fritz otto karl klaus heinrich wolfgang jonas emil gustav erik lars sven bjorn olaf torvald henrik anders nils
ivan boris dmitri sergei vladimir nikolai yuri oleg viktor pavel shou sho shota yuta kenta ryota tsubasa makoto satoshi takashi tetsuo ichiro
saburo hajime isamu noboru minoru kenzo eiji seiji shinji koji tadashi mamoru minho junho jihoon seojun hyun minjun donghyun taeyang wei jun
bill bob joe steve tim jim greg phil ron don doug dave mike nick alan barry larry jerry terry roger ralph howard victor louie sal vince tony
ming lei liang bo chen arjun raj ravi vikram rohan aarav kofi kwame kwesi ezekiel tunde chidi emeka jabari omar ali hassan yusuf ahmed khalid
karim tariq ibrahim mustafa dez milo otis rufus barnaby felix jasper silas ezra elias eli gabriel samuel benjamin isaac jacob joshua caleb
bruno hector alejandro andres tomas nico gus ned ted bert ernie hank earl vern clyde wally stan ollie`);

const FEMALE_END =
  /(?:ko|mi|ka|na|ella|ina|lia|ia|子|美|香|奈|花|恵|代|江|菜|乃|穂|音|咲|織|梅|ィア|リア|ンナ|ーナ|リーナ|エラ)$|^お\p{Script=Han}{1,2}$/iu;
const MALE_END = /(?:[太一次三]郎|郎|介|斗|樹|也|彦|夫|雄|助|吾|平|男|太|翔|健|大|輝|哉|治|司|蔵|丸|[^十][一二三])$/u;
const FEMALE_KANA =
  /^(?:ユキ|ハナ|サクラ|リン|アオイ|ミオ|ナナ|モモ|ミカ|マリ|ユイ|エリ|アヤ|メイ|サキ|チエ|ミナ|ミク|リナ|リサ|レイナ|アカリ|ヒカリ|カナ|カオリ|サヤ|サオリ|シオリ|スズ|チカ|チヨ|トモエ|ナオミ|ノゾミ|ハルカ|ヒナ|ヒマリ|フミ|マイ|マナ|ミサキ|ミヤ|ミユ|ユカ|ユリ|リカ|ルミ|ルナ|レイ|エマ|アンナ|マリア|ソフィア|エミリー|アリス|クララ|ローザ|イングリッド|エリザベス|シャーロット|マーガレット|グレース|ナターシャ|ヘレン|ジュリエット|カレン|リリー|ルーシー|メアリー|ローズ|デイジー|キャサリン|エレン|シンディ|ナンシー|ベス|リーネ|ドゥナ|オルガ|ソーニャ|イザベル|マルグリット|フローラ|セレナ|アメリア|オリビア|ステラ|ニーナ|サラ|ミーナ|ティナ|レイラ)$/u;
const MALE_KANA =
  /^(?:レン|ハル|ソラ|カイト|リク|ケン|アキラ|タロウ|ケンタ|ダイキ|ショウ|ユウト|タクミ|ゴロウ|リョウ|コウタ|ユウタ|ヒロシ|タケシ|ケンジ|シンジ|ダイスケ|タツ|タツヤ|テツ|テツヤ|リョウタ|ショウタ|マサト|マコト|ジロウ|サブロウ|シロウ|ハヤト|ワタル|ツバサ|トオル|カズヤ|カズキ|ナオキ|ヒロト|ユウキ|トム|ジョン|ジャック|マイク|ボブ|アレックス|アーサー|ヘンリー|ウィリアム|エドワード|チャールズ|ジョージ|オスカー|ルーカス|レオ|マルコ|カール|ハンス|フリッツ|イワン|ドミトリ|ピーター|ポール|トーマス|ロバート|リチャード|サム|ベン|ビル|ジム|マックス|ニック|フランク|ヴィクトル|アントン|ルイ|ピエール|オットー)$/u;

const TITLED =
  /^(?:(?:dr|prof|professor|captain|detective|inspector|officer|sergeant|general|doctor|chef|coach|agent|old|little|young|big)\.? )+(?=\p{L})/u;

/** Whose name it is most often; null where it says nothing. */
export function sexOfGivenName(name: string): 'female' | 'male' | null {
  const known = sexOfKnownName(name);
  if (known !== null) return known;
  if (MALE_END.test(name)) return 'male';
  return FEMALE_END.test(firstOf(name)) ? 'female' : null;
}

/** Of names that the lists have alone: no ending speaks. */
export function sexOfKnownName(name: string): 'female' | 'male' | null {
  const first = firstOf(name);
  const one = isKnown(first, MALE, FURTHER_MALE) || MALE_KANA.test(name) ? 'male' : null;
  if (one !== null) return one;
  return isKnown(first, FEMALE, FURTHER_FEMALE) || FEMALE_KANA.test(name) ? 'female' : null;
}

/** "Hyun-woo" is Hyunwoo. */
const isKnown = (first: string, ...lists: readonly ReadonlySet<string>[]): boolean =>
  lists.some((names) => names.has(first) || names.has(first.replaceAll('-', '')));

const firstOf = (name: string): string => name.toLowerCase().replace(TITLED, '').split(' ')[0] ?? '';
