/** How somebody is to look, as the end of a sentence about them. */
export interface Mood {
  readonly english: string;
  readonly japanese: string;
}

const ROWS: readonly (readonly [RegExp, string, string])[] = [
  [/\b(?:angr(?:y|ier)|furious|mad(?:der)?|crosser|cross|more anger)\b|怒/iu, 'glares, angry', '怒って睨む'],
  [
    /\b(?:sad(?:der)?|unhapp(?:y|ier)|gloom(?:y|ier)|miserable|cry)\b|悲し|泣/iu,
    'looks down, sad',
    '悲しそうにうつむく',
  ],
  [
    /\b(?:happ(?:y|ier)|cheerful|joyful|merr(?:y|ier)|friendl(?:y|ier)|kind(?:er)?|nicer)\b|嬉し|楽し|喜|明る|優し/iu,
    'smiles, happy',
    '嬉しそうに笑う',
  ],
  [
    /\b(?:scared|afraid|frightened|terrified|fearful|anxious|nervous|worried)\b|怖が|怯え|不安/iu,
    'trembles, scared',
    '怯えて震える',
  ],
  [
    /\b(?:calm(?:er)?|cool(?:er)?|quiet(?:er)?|relaxed|serious|colder|cold)\b|落ち着|冷静|真剣|静か/iu,
    'looks ahead, calm',
    '落ち着いて前を見る',
  ],
  [/\b(?:surprised|shocked|amazed)\b|驚/iu, 'gasps, surprised', '驚いて目を見開く'],
  [/\b(?:sh(?:y|ier)|embarrassed|bashful)\b|照れ|恥ずか/iu, 'blushes and looks away', '照れて目をそらす'],
  [
    /\b(?:brave(?:r)?|determined|strong(?:er)?|confident|bold(?:er)?|tough(?:er)?)\b|強気|決意|勇敢|自信/iu,
    'stands firm, determined',
    '決意して前を見る',
  ],
  [/\b(?:tired|exhausted|sleep(?:y|ier))\b|疲れ|眠そう/iu, 'sighs, tired', '疲れてため息をつく'],
  [/\b(?:funn(?:y|ier)|sillier|silly|playful)\b|面白|ふざけ/iu, 'grins', 'にやりと笑う'],
];

/** The mood that words name; null where they name none. */
export function moodOf(words: string): Mood | null {
  const found = ROWS.find(([pattern]) => pattern.test(words));
  return found === undefined ? null : { english: found[1], japanese: found[2] };
}
