// Without a mouse: a whole plain case from the start page to the recorded choice, and focus that is always seen.
import assert from 'node:assert/strict';
import { Key, scenario } from './harness.mjs';
import { Keyboard } from './keyboard.mjs';
import { today } from './walk.mjs';
import { cameraAnswers, dataOf, ledTo, serviceOf } from './quick.mjs';

scenario('Elsas ärende bara med tangentbordet', { today }, async (window) => {
  const keys = new Keyboard(window);
  await window.see('Digitalt först');
  await keys.activate('Öva');
  await window.seeHeading('Ärenden');
  await keys.activate('Börja öva på ett ärende');
  await keys.activate('Elsa Övning', { within: 'Vem vill du öva på?' });
  await keys.activate('Öppna ärendet');

  await window.seeHeading('Information');
  await keys.activate('Jag har förklarat allt');
  await keys.choose('Vid hembesök', 'Hur gick det till?');
  await keys.type('Vem informerade?', 'Kim Övning');
  await keys.press(Key.CONTROL, Key.ENTER);

  await window.seeHeading('Lämplighet');
  await keys.activate('Svara på flera frågor på samma gång');
  for (const [wording, choice] of Object.entries(cameraAnswers('Elsa'))) await keys.choose(choice, wording);
  await keys.choose('Personen själv', 'Vem sa det?');
  await window.screenshot('svar');
  await keys.activate('Spara svaren och fortsätt');

  await window.seeHeading(serviceOf('Elsas'));
  await keys.choose('Muntligt', 'Hur svarade Elsa?');
  await keys.activate('Elsa säger ja');
  await window.see('Återkalla samtycket');
  await ledTo(window, dataOf('Elsas'));
  await keys.choose('Muntligt', 'Hur svarade Elsa?');
  await keys.activate('Elsa säger ja');
  await window.see('Så här är det nu');
  await keys.press(Key.ALT, '5');

  await window.seeHeading('Val');
  await keys.choose('Vill ha digital tillsyn', 'Vad säger Elsa?');
  await keys.choose('Digital tillsyn', 'Hur ska tillsynen göras?');
  await window.screenshot('val');
  await keys.activate('Spara valet och fortsätt');
  await window.seeHeading('Beslut och plan');
  await window.see('Valt 21 november 2026');
  assert.ok(await window.keyboard(), 'the keyboard has followed to the next step');
  console.log(`keys pressed: ${keys.pressed}`);
});

/** Lays a style over the page, which its own rules let a script object do and no element. */
const lay = (window, css) =>
  window.session.executeScript(
    `const sheet = new CSSStyleSheet();
     sheet.replaceSync(arguments[0]);
     document.adoptedStyleSheets = arguments[0] ? [sheet] : [];`,
    css,
  );

scenario('En ram som saknas eller alltid syns upptäcks', { today }, async (window) => {
  await window.see('Digitalt först');
  await window.click('Öva');
  await window.seeHeading('Ärenden');
  const tabs = () => new Keyboard(window).tabTo('Lagen');
  await tabs();
  await lay(window, '*, *::before, *::after { outline: none !important; box-shadow: none !important }');
  await assert.rejects(tabs().then(() => new Keyboard(window).tabTo('Hjälp')), /nothing shows it/);
  await lay(window, '* { outline: 2px solid transparent !important; box-shadow: none !important }');
  await assert.rejects(new Keyboard(window).tabTo('Avsluta övningen'), /nothing shows it/);
  await lay(window, 'a, button { outline: 2px solid red !important; box-shadow: none !important }');
  await assert.rejects(new Keyboard(window).tabTo('Ärenden'), /looks the same/);
});

scenario('Ingen fastnar med tangentbordet', { today }, async (window) => {
  const keys = new Keyboard(window);
  await window.see('Digitalt först');
  await window.click('Öva');
  await window.click('Börja öva på ett ärende');
  await window.click('Elsa Övning');
  await window.click('Öppna ärendet');
  await window.seeHeading('Information');
  // Once round the page and to the top again, through every field and link, and the same way back.
  await keys.tabTo('Spara och fortsätt');
  await keys.tabTo('Gå direkt till innehållet');
  await keys.tabTo('Spara och fortsätt', { key: [Key.SHIFT, Key.TAB] });
  await keys.press(Key.CONTROL, 'k');
  await window.see('Vart vill du?');
  await keys.press(Key.TAB);
  await keys.press(Key.TAB);
  await window.axe('Sök och hoppa, med tangentbordet');
  await keys.press(Key.ESCAPE);
  await window.notSee('Vart vill du?');
  await ledTo(window, 'Spara och fortsätt');
});
