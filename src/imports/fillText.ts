import type { Text } from '../shared/text.ts'

/** What fills the `{places}` of a sentence; words that differ by language come as a Text. */
export type TextParams = Record<string, string | number | Text>

/** Both languages of a sentence with its `{places}` filled; a place without a param stays as it is. */
export function fillText(text: Text, params: TextParams): Text {
  return { en: fillOne(text.en, params, 'en'), ar: fillOne(text.ar, params, 'ar') }
}

function fillOne(sentence: string, params: TextParams, locale: keyof Text): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name]
    if (value === undefined) return place
    return typeof value === 'object' ? value[locale] : String(value)
  })
}
