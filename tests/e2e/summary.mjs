// Tells how many views axe-core has seen and what it found, over all scenarios of the run.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './program.mjs';

const lines = await readFile(path.join(root, 'target/e2e/axe.jsonl'), 'utf8').catch(() => '');
const checks = lines.split('\n').filter(Boolean).map((line) => JSON.parse(line));
const views = new Set(checks.map((check) => check.view));
const violations = checks.reduce((sum, check) => sum + check.violations, 0);
console.log(`axe-core: ${checks.length} checks of ${views.size} views, ${violations} violations`);
console.log('Screenshots: target/e2e/screens/');
