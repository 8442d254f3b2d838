import { isLocale, type Locale } from './text.ts'

/** The language a browser likes best of those we speak, from its Accept-Language header; null when it likes neither. */
export function preferredLocale(acceptLanguage: string | null): Locale | null {
  const wishes = (acceptLanguage ?? '').slice(0, 500).split(',').map((wish, order) => {
    const [tag = '', ...more] = wish.trim().toLowerCase().split(';')
    const weight = Number(more.find((each) => each.trim().startsWith('q='))?.trim().slice(2) ?? 1)
    return { language: tag.split('-')[0] ?? '', weight: Number.isNaN(weight) ? 0 : weight, order }
  })
  const [best] = wishes
    .filter(({ language, weight }) => isLocale(language) && weight > 0)
    .sort((one, other) => other.weight - one.weight || one.order - other.order)
  return best && isLocale(best.language) ? best.language : null
}
