import type { PlaceScene } from '@/lib/contracts/places';
import type { PropTag } from '@/lib/rough/vocabulary';
import type { CameraHeight, AnyShot } from '@/lib/rough/vocabulary';
import type { Time, Weather } from '@/lib/rough/vocabulary';
import { wordPatterns } from './word-patterns';

/** What the rough draws by the words for a place; the more exact ones first. */
export const PLACE_PATTERNS = wordPatterns<PlaceScene>([
  ['train_interior', 'inside the train|train car|on the train|subway car|carriage', '電車の中|車内'],
  ['train_station', 'station|platform|subway', '駅|ホーム'],
  ['school_hallway', 'hallway|corridor', '廊下'],
  ['schoolyard', 'schoolyard|school ?ground|playground|school gate', '校庭|校門|グラウンド'],
  ['classroom', 'classroom|class\\b|lesson|school(?!yard| ?ground| gate| roof)', '教室|授業|学校'],
  ['gym', 'gym\\b|gymnasium', '体育館'],
  ['library', 'library|bookshop|bookstore', '図書館|図書室|本屋'],
  ['laboratory', 'lab\\b|laborator', '実験室|研究所|理科室'],
  ['rooftop', 'roof', '屋上|屋根'],
  ['bathroom', 'bathroom|bath\\b', '風呂|浴室'],
  ['kitchen', 'kitchen', '台所|キッチン'],
  [
    'living_room',
    'living room|home\\b|sofa|house\\b|apartment|doorstep|(?:her|his|their|my|front) door',
    '居間|リビング|家で|自宅',
  ],
  ['bedroom', 'bedroom|(?:his|her|their|my) room|in bed\\b', '寝室|部屋|自室|ベッド'],
  ['tatami', 'tatami|inn\\b|tea ?house', '和室|旅館|茶室'],
  ['dojo', 'dojo', '道場'],
  ['shrine', 'shrine|torii', '神社|鳥居'],
  ['church', 'church|cathedral|chapel', '教会'],
  ['throne_room', 'throne', '玉座|王の間'],
  ['dungeon', 'dungeon|prison|cell\\b|cave', '牢|地下|洞窟|迷宮'],
  ['castle', 'castle|palace|kingdom', '城|王国'],
  ['office', 'office|company|at work\\b', '会社|オフィス|職場'],
  ['cafe', 'caf[eé]|coffee shop|restaurant|diner|bakery', 'カフェ|喫茶|レストラン|店内'],
  ['convenience_store', 'convenience store|shop\\b|store\\b|supermarket|konbini', 'コンビニ|店で|スーパー|商店'],
  ['hospital', 'hospital|clinic|infirmary', '病院|病室|保健室'],
  ['stage', 'stage\\b|theat(?:re|er)|concert', '舞台|ステージ|ライブ'],
  ['aquarium', 'aquarium', '水族館'],
  ['spacecraft_interior', 'spaceship|starship|spacecraft|space station|cockpit', '宇宙船|宇宙'],
  ['alley', 'alley|backstreet', '路地|裏道'],
  ['park', 'park\\b|garden', '公園|庭'],
  ['beach', 'beach|seaside|shore', '海辺|砂浜|浜辺'],
  ['ocean', 'ocean|sea\\b|boat|ship\\b|harbou?r', '海|船|港'],
  ['forest', 'forest|woods|jungle', '森|林'],
  ['grass_field', 'field|meadow|hill|mountain|river|village', '草原|野原|丘|山|川|河原|村'],
  ['cherry_blossoms', 'cherry blossom|sakura', '桜'],
  [
    'street',
    'street|road|crossing|sidewalk|on the way|town\\b|bus stop|market|bridge',
    '道|街|通り|交差点|町|バス停|橋',
  ],
  ['cityscape', 'city|tokyo|downtown|skyline', '都会|都市|東京'],
  ['night_sky', 'night sky|stars|fireworks', '夜空|星|花火'],
  ['sky', 'sky\\b', '空'],
]);

