import type { EffectTag, Expression, PairName, View } from '@/lib/rough/vocabulary';
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
  ['kiss', 'kiss', 'キス|口づけ'],
  ['handshake', 'shak(?:es|ing) hands|handshake', '握手'],
  ['head_on_shoulder', 'head on (?:his|her|their|its|the|a|an|my|your) shoulder', '肩に(?:頭|もたれ)'],
  ['sitting_together', 'sit(?:s|ting)? (?:together|side by side|next to each other)', '並んで座'],
  ['punch_and_dodge', 'dodg(?:es|ing|ed)', '殴りかか|かわす|よける'],
  ['couple_dance', '(?:they|both) dance|danc(?:e|es|ing) (?:together|with)', '一緒に踊|二人で踊'],
  ['whispering', 'whispers? (?:in|into) (?:his|her|their|its|the|a|an|my|your) ear', '耳打ち|耳元'],
  ['arguing', 'argu(?:e|es|ing)|quarrel|yell(?:s|ing)? at each other', '言い争|口論|喧嘩|けんか'],
  [
    'helping_up',
    'help(?:s|ing)? (?:him|her|them) (?:up|to (?:his|her|their|its|the|a|an|my|your) feet)|pulls? (?:him|her|them) (?:up|to (?:his|her|their|its|the|a|an|my|your) feet)',
    '助け起こ|引き起こ',
  ],
  ['dragging_by_hand', '(?:drags?|pulls?) (?:him|her|them) (?:by the hand|along|away)', '手を引(?:く|い|っ)'],
  ['high_five', 'high[- ]fives?', 'ハイタッチ'],
  ['hug_from_behind', 'hugs? (?:him|her|them) from behind', '後ろから抱'],
  ['chasing', 'chas(?:es|ing) (?:after )?(?:him|her|them)|runs? after (?:him|her|them)', '追いかけ'],
  ['shoulder_ride', 'on (?:his|her) shoulders', '肩車'],
  ['comforting', 'comfort|consol', '慰め|なぐさめ'],
  ['supporting_injured', 'support(?:s|ing) (?:him|her|them)|props? (?:him|her|them) up', '肩を貸'],
  [
    'collar_grab',
    '(?:grabs?|seizes?) (?:him|her|them) by the collar|(?:his|her|their|its|the|a|an|my|your) collar',
    '胸ぐら',
  ],
  ['giving', 'giv(?:es|ing) (?:him|her|them) (?:a|the) (?:gift|present|box)', 'プレゼントを渡|贈り物を渡'],
  ['feeding', 'feeds? (?:him|her|them)', '食べさせ'],
  ['proposal', 'propos(?:es|ing)', 'プロポーズ|求婚'],
]);

/** What manga lays over a picture. */
export const EFFECT_PATTERNS = wordPatterns<EffectTag>([
  ['emphasis_lines', 'shock|sudden|scream|burst|explo|slam|crash', '衝撃を受|突然|叫|爆'],
  ['motion_lines', 'sprint|dash|rush|races\\b|speed|bolts?\\b', '駆け|ダッシュ|疾走|猛'],
  ['gloom_lines', 'gloom|despair|depress|hopeless', '絶望|どんより|落ち込'],
  ['sparkle', 'sparkl|dazzl|beautiful|shin(?:e|es|ing)\\b', 'きらめ|輝|美し'],
  ['heart', 'in love|falls? for|heart(?:s|beat)|kiss', '恋|ときめ|キス'],
  ['impact', 'punch|kick|strik|clash|impact|hits?\\b', '殴|蹴|激突|衝突|衝撃'],
  ['explosion', 'explosions?|explodes?\\b|blows? up', '爆発'],
  ['smoke', 'smoke\\b', '煙'],
  ['steam', 'steam', '湯気'],
  ['dust', 'dust cloud|cloud of dust', '土煙|砂ぼこり|砂埃'],
  ['electricity', 'lightning|electric', '稲妻|電撃|雷'],
  ['sparkle', 'glitter', 'キラキラ'],
  ['petals', 'petals', '花びら'],
  ['feathers', 'feathers', '羽根が'],
  ['confetti', 'confetti', '紙吹雪'],
  ['embers', 'embers', '火の粉'],
  ['light_rays', 'rays? of light|sunbeam|light pours', '光が差|光の筋'],
  ['music_note', 'hum(?:s|ming)\\b|whistl', '鼻歌|口笛'],
  ['zzz', 'asleep|snor|sleep(?:s|ing)\\b', 'いびき|眠って|寝ている'],
  ['light_bulb', 'has an idea|gets an idea', 'ひらめ|思いつ'],
  ['sweat_drop', 'sweat', '汗'],
  ['sigh', 'sighs?\\b', 'ため息'],
  ['spiral', 'dizzy', '目を回|目が回'],
  ['shock_lines', 'thunderstruck|struck dumb', 'ガーン|愕然'],
  ['flying_tears', 'burst(?:s|ing)? into tears', '泣き出'],
]);

export const VIEW_PATTERNS = wordPatterns<View>([
  [
    'from_behind',
    'from behind|seen from the back|walks? away|turns? away|back to us|back turned',
    '後ろ姿|背中を向け|立ち去',
  ],
  ['profile_left', 'in profile|from the side', '横顔|横から'],
]);
