// Runs a command of this repository under the project's own Node, installing what is missing first. Built-ins only: it
// has to work with whatever Node the machine has, from 20 on.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [command = 'start', ...rest] = process.argv.slice(2);
const node = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.exe' : 'node');
const stamp = join(root, 'node_modules/.voortuin-installed');

if (Number(process.versions.node.split('.')[0]) < 20)
  stop(`Voortuin needs Node 20 or newer; this is ${process.versions.node}.`);
install();
run();

/** Installs when nothing was installed yet, or when the lock file changed since. */
function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const had = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (had === wanted && existsSync(node)) return;
  console.log('Installing what Voortuin needs; the first time this takes a minute …');
  const began = Date.now();
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (result.error) stop(`npm could not be started (${result.error.message}). Install npm, or put it on the PATH.`);
  if (result.status !== 0)
    stop('npm install did not finish. Is the package registry within reach? (`npm ping` tells.)');
  if (!existsSync(node)) {
    stop(
      `There is no Node 26 for ${process.platform}-${process.arch} among the packages. Voortuin runs on Linux (x64, arm64), macOS (arm64) and Windows (x64).`,
    );
  }
  writeFileSync(stamp, wanted);
  console.log(`Installed in ${Math.round((Date.now() - began) / 1000)} seconds.`);
}

/** Hands over to the command; signals and the exit code pass through. */
function run() {
  const env = {
    ...process.env,
    PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
    NX_CACHE_DIRECTORY: process.env.NX_CACHE_DIRECTORY ?? join(root, '.nx/cache'),
    NX_WORKSPACE_DATA_DIRECTORY: process.env.NX_WORKSPACE_DATA_DIRECTORY ?? join(root, '.nx/workspace-data'),
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NG_CLI_ANALYTICS: 'false',
    NODE_NO_WARNINGS: '1',
  };
  const child = spawn(node, [join(root, 'tools', command, `${command}.ts`), ...rest], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm was killed: nobody is left to stop us, so we go too.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) {
    const npm = npmAbove(parent);
    setInterval(() => (process.ppid === parent && lives(npm)) || child.kill('SIGTERM'), 1_000).unref();
  }
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
  child.on('error', (error) => stop(`The project's own Node could not be started: ${error.message}`));
}

/** The npm that runs us: our parent, or the parent of the shell in between, which outlives it. */
function npmAbove(parent) {
  if (process.platform === 'win32') return parent;
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(parent)], { encoding: 'utf8' });
  const [above, ...words] = (stdout ?? '').trim().split(/\s+/);
  return /(^|\/)(sh|dash|bash|zsh)$/.test(words.join(' ')) ? Number(above) : parent;
}

function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
