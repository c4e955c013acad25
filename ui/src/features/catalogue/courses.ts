/** How a check or an alarm goes, in the words of the drawing. */

export type CourseKind = "check" | "alarm" | "sensor" | "position" | "reminder" | "own";
export type Voice = "you" | "person";
export type CourseIconName =
  | "clock"
  | "eye"
  | "check"
  | "phone"
  | "talk"
  | "house"
  | "bell"
  | "signal"
  | "pill"
  | "pin"
  | "door"
  | "person";

/** What has been agreed; what is left out has not been agreed, and the drawing then says nothing certain of it. */
export interface CoursePlan {
  /** Longest look. */
  lookSeconds?: number | null;
  /** Not seen: a new look within so many minutes. */
  retryMinutes?: number | null;
  /** Whether someone phones before a visit. */
  phoneFirst?: boolean | null;
  /** Longest time to a visit. */
  visitMinutes?: number | null;
}

export interface CourseStep {
  icon: CourseIconName;
  text: string;
}

export interface CourseBranch {
  /** When this way is taken, in words. */
  when: string;
  steps: CourseStep[];
}

export interface Course {
  steps: CourseStep[];
  branches: CourseBranch[];
  /** What holds whichever way it goes. */
  note?: string;
}

interface Telling {
  plan: CoursePlan;
  /** The same sentence, to the person or about the person. */
  say: (toYou: string, aboutPerson: string) => string;
}

function count(number: number, one: string, more: string): string {
  return `${number}\u00a0${number === 1 ? one : more}`;
}

const minutes = (number: number) => count(number, "minut", "minuter");

function lookTime(seconds: number): string {
  return seconds >= 60 && seconds % 60 === 0 ? minutes(seconds / 60) : count(seconds, "sekund", "sekunder");
}

/** A sentence that ends in what is agreed, where something is. */
function sentence(text: string, agreed: string): string {
  return agreed === "" ? `${text}.` : `${text} ${agreed}.`;
}

function within(time: number | null | undefined): string {
  return time ? `inom ${minutes(time)}` : "";
}

function notSeenAgain({ plan, say }: Telling): CourseStep[] {
  const visit = within(plan.visitMinutes);
  if (plan.phoneFirst === false) {
    return [
      {
        icon: "house",
        text: sentence(
          say(
            "Syns du fortfarande inte, kommer någon till dig",
            "Syns personen fortfarande inte, kommer någon på besök",
          ),
          visit,
        ),
      },
    ];
  }
  const unlessAgreed = plan.phoneFirst
    ? ""
    : say("(om ni inte har bestämt något annat)", "(om inget annat är bestämt)");
  return [
    {
      icon: "phone",
      text: sentence(
        say(
          "Syns du fortfarande inte, ringer personalen dig",
          "Syns personen fortfarande inte, ringer personalen",
        ),
        unlessAgreed,
      ),
    },
    {
      icon: "house",
      text: sentence(
        say("Svarar du inte, kommer någon till dig", "Svarar personen inte, kommer någon på besök"),
        visit,
      ),
    },
  ];
}

function check(telling: Telling): Course {
  const { plan, say } = telling;
  return {
    steps: [
      {
        icon: "clock",
        text: say("Det blir den tid som ni har bestämt.", "Den överenskomna tiden kommer."),
      },
      {
        icon: "eye",
        text: sentence(
          say("Personalen tittar till dig en kort stund", "Personalen tittar till personen en kort stund"),
          plan.lookSeconds ? `(högst ${lookTime(plan.lookSeconds)})` : "",
        ),
      },
    ],
    branches: [
      {
        when: say("Om du syns", "Om personen syns"),
        steps: [{ icon: "check", text: "Bilden stängs och tillsynen är klar." }],
      },
      {
        when: say("Om du inte syns", "Om personen inte syns"),
        steps: [
          {
            icon: "eye",
            text: sentence("Personalen tittar en gång till", within(plan.retryMinutes) || "efter en stund"),
          },
          ...notSeenAgain(telling),
        ],
      },
    ],
    note: say(
      "Om något verkar vara fel, får du hjälp så som ni har bestämt.",
      "Om något verkar vara fel, får personen hjälp så som det är bestämt.",
    ),
  };
}

