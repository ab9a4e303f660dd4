import type { PairName, PoseName } from '@/lib/rough/vocabulary';
import type { EffectTag, Expression, View } from '@/lib/rough/vocabulary';
import { wordPatterns } from './word-patterns';

/** Faces by what the text says that somebody does or feels. */
export const EXPRESSION_PATTERNS = wordPatterns<Expression>([
  ['laughing', 'laugh|giggl|chuckl|burst(?:s|ing)? out', '笑い出|爆笑|大笑い|くすくす'],
  ['grin', 'grin|beam(?:s|ed|ing)\\b|cheer', 'にやり|にかっ|にっと'],
  ['nervous_smile', 'nervous|forced smile|awkward|sheepish', '苦笑|気まず|愛想笑い'],
  ['smile', 'smil|happy|happily|glad|joy|relie[fv]|warmly|gently|gentle', '微笑|ほほえ|笑顔|笑|嬉し|うれし|ほっと'],
  ['crying', 'cry|cries|cried|tear(?:s|y|ful)|sob|weep|wept', '泣|涙'],
  [
    'sad',
    'sad|lonely|alone|mourn|disappoint|sorrow|sigh|regret|heartbroken|looks? down|lowers? (?:his|her|their) (?:head|eyes)',
    '悲し|寂し|さびし|落ち込|うつむ|ため息',
  ],
  [
    'angry',
    'angr|furious|rage|glar|shout|yell|argu|quarrel|scold|snap(?:s|ped)\\b|fight|fought|slam',
    '怒|叱|睨|にら|喧嘩|けんか|言い争|戦',
  ],
  [
    'scared',
    'scare|afraid|fear|terrif|frighten|horrif|panic|trembl|scream|flee|flees|fled',
    '怖|こわ|怯|おび|震え|悲鳴|逃げ',
  ],
  [
    'surprised',
    'surpris|shock|startl|astonish|stunned|gasp|suddenly|realis|realiz|eyes (?:go |grow |are )?wide|can.t believe|notices?|discover|finds? out',
    '驚|びっくり|はっと|気づ|気付|目を見開|まさか',
  ],
  ['embarrassed', 'embarrass|blush|flustered|shy|bashful|red-faced|confess', '照れ|恥ずかし|赤くな|顔を赤|告白'],
  ['smug', 'smug|smirk|proud|boast|triumph|confident|tease|teasing', '得意げ|どや|自慢|からか'],
  ['sleepy', 'sleep|tired|drows|exhaust|weary|doz', '眠|疲れ|うとうと'],
  ['yawning', 'yawn', 'あくび'],
  ['disgust', 'disgust|gross', '嫌悪|うんざり'],
  ['confused', 'confus|puzzl|wonder|lost\\b|ask(?:s|ed)?\\b|question|curious', '戸惑|困|不思議|首をかしげ|尋ね|聞く'],
  [
    'determined',
    'determin|resol|decid|vow|swear|promis|steel|ready|prepar|train(?:s|ed|ing) (?:hard|every)',
    '決意|決心|誓|約束|覚悟|真剣',
  ],
  ['sparkling_eyes', 'excit|amaz|wonderful|delight|thrill|admir|in awe|marvel', 'わくわく|目を輝|感動|きらきら'],
  ['puffy_cheeks', 'sulk|pout|huff', '拗ね|ふくれ|むくれ'],
  ['empty_eyes', 'numb|blank|despair|hopeless|broken', '絶望|呆然|虚ろ'],
  ['frown', 'frown|worr|annoy|doubt|frustrat|hesitat|uneasy|impatient', '眉をひそめ|心配|不安|迷|いらいら|ためら'],
  ['closed_mouth', 'silen|quiet|calm|serious|stare|stoic|wait|thinks?\\b', '黙|静か|無言|じっと|待'],
  ['open_mouth', 'talk|speak|says?\\b|said|tell|told|explain|call(?:s|ed)\\b|greet|sing', '言|話|呼|歌|挨拶'],
]);

