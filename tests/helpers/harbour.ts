/** A calendar to send: the harbour works in two shifts, Sunday to Thursday. */
export const harbour = (change: Record<string, unknown> = {}) => ({
  key: 'harbour', nameEn: 'Harbour', nameAr: 'الميناء',
  content: {
    timeZone: 'Asia/Riyadh',
    weeks: [{ hours: [{ days: [0, 1, 2, 3, 4], shifts: [{ from: '06:00', to: '14:00' }, { from: '14:00', to: '22:00' }] }] }],
    daysOff: [{ name: { en: 'Founding Day', ar: 'يوم التأسيس' }, on: { kind: 'yearly', month: 2, day: 22 } }],
    ...change,
  },
})
