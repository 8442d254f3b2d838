/*
 * While a template is rendered, the elements of its formatted text stand in the words as signs of two private
 * characters. Words are escaped only when the signs are read back (rebuild.ts): nothing that was said can become one.
 */
type Kind = 'o' | 'c' | 'v' | 'b' | 'a'

const begin = '\ue000'
const end = '\ue001'
const either = /[\ue000\ue001]/g

export const signs = {
  open: (element: number) => `${begin}o${element}${end}`,
  close: (element: number) => `${begin}c${element}${end}`,
  /** Ends the address a link was opened with, where a variable gives it. */
  address: `${begin}a0${end}`,
  /** The place of a formatted value. */
  value: (index: number) => `${begin}v${index}${end}`,
  lineBreak: `${begin}b0${end}`,
  /** Words in which nothing can be taken for a sign. */
  without: (words: string) => words.replace(either, ''),
  /** Words and signs, in the order they stand. */
  read: (text: string): (string | { kind: Kind; index: number })[] =>
    text.split(/(\ue000[ocvba]\d+\ue001)/).filter((each) => each !== '').map((each) => {
      const [, kind, index] = /^\ue000([ocvba])(\d+)\ue001$/.exec(each) ?? []
      return kind === undefined ? signs.without(each) : { kind: kind as Kind, index: Number(index) }
    }),
}
