// What the municipality keeps, for scenarios that are about what comes after: the same commands as the window gives.
import { goTo } from './quick.mjs';

/** Opens practice as the one who is responsible for the technology. */
export async function practiseAsResponsible(window) {
  await window.see('Digitalt först');
  await window.click('Öva');
  await window.seeHeading('Ärenden');
  await window.click('Ansvarig för välfärdsteknik', { within: 'Öva som' });
  await window.see('Övning, ansvarig för välfärdsteknik');
}

/** Gives the core a command past the window, as another user on the same data would. */
export async function command(window, name, request) {
  const { answer, error } = await window.session.executeAsyncScript(
    `const [name, request, done] = arguments;
     __TAURI_INTERNALS__.invoke('call', { name, request }).then((answer) => done({ answer }), (error) => done({ error }));`,
    name,
    request,
  );
  if (error) throw new Error(`${name} was refused: ${JSON.stringify(error)}`);
  return answer;
}

/** Changes something about a technology, from what is known of it at this moment. */
export async function change(window, technology, wish) {
  const { latest } = await command(window, 'read_entry', { technology });
  return command(window, 'change_municipal', { latest, command: { technology, ...wish } });
}

const example = { text: 'Karin Berg, enhetschef', long: 'Utrett i arbetsgruppen.', number: '5' };

/** The item as done, with an answer of the right kind wherever the template asks for one. */
export function doneRecord(item, day, answers = {}) {
  const asked = item.field.filter(({ required }) => required);
  const answer = ({ kind, options }) => (kind === 'date' ? day : kind === 'choice' ? options[0].id : example[kind]);
  return {
    responsible: 'Karin Berg',
    due: null,
    standing: { standing: 'done', on: day },
    answers: { ...Object.fromEntries(asked.map((field) => [field.id, answer(field)])), ...answers },
    note: '',
    attachments: [],
  };
}

/** Does one item of the checklist. */
export async function doItem(window, technology, id, day, answers) {
  const { phases } = await command(window, 'read_process', { technology });
  const { item } = phases.flatMap(({ items }) => items).find((one) => one.item.id === id);
  await change(window, technology, { type: 'record_item', item: id, record: doneRecord(item, day, answers) });
}

/** Does what is required in these phases and not done yet. */
export async function doRequired(window, technology, numbers, day) {
  const { phases } = await command(window, 'read_process', { technology });
  const items = phases.filter(({ number }) => numbers.includes(number)).flatMap((phase) => phase.items);
  for (const { item, settled } of items) {
    if (item.required && !settled) await doItem(window, technology, item.id, day);
  }
}

/** Reads the page again from the beginning, by way of another. */
export async function again(window, address) {
  await goTo(window, '#/lag');
  await window.seeHeading('Lagen');
  await goTo(window, address);
}
