import type { en } from '../en';

export const jobs: (typeof en)['jobs'] = {
  queued: '待機中',
  progress: '{step, number}/{stepCount, number}',
  cancel: 'キャンセル',
  cancelNamed: 'キャンセル：{name}',
  exporting: '本を書き出し中',
  exportFailed: '書き出しに失敗しました。{reason}',
  download: '{name}をダウンロード',
  queueingPanels: 'コマを準備中',
  queueingSheet: '設定画を準備中',
  creatingSample: 'サンプルを作成中',
  batchFailed: '一部のコマを追加できませんでした。{reason}',
};
