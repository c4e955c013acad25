const time = new Intl.DateTimeFormat("sv-SE", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("sv-SE", { day: "numeric", month: "long", year: "numeric" });
const weekday = new Intl.DateTimeFormat("sv-SE", { weekday: "long" });

/** "14.32", local time, of an instant. */
export function timeOfDay(instant: string): string {
  return time.format(new Date(instant)).replace(":", ".");
}

/** "21 november 2026" of a date (`YYYY-MM-DD`) or an instant. */
export function longDate(value: string): string {
  return day.format(instantOf(value));
}

/** "måndag 14 december 2026" of a date or an instant, for a day that must not be missed. */
export function dateWithWeekday(value: string): string {
  return `${weekday.format(instantOf(value))} ${longDate(value)}`;
}

/** "21 november 2026 kl. 14.32" of an instant. */
export function dateAndTime(instant: string): string {
  return `${longDate(instant)} kl. ${timeOfDay(instant)}`;
}

function instantOf(value: string): Date {
  // A bare date is parsed as UTC and could fall on the day before; noon never does.
  return new Date(value.length === 10 ? `${value}T12:00:00` : value);
}
