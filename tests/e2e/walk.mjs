// One case from need to plan, as a user takes it. The scenarios share the parts; the demonstration shows the steps.
import { Key } from './harness.mjs';

/** The day of the walk: practice data alone lets the program's day be set. */
export const today = '2026-11-21';

export const TOPICS = [
  'Hur en tillsyn eller ett larm går till',
  'Vem som ser',
  'Vad som sparas och hur länge',
  'Att det är frivilligt',
  'Att man kan ändra sig när som helst',
  'Vad det fysiska alternativet är',
  'Rätten att ansöka om en viss insats och att överklaga beslutet',
];

/** Opens practice and an invented person's case, at the step it begins with; words and needs are already there. */
export async function openPractice(window, name, first = 'Information') {
  await window.see('Digitalt först');
  await window.click('Öva');
  await window.seeHeading('Ärenden');
  await window.click('Börja öva på ett ärende');
  await window.click(name);
  await window.see('(påhittat)');
  await window.click('Öppna ärendet');
  await window.seeHeading(first);
}

/** Each topic is ticked by itself; the language and the one who informs are proposed already. */
export async function inform(window) {
  for (const topic of TOPICS) await window.choose(topic);
  await window.choose('Vid hembesök');
  await window.click('Spara och fortsätt');
}

/** Answers the question on screen and saves it. */
export async function answer(window, title, choice) {
  await window.seeHeading(title);
  await window.choose(choice);
  await window.select('Vem sa det?', 'Personen själv');
  await window.click('Spara och fortsätt');
}

/** Answers every question the engine asks about the camera, for someone who lives alone and decides for themselves. */
export async function answerForCamera(window) {
  await answer(window, 'Rättslig grund', 'Socialtjänstlagen (SoL)');
  await answer(window, 'Besökets innehåll', 'Bara titta till');
  await answer(window, 'Förmåga att ta ställning', 'Kan ta ställning själv');
  await answer(window, 'Närstående i hemmet', 'Nej, ingen');
  await answer(window, 'Plats vid tillsynen', 'Ja');
  await answer(window, 'Placering', 'Ja');
  await answer(window, 'Uppkoppling', 'Bra');
  await window.see('Inget mer behöver frågas nu');
}

/** Goes to a step of the case by the list of steps. */
export async function toStep(window, name) {
  await window.click(name, { within: 'Ärendets steg' });
  await window.seeHeading(name);
}

/** Writes down a yes on the card with this heading. */
export async function sayYes(window, card, button) {
  await window.choose('Muntligt', { within: card });
  await window.click(button, { within: card });
  await window.see('Återkalla samtycket');
}

/** Fills what the proposed plan leaves open and saves it. */
export async function recordPlan(window) {
  await window.type('När ska tillsynen göras?', 'kl. 23.00 och 03.00');
  await window.type('Vem gör tillsynen?', 'Trygghetsjouren');
  await window.type('Vem tar emot larm?', 'Trygghetsjouren');
  await window.type('Vem installerar och hjälper till?', 'Välfärdsteknikerna');
  await window.choose('Kommunen', { within: 'Vem ansvarar för internet?' });
  await window.choose('Ja', { within: 'Har de som ska arbeta med tekniken fått lära sig den?' });
  await window.type(
    'Vilken mänsklig kontakt försvinner, och vad görs i stället?',
    'Nattbesöken. Den fasta omsorgskontakten ringer på tisdagar.',
  );
  await window.click('Spara planen och fortsätt');
}

/** In practice: goes on as the other of the two who share a case. */
export async function practiseAs(window, role) {
  await window.click(role, { within: 'Öva som' });
  await window.see(`Övning, ${role.toLowerCase()}`);
}

