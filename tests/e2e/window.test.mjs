// The window itself, before any case: it opens in Swedish, everyone can use it, and it talks to nobody.
import assert from 'node:assert/strict';
import { Key, scenario } from './harness.mjs';

scenario('Fönstret öppnas', async (window) => {
  await window.see('Digitalt först');
  assert.match(await window.session.getTitle(), /Digitalt först$/);
  assert.equal(await window.session.executeScript('return document.documentElement.lang'), 'sv');
  await window.axe('Start');
  await window.screenshot('start');
});

scenario('Fönstret når inte nätet', async (window) => {
  await window.see('Digitalt först');
  const loaded = await window.session.executeScript(
    'return performance.getEntriesByType("resource").map((entry) => entry.name)',
  );
  const foreign = loaded.filter((address) => !/^(tauri|ipc|data):|^http:\/\/(ipc|tauri)\.localhost\//.test(address));
  assert.deepEqual(foreign, []);
  // Not only does it not wish to: the page's own rules stop a request before it is sent.
  const stopped = await window.session.executeAsyncScript(`
    const done = arguments[0];
    document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective), { once: true });
    fetch('https://example.invalid/').then(() => done('sent'), () => setTimeout(() => done('not stopped by the rules'), 2000));`);
  assert.equal(stopped, 'connect-src');
});

scenario('Fönstret ryms på en smal skärm', async (window) => {
  await window.see('Digitalt först');
  await window.resize(320, 640);
  const { scroll, inner } = await window.session.executeScript(
    'return { scroll: document.documentElement.scrollWidth, inner: innerWidth }',
  );
  assert.ok(scroll <= inner, `the page is ${scroll} px wide in a window of ${inner} px`);
  await window.screenshot('start 320');
});

scenario('Ctrl och plus gör texten större', async (window) => {
  await window.see('Digitalt först');
  const width = () => window.session.executeScript('return innerWidth');
  const before = await width();
  await window.press(Key.CONTROL, '+');
  await window.press(Key.CONTROL, '+');
  await window.see('Öva');
  assert.ok((await width()) < before, 'fewer and larger letters fit in the same window');
  await window.axe('Start, större text');
});
