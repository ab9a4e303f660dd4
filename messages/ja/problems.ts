/** What went wrong, by the code of the problem document: a sentence, and what to do. */
export const problems = {
  'request-invalid': {
    title: '入力内容に誤りがあります。',
    action: '示された項目を修正して、もう一度お試しください。',
  },
  'cursor-invalid': { title: '一覧が更新されました。', action: 'ページを再読み込みしてください。' },
  'not-signed-in': {
    title: 'サインインしていないか、セッションの有効期限が切れました。',
    action: 'もう一度サインインしてください。',
  },
  'sign-in-failed': {
    title: 'メールアドレスまたはパスワードが正しくありません。',
    action: '確認して、もう一度入力してください。',
  },
  'token-invalid': {
    title: 'アクセストークンが無効か、期限切れか、取り消されています。',
    action: '設定で新しいトークンを作成してください。',
  },
  'password-wrong': { title: '現在のパスワードが正しくありません。', action: 'もう一度入力してください。' },
  'cross-origin': {
    title: '別のサイトからのリクエストです。',
    action: 'Komaのアドレスから開いてください。',
  },
  'role-missing': { title: 'この操作を行う権限がありません。', action: '所有者か管理者に依頼してください。' },
  'scope-missing': {
    title: 'このアクセストークンでは実行できません。',
    action: '必要な権限を付けたトークンを作成してください。',
  },
  'not-found': { title: '見つからないか、アクセス権がありません。', action: '作品一覧に戻ってください。' },
  'method-not-allowed': { title: 'この操作には対応していません。', action: 'ページを再読み込みしてください。' },
  'email-taken': {
    title: 'このメールアドレスは使用されています。',
    action: '別のアドレスにするか、そのアカウントでサインインしてください。',
  },
  'last-owner': { title: '作品には所有者が1人以上必要です。', action: '先にほかのメンバーを所有者にしてください。' },
  'last-admin': {
    title: 'スタジオには管理者が1人以上必要です。',
    action: '先にほかのメンバーを管理者にしてください。',
  },
  'state-conflict': {
    title: '現在の状態ではこの操作を行えません。',
    action: '再読み込みして現在の状態を確認してから、もう一度お試しください。',
  },
  'page-locked': {
    title: 'このページは校閲中または承認済みのため、変更できません。',
    action: 'ページの「レビュー」でロックを解除するか、判定を待ってください。',
  },
  'page-held': {
    title: '他のメンバーがこのページをロックしています。',
    action: 'ページの編集を希望するか、ロックを引き継いでください。コメントと提案は今もできます。',
  },
  'pages-out-of-date': {
    title: '古い画像のコマがあるページが含まれています。',
    action: '古いコマを生成し直すか、このまま書き出してください。',
  },
  'link-invalid': {
    title: 'このリンクは使用済みか、期限切れです。',
    action: '新しいリンクを表示してください: npm run sign-in-link',
  },
  'invitation-invalid': {
    title: 'この招待は使用済みか、取り消されたか、期限切れです。',
    action: '新しい招待を依頼してください。',
  },
  'link-password-needed': {
    title: 'このリンクにはパスワードが必要です。',
    action: 'リンクと一緒に受け取ったパスワードを入力してください。',
  },
  'link-password-wrong': { title: 'パスワードが正しくありません。', action: 'もう一度入力してください。' },
  'project-file-unreadable': {
    title: 'このファイルは読み込めません。',
    action: '作成元でもう一度書き出してから、読み込んでください。',
  },
  'shared-link-invalid': {
    title: 'このリンクは期限切れか、取り消されています。',
    action: '送った人に新しいリンクを頼んでください。',
  },
  'revision-stale': {
    title: 'ほかのメンバーが変更しました。',
    action: '両方を確認してから、もう一度保存してください。',
  },
  'body-too-large': { title: '送信する内容が大きすぎます。', action: '分けて送信してください。' },
  'picture-too-large': { title: '画像が大きすぎます。', action: '32 MB、6400万画素以下の画像を使ってください。' },
  'media-type-unsupported': {
    title: '対応していないファイル形式です。',
    action: 'PNG、JPEG、WebP、AVIFを使ってください。',
  },
  'idempotency-key-reused': {
    title: 'このリクエストは別の内容で送信済みです。',
    action: 'ページを再読み込みしてください。',
  },
  'picture-unreadable': {
    title: '画像を読み込めません。',
    action: 'PNGかJPEGで保存し直して、もう一度お試しください。',
  },
  'lines-unreadable': {
    title: 'ファイルからセリフを読み込めません。',
    action: 'セリフをもう一度書き出し、テキストだけを変更してください。',
  },
  'story-unreadable': {
    title: 'このファイルから小説や脚本を読み込めません。',
    action:
      'パスワードやコピー保護のない .docx、.epub、.txt、.md、.fountain、.fdx で保存してください（PDFは読み込めません）。',
  },
  'typeface-unreadable': {
    title: 'このフォントファイルは使えません。',
    action: '32 MB以下のTTFまたはOTFファイルをアップロードしてください。',
  },
  'tag-list-unreadable': {
    title: 'タグリストを読み込めません。',
    action: '1行に1タグ（名前、カテゴリー番号、投稿数、別名）のUTF-8のCSVをアップロードしてください。',
  },
  'model-not-found': {
    title: 'モデルが見つかりません。',
    action: '別のモデルを選ぶか、ワーカーが検出するまでお待ちください。',
  },
  'model-file-unreadable': {
    title: 'モデルとして使えないファイルです。',
    action: '同じモデルの.safetensors、.onnx、.ggufのいずれかを用意してください。',
  },
  'address-private': {
    title: 'プライベートネットワーク内のアドレスです。',
    action: '公開アドレスを使うか、設定でプライベートアドレスを許可してください。',
  },
  'download-refused': {
    title: 'ダウンロード元がこのファイルを提供していません。',
    action: 'アドレスと、アクセストークンが必要かどうかを確認してください。',
  },
  'download-interrupted': {
    title: 'ダウンロードが中断されました。',
    action: '再開してください。受信済みの部分は残っています。',
  },
  'download-hash-wrong': {
    title: 'ファイルの内容がダウンロード元の情報と一致しません。',
    action: '再開すると異なる部分だけをダウンロードし直します。キャンセルもできます。',
  },
  'capability-missing': {
    title: 'このモデルは対応していません。',
    action: '別のモデルを選ぶか、その設定をオフにしてください。',
  },
  'language-model-input-too-long': {
    title: '物語が言語モデルには長すぎます。',
    action: 'ページ数を減らすか、あらすじを短くするか、より長い文脈を扱えるモデルを使ってください。',
  },
  'language-model-refused': {
    title: '言語モデルがリクエストを拒否しました。',
    action: '設定の言語モデルを管理者に確認してもらってください。',
  },
  'language-model-unreachable': {
    title: '言語モデルに接続できません。',
    action: '起動しているか確認するか、管理者に設定を確認してもらってください。',
  },
  'language-model-answer-cut': {
    title: '言語モデルの応答が途中で止まりました。',
    action: 'ページ数を減らすか、もう一度お試しください。',
  },
  'language-model-answer-invalid': {
    title: '言語モデルの応答は下書きになっていません。',
    action: 'もう一度試すか、別の言語モデルを使ってください。',
  },
  'language-model-busy': {
    title: '言語モデルが混み合っています。',
    action: '1分ほど待ってから、もう一度お試しください。',
  },
  'engine-unreachable': {
    title: '生成エンジンに接続できません。',
    action: 'エンジンが動いているか、アドレスが正しいかを確認するか、別のモデルを選んでください。',
  },
  'engine-refused': {
    title: '生成エンジンに拒否されました。',
    action: '設定でアドレス、キー、モデルを確認してください。',
  },
  'engine-answer-invalid': {
    title: '生成エンジンから使える画像が返りませんでした。',
    action: 'もう一度お試しいただくか、別のモデルを選んでください。',
  },
  'engine-busy': { title: '生成エンジンが混み合っています。', action: '1分ほど待ってから、もう一度お試しください。' },
  'mail-unreachable': {
    title: 'メールサーバーに接続できません。',
    action: 'サーバーの名前、ポート、暗号化の種類を確認してください。',
  },
  'mail-too-slow': {
    title: 'メールサーバーが時間内に応答しませんでした。',
    action: 'ポートと暗号化の種類を確認してから、もう一度お試しください。',
  },
  'mail-login-refused': {
    title: 'メールサーバーがユーザー名かパスワードを拒否しました。',
    action: '両方を確認してください。プログラム用のパスワードが必要なサービスもあります。',
  },
  'mail-certificate-invalid': {
    title: 'メールサーバーの証明書が有効ではありません。',
    action: '証明書に記載された名前を使うか、証明書を更新してください。',
  },
  'mail-refused': {
    title: 'メールサーバーがメールを拒否しました。',
    action: '差出人と宛先を確認してください。',
  },
  'mail-busy': {
    title: 'メールサーバーは現在メールを受け付けていません。',
    action: '数分後にもう一度お試しください。',
  },
  'revision-required': { title: 'ページが古くなっています。', action: 'ページを再読み込みしてください。' },
  'too-many-attempts': { title: '試行回数が多すぎます。', action: '少し待ってから、もう一度お試しください。' },
  'queue-full': {
    title: 'キューのジョブが多すぎます。',
    action: '完了するまで待つか、いくつかキャンセルしてください。',
  },
  'picture-limit-reached': {
    title: '24時間に生成できる画像の上限に達しました。',
    action: '以前の生成から24時間がたつまで待つか、管理者に上限の変更を依頼してください。',
  },
  internal: {
    title: 'エラーが発生しました。',
    action: 'もう一度お試しください。詳細はKomaのログにあります。',
  },
  'drawing-failed': { title: '生成に失敗しました。', action: '設定を変えて、もう一度お試しください。' },
  'database-unreachable': {
    title: 'データベースに接続できません。',
    action: '保存済みの内容は失われていません。数秒待ってから、もう一度お試しください。',
  },
  'took-too-long': {
    title: '処理に時間がかかりすぎました。',
    action: '少し待つか、一度に行う量を減らして、もう一度お試しください。',
  },
  'storage-unreachable': {
    title: '画像ストレージに接続できません。',
    action: '数秒待ってから、もう一度お試しください。',
  },
  'storage-full': {
    title: 'ディスクの空き容量がありません。',
    action: '空き容量を増やしてから、もう一度お試しください。',
  },
  'storage-limit-reached': {
    title: 'ストレージの上限に達しました。',
    action:
      '不要な画像をゴミ箱に移動してください（30日後に完全に削除されると容量が空きます）。または管理者に上限の引き上げを依頼してください。',
  },
  offline: { title: 'Komaに接続できません。', action: '起動しているか確認して、もう一度お試しください。' },
};
