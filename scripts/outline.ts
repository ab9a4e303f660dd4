import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readScriptFile } from '@/lib/domain/import/read-script-file';
import { StoryFileError } from '@/lib/domain/import/story-source';
import { outlineReport, type OutlineReport } from '@/lib/domain/script/outline-report';
import { MOST_SCRIPT_CHARACTERS } from '@/lib/contracts/scripts';

const USAGE = `npm run outline -- FILE [--json]

Prints what Koma understands of a script (.fountain, .fdx, .txt, .md): pages, panels, places, times, speakers, lines, and
what is kept without being laid out, such as notes, cut text and transitions. With --json as data.
`;
const MOST_BYTES = 16 * 1024 * 1024;

const { values, positionals } = readOptions();
const [path = '', ...others] = positionals;
if (path === '' || others.length > 0) stop('Name one file with a script.', USAGE);
const text = await readScript(path);
if (text.length > MOST_SCRIPT_CHARACTERS)
  stop(
    `${path} has ${text.length.toLocaleString('en')} characters, and a script has at most ${MOST_SCRIPT_CHARACTERS.toLocaleString('en')}: split it.`,
  );
const report = outlineReport(text);
process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : written(report));

async function readScript(file: string): Promise<string> {
  try {
    const found = await stat(file);
    if (!found.isFile()) return stop(`${file} is no file.`);
    if (found.size > MOST_BYTES) return stop(`${file} is larger than 16 MB: a script is far smaller.`);
    return readScriptFile(await readFile(file), file);
  } catch (error) {
    if (error instanceof StoryFileError) return stop(`${file}: ${error.message} ${error.action}`);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') return stop(`There is no file ${file}.`);
    if (code === 'EACCES' || code === 'EPERM') return stop(`${file} may not be read by this user.`);
    throw error;
  }
}

function written({ title, pages, speakers, places, uncarried }: OutlineReport): string {
  const lines = [
    ...(title === '' ? [] : [title]),
    `Speakers: ${speakers.join(', ') || 'none'}`,
    `Places: ${places.join(', ') || 'none'}`,
  ];
  for (const [index, page] of pages.entries()) {
    lines.push('', [page.chapter, page.label || `Page ${index + 1}`].filter((part) => part !== '').join(': '));
    for (const [at, panel] of page.panels.entries()) {
      const where = [panel.place, panel.when].filter((part) => part !== '').join(' - ');
      lines.push(`  ${panel.label || `Panel ${at + 1}`}${where === '' ? '' : ` [${where}]`}`);
      lines.push(...panel.actions.map((action) => `    ${action.replaceAll('\n', ' ')}`));
      lines.push(
        ...panel.lines.map(({ speaker, say, text: said }) => `    ${speaker} (${say}): ${said.replaceAll('\n', ' ')}`),
      );
    }
  }
  if (uncarried.length > 0) lines.push('', 'Not laid out:');
  lines.push(
    ...uncarried.map(({ kind, line, text: words }) => `  line ${line}, ${kind}: ${words.replaceAll(/\s+/g, ' ')}`),
  );
  return `${lines.join('\n')}\n`;
}

function readOptions() {
  try {
    return parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error), USAGE);
  }
}

function stop(sentence: string, more = ''): never {
  process.stderr.write(`${sentence}\n${more === '' ? '' : `\n${more}`}`);
  process.exit(1);
}
