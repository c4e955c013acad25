// Starts the program under tauri-driver, and ends it gently or by force.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, readdir, readFile, readlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Builder, Capabilities } from 'selenium-webdriver';

export const root = path.resolve(import.meta.dirname, '../..');
export const executable = path.resolve(root, process.env.DIGITALT_FORST_PROGRAM || 'target/debug/digitalt-forst');

const DRIVER_STARTS_WITHIN = 15_000;
const PROCESSES_END_WITHIN = 10_000;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

// Nothing of the machine's own settings or of an earlier run may leak in: the web view keeps files of its own.
async function environment({ dataDir, today, dark }) {
  const env = { ...process.env, DIGITALT_FORST_DATA: dataDir };
  for (const name of ['CONFIG', 'DATA', 'CACHE', 'STATE']) {
    env[`XDG_${name}_HOME`] = path.join(`${dataDir}.xdg`, name.toLowerCase());
    await mkdir(env[`XDG_${name}_HOME`], { recursive: true });
  }
  if (today) env.DIGITALT_FORST_TODAY = today;
  else delete env.DIGITALT_FORST_TODAY;
  // WebKitGTK takes light and dark from the desktop's theme.
  if (dark) env.GTK_THEME = 'Adwaita:dark';
  return env;
}

async function driverAnswers(server, log, driver) {
  const deadline = Date.now() + DRIVER_STARTS_WITHIN;
  while (Date.now() < deadline) {
    if (driver.exitCode !== null) break;
    const answer = await fetch(`${server}/status`).catch(() => null);
    if (answer?.ok) return;
    await pause(50);
  }
  throw new Error(`tauri-driver did not answer on ${server}:\n${log.join('')}`);
}

/** One running window: the driver, its session and every process they started, in one process group. */
export class Program {
  #driver;
  #log;
  session;

  static async start({ dataDir, today, dark }) {
    await access(executable).catch(() => {
      throw new Error(`${path.relative(root, executable)} is not built: run make e2e, or cargo build`);
    });
    await mkdir(dataDir, { recursive: true });
    const program = new Program();
    const [port, nativePort] = [await freePort(), await freePort()];
    program.#log = [];
    // Detached: a group of its own, so that ending it ends the web view's helpers too.
    program.#driver = spawn('tauri-driver', ['--port', `${port}`, '--native-port', `${nativePort}`], {
      env: await environment({ dataDir, today, dark }),
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    program.#driver.on('error', (error) => program.#log.push(`${error.message}\n`));
    for (const stream of [program.#driver.stdout, program.#driver.stderr]) {
      stream.on('data', (chunk) => program.#log.push(chunk.toString()));
    }
    try {
      await program.#open(`http://127.0.0.1:${port}`);
    } catch (error) {
      await program.kill();
      error.message += `\n--- what the program and its driver said ---\n${program.output()}`;
      throw error;
    }
    return program;
  }

  async #open(server) {
    if (this.#driver.pid === undefined) throw new Error('tauri-driver is not there: run scripts/setup.sh');
    await driverAnswers(server, this.#log, this.#driver);
    // Until then it complains that WebKit's driver, which it starts itself, does not answer yet.
    this.#log.length = 0;
    const capabilities = new Capabilities();
    capabilities.set('tauri:options', { application: executable });
    capabilities.setBrowserName('wry');
    this.session = await new Builder().withCapabilities(capabilities).usingServer(server).build();
  }

  /** What the program and its driver have written so far. */
  output() {
    return this.#log.join('').trim();
  }

  /** The ids of the running processes, the program's own first. */
  async processes() {
    const found = [];
    for (const entry of await readdir('/proc')) {
      if (!/^\d+$/.test(entry)) continue;
      const stat = await readFile(`/proc/${entry}/stat`, 'utf8').catch(() => '');
      // After the name in parentheses come state, parent and group.
      const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      // A zombie has ended; it only waits for its parent to notice.
      if (Number(group) !== this.#driver.pid || state === 'Z') continue;
      const image = await readlink(`/proc/${entry}/exe`).catch(() => '');
      found.push({ pid: Number(entry), image });
    }
    return found.sort((a, b) => Number(b.image === executable) - Number(a.image === executable));
  }

  /** Closes the window as its driver does at the end of a session. */
  async close() {
    await this.session?.quit().catch(() => {});
    await this.kill();
  }

  /** Ends every process at once, without a chance to save: what a power cut or an impatient user does. */
  async kill() {
    if (this.#driver.pid === undefined) return;
    const deadline = Date.now() + PROCESSES_END_WITHIN;
    while (Date.now() < deadline) {
      try {
        process.kill(-this.#driver.pid, 'SIGKILL');
      } catch (error) {
        if (error.code === 'ESRCH') return;
        throw error;
      }
      await pause(20);
      if ((await this.processes()).length === 0) return;
    }
    throw new Error('the program did not end when killed');
  }
}
