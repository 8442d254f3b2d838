import { say, type Locale, type Text } from '../shared/text.ts'

/** Says the words of one table in one language, `{name}` filled in. */
export function speakerFor<Word extends string>(words: Record<Word, Text>) {
  return (locale: Locale) =>
    (word: Word, params: Record<string, string | number> = {}): string =>
      say(words[word], locale).replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}
