import type { PlaceScene } from '@/lib/contracts/places';
import { MORE_PLACES } from './more-places.data';

/** Words for places that the renderer has no scene for, and the scene that comes nearest; null for a plain backdrop. */
const ROWS: readonly (readonly [string, string, PlaceScene | null])[] = [
  ['trench(?:es)?(?! coat)|foxhole|front line', '塹壕|前線', 'battlefield'],
  [
    'laundromat|laundrette|laundry(?: room| shop)?|dry cleaner.?s',
    'コインランドリー|洗濯屋|クリーニング店',
    'convenience_store',
  ],
  ['karaoke(?: room| box| bar)?', 'カラオケ(?:ボックス|ルーム|店)?', 'bar'],
  [
    'ward|operating theatre|waiting room|dental (?:office|clinic)|dentist.s(?: office)?|surgery room|morgue',
    '病棟|待合室|歯医者|診察室',
    'hospital',
  ],
  ['lift', 'リフト', 'elevator'],
  ['ferry|cruise ship|fishing boat|sailboat|yacht|raft|canoe|rowboat', 'フェリー|客船|漁船|いかだ|ヨット', 'ship_deck'],
  [
    'submarine|bunker|space ?base|moon ?base|lunar base|mars base',
    '潜水艦|月面基地|基地|シェルター',
    'spacecraft_interior',
  ],
  ['moon(?! ?light)|lunar surface|mars|planet', '月面|火星|惑星', 'outer_space'],
  ['bakery|pastry shop|cake shop|patisserie|tea shop|tea room|teashop', 'パン屋|ケーキ屋|甘味処|茶屋', 'cafe'],
  [
    'greengrocer.?s|fish market|flower shop|florist.s|butcher.s(?: shop)?|fruit stand|stall',
    '八百屋|魚屋|花屋|肉屋|魚市場',
    'market',
  ],
  [
    'antique (?:shop|store)|pawn ?shop|toy ?shop|toy store|pet shop|record (?:shop|store)|barber ?shop|hair salon|clock shop|shop',
    '骨董屋|質屋|おもちゃ屋|ペットショップ|床屋|理髪店|理容室|美容院|時計屋',
    'convenience_store',
  ],
  ['post office|bank|town hall|city hall|newsroom|police box|koban', '郵便局|銀行|役所|市役所|交番', 'office'],
  ['museum|gallery|art gallery', '美術館|博物館|画廊', 'library'],
  [
    'opera house|ballroom|circus(?: tent)?|big top|concert hall',
    'オペラ座|サーカス|舞踏会|コンサートホール',
    'theater',
  ],
  ['zoo', '動物園', 'park'],
  ['clinic|doctor.s office', '診療所|医院|クリニック', 'hospital'],
  ['summer festival|festival|drum tower|fair', '夏祭り|祭り|縁日|やぐら', 'market'],
  ['fairground|amusement park|carnival', '遊園地', 'amusement_park'],
  ['school festival', '文化祭', 'schoolyard'],
  ['fire station|police station|courtroom|courthouse|embassy', '消防署|警察署|裁判所|法廷|大使館', 'office'],
  ['dungeon|labyrinth|maze|catacombs?|cellar|basement', '迷宮|ダンジョン|地下牢|地下室', 'cave'],
  [
    'restaurant|diner|ramen bar|ramen shop|noodle shop|sushi bar|sushi restaurant|canteen|cafeteria',
    'ファミレス|食堂|ラーメン屋|寿司屋|レストラン|料亭',
    'cafe',
  ],
  [
    'cornfield|corn field|wheat field|pumpkin (?:field|patch)|flower field',
    'トウモロコシ畑|麦畑|花畑|ひまわり畑',
    'grass_field',
  ],
  ['skyscraper|high-rise', '高層ビル|超高層', 'cityscape'],
  ['level crossing|railway crossing', '踏切', 'street'],
  ['headland|windy cape|rocky cape', '岬', 'beach'],
  ['veranda|porch swing', '縁側', 'doorstep'],
  ['farm|barn|stable|vineyard|orchard|field', '農場|牧場|納屋|馬小屋|果樹園|畑', 'grass_field'],
  [
    'windmill|farmhouse|cottage|cabin|treehouse|tree house|igloo|shack',
    '風車小屋|山荘|ツリーハウス|かまくら|一軒家',
    'log_cabin',
  ],
  ['mansion|manor|haunted house|orphanage|dormitory|dorm', '屋敷|洋館|お化け屋敷|孤児院|寮', 'hotel_room'],
  ['tower|fortress|citadel', '塔|要塞', 'castle'],
  ['monastery|abbey|convent', '修道院', 'church'],
  ['mine|tunnel|sewer|burrow|den|lair|cavern', '鉱山|トンネル|下水道|巣穴|ねぐら', 'cave'],
  [
    'nest|treetop|(?<=\\b(?:in|up|under|beneath|behind) (?:an?|the|his|her|their|one|some|this) (?:[\\p{Ll}-]+ ){0,2})tree',
    '巣|木の上|梢',
    'forest',
  ],
  ['swamp|marsh|bog', '沼|湿地', 'lake'],
  ['island|desert island', '島|無人島', 'beach'],
  ['volcano|canyon|glacier|iceberg|north pole|antarctica|south pole', '火山|峡谷|氷河|北極|南極|氷山', 'mountain'],
  ['bus stop', 'バス停', 'bus_stop'],
  ['(?:night |last |city )?bus', 'バス', 'bus_interior'],
  ['taxi|cab|car|truck|van', 'タクシー|車内|トラック', 'car_interior'],
  ['(?:night |last |bullet )?train|subway|tram', '電車|列車|新幹線|地下鉄', 'train_interior'],
  ['airplane|plane|airport|airship|hot[- ]air balloon', '飛行機|空港|飛行船|気球', 'airplane_interior'],
  [
    'boxing ring|tennis court|basketball court|court|rink|ice rink|swimming pool|pool|running track|pitch',
    'リング|(?:テニス|バスケット?|バレー|ボール)(?:の)?コート|スケートリンク|プール',
    'gym',
  ],
  ['casino|nightclub|night club|jazz club|club', 'カジノ|クラブ|ジャズ喫茶', 'bar'],
  ['studio|tv studio|recording studio|darkroom', 'スタジオ|暗室|アトリエ', 'art_room'],
  ['observatory|planetarium', '天文台|プラネタリウム', 'laboratory'],
  ['bathhouse|public bath|sento', '銭湯|湯屋', 'onsen'],
  ['under (?:the|a|his|her) bed|bed', 'ベッドの下|布団', 'bedroom'],
  ['kotatsu', 'こたつ|炬燵', 'tatami'],
  ['garden', '(?<!校|家)庭(?!師|園)', 'park'],
  ['whale.s (?:belly|stomach)|inside (?:a|the) whale', '(?:鯨|クジラ)の(?:腹|お腹)の中', null],
  ['(?:bottom of (?:the|a) )?well', '井戸(?:の底|の中)?', 'cave'],
  ['fire escape', '非常階段', 'balcony'],
  ['(?:gates? of )?heaven|pearly gates?', '天国(?:の門)?|あの世', 'sky'],
  ['toll (?:booth|lane|road|gate)|tollgate|(?:her|his|bus|country|back) lane|checkpoint', '料金所|検問所', 'street'],
  ['driving school', '教習所|自動車学校', 'classroom'],
  ['sandy shore', '(?<!横|長)浜(?=に|で|へ|を)', 'beach'],
  ['shelter|animal shelter', '保護施設|避難所', 'office'],
  ['apartment block|housing (?:estate|complex)', '団地|アパート|マンション', 'residential_street'],
  ['(?:dark |empty |waiting )?room', '大広間|広間|個室', 'bedroom'],
  ['research (?:lab|institute)', '研究室', 'laboratory'],
  ['tofu (?:shop|maker.s)', '豆腐屋', 'convenience_store'],
  // Not 作家 or 画家, nor whose house it is.
  [
    'family home|childhood home',
    '(?<![\\p{Script=Han}\\p{Script=Katakana}ー])家(?=(?:に|へ)(?:帰|戻|着|入|向|行)|の中|$)',
    'living_room',
  ],
];

