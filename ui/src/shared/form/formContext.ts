import { inject, provide, type InjectionKey } from "vue";

/** Names of the enclosing form's fields in the page. */
const key: InjectionKey<string> = Symbol("form");

export function provideForm(id: string): void {
  provide(key, id);
}

/** The id in the page of a field, named as in the command; a refusal finds its field by it. */
export function fieldId(form: string, field: string): string {
  return `${form}-${field}`;
}

export function useFieldId(field: string): string {
  return fieldId(inject(key, "form"), field);
}
