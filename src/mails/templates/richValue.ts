import { plainTextOf } from '../../shared/richText/plainTextOf.ts'
import { readRichText } from '../../shared/richText/readRichText.ts'
import type { RichText } from '../../shared/richText/nodes.ts'

/**
 * A variable that brings its own paragraphs and formatting, such as the words of a comment. Read by the schema of such
 * texts whoever hands it in; as text, in a subject or behind a filter, it is its plain words.
 */
export class RichValue {
  readonly #state: RichText

  private constructor(state: RichText) {
    this.#state = state
  }

  /** Null for what is no formatted text. */
  static of(value: unknown): RichValue | null {
    const { state } = readRichText(value)
    return state ? new RichValue(state) : null
  }

  get state(): RichText {
    return this.#state
  }

  toString(): string {
    return plainTextOf(this.#state)
  }
}
