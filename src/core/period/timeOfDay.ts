/** A time on the clock, `HH:MM` of 24 hours, as a log writes it. */
export type TimeOfDay = string & { readonly __brand: 'TimeOfDay' };

/** The time of an hour (0 to 23) and a minute (0 to 59). */
export function timeOfDay(hour: number, minute: number): TimeOfDay {
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':') as TimeOfDay;
}