/** Writes the decision that the program proposes; `told` is how the person got it today. */
export async function decide(window, { outcome = 'Bifall', by = 'Kim Övning, socialsekreterare', told = 'Vid möte' } = {}) {
  await window.seeHeading('Nytt beslut');
  await window.choose(outcome, { within: 'Vad är beslutet?' });
  await window.type('Vem har beslutat?', by);
  if (told) {
    await window.choose('Ja', { within: 'Har ' });
    await window.choose(told, { within: 'Hur fick ' });
    await window.choose('Jag har förklarat');
  } else {
    await window.choose('Inte än', { within: 'Har ' });
  }
  await window.click('Spara beslutet');
}

/** Hands the case to the other role. */
export async function handOver(window, { button, receiver, message }) {
  await window.type('Vem tar över?', receiver);
  await window.type('Meddelande (valfritt)', message);
  await window.click(button);
  await window.see(`(${receiver})`);
}

/** The walk as the demonstration shows it: steps in order, a picture after each. */
export const steps = [
  { name: 'Start', take: (window) => window.see('Digitalt först') },
  {
    name: 'Ny person att öva på',
    async take(window) {
      await window.click('Öva');
      await window.seeHeading('Ärenden');
      await window.click('Börja öva på ett ärende');
      await window.click('Elsa Övning');
      await window.see('(påhittat)');
    },
  },
  {
    name: 'Information',
    async take(window) {
      await window.click('Öppna ärendet');
      await window.seeHeading('Information');
    },
  },
  {
    name: 'Lämplighet, en fråga i taget',
    async take(window) {
      await inform(window);
      await window.seeHeading('Rättslig grund');
    },
  },
  {
    name: 'Lämplighet, svaren räcker',
    async take(window) {
      await answerForCamera(window);
      await window.click('Digital tillsyn med kamera');
    },
  },
  {
    name: 'Lagen bakom',
    async take(window) {
      await window.click('10 kap. 6 § SoL', { nth: 1 });
      await window.see('Gäller');
    },
  },
  {
    name: 'Samtycke',
    async take(window) {
      await window.click('Stäng', { nth: 1 });
      await toStep(window, 'Samtycke');
    },
  },
  {
    name: 'Val',
    async take(window) {
      await sayYes(window, 'Elsas samtycke till tekniken', 'Elsa säger ja');
      await sayYes(window, 'Elsas samtycke till att personuppgifter behandlas', 'Elsa säger ja');
      await toStep(window, 'Val');
      await window.choose('Vill ha digital tillsyn');
      await window.click('Spara vad Elsa vill');
      await window.see('Elsa: vill ha digital tillsyn.');
      // The view is shown from its top: her own words first.
      await window.press(Key.HOME);
    },
  },
  {
    name: 'Beslut och plan',
    async take(window) {
      await window.choose('Digital tillsyn');
      await window.click('Spara valet och fortsätt');
      await window.seeHeading('Beslut och plan');
    },
  },
  {
    name: 'Beslut',
    async take(window) {
      await practiseAs(window, 'Socialsekreterare');
      await window.click('Skriv beslutet');
      await window.seeHeading('Nytt beslut');
    },
  },
  {
    name: 'Lämna över',
    async take(window) {
      await decide(window);
      await window.see('Sista dag att överklaga');
      await window.click('Lämna uppdraget till hemtjänsten');
      await window.see('Det här får hemtjänsten veta');
    },
  },
  {
    name: 'Hemtjänsten tar vid',
    async take(window) {
      await handOver(window, {
        button: 'Lämna uppdraget till hemtjänsten',
        receiver: 'Hemtjänst Övningsdalen',
        message: 'Elsa vill att ni ringer dottern innan installationen.',
      });
      await practiseAs(window, 'Hemtjänst');
      await window.click('Till Beslut och plan', { within: 'Nästa steg' });
      await window.see('Ärendet är överlämnat till dig.');
    },
  },
  {
    name: 'Uppföljning',
    async take(window) {
      await recordPlan(window);
      await window.seeHeading('Uppföljning');
    },
  },
  {
    name: 'Historik',
    async take(window) {
      await window.click('Ärendets historik');
      await window.see('Ärendet om Elsa Övning öppnades');
    },
  },
];
