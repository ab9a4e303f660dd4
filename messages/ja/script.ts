/** 脚本を書いている間の表示。 */
export const script = {
  cameIn: '脚本に新しい文が反映されました。',
  balloonsFollowed: '脚本の変更を{count, number}個のフキダシに反映しました。',
  conflict: '同じ行を二人が編集しました',
  conflictLead: 'それぞれどちらを残すか選んでください。選ぶまで、自分の文は作品に保存されません。',
  conflictNumber: '競合{number, number}',
  mine: '自分の変更',
  theirs: '相手の変更',
  keep: '競合{number, number}で残す文',
  keepBoth: '両方',
  keepMine: '自分',
  keepTheirs: '相手',
  removed: '（削除）',
  resolve: '適用',
};
