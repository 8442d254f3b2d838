import { TextNode, type EditorConfig, type NodeKey, type SerializedTextNode } from 'lexical'

type SerializedMention = SerializedTextNode & { user: number; name: string }

/** Somebody named with @, as one piece: it is chosen and removed whole, and its words are not edited. */
export class MentionNode extends TextNode {
  person: number

  static override getType(): string {
    return 'mention'
  }

  static override clone(node: MentionNode): MentionNode {
    return new MentionNode(node.person, node.name(), node.getKey())
  }

  static override importJSON({ user, name }: SerializedMention): MentionNode {
    return createMention(user, name)
  }

  constructor(user = 0, name = '', key?: NodeKey) {
    super(`@${name}`, key)
    this.person = user
  }

  name(): string {
    return this.getTextContent().slice(1)
  }

  override exportJSON(): SerializedMention {
    return { ...super.exportJSON(), type: 'mention', user: this.person, name: this.name() }
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config)
    element.className = 'mdc-mention'
    element.spellcheck = false
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

/** A mention as it stands in an editor; call it in an update. */
export function createMention(user: number, name: string): MentionNode {
  return new MentionNode(user, name).setMode('token')
}
