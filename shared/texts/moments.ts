const english = 'en-GB';

const day = new Intl.DateTimeFormat(english, { day: 'numeric', month: 'long', year: 'numeric' });
const weekday = new Intl.DateTimeFormat(english, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const time = new Intl.DateTimeFormat(english, { hour: '2-digit', minute: '2-digit' });
const hour = new Intl.DateTimeFormat(english, { hour: '2-digit', hour12: false });

/** Instants as a person reads them, on their own clock. */
export const moments = {
  /** `Wednesday, 4 March 2026` */
  day: (instant: string): string => weekday.format(new Date(instant)),
  /** `12:31` */
  time: (instant: string): string => time.format(new Date(instant)),
  /** `12:00`, the hour that holds it. */
  hour: (instant: string): string => `${hour.format(new Date(instant))}:00`,
  /** `4 March 2026 at 12:31` */
  whole: (instant: string): string =>
    `${day.format(new Date(instant))} at ${time.format(new Date(instant))}`,
};
