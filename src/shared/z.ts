import { z } from 'zod'

/*
 * In a browser, shapes are checked without making code for it: the pages of the office forbid that
 * (Content-Security-Policy), and even trying is reported. It has to be said before the first shape is made, so whatever
 * a browser may load takes zod from here.
 */
if ('document' in globalThis) z.config({ jitless: true })

export { z }
