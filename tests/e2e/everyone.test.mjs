// Everyone can use it: every view on the narrowest screen, in the dark and with errors in it.
import assert from 'node:assert/strict';
import { Key, scenario } from './harness.mjs';
import { openPractice, today } from './walk.mjs';
import { caseOnScreen, dataOf, elsaHasDigital, goTo, informAtOnce, ledTo, startOn } from './quick.mjs';

// 1280 px wide at 400 %.
const NARROW = [320, 640];
const USUAL = [1366, 768];

/** Every view of a case and its heading there. */
const inCase = [
  ['need', 'Behov'],
  ['information', 'Information'],
  ['suitability', 'Lämplighet'],
  ['consent', 'Samtycke'],
  ['choice', 'Val'],
  ['plan', 'Beslut och plan'],
  ['follow_up', 'Uppföljning'],
  ['note', 'Anteckning'],
  ['withdraw', 'Återkalla ett samtycke'],
  ['apply', 'Ansök om en viss insats'],
  ['pause', 'Pausa tillsynen'],
  ['decision', 'Beslut'],
  ['handover', 'Lämna uppdraget till hemtjänsten'],
  ['trial', 'Utvärdera provperioden'],
  ['answers', 'Kontrollera svaren'],
  ['compare?teknik=trygghetskamera,handelsebaserad-tillsyn,larm-sang', 'Jämför teknik'],
  ['people', 'Företrädare och skyddade uppgifter'],
  ['refer', 'Lämna frågan vidare'],
  ['close', 'Avsluta ärendet'],
  ['historik', 'Historik för Elsa Övning'],
  ['historik/3', 'Elsa Övning efter anteckning 3'],
];
const beside = [
  ['arenden', 'Ärenden'],
  ['arenden/nytt', 'Nytt ärende att öva på'],
  ['teknik', 'Teknik'],
  ['teknik/trygghetskamera', 'Digital tillsyn med kamera'],
  ['teknik/trygghetskamera/visa', 'Digital tillsyn med kamera'],
  ['lag', 'Lagen'],
];
const inOrder = (id) => [...inCase.map(([place, heading]) => [`arenden/${id}/${place}`, heading]), ...beside];

/** Holds the view against the width of the window and against axe-core. */
async function hold(window, view) {
  const { page, inner } = await window.session.executeScript(
    'return { page: document.documentElement.scrollWidth, inner: innerWidth }',
  );
  assert.ok(page <= inner, `${view} is ${page} px wide in a window of ${inner} px`);
  await window.axe(view);
}

async function holdAll(window, id, how, pictured) {
  for (const [address, heading] of inOrder(id)) {
    const view = address.replace(`arenden/${id}/`, '').replace(/\?.*/, '');
    await goTo(window, `#/${address}`);
    await window.seeHeading(heading);
    await hold(window, `${view}, ${how}`);
    if (pictured.includes(view)) await window.screenshot(view);
  }
}

/** The dialogs and panels that lie over a view. */
async function holdDialogs(window, id, how) {
  await goTo(window, `#/arenden/${id}/need`);
  await window.seeHeading('Behov');
  await window.press(Key.CONTROL, 'k');
  await window.see('Vart vill du?');
  await hold(window, `Sök och hoppa, ${how}`);
  await window.screenshot('hoppa');
  await window.press(Key.ESCAPE);
  await window.notSee('Vart vill du?');
  await window.click('10 kap. 6 § SoL', { nth: 1 });
  await window.see('Gäller');
  await hold(window, `Lagen bakom, ${how}`);
  await window.screenshot('lagrum');
  await window.press(Key.ESCAPE);
  await window.notSee('Gäller från');
  await window.press(Key.F1);
  await window.see('Hjälp: Behov');
  await hold(window, `Hjälp, ${how}`);
  await window.press(Key.F1);
}

