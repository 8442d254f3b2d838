import { formats } from '../../shared/richText/limits.ts'
import { addressOfVariable } from './readBody.ts'
import { element, linkTarget, type BlockNode, type InlineNode, type ListItemNode, type RichText, type TextNode } from '../../shared/richText/nodes.ts'

/**
 * A formatted text from the way the release writes its own: a line a paragraph, `**bold**`, `[words](variable)` a link,
 * `> ` a quote, `- ` an item of a list. Blank lines only order the source. Pure.
 */
export function bodyOfMarkup(markup: string): RichText {
  const blocks: BlockNode[] = []
  for (const line of markup.split('\n').map((each) => each.trim()).filter((each) => each !== '')) {
    const last = blocks.at(-1)
    if (line.startsWith('- ')) {
      const item: ListItemNode = { ...element, type: 'listitem', value: 1, children: wordsOf(line.slice(2)) }
      if (last?.type === 'list') last.children.push({ ...item, value: last.children.length + 1 })
      else blocks.push({ ...element, type: 'list', listType: 'bullet', tag: 'ul', start: 1, children: [item] })
    } else if (line.startsWith('> ')) blocks.push({ ...element, type: 'quote', children: wordsOf(line.slice(2)) })
    else blocks.push({ ...element, type: 'paragraph', textFormat: 0, textStyle: '', children: wordsOf(line) })
  }
  return { root: { ...element, type: 'root', children: blocks } }
}

/** Words with links in them; a link leads to a variable (readBody). */
function wordsOf(line: string): InlineNode[] {
  return line.split(/(\[[^\]]*\]\([\w.]+\))/).flatMap((part): InlineNode[] => {
    const [, words, variable] = /^\[([^\]]*)\]\(([\w.]+)\)$/.exec(part) ?? []
    if (words === undefined || variable === undefined) return textsOf(part)
    return [{ ...element, type: 'link', url: addressOfVariable(variable), ...linkTarget, children: textsOf(words) }]
  })
}

/** Every second part between `**` is bold. */
function textsOf(line: string): TextNode[] {
  return line.split('**').flatMap((text, index): TextNode[] =>
    text === '' ? [] : [{ type: 'text', version: 1, text, format: index % 2 === 1 ? formats.bold : 0, detail: 0, mode: 'normal', style: '' }])
}