export interface FurtherPlace {
  readonly english: RegExp;
  readonly japanese: RegExp;
  readonly scene: PlaceScene | null;
}

export const FURTHER_PLACES: readonly FurtherPlace[] = [...MORE_PLACES, ...ROWS].map(([english, japanese, scene]) => ({
  english: new RegExp(
    String.raw`(?:^|[.!?] +|\b(?:in|at|on|inside|outside|along|through|into|to|across|near|by|aboard|from|behind|of|up|down|under|before|when|while|as|opens?|runs?|enters?|leaves?|reach(?:es)?|takes?|rides?|boards?|catch(?:es)?|miss(?:es)?|robs?|visits?|locks?|climbs?|builds?|finds?|opens|owns|keeps|crosses|buries|fills?|floods?|hits?|burns?|surrounds?|kept|left|opened|owned|shares?|shared|inherits|inherited|buys|rents|haunts?|guards?|cleans?|works?|worked|tends?|same) )(?:(?:an?|the|his|her|their|its|one|some|this|same) )?(?:\d{2,4}s? )?((?:[\p{Ll}-]+ ){0,2}?(?:${english}))(?![\p{L}-])`,
    'iu',
  ),
  japanese: new RegExp(
    `([\\p{Script=Han}\\p{Script=Katakana}ー]{0,6}(?:${japanese}))(?=で|に|の|へ|を|は|が|と|から|、|。|$)`,
    'u',
  ),
  scene,
}));