/** Bodies by what the text says that somebody does. */
export const POSE_PATTERNS = wordPatterns<PoseName>([
  [
    'sprinting',
    'sprint|dash|rac(?:es|ed|ing) (?:to|through|down|after|up)|rush|hurr(?:y|ies|ied)|bolts?\\b',
    '駆け|ダッシュ|急い|慌て',
  ],
  ['running', 'run(?:s|ning)?\\b|ran\\b|flee|flees|fled|chas', '走|逃げ|追いか'],
  ['tripping', 'trip(?:s|ped)\\b|stumbl', 'つまず|転び|転ん'],
  ['falling', 'fall(?:s|ing)?\\b|fell\\b|plung', '落ち(?!込|着)|転落'],
  ['collapsed', 'collaps|faint|unconscious|passes out|knocked out', '倒れ|気を失'],
  ['leaping', 'leap|leapt|vault', '飛び越|跳躍'],
  ['jumping', 'jump|hop(?:s|ped|ping)?\\b', '跳ね|ジャンプ|飛び上が'],
  [
    'walking',
    'walk|stroll|wander|step(?:s|ped|ping)? (?:in|out|into|off|toward|forward)|approach|arriv|enter|leav|comes?\\b|came\\b|go(?:es|ing)?\\b|went\\b|return|follow',
    '歩|来る|やって来|やってく|着く|到着|入る|入って|出て|去|帰|向か',
  ],
  ['climbing', 'climb', '登|よじ登'],
  ['dancing', 'danc', '踊'],
  ['floating', 'float|fly|flies|flew|hover', '浮|飛んで'],
  ['punching', 'punch|hits?\\b|strik', '殴|パンチ'],
  ['kicking', 'kick', '蹴'],
  ['sword_swing', 'slash|swings? (?:a|the|his|her|their)? ?(?:sword|blade|katana)|cuts? down', '斬|切りつけ'],
  ['holding_sword', 'draws? (?:a|the|his|her|their)? ?(?:sword|blade|katana)|sword|blade|katana', '剣|刀'],
  ['fighting_stance', 'fight|fought|battl|faces? off|stance', '戦|構え'],
  ['guarding', 'guard|block|protect|shield|defend', '守|かば|防'],
  ['casting', 'cast|spell|magic', '魔法|呪文'],
  ['throwing', 'throw|threw|toss|hurl', '投げ'],
  ['holding_umbrella', 'umbrella', '傘'],
  ['sitting_reading', 'sit(?:s|ting)? (?:and )?read', '座って読'],
  ['reading', 'read(?:s|ing)?\\b|book', '読|本を'],
  ['writing', 'writ(?:e|es|ing)|wrote|study|studies|homework|note', '書|勉強|宿題'],
  ['talking_on_phone', 'phone call|calls? (?:on|by) phone|on the phone|phones?\\b (?:him|her|them)', '電話'],
  ['using_phone', 'phone|texts?\\b|message|screen', 'スマホ|携帯|メール|画面'],
  ['eating', 'eat|ate\\b|lunch|dinner|breakfast|bento|bite', '食べ|弁当|ご飯|昼食'],
  ['drinking', 'drink|drank|sip|tea\\b|coffee', '飲|お茶|コーヒー'],
  ['carrying', 'carr(?:y|ies|ied)', '運|抱え'],
  ['sitting_on_floor', 'sit(?:s|ting)? on the (?:floor|ground|grass)', '床に座|地面に座'],
  ['sitting', 'sit(?:s|ting)?\\b|sat\\b|seat|bench', '座|腰掛|ベンチ'],
  ['kneeling', 'kneel|knelt|on (?:his|her|their) knees', 'ひざまず|膝をつ'],
  ['hugging_own_legs', 'curl(?:s|ed)? up|hugs? (?:his|her|their) knees', '膝を抱'],
  ['lying_on_back', 'lie(?:s)? (?:down|on|in)|lying|lay\\b|in bed|wakes? up', '横にな|寝転|寝て|目を覚|目覚'],
  ['squatting', 'squat|crouch', 'しゃが'],
  ['bowing', 'bow(?:s|ed|ing)?\\b|apolog|sorry|begs?\\b', 'お辞儀|謝|頭を下げ|すみません|ごめん'],
  ['waving', 'wav(?:e|es|ed|ing)|greet|says? (?:hello|goodbye|hi)|farewell', '手を振|挨拶'],
  ['pointing', 'point', '指さ|指差'],
  [
    'reaching_out',
    'reach|hands? (?:out|over)|holds? out|offer|giv(?:e|es|ing)\\b|gave\\b|grab|takes?\\b (?:his|her|their|the)|picks? up',
    '差し出|手を伸ば|渡|拾',
  ],
  ['fist_raised', 'raises? (?:a|his|her|their) fist|vow|swear|determin', '拳|決意|誓'],
  ['cheering', 'cheer|celebrat|rejoic|won\\b|wins?\\b|hooray', '喜|やった|歓声|勝'],
  ['clapping', 'clap|applau', '拍手'],
  ['shrugging', 'shrug', '肩をすくめ'],
  ['thinking', 'think|thought|wonder|ponder|consider|remember|recall', '考え|思い出|悩'],
  ['holding_head', 'clutch(?:es)? (?:his|her|their) head|despair|panic', '頭を抱え'],
  ['crying_into_hands', 'sob|weep|face in (?:his|her|their) hands', '号泣|顔を覆'],
  ['covering_mouth', 'gasp|covers? (?:his|her|their) mouth', '口を押さえ|息をの'],
  ['crossed_arms', 'cross(?:es|ed)? (?:his|her|their )?arms|arms crossed|sulk|refus', '腕を組|腕組み|拒'],
  ['hands_on_hips', 'hands on (?:his|her|their )?hips|scold', '腰に手'],
  ['hand_on_chest', 'hand on (?:his|her|their )?(?:chest|heart)|relie[fv]|confess', '胸に手|ほっと|告白'],
  ['praying', 'pray|wish', '祈|願'],
  [
    'looking_back',
    'turns? around|turns? back|looks? back|glances? back|over (?:his|her|their) shoulder',
    '振り返|振り向',
  ],
  ['leaning_on_wall', 'lean(?:s|ing)? (?:on|against)', '寄りかか|もたれ'],
  ['stretching', 'stretch', '伸びをす'],
  ['hands_in_pockets', 'hands in (?:his|her|their )?pockets', 'ポケットに'],
]);

