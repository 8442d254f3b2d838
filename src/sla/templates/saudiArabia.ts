import type { WorkingCalendar } from '../calendar.ts'

/**
 * Saudi Arabia, for an office to start from. The week-end moved from Thursday and Friday to Friday and Saturday on
 * 29 June 2013. The Eid holidays are those of the private sector: four days from the day after 29 Ramadan, and four
 * from the day of Arafah. National Day is off since 2005, Founding Day since 2022.
 */
export const saudiArabia: WorkingCalendar = {
  key: 'saudi_arabia',
  version: '1',
  name: { en: 'Saudi Arabia', ar: 'المملكة العربية السعودية' },
  timeZone: 'Asia/Riyadh',
  weeks: [
    { hours: [{ days: [6, 0, 1, 2, 3], shifts: [{ from: '08:00', to: '17:00' }] }] },
    { from: '2013-06-29', hours: [{ days: [0, 1, 2, 3, 4], shifts: [{ from: '08:00', to: '17:00' }] }] },
  ],
  daysOff: [
    // Day 30 of a Ramadan with 29 days is the first of Shawwal: the day after the 29th in either case.
    { name: { en: 'Eid al-Fitr', ar: 'عيد الفطر' }, on: { kind: 'hijri', month: 9, day: 30, days: 4 } },
    { name: { en: 'Eid al-Adha', ar: 'عيد الأضحى' }, on: { kind: 'hijri', month: 12, day: 9, days: 4 } },
    { name: { en: 'National Day', ar: 'اليوم الوطني' }, on: { kind: 'yearly', month: 9, day: 23, firstYear: 2005 } },
    { name: { en: 'Founding Day', ar: 'يوم التأسيس' }, on: { kind: 'yearly', month: 2, day: 22, firstYear: 2022 } },
  ],
  reducedHours: [
    {
      name: { en: 'Ramadan', ar: 'رمضان' },
      during: { kind: 'hijriMonth', month: 9 },
      hours: [{ days: [0, 1, 2, 3, 4, 5, 6], shifts: [{ from: '10:00', to: '16:00' }] }],
    },
  ],
  extraWorkingDays: [],
  moonSightings: [],
}
