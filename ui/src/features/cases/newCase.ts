import type { InventedPerson, Need, OpenCase, Setting } from "../../bindings/contract";

/** The new-case form as it is kept while half-written. */
export interface NewCase {
  /** Id of the invented person, in practice. */
  invented: string;
  personnummer: string;
  name: string;
  unit: string;
  /** Empty while it is not known. */
  setting: Setting | "";
  own_words: string;
  needs: Need[];
  /** The person's identity is protected. */
  protected: boolean;
}

export function emptyCase(): NewCase {
  return {
    invented: "",
    personnummer: "",
    name: "",
    unit: "",
    setting: "",
    own_words: "",
    needs: [],
    protected: false,
  };
}

export function withPerson(person: InventedPerson): NewCase {
  return {
    invented: person.id,
    personnummer: person.personnummer,
    name: person.name,
    unit: person.unit,
    setting: person.setting,
    own_words: person.need_words,
    needs: [...person.needs],
    protected: false,
  };
}

export function requestOf(content: NewCase): OpenCase {
  return {
    name: content.name.trim(),
    personnummer: content.personnummer,
    unit: content.unit.trim(),
    setting: content.setting === "" ? null : content.setting,
    own_words: content.own_words,
    needs: content.needs,
    protected: content.protected,
  };
}

/** For the heading before the case exists; afterwards the core says it. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] || "personen";
}