/** What two people do together. */
export const PAIR_PATTERNS = wordPatterns<PairName>([
  ['hug', 'hug(?:s|ged|ging)?\\b(?! (?:his|her|their) knees)|embrac', '抱きし|抱き合|抱きつ'],
  ['holding_hands', 'hold(?:s|ing)? hands|hand in hand|takes? (?:his|her|their) hand|held hands', '手をつな|手を取'],
  [
    'walking_together',
    'walk(?:s|ing)? (?:home )?(?:together|side by side)|(?:they|both) walk|shar(?:e|es|ing) (?:an|the|one|his|her|their) umbrella',
    '並んで歩|一緒に歩|相合',
  ],
  ['piggyback', 'piggyback|on (?:his|her) back', 'おんぶ|背負'],
  ['princess_carry', 'in (?:his|her) arms', 'お姫様抱っこ|抱き上げ'],
  ['back_to_back', 'back to back', '背中合わせ'],
  ['face_to_face', 'face to face|face each other|stare at each other|look at each other', '向かい合|見つめ合'],
  ['kabedon', 'pins? (?:him|her|them) against', '壁ドン'],
  ['headpat', 'pats? (?:his|her|their) head|ruffles?', '頭を撫で|頭をなで'],
  ['sword_duel', 'duel|swords? clash|cross swords', '決闘|斬り合|剣を交'],
  ['arm_around_shoulder', 'arm around', '肩を組|肩を抱'],
  ['lap_pillow', 'head on (?:his|her) lap', '膝枕'],
]);

/** What manga lays over a picture. */
export const EFFECT_PATTERNS = wordPatterns<EffectTag>([
  ['emphasis_lines', 'shock|sudden|scream|burst|explo|slam|crash', '衝撃|突然|叫|爆'],
  ['motion_lines', 'sprint|dash|rush|races\\b|speed|bolts?\\b', '駆け|ダッシュ|疾走|猛'],
  ['gloom_lines', 'gloom|despair|depress|hopeless', '絶望|どんより|落ち込'],
  ['sparkle', 'sparkl|dazzl|beautiful|shin(?:e|es|ing)\\b', 'きらめ|輝|美し'],
  ['heart', 'in love|falls? for|heart(?:s|beat)|kiss', '恋|ときめ|キス'],
  ['impact', 'punch|kick|strik|clash|impact|hits?\\b', '殴|蹴|激突|衝突'],
]);

export const VIEW_PATTERNS = wordPatterns<View>([
  [
    'from_behind',
    'from behind|seen from the back|walks? away|turns? away|back to us|back turned',
    '後ろ姿|背中を向け|立ち去',
  ],
  ['profile_left', 'in profile|from the side', '横顔|横から'],
]);
