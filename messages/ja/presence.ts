export const presence = {
  onThisPage: 'このページを開いている人',
  inProject: 'この作品で作業中の人',
  named: '{name}（{note}）',
  page: '{number}ページ',
  outside: '外部レビュアー',
  selectedBy: '{name}さんが選択中',
};
