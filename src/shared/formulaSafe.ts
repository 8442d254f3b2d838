// The full-width forms count too: spreadsheets of East Asian editions run them.
const dangerous = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/
const guarded = /^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/

/**
 * Text as it may stand in a file that a spreadsheet opens: what would begin a formula gets an apostrophe in front, so
 * that it is shown and never run.
 */
export function formulaSafe(text: string): string {
  return dangerous.test(text) ? `'${text}` : text
}

/** Takes that apostrophe off again, so that a file we handed out comes back as it was. */
export function asTyped(text: string): string {
  return text.replace(guarded, '')
}
