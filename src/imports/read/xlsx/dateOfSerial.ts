/** The wall-clock time of a serial day number, as UTC. Out of JavaScript's range the number itself comes back. */
export function dateOfSerial(serial: number, date1904: boolean): Date | number {
  // Excel believes that 1900 was a leap year, so its first sixty days stand one too low.
  const days = date1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial
  const date = new Date(Math.round((days - 25_569) * 86_400_000))
  return Number.isNaN(date.getTime()) ? serial : date
}
