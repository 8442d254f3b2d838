/** Browser and system in a user agent, as people call them; null where it is none that we know. */
export function deviceOf(userAgent: string | null): { browser: string; system: string } | null {
  if (!userAgent) return null
  const first = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent))?.[1]
  const browser = first([
    [/\bEdgA?\//, 'Edge'], [/\bOPR\/|\bOpera/, 'Opera'], [/SamsungBrowser/, 'Samsung Internet'], [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
    [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'], [/\bSafari\//, 'Safari'], [/^curl\//, 'curl'],
  ])
  const system = first([
    [/iPhone/, 'iPhone'], [/iPad/, 'iPad'], [/Android/, 'Android'], [/Windows/, 'Windows'], [/Mac OS X|Macintosh/, 'macOS'],
    [/CrOS/, 'ChromeOS'], [/Linux|X11/, 'Linux'],
  ])
  return browser && system ? { browser, system } : null
}