export const TIME_PATTERNS = wordPatterns<Time>([
  ['dusk', 'dusk|sunset|evening|twilight|after school|sundown|late afternoon', '夕|放課後|黄昏'],
  ['night', 'night|midnight|moonlight|after dark|late at', '夜|深夜|月明'],
  ['day', 'day\\b|morning|noon|afternoon|dawn|sunrise', '昼|朝|午前|午後|日中'],
]);

export const WEATHER_PATTERNS = wordPatterns<Weather>([
  ['rain', 'rain|storm|drizzl|downpour|soaked', '雨|嵐|ずぶ濡れ'],
  ['snow', 'snow|blizzard', '雪'],
  ['fog', 'fog|mist', '霧'],
  ['cloudy', 'cloud|overcast', '曇'],
  ['clear', 'sunny|clear sky|sunshine', '晴れ'],
]);

/** From where, by the notes of a panel. */
export const SHOT_PATTERNS = wordPatterns<AnyShot>([
  ['very_wide_shot', 'establishing|extreme wide|very wide|panorama|bird.s[- ]eye', '遠景|俯瞰|大ロング'],
  ['wide_shot', 'wide|long shot', 'ロング|引き'],
  ['close-up', 'close|extreme close|detail|insert|eyes only', 'アップ|どアップ|クローズ'],
  ['portrait', 'portrait|bust', 'バスト'],
  ['upper_body', 'medium|mid|waist|upper', 'ミドル|上半身'],
  ['cowboy_shot', 'cowboy|three.quarter length|knee', 'ニー|膝上'],
  ['full_body', 'full', '全身'],
]);

export const CAMERA_PATTERNS = wordPatterns<CameraHeight>([
  ['low', 'from below|low angle|worm', 'あおり|煽り'],
  ['high', 'from above|high angle|bird.s[- ]eye|overhead', '俯瞰|見下ろ'],
]);

/** Things worth a panel of their own. */
export const THING_PATTERNS = wordPatterns<PropTag>([
  ['umbrella', 'umbrella', '傘'],
  ['letter', 'letter|envelope|note\\b', '手紙|封筒'],
  ['phone', 'phone|message|text\\b', 'スマホ|携帯|電話|メール'],
  ['katana', 'katana', '刀'],
  ['sword', 'sword|blade', '剣'],
  ['book', 'book|diary|notebook', '本(?!当|気)|日記|ノート'],
  ['camera', 'camera|photo', 'カメラ|写真'],
  ['gift', 'gift|present\\b|birthday', '贈り物|プレゼント|誕生日'],
  ['box', 'box\\b|package|parcel', '箱|荷物'],
  ['cup', 'cup\\b|mug|tea\\b|coffee', 'コップ|カップ|お茶|コーヒー'],
  ['bento', 'bento|lunch box', '弁当'],
  ['onigiri', 'onigiri|rice ball', 'おにぎり'],
  ['cake', 'cake', 'ケーキ'],
  ['guitar', 'guitar', 'ギター'],
  ['piano', 'piano', 'ピアノ'],
  ['microphone', 'microphone|karaoke', 'マイク|カラオケ'],
  ['laptop', 'laptop|computer', 'パソコン'],
  ['candle', 'candle', 'ろうそく|蝋燭'],
  ['teddy_bear', 'teddy', 'ぬいぐるみ'],
  ['soccer_ball', 'soccer|football', 'サッカー'],
  ['bicycle', 'bicycle|bike', '自転車'],
  ['clock', 'clock|watch\\b', '時計'],
  ['bouquet', 'bouquet|roses?\\b', '花束|バラ'],
  ['flower', 'flower', '花(?!火|束)'],
  ['cat', 'cat\\b|kitten', '猫|ネコ|ねこ'],
  ['dog', 'dog|puppy', '犬|イヌ'],
  ['rabbit', 'rabbit|bunny', 'うさぎ|兎'],
  ['bird', 'bird', '鳥'],
  ['butterfly', 'butterfl', '蝶'],
  ['backpack', 'backpack|school bag', 'ランドセル|リュック'],
  ['bag', 'bag\\b', '鞄|かばん'],
  ['door', 'door', '扉|ドア'],
  ['vending_machine', 'vending', '自販機|自動販売機'],
]);
