// One case from need to plan, as a user takes it. The scenarios share the parts; the demonstration shows the steps.

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

/** Opens practice and an invented person's case; the person's words and needs are already there. */
export async function openPractice(window, name) {
  await window.see('Digitalt först');
  await window.click('Öva');
  await window.seeHeading('Ärenden');
  await window.click('Börja öva på ett ärende');
  await window.click(name);
  await window.see('(påhittat)');
  await window.click('Öppna ärendet');
  await window.seeHeading('Information');
}

export async function inform(window) {
  for (const topic of TOPICS) await window.choose(topic);
  await window.choose('Vid hembesök');
  await window.type('På vilket språk?', 'Svenska');
  await window.type('Vem informerade?', 'Kim Övning');
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
    },
  },
  {
    name: 'Plan',
    async take(window) {
      await window.choose('Digital tillsyn');
      await window.click('Spara valet och fortsätt');
      await window.seeHeading('Beslut och plan');
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
