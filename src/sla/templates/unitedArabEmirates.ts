import type { WorkingCalendar } from '../calendar.ts'

/**
 * The United Arab Emirates, for an office to start from. Since 2022 the week runs from Monday to Friday noon; from
 * September 2006 it ran from Sunday to Thursday. Public holidays, without the days that are added or moved by decree.
 */
export const unitedArabEmirates: WorkingCalendar = {
  key: 'united_arab_emirates',
  version: '1',
  name: { en: 'United Arab Emirates', ar: 'الإمارات العربية المتحدة' },
  timeZone: 'Asia/Dubai',
  weeks: [
    { hours: [{ days: [6, 0, 1, 2, 3], shifts: [{ from: '07:30', to: '15:30' }] }] },
    { from: '2006-09-01', hours: [{ days: [0, 1, 2, 3, 4], shifts: [{ from: '07:30', to: '15:30' }] }] },
    {
      from: '2022-01-01',
      hours: [
        { days: [1, 2, 3, 4], shifts: [{ from: '07:30', to: '15:30' }] },
        { days: [5], shifts: [{ from: '07:30', to: '12:00' }] },
      ],
    },
  ],
  daysOff: [
    { name: { en: 'New Year', ar: 'رأس السنة الميلادية' }, on: { kind: 'yearly', month: 1, day: 1 } },
    { name: { en: 'Eid al-Fitr', ar: 'عيد الفطر' }, on: { kind: 'hijri', month: 10, day: 1, days: 3 } },
    { name: { en: 'Eid al-Adha', ar: 'عيد الأضحى' }, on: { kind: 'hijri', month: 12, day: 9, days: 4 } },
    { name: { en: 'Hijri New Year', ar: 'رأس السنة الهجرية' }, on: { kind: 'hijri', month: 1, day: 1 } },
    { name: { en: 'National Day', ar: 'اليوم الوطني' }, on: { kind: 'yearly', month: 12, day: 2, days: 2 } },
  ],
  reducedHours: [
    {
      name: { en: 'Ramadan', ar: 'رمضان' },
      during: { kind: 'hijriMonth', month: 9 },
      hours: [
        { days: [6, 0, 1, 2, 3, 4], shifts: [{ from: '09:00', to: '14:30' }] },
        { days: [5], shifts: [{ from: '09:00', to: '12:00' }] },
      ],
    },
  ],
  extraWorkingDays: [],
  moonSightings: [],
}
