import { argv, exit, stderr, stdout } from 'node:process';
import { runBoard } from './run-board.ts';

const code = await runBoard(argv.slice(2), {
  out: (content) => stdout.write(content),
  err: (text) => stderr.write(text),
});
// Standard output may be a pipe that is still being read.
stdout.write('', () => exit(code));
