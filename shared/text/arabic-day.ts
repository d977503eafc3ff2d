import { isoDay } from './iso-day.ts';

/**
 * The day named by an Arabic date with its digits already made 0 to 9, such as
 * "الأربعاء 4 مارس 2026": weekday, day, month in either of its usual names (or both: "آذار/مارس"),
 * year, and behind it what `isTime` accepts. `null` for anything else.
 */
export function readArabicDay(date: string, isTime: (rest: string) => boolean): string | null {
  const match = arabicDate.exec(date);
  if (match === null) return null;
  const [, day, first = '', second = first, year, rest = ''] = match;
  const month = monthOf(first);
  if (month === 0 || monthOf(second) !== month || !isTime(rest)) return null;
  return isoDay(Number(year), month, Number(day));
}

const arabicDate =
  /^(?:(?:يوم )?(?:السبت|ال[أا]حد|ال[إا]ثنين|الثلاثاء|ال[أا]ربعاء|الخميس|الجمعة)[،,]?\s+)?(\d{1,2})\s+([\p{Script=Arabic}]+(?: (?:الأول|الثاني|الاول))?)(?:\s*[/\-(]\s*([\p{Script=Arabic}]+(?: (?:الأول|الثاني|الاول))?)\)?)?[،,]?\s+(\d{4})(?!\d)(?:\s*م(?!\p{L}))?(.*)$/u;

/** The months from January: as in Egypt and the Gulf, the Levant and Iraq, the Maghreb. */
const months = [
  ['يناير', 'كانون الثاني', 'جانفي'],
  ['فبراير', 'شباط', 'فيفري'],
  ['مارس', 'آذار'],
  ['أبريل', 'نيسان', 'إبريل', 'ابريل', 'أفريل'],
  ['مايو', 'أيار', 'ماي'],
  ['يونيو', 'حزيران', 'جوان', 'يونيه'],
  ['يوليو', 'تموز', 'جويلية', 'يوليوز', 'يوليه'],
  ['أغسطس', 'آب', 'أوت', 'غشت', 'اغسطس'],
  ['سبتمبر', 'أيلول', 'شتنبر'],
  ['أكتوبر', 'تشرين الأول', 'اكتوبر', 'تشرين الاول'],
  ['نوفمبر', 'تشرين الثاني', 'نونبر'],
  ['ديسمبر', 'كانون الأول', 'دجنبر', 'كانون الاول'],
];

/** From 1; 0 where no month is so called. */
function monthOf(name: string): number {
  return months.findIndex((names) => names.includes(name)) + 1;
}
