// make demo: drives the program through one case on invented data, with a picture of every step in target/demo/.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { freshWindow } from './harness.mjs';
import { root } from './program.mjs';
import { steps, today } from './walk.mjs';

await rm(path.join(root, 'target/demo'), { recursive: true, force: true });
const window = await freshWindow('demo', { today, output: 'target/demo' });

try {
  await window.during(async () => {
    for (const step of steps) {
      await step.take(window);
      console.log(`demo: ${step.name.padEnd(32)} ${await window.screenshot(step.name)}`);
    }
  });
  console.log(`demo: ${steps.length} steps, pictures in target/demo/`);
} catch (error) {
  console.error(`demo: stopped. ${error.message}`);
  process.exitCode = 1;
}
