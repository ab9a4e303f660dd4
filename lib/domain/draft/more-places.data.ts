import type { PlaceScene } from '@/lib/contracts/places';

/** Further words for places that the renderer has no scene for, with the scene that comes nearest: [English, Japanese, scene]. */
export const MORE_PLACES: readonly (readonly [string, string, PlaceScene | null])[] = [
  ['tent|yurt|tipi', 'テント', 'tent_interior'],
  [
    'ambulance|hearse|limousine|limo|police car|camper ?van|camper|caravan|pickup|delivery van|stagecoach|wagon|carriage',
    '救急車|霊柩車|パトカー|キャンピングカー|馬車',
    'car_interior',
  ],
  [
    'oil rig|oil platform|barge|trawler|steamboat|tugboat|lifeboat|pirate ship|whaling ship|research vessel|container ship|galleon|houseboat',
    '石油プラットフォーム|救命ボート|海賊船|捕鯨船|調査船|帆船|屋形船|小舟',
    'ship_deck',
  ],
  ['seabed|sea ?floor|ocean floor|coral reef|reef|bottom of the sea', '海底|海の底|サンゴ礁', 'ocean'],
  [
    'gas station|petrol station|service station|rest stop|truck stop|car wash',
    'ガソリンスタンド|サービスエリア|道の駅',
    'parking_lot',
  ],
  [
    'nursing home|retirement home|old folks.? home|care home|hospice|asylum|sanatorium|maternity ward|emergency room|intensive care unit|veterinary clinic|vet.s(?: office| clinic)?|pharmacy|drugstore',
    '老人ホーム|介護施設|介護ホーム|ホスピス|療養所|産婦人科|動物病院|薬局|集中治療室',
    'hospital',
  ],
  [
    'flat|penthouse|lounge|parlou?r|studio apartment|hostel|bungalow|living quarters',
    'リビングルーム|茶の間|ワンルーム|一室',
    'living_room',
  ],
  [
    'nursery|kindergarten|preschool|daycare|cram school|academy|campus|university|college|lecture hall|boarding school|art school|music school|ballet school|magic school|detention',
    '幼稚園|保育園|学習塾|塾|大学|講義室|校舎|学園|音楽学校|魔法学校',
    'classroom',
  ],
  [
    'plantation|tea estate|estate|pasture|ranch|paddock|prairie|savannah?|steppe|plains?|moors?|wasteland|outback|racecourse|golf course|rice terraces?',
    '農園|茶畑|牧草地|放牧地|荒野|平原|サバンナ|大草原|競馬場|ゴルフ場|棚田',
    'grass_field',
  ],
  [
    '(?:garden |tool |drying |wood)?shed|boathouse|hunting lodge|ski lodge|guesthouse|guest house|log house|hunting cabin',
    '物置|ロッジ|民宿|番小屋|炭焼き小屋',
    'log_cabin',
  ],
  [
    'warehouse|storage unit|depot|scrapyard|junkyard|shipyard|brewery|distillery|sawmill|mill|power plant|power station|printing house',
    '倉庫|廃品置き場|造船所|酒蔵|製材所|発電所|印刷所|紡績工場',
    'factory',
  ],
  [
    'lagoon|cove|fjord|riverbank|riverside|canal|creek|stream|banks? of the river|ford|delta',
    '入り江|運河|小川|川辺|川岸|河川敷|渓流|清流',
    'river',
  ],
  [
    'valley|ravine|gorge|mountain pass|mountaintop|base camp|plateau|ridge|peak|ski slope|ski resort|crater',
    '谷|山頂|渓谷|高原|雪山|スキー場|火口',
    'mountain',
  ],
  ['oasis', 'オアシス', 'desert'],
  [
    'rainforest|grove|bamboo (?:grove|forest)|campsite|campground|camp ?fire|summer camp|pine forest',
    '竹林|密林|ジャングル|雑木林|キャンプ場|焚き火',
    'forest',
  ],
  [
    'roadside|highway|motorway|intersection|crosswalk|overpass|underpass|alleyway|town square|village square|square|plaza|phone booth|telephone box|curb|parade|boulevard|avenue|border crossing|checkpoint',
    '国道|高速道路|歩道|広場|並木道|坂道|電話ボックス|国境|検問所|通学路|大通り|横断歩道',
    'street',
  ],
  [
    'courtyard|cloister|backyard|back yard|front yard|botanical gardens?|rose garden|lawn|rooftop garden|dog park|petting zoo|picnic',
    '中庭|裏庭|植物園|バラ園|花壇',
    'park',
  ],
  [
    'beauty salon|salon|tattoo parlou?r|nail salon|(?:hat|tailor.s|repair|bike|bicycle|print|music|candy|sweet|umbrella|game|hardware|thrift|charity|comic|video|dress|shoe|jewel(?:le)?ry|phone|souvenir|gift|violin|book|watch|clock|junk|second-?hand|paint|magic|curiosity) (?:shop|store)|department store|(?:shopping )?mall|boutique|pharmacy counter|kiosk|newsstand',
    '古本屋|文房具屋|駄菓子屋|雑貨屋|自転車屋|時計店|眼鏡屋|仕立て屋|洋服店|デパート|百貨店|ショッピングモール|古着屋|楽器店|レコード店|傘屋|金物屋|酒屋|米屋|本屋|書店|売店|花屋|土産物屋|玩具店|靴屋',
    'convenience_store',
  ],
  [
    'pizzeria|steakhouse|burger (?:joint|place|bar)|fast[- ]food (?:place|restaurant|joint)|soup kitchen|saloon|beer garden|buffet|mess hall|dining (?:hall|room|car)|dumpling (?:shop|house)|curry (?:shop|house)|udon shop|soba shop|trattoria|bistro',
    'うどん屋|そば屋|蕎麦屋|焼き鳥屋|おでん屋|牛丼屋|天ぷら屋|定食屋|団子屋|小料理屋|料理屋|ピザ屋|食卓|カレー屋',
    'restaurant',
  ],
  ['speakeasy|cocktail bar|wine bar|jazz bar|jazz caf[eé]|dive bar|cabaret', 'スナック|ジャズバー|キャバレー', 'bar'],
  ['food truck|hot dog stand|lemonade stand|noodle cart|street cart', 'キッチンカー|露店|夜店', 'food_stand'],
  ['galley|ship.s kitchen|cooking school', '厨房|調理場|炊事場|調理室|家庭科室', 'kitchen'],
  ['engine room|cargo hold|wheelhouse|below deck', '機関室|船倉|操舵室', 'ship_cabin'],
  [
    'control room|command cent(?:er|re)|mission control|server room|call cent(?:er|re)|cubicle|board ?room|meeting room|conference room|break ?room|staff ?room|teachers.? (?:room|lounge)|radio station|tv station|radio booth|hr department|principal.s office|headquarters|lost and found(?: office)?|detective agency|agency|welfare office|ministry',
    '会議室|職員室|編集部|事務所|放送室|管制室|生徒会室|部室|休憩室|放送局|ラジオ局|コールセンター|校長室|探偵社|相談所|詰所|支社|本社',
    'office',
  ],
  [
    'auditorium|comedy club|music hall|opera|ballet|puppet theat(?:re|er)|drive-in|movie theater',
    '講堂|公会堂|ホール|寄席|人形劇場|芝居小屋',
    'theater',
  ],
  [
    'race ?track|velodrome|baseball diamond|skate ?park|bowling alley|ski jump|dojo ring|sumo ring|finish line|starting line',
    'スケート場|野球場|ボウリング場|国技館|土俵|陸上競技場|サーキット',
    'stadium',
  ],
  [
    'escape pod|(?:space )?capsule|mothership|ufo|space shuttle|generation ship|spaceport|mars colony|lunar colony',
    '脱出ポッド|母船|スペースシャトル|宇宙港|宇宙基地|火星基地',
    'spacecraft_interior',
  ],
  ['crypt|tomb|mausoleum|burial ground|funeral home|crematorium', '古墳|霊廟|斎場|葬儀場|火葬場|墓参り', 'graveyard'],
  ['pyramid|temple ruins|lost city', 'ピラミッド|神殿|古代都市', 'ruins'],
  ['hell|underworld|purgatory|netherworld', '地獄|冥界|黄泉', 'cave'],
  ['afterlife', '天界|雲の上', 'sky'],
  [
    '(?:army |military |refugee )?camp|barracks|outpost|army base|military base',
    '野営地|兵舎|駐屯地|難民キャンプ',
    'battlefield',
  ],
  [
    'closet|wardrobe|pantry|sickroom|sleeping car|nursery room|dorm room',
    '押し入れ|クローゼット|子供部屋|枕元',
    'bedroom',
  ],
  ['helicopter|spaceplane|cargo plane|biplane|blimp', 'ヘリコプター|輸送機|複葉機', 'airplane_interior'],
  ['ice field|frozen lake|polar station|ice floe', '氷原|凍った湖|流氷', 'snowfield'],
  ['wizard.s shop|witch.s (?:house|hut|cottage)|alchemist.s shop', '魔女の家|魔法屋', 'wizard_study'],
  [
    'waterpark|water park|haunted house ride|merry-go-round|carousel|roller ?coaster',
    'メリーゴーランド|ジェットコースター|お化け屋敷',
    'amusement_park',
  ],
  ['treehouse', '秘密基地', 'log_cabin'],
  [
    'new york|los angeles|san francisco|hong kong|london|paris|shanghai|taipei|seoul|busan|beijing|bangkok|hanoi|saigon|manila|singapore|delhi|mumbai|kolkata|istanbul|cairo|lagos|nairobi|berlin|munich|hamburg|vienna|prague|budapest|warsaw|athens|rome|milan|venice|naples|madrid|barcelona|seville|lisbon|brussels|antwerp|amsterdam|copenhagen|stockholm|oslo|helsinki|reykjavik|moscow|dublin|edinburgh|glasgow|manchester|liverpool|chicago|boston|seattle|detroit|toronto|montreal|vancouver|mexico city|havana|rio|buenos aires|sapporo|osaka|kyoto|nagoya|kobe|yokohama|hiroshima|nagasaki|fukuoka|shibuya|shinjuku|akihabara|asakusa|ginza|edo',
    '大阪|京都|名古屋|横浜|神戸|札幌|福岡|渋谷|新宿|秋葉原|浅草|銀座|江戸|パリ|ロンドン|ニューヨーク|上海|ローマ|ベネチア|ヴェネツィア',
    'cityscape',
  ],
];
