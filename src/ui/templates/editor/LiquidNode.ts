import { TextNode, type EditorConfig, type SerializedTextNode } from 'lexical'

/** A piece of Liquid in the words, only to be seen as such: it is edited like any text, and `joinTexts` makes it text again. */
export class LiquidNode extends TextNode {
  static override getType(): string {
    return 'liquid'
  }

  static override clone(node: LiquidNode): LiquidNode {
    return new LiquidNode(node.getTextContent(), node.getKey())
  }

  static override importJSON(serialized: SerializedTextNode): LiquidNode {
    return new LiquidNode().updateFromJSON(serialized)
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config)
    element.classList.add('mdc-liquid')
    element.spellcheck = false
    element.dir = 'ltr'
    return element
  }

  override isTextEntity(): boolean {
    return true
  }

  override canInsertTextBefore(): boolean {
    return false
  }

  override canInsertTextAfter(): boolean {
    return false
  }
}

/** The first piece of Liquid in a text. */
export function liquidIn(text: string): { start: number; end: number } | null {
  const found = /\{\{[^{}]*\}\}|\{%[^{}]*%\}/.exec(text)
  return found ? { start: found.index, end: found.index + found[0].length } : null
}

/** The same words, marked. */
export function createLiquid(node: TextNode): LiquidNode {
  return new LiquidNode(node.getTextContent())
}