function alarm({ plan, say }: Telling): Course {
  const visit = within(plan.visitMinutes);
  return {
    steps: [
      {
        icon: "bell",
        text: say("Du trycker på larmet.", "Personen trycker på larmet."),
      },
      { icon: "phone", text: "Larmet når den som tar emot det." },
    ],
    branches: [
      {
        when: say("Om du svarar", "Om personen svarar"),
        steps: [
          {
            icon: "talk",
            text: say("Ni talar om vad som har hänt.", "De talar med varandra om vad som har hänt."),
          },
          {
            icon: "house",
            text: sentence(
              say("Behöver du hjälp, kommer någon till dig", "Behöver personen hjälp, kommer någon dit"),
              visit,
            ),
          },
        ],
      },
      {
        when: say("Om du inte svarar", "Om personen inte svarar"),
        steps: [{ icon: "house", text: sentence(say("Någon kommer till dig", "Någon kommer dit"), visit) }],
      },
    ],
  };
}

/** Nobody talks through it: what follows is what has been agreed. */
function sensor({ plan, say }: Telling): Course {
  return {
    steps: [
      {
        icon: "signal",
        text: say(
          "Tekniken märker något. Du behöver inte larma själv.",
          "Tekniken märker något. Personen behöver inte larma själv.",
        ),
      },
      { icon: "bell", text: "Larmet når den som tar emot det." },
      {
        icon: "house",
        text: sentence(
          say(
            "Personalen gör det som ni har bestämt: ringer dig eller kommer till dig",
            "Personalen gör det som är bestämt: ringer personen eller åker dit",
          ),
          within(plan.visitMinutes),
        ),
      },
    ],
    branches: [],
  };
}

function position({ say }: Telling): Course {
  return {
    steps: [
      { icon: "door", text: say("Du går ut.", "Personen går ut.") },
      {
        icon: "bell",
        text: say(
          "Kommer du utanför det område som ni har bestämt, går ett larm. Någon kan också söka efter dig, om du behöver det.",
          "Utanför det område som är bestämt går ett larm. Någon kan också söka efter personen, om det behövs.",
        ),
      },
      {
        icon: "pin",
        text: say("Den som har uppdraget ser var du är.", "Den som har uppdraget ser var personen är."),
      },
      {
        icon: "house",
        text: say(
          "Vill du ha hjälp hem, kommer personal eller en närstående.",
          "Personal eller en närstående hjälper personen hem.",
        ),
      },
    ],
    branches: [],
  };
}

function reminder({ say }: Telling): Course {
  return {
    steps: [
      {
        icon: "clock",
        text: say("Det blir den tid som ni har bestämt.", "Den bestämda tiden kommer."),
      },
      { icon: "bell", text: say("Du får en påminnelse.", "Personen får en påminnelse.") },
    ],
    branches: [
      {
        when: "Om det blir gjort",
        steps: [
          {
            icon: "pill",
            text: say(
              "Du tar din medicin, eller gör det som du ville komma ihåg.",
              "Personen tar sin medicin, eller gör det som var bestämt.",
            ),
          },
          { icon: "check", text: "Det är klart, och inget mer händer." },
        ],
      },
      {
        when: "Om det inte blir gjort",
        steps: [
          { icon: "bell", text: say("Du får en påminnelse till.", "Personen får en påminnelse till.") },
          {
            icon: "person",
            text: say(
              "Blir det ändå inte gjort, får någon veta det, om ni har bestämt så.",
              "Blir det ändå inte gjort, får någon veta det, om det är bestämt så.",
            ),
          },
        ],
      },
    ],
  };
}

function own({ say }: Telling): Course {
  return {
    steps: [
      {
        icon: "person",
        text: say("Du använder den själv, när du vill.", "Personen använder den själv, när personen vill."),
      },
      {
        icon: "talk",
        text: say("Behöver du hjälp, finns det någon att fråga.", "Behövs hjälp, finns det någon att fråga."),
      },
    ],
    branches: [],
  };
}

const courses: Record<CourseKind, (telling: Telling) => Course> = {
  check,
  alarm,
  sensor,
  position,
  reminder,
  own,
};

export function courseOf(kind: CourseKind, voice: Voice, plan: CoursePlan = {}): Course {
  return courses[kind]({ plan, say: (toYou, aboutPerson) => (voice === "you" ? toYou : aboutPerson) });
}
