/** A word or phrase that the interface and the docs do not use, and the term of the field that stands for it. */
export interface BannedWord {
  readonly pattern: RegExp;
  readonly use: string;
}

/** English, by the glossary's "not" columns. Patterns spare legitimate uses ("put away" is banned, "away" is not). */
export const BANNED_ENGLISH: readonly BannedWord[] = [
  { pattern: /\b(put|puts|putting)\b[^.!?]{0,30}\baway\b/i, use: 'move to trash' },
  { pattern: /\bbr(ing|ings|inging|ought) (\S+ ){0,3}back\b|\bis back\b/i, use: 'restore' },
  { pattern: /\bbr(ing|ings|inging|ought) (\S+ ){0,3}in(to)?\b/i, use: 'import, upload' },
  { pattern: /\btake(s|n)? (\S+ ){0,3}out\b|\btake with you\b/i, use: 'export, remove' },
  { pattern: /\btake(s)? (it over|mine|theirs)\b|\bkeep mine\b/i, use: 'apply, keep my version, use their version' },
  { pattern: /\bdrawing machines?\b/i, use: 'worker' },
  { pattern: /\bkeep(s|ing)? (\S+ ){0,3}alike\b|\bkept alike\b|\bhow alike\b/i, use: 'character reference, tolerance' },
  { pattern: /\banchors?\b/i, use: 'reference image' },
  { pattern: /\bwhat (to draw|should not be there)\b/i, use: 'prompt, negative prompt' },
  { pattern: /\bhow much may change\b/i, use: 'denoising strength' },
  {
    pattern: /\bas the model likes it\b|\bas usual\b|\b(the|their|its) usual (one|typeface|font|model)\b/i,
    use: 'default',
  },
  { pattern: /\bthe soft edge\b/i, use: 'feather' },
  { pattern: /\bhangs? together\b|\bpart them\b/i, use: 'contiguous, link, unlink' },
  { pattern: /\bselect (nothing|everything else)\b/i, use: 'deselect, invert selection' },
  { pattern: /\bmend(s|ed|ing)?\b/i, use: 'fix' },
  { pattern: /\b(follow|ink of|lines of) the name\b|\bthe name (as|for) /i, use: 'rough, storyboard' },
  { pattern: /\bequal gaps\b|\bcentre (down|across)\b/i, use: 'distribute, align' },
  { pattern: /\bmake it\b(?! (smaller|larger))/i, use: 'create' },
  { pattern: /\bh(eld|old|olds) (it )?back\b|\bgo(es)? on\b|\bin the making\b/i, use: 'paused, resume, running' },
  { pattern: /\byour own model\b/i, use: 'install a model' },
  { pattern: /\bclose (the|their|an) account\b|\btaken back\b|\blet in\b/i, use: 'deactivate, revoke, invite' },
  { pattern: /\bhow it is\b|\bwhat the keys do\b/i, use: 'system status, keyboard shortcuts' },
  { pattern: /\bthose who can[’']t see\b/i, use: 'alt text' },
  { pattern: /\btypefaces?\b/i, use: 'font' },
  { pattern: /\bin the box\b|\bran out\b|\btime is over\b/i, use: 'bundled, expired' },
  { pattern: /\bdo not belong together\b|\bis no e-?mail address\b/i, use: 'incorrect, enter a valid …' },
  { pattern: /\be-mails?\b/i, use: 'email' },
  {
    pattern: /\b(is|are|was|it is) here now\b|\bis here\.|\bstands? here\b|\bbelongs? here\b/i,
    use: 'a state: created, empty, appears here',
  },
  { pattern: /\bsomebody\b/i, use: 'someone, a member, a character' },
  { pattern: /\bin the meantime\b|\bmeanwhile\b/i, use: 'someone else changed …' },
  { pattern: /\bthe studio (does not answer|can[’']t reach|still runs)\b/i, use: 'can’t connect' },
  { pattern: /\b(is|are) not taken\b|\bpictures are taken\b/i, use: 'unsupported file type' },
  { pattern: /\bpaint(s|ed|ing)? (again|with a model|this page|all pages)\b/i, use: 'generate' },
  { pattern: /\bdraw(s|n)? (it )?(again|anew)\b/i, use: 'regenerate, replay' },
  { pattern: /\b(deeds?|beats? worker|chores)\b/i, use: 'actions, heartbeat, background tasks' },
  { pattern: /\bthe house\b|\bwhat holds it\b/i, use: 'architecture, enforced by' },
];

/** Japanese: words that Clip Studio's interface does not use, and what it says. */
export const BANNED_JAPANESE: readonly BannedWord[] = [
  { pattern: /(?<!て)しま(う|い|った)|片(づ|付)け/, use: 'ゴミ箱に移動' },
  { pattern: /作画マシン/, use: 'ワーカー' },
  { pattern: /お手本/, use: '参照画像' },
  { pattern: /書体/, use: 'フォント' },
  { pattern: /順番待ち/, use: 'キュー' },
  { pattern: /せりふ|台詞/, use: 'セリフ' },
  { pattern: /いつも(通り|の)(?!持)/, use: '既定' },
  { pattern: /何を描くか|描かないもの/, use: 'プロンプト、ネガティブプロンプト' },
  { pattern: /持ち(出|こ|込)/, use: '書き出し、読み込み' },
  { pattern: /道具(?!は|を)/, use: 'ツール' },
  { pattern: /間白/, use: '枠間' },
  { pattern: /元に戻す/, use: '取り消し、復元、リセット' },
  { pattern: /プロジェクト/, use: '作品' },
  { pattern: /オーナー/, use: '所有者' },
];

/** Each banned word in a text, with what to use instead. */
export function bannedIn(text: string, words: readonly BannedWord[]): readonly string[] {
  return words.flatMap(({ pattern, use }) => {
    const found = pattern.exec(text);
    return found ? [`“${found[0]}” → ${use}`] : [];
  });
}
