import { chromiumArguments, findChromium } from '../../src/platform/chromium/findChromium.ts'

/** The Chromium the browser tests run in; a download of its own, as Playwright's would be, is not possible everywhere. */
export const executablePath: string = await findChromium('node_modules/.cache', process.env['PUPPETEER_EXECUTABLE_PATH'])

export const args: readonly string[] = chromiumArguments

// What the tests start prints by the same one, instead of unpacking it again for each folder of data.
process.env['PUPPETEER_EXECUTABLE_PATH'] ??= executablePath
