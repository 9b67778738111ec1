// Files stay short enough to hold in the head: says which are over 400 lines (an error) and how many over 300.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const STOP = 400;
const LOOK_AGAIN = 300;

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx', '*.mjs', '*.css', '*.sql'],
  { encoding: 'utf8' },
)
  .split('\n')
  .filter((path) => path !== '' && !/[.]test[.]tsx?$|^tests\/|^practice-country\/data\//.test(path));
const long = files
  .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length }))
  .filter(({ lines }) => lines > LOOK_AGAIN)
  .sort((a, b) => b.lines - a.lines);

for (const { path, lines } of long)
  console.log(`${lines > STOP ? 'too long' : 'look again'}: ${path} (${lines} lines)`);
console.log(`${files.length} files, ${long.length} over ${LOOK_AGAIN} lines`);
process.exitCode = long.some(({ lines }) => lines > STOP) ? 1 : 0;
