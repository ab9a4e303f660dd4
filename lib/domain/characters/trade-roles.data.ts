import type { Sex } from '@/lib/rough/vocabulary';

/** Further trades, one row to those who look alike, beside those of the other tables: [English words, Japanese words, sex, looks]. */
export const TRADE_ROLES: readonly (readonly [string, string, Sex, string])[] = [
  [
    'forager, scavenger, huntsman, logger, gold digger, pedlar, charcoal burner, stableboy, beachcomber, plant collector',
    'きこり, 樵, マタギ, 登山者, 旅芸人, 行商人, 漁夫, 馬丁',
    'boy',
    'adult, tan',
  ],
  [
    'examiner, auditor, bookkeeper, broker, copy editor, proofreader, stenographer, software developer, game developer, analyst, data analyst, councillor, congresswoman, bureaucrat, lobbyist, publisher, statistician, debt collector, travel agent, negotiator, mediator, census taker, delegate, spokesman, spokeswoman, copywriter, web designer, graphic designer, surveyor, planner, event planner, wedding planner, immigration officer',
    '面接官, 試験官, 税理士, 会計士, 検察官, 判事, 翻訳者, 通訳者, 校正者, 受付係, プログラマー, 町長, 村長, 知事, 議員, 大臣, 銀行家, 借金取り, 取り立て屋, 建築士, 税務署員, 総理大臣, 首相, 交渉人, 配送員, 集金人',
    'boy',
    'adult, black suit',
  ],
  [
    'orthodontist, anesthetist, field medic, physiotherapist, funeral director',
    '歯科医師, 獣医師, 内科医, 介護職員, 葬儀社員, 監察医, 理学療法士',
    'girl',
    'adult, lab coat',
  ],
  [
    'portrait painter, house painter, sign painter, poetess, songwriter, theatre director, filmmaker, stage magician, conjuror, escape artist, palm reader, tarot reader, art critic, art forger, art dealer, museum gallery owner, choir boy, minstrel, stunt double, radio host, youtuber, correspondent, paparazzo, lighting technician, makeup artist, costume designer, tailor’s apprentice',
    'アニメーター, 劇作家, 能楽師, 猿回し, 音楽家, 振付師, 評論家, 雑誌記者, ジャーナリスト, 配信者, ユーチューバー, 学芸員, 美術商, 贋作師, ボーカリスト, チェリスト, フルート奏者, オルガン奏者, スタントマン, 舞台女優, メイクさん',
    'boy',
    'adult',
  ],
  [
    'defender, midfielder, horse rider, linesman, karateka, sword master, biker, motorcyclist, caddie, caddy, chess grandmaster, go player, football player, rugby player, card player',
    'キーパー, ストライカー, ディフェンダー, 打者, キャッチャー, プロレスラー, 横綱, スケート選手, フィギュアスケーター, スキーヤー, サーファー, 卓球選手, バスケ選手, バレー選手, プロ棋士, 女流棋士, 名人, 博打打ち, 賭博師, 勝負師',
    'boy',
    'adult',
  ],
  [
    'conman, mafia boss, jailer, ex-convict, ex-con, highwayman, getaway driver, safecracker, arsonist, shoplifter, poacher, grave robber, torturer',
    '掏摸, 密輸業者, 密売人, やくざ, 親分, 子分, ボス, 首領, 刺客, 諜報員, 始末屋, 人質, 誘拐犯, 死刑執行人',
    'boy',
    'adult',
  ],
  [
    'custodian, doorkeeper, hotel porter, usher, lift boy, chimney sweeper, dustman, dog groomer, pet sitter, cloakroom attendant, call centre worker, switchboard operator, telephone operator, lamplighter, bell-ringer, toll keeper, innkeeper’s daughter, shop assistant, sales clerk, stock boy, newspaper boy, paper boy, bicycle courier, pizza delivery boy, pizza boy, iceman, assembly line worker, boatbuilder, spinner, dyer, distiller, food truck owner, tea seller, coffee roaster',
    'ガードマン, 掃除婦, 掃除夫, 門衛, ベビーシッター, コンビニ店員, 書店員, 売り子, 売り娘, 給仕, 案内人, 案内係, 乗務員, 飼育係, 電話交換手, 点灯夫, 牛乳配達, 左官屋, 大工さん, 宮大工, 船大工, 便利屋, 何でも屋, 染物屋, 染め物師, 宝石商, 酒蔵の娘, 焼き芋屋, 豆腐屋, 茶屋, クリーニング屋, 自転車屋, 写真屋, 眼鏡屋, 傘屋, 楽器屋, 蕎麦職人, 豆腐職人, 漆職人, 靴職人, 家具職人, 革職人, 紙漉き職人, 刀匠, 鍛冶職人, 見習い料理人, 茶道家, 花火職人, 鳶職, とび職, 解体屋, 引っ越し屋',
    'boy',
    'adult',
  ],
  [
    'vice principal, teaching assistant, history teacher, ballet teacher, schoolmaster, schoolmistress',
    '顧問, 教頭先生, 保健室の先生, 英語教師, 理科教師, 新任教師, 新米教師, 幼稚園教諭, 教官, 指導員',
    'girl',
    'adult, skirt suit, glasses',
  ],
  [
    'library monitor, library assistant',
    '放送委員, 美化委員, 飼育委員, 放送部員, 新聞部員, 写真部員, 演劇部員, サッカー部員, 柔道部員, 新入部員, 在校生, 卒業生, 受験生, 生徒会役員, 生徒会副会長, 書記',
    'girl',
    'school uniform',
  ],
  [
    'astrophysicist, archeologist, palaeontologist, cryptographer, codebreaker, moon miner, space pilot, starship captain, test pilot, bomber pilot, apprentice wizard, courtier, chamberlain, handmaiden, beast tamer, sword smith, armorer, armourer, bowyer, fletcher',
    '地質学者, 古生物学者, 歴史学者, 言語学者, 大学教授, 助教授, 天才科学者, 拝み屋, 召喚士, 召喚師, 魔導師, 僧兵, 騎士見習い, 魔法使い見習い, 見習い騎士, 蛇使い, 人形使い, 精霊使い, 隠密, 代官, 老中, 修道士, 予言者, 預言者, 語り部',
    'boy',
    'adult',
  ],
  ['pet owner, dog owner, cat owner', '飼い主', 'girl', 'adult'],
  ['invisible man, invisible woman', '透明人間', 'boy', 'adult, brown trench coat, fedora, bandages'],
];
