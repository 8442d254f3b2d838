import { cleanText } from './cleanText.ts'
import { element, type ParagraphNode, type RichText } from './nodes.ts'

/** Plain words as a formatted text: a paragraph a line, nothing recognised in them. `plainTextOf` gives them back. */
export function stateOfPlainText(text: string): RichText {
  const children = cleanText(text).split('\n').map((line): ParagraphNode => ({
    ...element,
    type: 'paragraph',
    textFormat: 0,
    textStyle: '',
    children: line === '' ? [] : [{ type: 'text', version: 1, text: line, format: 0, detail: 0, mode: 'normal', style: '' }],
  }))
  return { root: { ...element, type: 'root', children } }
}