async function everyView(window, how, [width, height], pictured) {
  await window.see('Digitalt först');
  await hold(window, `Start, ${how}`);
  await openPractice(window, 'Elsa Övning');
  const id = await caseOnScreen(window);
  await elsaHasDigital(window);
  await window.resize(width, height);
  await holdAll(window, id, how, pictured);
  await holdDialogs(window, id, how);
  await window.resize(...USUAL);
  await goTo(window, `#/arenden/${id}/withdraw`);
  await window.choose(dataOf('Elsas'));
  await window.click('Visa vad som händer');
  await window.resize(width, height);
  await window.seeHeading('Det här händer');
  await hold(window, `Återkalla, följder, ${how}`);
  await window.click('Återkalla samtycket');
  await window.see('Tillbaka till ärendet');
  await hold(window, `Kvitto, ${how}`);
  await window.screenshot('kvitto');
  await window.click('Tillbaka till ärendet');
  await window.seeHeading('Ordna fysisk tillsyn');
  await hold(window, `Uppföljning efter återkallelse, ${how}`);
}

scenario('Alla vyer vid 400 procent', { today }, (window) =>
  everyView(window, '400 %', NARROW, ['suitability', 'choice', 'plan', 'answers', 'compare', 'historik', 'arenden']),
);

scenario('Alla vyer i mörkt', { today, dark: true }, (window) =>
  everyView(window, 'mörkt', USUAL, ['information', 'consent', 'plan', 'follow_up', 'answers', 'compare', 'people', 'arenden', 'teknik', 'lag']),
);

/** Sends a form with nothing in it: what is missing is said, the keyboard is led there, and everyone can read it. */
async function sendEmpty(window, view, button, where) {
  await window.click(button, where);
  await window.see('Det här behöver rättas');
  await ledTo(window, 'Det här behöver rättas');
  await hold(window, `${view}, tomt formulär`);
}

scenario('Tomma formulär säger vad som fattas', { today }, async (window) => {
  await openPractice(window, 'Elsa Övning');
  const id = await caseOnScreen(window);
  const at = async (place, heading) => {
    await goTo(window, `#/arenden/${id}/${place}`);
    await window.seeHeading(heading);
  };
  await sendEmpty(window, 'Information', 'Spara och fortsätt');
  await window.screenshot('information');
  await informAtOnce(window);
  await window.seeHeading('Lämplighet');
  await sendEmpty(window, 'En fråga', 'Spara och fortsätt');
  await window.click('Svara på flera frågor på samma gång');
  await sendEmpty(window, 'Flera frågor', 'Spara svaren och fortsätt');
  await at('consent', 'Samtycke');
  await sendEmpty(window, 'Samtycke', 'Elsa säger nej', { nth: 1 });
  await window.screenshot('samtycke');
  await at('choice', 'Val');
  await sendEmpty(window, 'Val', 'Spara valet och fortsätt');
  for (const [place, heading, button] of [
    ['note', 'Anteckning', 'Spara anteckningen'],
    ['apply', 'Ansök om en viss insats', 'Spara ansökan'],
    ['decision', 'Beslut', 'Spara beslutet'],
    ['refer', 'Lämna frågan vidare', 'Anteckna att frågan är lämnad'],
  ]) {
    await at(place, heading);
    await sendEmpty(window, heading, button);
    await window.screenshot(heading);
  }
  await at('close', 'Avsluta ärendet');
  await sendEmpty(window, 'Avsluta ärendet', 'Avsluta ärendet', { nth: 2 });
});

scenario('Tomma vyer säger hur man börjar', { today }, async (window) => {
  await window.see('Digitalt först');
  await window.click('Öva');
  await window.see('Här kommer ärendena att stå.', 'Börja med att välja en påhittad person');
  await hold(window, 'Ärenden, tom lista i övning');
  await startOn(window, 'Elsa Övning');
  const id = await caseOnScreen(window);
  for (const [place, words] of [
    ['consent', 'Ett nej kan du alltid skriva in.'],
    ['plan', 'Gör valet först.'],
    ['follow_up', 'Inget att göra just nu.'],
    ['withdraw', 'Inget samtycke är lämnat just nu'],
    ['pause', 'Det går inte att göra uppehåll nu.'],
    ['compare', 'Välj två tekniker'],
    ['kvitto/1', 'Kvittot finns inte'],
    ['historik/999', 'Till ärendet'],
  ]) {
    await goTo(window, `#/arenden/${id}/${place}`);
    await window.see(words);
    await hold(window, `${place}, tom`);
    await window.screenshot(place);
  }
  await goTo(window, '#/arenden/finns-inte/need');
  await window.see('Till ärendelistan');
  await hold(window, 'Ett ärende som inte finns');
  await window.screenshot('finns-inte');
});
