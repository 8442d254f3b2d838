/** What the commands print while they work. Plain JavaScript: it also runs before anything is installed. */

const terminal = process.stdout.isTTY === true
const paint = (code, text) => (terminal && !process.env.NO_COLOR ? `\u001B[${code}m${text}\u001B[0m` : text)

/** @param {string} text */
export const green = (text) => paint('32', text)
/** @param {string} text */
export const red = (text) => paint('31', text)
/** @param {string} text */
export const dim = (text) => paint('2', text)
/** @param {string} text */
export const bold = (text) => paint('1', text)

/** @param {number} since what performance.now() said at the beginning */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/**
 * Says what is being done, does it, and says how long it took. On a terminal one line counts the seconds; elsewhere
 * there is a line at the beginning and one at the end.
 * @template T
 * @param {string} title
 * @param {(say: (detail: string) => void) => Promise<T>} work may say a detail of what it does right now
 * @returns {Promise<T>}
 */
export const step = async (title, work) => {
  const begin = performance.now()
  let detail = ''
  const line = () => `  … ${title}${detail === '' ? '' : dim(` - ${detail}`)} ${dim(seconds(begin))}`
  const draw = () => process.stdout.write(`\r\u001B[2K${line()}`)
  const timer = terminal ? setInterval(draw, 200) : undefined
  const finish = (/** @type {string} */ sign) => {
    clearInterval(timer)
    process.stdout.write(`${terminal ? '\r\u001B[2K' : ''}  ${sign} ${title} ${dim(`(${seconds(begin)})`)}\n`)
  }
  if (!terminal) process.stdout.write(`  … ${title}\n`)
  try {
    const result = await work((said) => {
      detail = said
      if (!terminal) process.stdout.write(`    ${said}\n`)
    })
    finish(green('✓'))
    return result
  } catch (error) {
    finish(red('✗'))
    throw error
  }
}

/** The end of what a program said, for the person who has to find out why it failed. */
export const lastLines = (/** @type {string} */ text, count = 25) => text.trim().split('\n').slice(-count).join('\n')
