export const pageLock = {
  lock: '自分用にこのページをロック',
  release: 'ページのロックを解除',
  keep: 'ロックを続ける',
  ask: '編集を希望する',
  takeOver: 'ロックを引き継ぐ',
  mineUntil: 'このページを{time}までロックしています。作業を続けると延長されます。',
  heldUntil: '{name}さんが{time}までこのページをロックしています。',
  meanwhile: 'コメントと提案は今もできます。',
  unsent: '自分の変更はこのブラウザーに残り、ロックが解除されると保存されます。',
  asked: '{name}さんが編集を希望しています。回答期限は{time}です。',
  askedBy: '{name}さんがこのページの編集を希望しています。{time}以降は引き継ぐことができます。',
  inList: '{name}さんがロック中',
};
