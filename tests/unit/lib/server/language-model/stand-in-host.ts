import { SAMPLE_DRAFT } from './sample-draft';

/** Stands in for the process of a local language model: the model's path says what it does. */
const text = JSON.stringify(SAMPLE_DRAFT);
let count = 0;

process.on('disconnect', () => process.exit(0));
process.on('message', ({ path }: { path: string }) => {
  count += 1;
  switch (path.split('/').at(-1)) {
    case 'good':
      for (let at = 0; at < text.length; at += 50) send({ kind: 'text', text: text.slice(at, at + 50) });
      return send({ kind: 'done', stop: 'end' });
    case 'counts':
      return answer(JSON.stringify({ ...SAMPLE_DRAFT, title: `Answer ${count} of ${process.pid}` }));
    case 'half':
      send({ kind: 'text', text: text.slice(0, 300) });
      return send({ kind: 'done', stop: 'length' });
    case 'nonsense':
      return answer('No.');
    case 'floods':
      for (let index = 0; index < 12; index++) send({ kind: 'text', text: 'x'.repeat(100_000) });
      return undefined;
    case 'crashes':
      return process.exit(139);
    case 'wrong':
      return send({ kind: 'hello' });
    case 'memory':
      return send({ kind: 'failed', reason: 'memory', message: 'no VRAM at /secret/path' });
    case 'long':
      return send({ kind: 'failed', reason: 'input-too-long', message: 'Premise and draft need about 9 tokens.' });
    default:
      // Never answers.
      return undefined;
  }
});

function answer(words: string): void {
  send({ kind: 'text', text: words });
  send({ kind: 'done', stop: 'end' });
}

function send(message: object): void {
  process.send?.(message);
}
