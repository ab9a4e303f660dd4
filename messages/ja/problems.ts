/** What went wrong, by the code of the problem document: a sentence, and what to do. */
export const problems = {
  'request-invalid': {
    title: '内容を読み取れませんでした。',
    action: '示された箇所を直して、もう一度お試しください。',
  },
  'cursor-invalid': { title: '一覧が変わりました。', action: 'ページを読み込み直してください。' },
  'not-signed-in': { title: 'サインインしていないか、期限が切れました。', action: 'もう一度サインインしてください。' },
  'sign-in-failed': { title: 'メールアドレスかパスワードが違います。', action: 'もう一度入力してください。' },
  'password-wrong': { title: '今のパスワードが違います。', action: 'もう一度入力してください。' },
  'cross-origin': {
    title: 'スタジオのページからの操作ではありません。',
    action: 'スタジオのアドレスから開いてください。',
  },
  'role-missing': { title: 'この操作をする権限がありません。', action: '所有者か管理者に頼んでください。' },
  'not-found': { title: '存在しないか、見る権限がありません。', action: '作品一覧に戻ってください。' },
  'method-not-allowed': { title: 'ここではその操作はできません。', action: 'ページを読み込み直してください。' },
  'email-taken': {
    title: 'このメールアドレスは使われています。',
    action: '別のアドレスにするか、そのアカウントでサインインしてください。',
  },
  'last-owner': { title: '作品には所有者が必要です。', action: '先に別の人を所有者にしてください。' },
  'last-admin': { title: 'スタジオには管理者が必要です。', action: '先に別の人を管理者にしてください。' },
  'state-conflict': { title: '今の状態ではできません。', action: '今の状態を確かめてから、もう一度お試しください。' },
  'link-invalid': {
    title: 'このリンクは使用済みか、期限切れです。',
    action: '新しいリンクを作ってください: npm run sign-in-link',
  },
  'invitation-invalid': {
    title: 'この招待は使用済みか、取り消されたか、期限切れです。',
    action: '新しい招待を頼んでください。',
  },
  'revision-stale': {
    title: 'その間にほかの人が変更しました。',
    action: '両方を見比べてから、もう一度保存してください。',
  },
  'body-too-large': { title: '大きすぎます。', action: '分けて送ってください。' },
  'picture-too-large': { title: '画像が大きすぎます。', action: '32MB、6400万画素までにしてください。' },
  'media-type-unsupported': {
    title: 'この種類のファイルは使えません。',
    action: 'PNG、JPEG、WebP、AVIFにしてください。',
  },
  'idempotency-key-reused': { title: '違う内容で送信済みです。', action: 'ページを読み込み直してください。' },
  'picture-unreadable': { title: '読み取れる画像ではありません。', action: 'PNGかJPEGで保存し直してください。' },
  'lines-unreadable': {
    title: 'このファイルからはセリフを読み取れません。',
    action: 'セリフをもう一度書き出し、そのファイルの言葉だけを変えてください。',
  },
  'typeface-unreadable': {
    title: 'このファイルは使える書体ではありません。',
    action: '32 MBまでのTTFかOTFのファイルを選んでください。',
  },
  'model-not-found': {
    title: 'そのモデルはありません。',
    action: '別のモデルを選ぶか、作画マシンが見つけるまでお待ちください。',
  },
  'capability-missing': {
    title: 'このモデルではできません。',
    action: '別のモデルを選ぶか、その指定を外してください。',
  },
  'revision-required': { title: 'ページが古くなっています。', action: 'ページを読み込み直してください。' },
  'too-many-attempts': { title: '回数が多すぎます。', action: '数分待ってから、もう一度お試しください。' },
  'queue-full': {
    title: '順番待ちの絵が多すぎます。',
    action: '描き終わるのを待つか、順番待ちでいくつか取り消してください。',
  },
  internal: {
    title: 'スタジオに問題が起きました。',
    action: 'もう一度お試しください。くわしくはスタジオのログにあります。',
  },
  'database-unreachable': {
    title: 'データベースにつながりません。',
    action: '数秒お待ちください。保存したものは失われていません。',
  },
  'storage-unreachable': {
    title: '画像の保管場所につながりません。',
    action: '数秒待ってから、もう一度お試しください。',
  },
  'storage-full': { title: 'スタジオのディスクがいっぱいです。', action: '空きを作ってから、もう一度お試しください。' },
  offline: { title: 'スタジオが応答しません。', action: '起動しているか確かめて、もう一度お試しください。' },
};
