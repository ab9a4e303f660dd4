/** Pages of other programs that are imported into a project. */
export const pageImport = {
  title: 'ページを読み込み',
  text: 'ほかのソフトで描いたページをここにドロップするか、選択してください。画像、zip・CBZ、PDF、PSDを読み込めます。コマを検出して読む順に並べ、各コマに絵を割り当てます。ページは作品の末尾に追加されます。',
  fit: '画像を合わせる範囲',
  fitTrim: '仕上がりサイズ',
  fitBleed: '裁ち落としまで',
  balloons: 'フキダシを空のフキダシで覆う',
  balloonsHint:
    '検出したフキダシの上に空のフキダシを置き、文字を入れ直せるようにします。オフでは描かれた文字をそのまま残します。',
  choose: 'ファイルを選択',
  chooseFolder: 'フォルダーを選択',
  uploading: 'アップロード中…',
  noPages: 'PNG・JPEG・WebP・AVIF・PSDのファイルがありません。zip・CBZ・PDFは1つだけ選択してください。',
  tooLarge: '合計が1GBを超えています。少ない数に分けるか、zipにまとめて選択してください。',
  importing: 'ページを読み込み中',
  imported: '{count, plural, other {#ページを読み込みました。}}',
  open: 'ページを編集',
  failed: '読み込みに失敗し、ページは追加されませんでした。{reason}',
};
