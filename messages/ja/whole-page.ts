/** Pages that an engine draws whole. */
export const wholePage = {
  title: 'ページ全体',
  hint: '生成エンジンが、コマ割りとラフからページを1枚の画像として描きます。フキダシは画像の上にそのまま残ります。',
  draw: 'ページ全体を生成',
  three: '候補を3枚',
  drawnBy: '{model}が生成します。ページのラフ、脚本の文章、キャラクターの説明が送信されます。',
  why: {
    locked: 'このレビュー状態のページは生成できません。',
    noPanels: 'このページにはコマがありません。先にコマ割りを選んでください。',
    noEngine:
      'ページ全体を描ける生成エンジンがありません。管理者が「設定」→「スタジオ」→「生成エンジン」で追加するか、「ページ全体を描く」をオンにできます。',
  },
  candidate: '候補',
  accepted: '採用済み：各コマに画像の該当部分が表示されています。',
  cancelled: 'キャンセルしました',
  picture: 'ページ全体の候補{number, number}',
  accept: '採用',
  undo: '取り消し',
  cancel: 'キャンセル',
  discard: '破棄',
  discarded: '生成結果をゴミ箱に移しました。',
};
