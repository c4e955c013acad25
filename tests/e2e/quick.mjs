// The fast ways through a case and straight to an address, for scenarios that are about what comes after.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { recordPlan, sayYes, toStep } from './walk.mjs';

/** The card of the person's yes to the technology, and that of the personal data. */
export const serviceOf = (names) => `${names} samtycke till tekniken`;
export const dataOf = (names) => `${names} samtycke till att personuppgifter behandlas`;

/** Everything is explained at once, about the technology in question. */
export async function informAtOnce(window) {
  await window.seeHeading('Information');
  await window.click('Jag har förklarat allt');
  await window.choose('Vid hembesök');
  await window.type('Vem informerade?', 'Kim Övning');
  await window.click('Spara och fortsätt');
}

/** Answers many questions on one page; `answers` is the beginning of each wording and the choice. */
export async function answerAtOnce(window, answers) {
  await window.seeHeading('Lämplighet');
  await window.click('Svara på flera frågor på samma gång');
  for (const [wording, choice] of Object.entries(answers)) await window.choose(choice, { within: wording });
  await window.choose('Personen själv', { within: 'Vem sa det?' });
  await window.click('Spara svaren och fortsätt');
}

/** What someone says who lives alone, decides for themselves and can be seen by a camera. */
export const cameraAnswers = (name) => ({
  'Vilken lag ges insatsen enligt?': 'Socialtjänstlagen (SoL)',
  'Innehåller besöket mer': 'Bara titta till',
  [`Kan ${name} ta ställning`]: 'Kan ta ställning själv',
  'Bor någon närstående': 'Nej, ingen',
  [`Är ${name} på samma plats`]: 'Ja',
  'Finns det en bra plats': 'Ja',
  'Hur är uppkopplingen': 'Bra',
});

/** Elsa's case to both her yes, from the information step that practice opens at. */
export async function elsaSaysYes(window) {
  await informAtOnce(window);
  await answerAtOnce(window, cameraAnswers('Elsa'));
  await window.seeHeading(serviceOf('Elsas'));
  await sayYes(window, serviceOf('Elsas'), 'Elsa säger ja');
  await sayYes(window, dataOf('Elsas'), 'Elsa säger ja');
}

/** Elsa chooses the camera. */
export async function elsaChoosesDigital(window) {
  await elsaSaysYes(window);
  await toStep(window, 'Val');
  await window.choose('Digital tillsyn', { within: 'Hur ska tillsynen göras?' });
  await window.click('Spara valet och fortsätt');
  await window.seeHeading('Beslut och plan');
}

/** Elsa has the camera, with a plan. */
export async function elsaHasDigital(window) {
  await elsaChoosesDigital(window);
  await recordPlan(window);
}

/** The id of the case on screen, as its address says. */
export async function caseOnScreen(window) {
  const address = await window.session.executeScript('return location.hash');
  return decodeURIComponent(address).split('/')[2].split('?')[0];
}

/** Goes straight to an address of the program. */
export async function goTo(window, address) {
  await window.session.executeScript('location.hash = arguments[0]', address);
}

/** The keyboard follows what the page says; it may come a moment after the words. */
export async function ledTo(window, name) {
  const deadline = Date.now() + 5_000;
  let focused = await window.focused();
  while (!focused.startsWith(name) && Date.now() < deadline) {
    await pause(50);
    focused = await window.focused();
  }
  assert.ok(focused.startsWith(name), `the keyboard is at "${focused}" and was to be led to "${name}"`);
}

/** Opens what lies folded away beside the case and follows a link there. */
export async function toMore(window, name) {
  const folded = 'Fler saker att göra';
  const shown = await window.session.executeScript(
    'return [...document.querySelectorAll("details")].find((one) => one.innerText.startsWith(arguments[0]))?.open',
    folded,
  );
  if (!shown) await window.click(folded);
  await window.click(name, { within: 'Mer i ärendet' });
}

/** From the list: an invented person's case, wherever it begins. */
export async function startOn(window, name) {
  await window.seeHeading('Ärenden');
  await window.click('Börja öva på ett ärende');
  await window.click(name);
  await window.click('Öppna ärendet');
  await window.see('Så långt');
}

/** Opens practice and an invented person's case, wherever it begins. */
export async function openPerson(window, name) {
  await window.see('Digitalt först');
  await window.click('Öva');
  await startOn(window, name);
}

export const PASSPHRASE = 'fyra ord utan samband';

/** Says who one is, at the door to the work file. */
export async function credentials(window, passphrase, role = 'Socialsekreterare') {
  await window.type('Ditt namn', 'Kim Handläggare');
  await window.select('Din roll', role);
  await window.type('Lösenfras', passphrase, { nth: 1 });
}

/** Makes the work file and opens it. */
export async function create(window) {
  await window.see('Digitalt först');
  await window.click('Arbeta');
  await window.see('Skapa en fil för ärenden');
  await credentials(window, PASSPHRASE);
  await window.type('Lösenfrasen en gång till', PASSPHRASE);
  await window.click('Skapa filen och börja');
  await window.seeHeading('Ärenden');
}
