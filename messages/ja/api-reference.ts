export const apiReference = {
  title: 'API',
  lead: 'スタジオの機能はすべてプログラムからも使えます。これらのページと同じアドレスです。',
  document: 'OpenAPI 3.1 文書',
  search: '操作を探す',
  nothing: '当てはまる操作はありません。',
  parameters: 'パラメーター',
  required: '必須',
  body: '送る内容',
  answer: '返る内容',
  problems: '起こりうる問題',
  count: '{count}件の操作',
};
